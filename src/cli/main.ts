import type { BadBackup } from "../service/backup.ts";
import type { CannotDecide } from "../service/correct.ts";
import type { NoRegister, RegisterLocked, StorageFailed, VersionMismatch } from "../store/index.ts";
import { commands } from "./commands/index.ts";
import { Exit, UsageError } from "./exit.ts";
import { print, processIo, say, type Io } from "./io.ts";
import { messagesFor } from "./messages/index.ts";
import { version } from "./version.ts";

/** Runs one command and gives its exit status; every error ends here as a sentence on stderr. */
export async function main(args: readonly string[], given?: Io): Promise<number> {
  const { language, rest } = takeLanguage(args);
  const io = given ?? processIo(process.env, language);
  const localized: Io = language === undefined ? io : { ...io, messages: messagesFor(language, io.env) };
  try {
    return await dispatch(rest, localized);
  } catch (error) {
    return report(error, localized);
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    const topic = name === "help" ? rest[0] : undefined;
    await print(io, (topic === undefined ? undefined : io.messages.commandHelp[topic]) ?? io.messages.help);
    return name === undefined ? Exit.usage : Exit.done;
  }
  if (name === "--version" || name === "-v" || name === "version") {
    await print(io, version());
    return Exit.done;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw new UsageError(io.messages.usage.unknownCommand(name, nearest(name)));
  if (rest.includes("--help") || rest.includes("-h")) {
    await print(io, io.messages.commandHelp[name] ?? io.messages.help);
    return Exit.done;
  }
  return (await load()).run(rest, io);
}

/** `--lang-ui` may stand anywhere, and is no command's business. */
function takeLanguage(args: readonly string[]): { language: string | undefined; rest: string[] } {
  const rest: string[] = [];
  let language: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "--lang-ui") language = args[++i];
    else if (arg.startsWith("--lang-ui=")) language = arg.slice("--lang-ui=".length);
    else rest.push(arg);
  }
  return { language, rest };
}

function report(error: unknown, io: Io): number {
  if (error instanceof UsageError || isParseArgsError(error)) {
    say(io, error.message);
    say(io, io.messages.usage.seeHelp);
    return Exit.usage;
  }
  const register = registerError(error, io);
  if (register !== null) {
    say(io, register.sentence);
    return register.status;
  }
  say(io, io.messages.failed(error instanceof Error ? error.message : String(error)));
  if (io.env["READOUT_DEBUG"] && error instanceof Error && error.stack) say(io, error.stack);
  return Exit.failed;
}

/** Told apart by name: importing the classes would load the store for every command. */
function registerError(error: unknown, { messages }: Io): { sentence: string; status: number } | null {
  if (!(error instanceof Error)) return null;
  switch (error.name) {
    case "RegisterLocked": {
      const { holder, folder } = error as Error & Pick<RegisterLocked, "holder" | "folder">;
      return { sentence: messages.locked(holder, folder), status: Exit.locked };
    }
    case "VersionMismatch": {
      const { found, expected } = error as Error & Pick<VersionMismatch, "found" | "expected">;
      return { sentence: messages.versionMismatch(found, expected), status: Exit.version };
    }
    case "NoRegister":
      return {
        sentence: messages.noRegister((error as Error & Pick<NoRegister, "folder">).folder),
        status: Exit.failed,
      };
    case "StorageFailed": {
      const { code, place, detail } = error as Error & Pick<StorageFailed, "code" | "place" | "detail">;
      return { sentence: messages.register.storage[code](place, detail), status: Exit.failed };
    }
    case "CannotDecide": {
      const { code, about } = error as Error & Pick<CannotDecide, "code" | "about">;
      return { sentence: messages.cannot[code](about), status: Exit.failed };
    }
    case "BadBackup": {
      const { code, file } = error as Error & Pick<BadBackup, "code" | "file">;
      return { sentence: messages.register.badBackup[code](file), status: Exit.failed };
    }
    default:
      return null;
  }
}

function isParseArgsError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    error.code.startsWith("ERR_PARSE_ARGS")
  );
}

/** The command that shares the most letters at its start with what was typed, if any does. */
function nearest(name: string): string | undefined {
  return Object.keys(commands).find((command) => command.startsWith(name.slice(0, 2)));
}
