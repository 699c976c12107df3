import { parseArgs } from "node:util";
import type { RegisterContact } from "../../model/index.ts";
import { queryContacts } from "../../service/query.ts";
import { openRegister } from "../../service/rebuild.ts";
import { Exit, UsageError } from "../exit.ts";
import { filterOf, filterOptions } from "../filters.ts";
import { print, say, type Io } from "../io.ts";
import { sidesMessages } from "../../words/sides.ts";
import { loadNames } from "../named.ts";
import { registerOf, registerOptions } from "../options.ts";
import { contactListLines } from "../views/contact-list.ts";

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...filterOptions, ...registerOptions, json: { type: "boolean" } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError(io.messages.usage.needsArgument("A B"));
  const asked = { ...values, actor: [...(values.actor ?? []), ...positionals], status: values.status ?? ["held"] };
  const filter = filterOf(asked, await loadNames(), io);
  const database = await openRegister(registerOf(values, io), { create: false });
  try {
    const dated = (await queryContacts(database, filter)).filter((c) => c.date !== null);
    const last = latest(dated);
    const own = sidesMessages(io.messages.language);
    if (last === null) {
      say(io, own.noneBetween(asked.actor.join(", ")));
      return Exit.done;
    }
    if (values.json === true) await print(io, JSON.stringify(last));
    else {
      for (const line of contactListLines([last], io.messages)) await print(io, line);
      await print(io, `${own.rule}: ${own.lastRule(dated.length)}`);
    }
    return Exit.done;
  } finally {
    await database.close();
  }
}

/** By the last day on which it may lie; the vaguer of two such dates is not the later one. */
function latest(contacts: readonly RegisterContact[]): RegisterContact | null {
  const dayOf = ({ date }: RegisterContact): string =>
    (date?.edtf ?? "")
      .split("/")
      .at(-1)
      ?.replace(/^\.\.$/, "") ?? "";
  const known = contacts.filter((c) => /^\d{4}/.test(dayOf(c)));
  return (
    [...known].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : a.id < b.id ? -1 : 1))[0] ?? null
  );
}
