import { parseArgs } from "node:util";
import { lineageOfContact, withLineage } from "../../service/compare.ts";
import { loadLexicon } from "../../service/lexicon.ts";
import { openContact } from "../../service/query.ts";
import { openRegister } from "../../service/rebuild.ts";
import { Exit } from "../exit.ts";
import { print, type Io } from "../io.ts";
import { tellMissing } from "../missing.ts";
import { sidesMessages } from "../../words/sides.ts";
import { contactId, registerOf, registerOptions } from "../options.ts";
import { contactPage } from "../views/contact-page.ts";

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...registerOptions, json: { type: "boolean" } },
    allowPositionals: true,
  });
  const id = contactId(positionals, io);
  const database = await openRegister(registerOf(values, io), { create: false });
  try {
    const dossier = await openContact(database, id);
    if (dossier === null) return await tellMissing(database, id, io);
    const lineage = lineageOfContact(dossier, await loadLexicon());
    if (values.json === true) {
      await print(io, JSON.stringify({ ...withLineage(dossier.contact, lineage), statements: dossier.statements }));
      return Exit.done;
    }
    for (const line of contactPage(dossier, io.messages)) await print(io, line);
    const { n_reports: reports, n_independent: independent, n_primary: primary } = lineage;
    await print(io, sidesMessages(io.messages.language).counts(reports, independent, primary));
    return Exit.done;
  } finally {
    await database.close();
  }
}
