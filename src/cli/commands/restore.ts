import { parseArgs } from "node:util";
import { restore } from "../../service/backup.ts";
import { openRegister } from "../../service/rebuild.ts";
import { Exit, UsageError } from "../exit.ts";
import { say, type Io } from "../io.ts";
import { registerOf, registerOptions } from "../options.ts";

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: registerOptions, allowPositionals: true });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError(io.messages.usage.needsArgument("FILE"));
  const database = await openRegister(registerOf(values, io), { create: true });
  try {
    const { documents } = await restore(database, file);
    say(io, io.messages.register.restored(documents));
    return Exit.done;
  } finally {
    await database.close();
  }
}
