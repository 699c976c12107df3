import { parseArgs } from "node:util";
import type { ContactStatus, RegisterContact } from "../../model/index.ts";
import type { FilterWords } from "../../service/contact-filter.ts";
import { queryContacts } from "../../service/query.ts";
import { openRegister } from "../../service/rebuild.ts";
import { Exit } from "../exit.ts";
import { asksByName, filterOf, filterOptions, joinPair } from "../filters.ts";
import { print, type Io } from "../io.ts";
import { sidesMessages } from "../../words/sides.ts";
import { loadNames } from "../named.ts";
import { registerOf, registerOptions } from "../options.ts";
import { contactListLines } from "../views/contact-list.ts";

/** A number that opens to what was counted, and to why nothing else was. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args: joinPair(args),
    options: { ...filterOptions, ...registerOptions, json: { type: "boolean" } },
  });
  const { data: _data, db: _db, json, ...asked } = values;
  const filter = filterOf(asked, asksByName(asked) ? await loadNames() : () => [], io);
  const { statuses = ["held"], ...rest } = filter;
  const database = await openRegister(registerOf(values, io), { create: false });
  try {
    const fitting = await queryContacts(database, rest);
    const counted = fitting.filter((c) => statuses.includes(c.status));
    const others = byStatus(fitting.filter((c) => !statuses.includes(c.status)));
    const own = sidesMessages(io.messages.language);
    if (json === true) {
      const contacts = counted.map((c) => c.id);
      const filterAsked = { ...asked, status: statuses };
      await print(io, JSON.stringify({ count: counted.length, contacts, filter: filterAsked, rule: own.countRule, not_counted: Object.fromEntries(others) })); // prettier-ignore
      return Exit.done;
    }
    await print(io, own.counted(counted.length));
    await print(io, "");
    for (const line of contactListLines(counted, io.messages)) await print(io, line);
    await print(io, `${own.filter}: ${filterInWords({ ...asked, status: [...statuses] })}`);
    await print(io, `${own.rule}: ${own.countRule}`);
    for (const [status, count] of others) await print(io, own.notCounted(io.messages.status[status], count));
    return Exit.done;
  } finally {
    await database.close();
  }
}

function byStatus(contacts: readonly RegisterContact[]): [ContactStatus, number][] {
  const counts = new Map<ContactStatus, number>();
  for (const { status } of contacts) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** As it would be typed again. */
function filterInWords(values: FilterWords): string {
  return Object.entries(values)
    .flatMap(([option, value]) =>
      value === undefined ? [] : [`--${option} ${Array.isArray(value) ? value.join(",") : String(value)}`],
    )
    .join(" ");
}
