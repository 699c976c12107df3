import { parseArgs } from "node:util";
import { withLineages } from "../../service/compare.ts";
import { loadLexicon } from "../../service/lexicon.ts";
import { queryContacts } from "../../service/query.ts";
import { openRegister } from "../../service/rebuild.ts";
import { Exit } from "../exit.ts";
import { asksByName, filterOf, filterOptions, joinPair } from "../filters.ts";
import { print, say, type Io } from "../io.ts";
import { loadNames } from "../named.ts";
import { registerOf, registerOptions } from "../options.ts";
import { contactListLines } from "../views/contact-list.ts";

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args: joinPair(args),
    options: { ...filterOptions, ...registerOptions, json: { type: "boolean" } },
  });
  const filter = filterOf(values, asksByName(values) ? await loadNames() : () => [], io);
  const database = await openRegister(registerOf(values, io), { create: false });
  try {
    const contacts = await queryContacts(database, filter);
    if (values.json === true)
      for await (const contact of withLineages(database, contacts, await loadLexicon()))
        await print(io, JSON.stringify(contact));
    else if (contacts.length === 0) say(io, io.messages.nothingFound);
    else for (const line of contactListLines(contacts, io.messages)) await print(io, line);
    return Exit.done;
  } finally {
    await database.close();
  }
}
