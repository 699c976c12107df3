import { parseArgs } from "node:util";
import { backup } from "../../service/backup.ts";
import { openRegister } from "../../service/rebuild.ts";
import { Exit, UsageError } from "../exit.ts";
import { say, type Io } from "../io.ts";
import { registerOf, registerOptions } from "../options.ts";

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { ...registerOptions, output: { type: "string", short: "o" } },
  });
  if (values.output === undefined) throw new UsageError(io.messages.usage.needsArgument("-o FILE"));
  const database = await openRegister(registerOf(values, io), { create: false });
  try {
    const { rows } = await backup(database, values.output);
    say(io, io.messages.register.backedUp(rows, values.output));
    return Exit.done;
  } finally {
    await database.close();
  }
}
