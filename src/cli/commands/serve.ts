import { once } from "node:events";
import { parseArgs } from "node:util";
import { hostsOf, serve } from "../../http/serve.ts";
import { loadLexicon } from "../../service/lexicon.ts";
import { openRegister } from "../../service/rebuild.ts";
import { createSite } from "../../web/app.ts";
import { Exit, UsageError } from "../exit.ts";
import { print, say, type Io } from "../io.ts";
import { registerOf, registerOptions } from "../options.ts";
import { version } from "../version.ts";

/** The page and the API over a register, until Ctrl-C. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { ...registerOptions, host: { type: "string" }, port: { type: "string" } },
  });
  const host = values.host ?? "127.0.0.1";
  const hosts = hostsOf(host);
  if (hosts === undefined)
    throw new UsageError(io.messages.usage.badValue("--host", host, "127.0.0.1, localhost, ::1"));
  const port = portOf(values.port, io);
  const lexicon = await loadLexicon();
  const database = await openRegister(registerOf(values, io), { create: true, alone: true });
  try {
    const site = createSite({
      register: { database, lexicon },
      version: version(),
      hosts,
      onError: (error) => {
        say(io, io.messages.failed(error instanceof Error ? (error.stack ?? error.message) : String(error)));
      },
    });
    const served = await serve(site, { host, port });
    await database.share?.();
    await print(io, io.messages.serving(served.url));
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    await served.close();
    return Exit.done;
  } finally {
    await database.close();
  }
}

function portOf(value: string | undefined, io: Io): number {
  const port = Number(value ?? "8080");
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(io.messages.usage.badValue("--port", value ?? "", "0 – 65535"));
  return port;
}
