import type { Analysis, Tag } from "../../model/index.ts";
import type { World } from "../../lexicon/world.ts";
import type { TagIndex } from "../../text/tag-index.ts";
import { nearText } from "../../text/near.ts";
import type { YearWindow } from "./resolve-date.ts";

type Person = NonNullable<ReturnType<World["people"]["get"]>>;

const LEADERS = new Set([
  "president",
  "monarch",
  "prime-minister",
  "supreme-leader",
  "crown-prince",
  "secretary-general",
  "council-president",
  "commission-president",
]);

interface Stretch {
  readonly from: string;
  readonly to: string;
}

const OPEN = "9999";

/**
 * The years in which all leaders named in full were in office: what an undated "vendredi 27 septembre" may fall in. Between two terms a
 * leader stays in the news, so his years run from the first to the last. Of others who hold an office two must agree: one may have been named before his time.
 */
export function yearWindow(analysis: Analysis, tags: TagIndex, world: World): YearWindow | null {
  const named = peopleNamed(analysis, tags).flatMap((id) => world.people.get(id) ?? []);
  let from = "";
  let to = OPEN;
  for (const person of named) {
    const term = termOf(person, true);
    if (term === null) continue;
    if (term.from > from && term.from < to) from = term.from;
    if (term.to < to && term.to > from) to = term.to;
  }
  const others = named.flatMap((person) => (termOf(person, true) === null ? (termOf(person, false) ?? []) : []));
  const second = others.map((t) => t.from).sort().at(-2); // prettier-ignore
  if (second !== undefined && second > from && second < to) from = second;
  if (from === "" && to === OPEN) return null;
  return { ...(from === "" ? {} : { from: from.slice(0, 10) }), ...(to === OPEN ? {} : { to: to.slice(0, 10) }) };
}

/** From the first day in such an office to the last. */
function termOf(person: Person, leading: boolean): Stretch | null {
  const terms = person.terms.filter((t) => !leading || LEADERS.has(t.office));
  const from = terms.map((t) => t.from).sort()[0];
  if (from === undefined) return null;
  const to = terms.some((t) => t.to === "") ? OPEN : terms.map((t) => t.to).sort().at(-1); // prettier-ignore
  return { from, to: to ?? OPEN };
}

/** Those whom the article calls, once at least, by a name that is nobody else's; no authors and no names of menus. */
function peopleNamed(analysis: Analysis, tags: TagIndex): string[] {
  const found = new Set<string>();
  for (const tag of tags.all)
    if (tag.value.type === "person" && !found.has(tag.value.id) && isArticle(analysis, tag) && isAlone(tags, tag))
      found.add(tag.value.id);
  return [...found];
}

/** Does no other person bear the name, or one that holds it? */
const isAlone = (tags: TagIndex, tag: Tag): boolean =>
  !tags.at(tag.from).some((t) => t.value.type === "person" && t.value.id !== tag.value.id && t.to >= tag.to) &&
  !tags.within(Math.max(0, tag.from - LONGEST), tag.from).some((t) => t.value.type === "person" && t.to > tag.from);

/** Names have so many words at most. */
const LONGEST = 6;

function isArticle(analysis: Analysis, tag: Tag): boolean {
  const at = analysis.tokens[tag.from]?.start ?? 0;
  const role = nearText(analysis.blocks, at).find((b) => b.start <= at && at < b.end)?.role;
  return role === "title" || role === "body" || role === "heading" || role === "caption";
}
