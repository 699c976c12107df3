import { parseArgs } from "node:util";
import { queryAgreements } from "../../service/query.ts";
import { openRegister } from "../../service/rebuild.ts";
import { Exit } from "../exit.ts";
import { print, say, type Io } from "../io.ts";
import { registerOf, registerOptions } from "../options.ts";
import { agreementLines } from "../views/agreement.ts";

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { ...registerOptions, json: { type: "boolean" } } });
  const database = await openRegister(registerOf(values, io), { create: false });
  try {
    const agreements = await queryAgreements(database);
    if (agreements.length === 0 && values.json !== true) say(io, io.messages.nothingFound);
    for (const agreement of agreements) {
      if (values.json === true) await print(io, JSON.stringify(agreement));
      else for (const line of agreementLines(agreement, io.messages)) await print(io, line);
    }
    return Exit.done;
  } finally {
    await database.close();
  }
}
