import { parseArgs } from "node:util";
import { openLineage } from "../../service/compare.ts";
import { loadLexicon } from "../../service/lexicon.ts";
import { openRegister } from "../../service/rebuild.ts";
import { Exit } from "../exit.ts";
import { print, type Io } from "../io.ts";
import { tellMissing } from "../missing.ts";
import { contactId, registerOf, registerOptions } from "../options.ts";
import { lineageLines } from "../views/lineage.ts";

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...registerOptions, json: { type: "boolean" } },
    allowPositionals: true,
  });
  const id = contactId(positionals, io);
  const lexicon = await loadLexicon();
  const database = await openRegister(registerOf(values, io), { create: false });
  try {
    const found = await openLineage(database, id, lexicon);
    if (found === null) return await tellMissing(database, id, io);
    const { contact, lineage } = found;
    if (values.json === true) await print(io, JSON.stringify({ contact: contact.id, ...lineage }));
    else for (const line of lineageLines(contact, lineage, io.messages)) await print(io, line);
    return Exit.done;
  } finally {
    await database.close();
  }
}
