import type { Actor, ActorGroup } from "../../model/index.ts";
import { slug } from "../../lexicon/world.ts";
import { isArticle, isMark, isRole, type SpeechScan } from "./scan.ts";
import { nearTokens } from "../../text/near.ts";

/** The longest subject that is made an actor by its words alone. */
const LONGEST = 10;

/**
 * Somebody whom neither the lexicon nor the text made an actor, right before a verb of saying: "les Israéliens", "l'entreprise
 * NSO", "les insurgés". People of a state are the state; a name is a name; others are called as the text calls them.
 */
export function strangerBefore(scan: SpeechScan, verb: number, sentence: number): ActorGroup | null {
  const { from: first } = scan.analysis.sentences[sentence]!;
  let from = verb;
  while (
    from > first &&
    verb - from < LONGEST &&
    !isMark(scan, from - 1, ',;:–—«»"“”().') &&
    !isRole(scan, from - 1, "that") &&
    !isRole(scan, from - 1, "and") &&
    !isRole(scan, from - 1, "but")
  )
    from--;
  if (from === verb || (from > first && verb - from >= LONGEST)) return null;
  return strangerIn(scan, from, verb);
}

/** The same within given bounds, for "selon trois responsables". */
export function strangerIn(scan: SpeechScan, from: number, to: number): ActorGroup | null {
  const { tokens, text } = scan.analysis;
  if (
    from >= to ||
    scan.tags.first(from, "nobody") !== undefined ||
    nearTokens(scan.mentions, from, to).some((m) => m.from < to && from < m.to)
  )
    return null;
  if (!isArticle(scan, from) && tokens[from]!.capital === 0 && scan.tags.first(from, "count") === undefined)
    return null;
  const words = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  const actor =
    houseIn(scan, from, to, words) ??
    peopleOf(scan, from, to) ??
    nameIn(scan, from, to) ??
    crowdIn(scan, from, to, words);
  return actor === null ? null : { from, to, marker: null, mentions: [], actors: [actor] };
}

/** "le ministère sud-coréen de l'Unification": a body of a state that has no name in the lexicon. */
function houseIn(scan: SpeechScan, from: number, to: number, words: string): Actor | null {
  let house = false;
  let state: string | undefined;
  for (let i = from; i < to; i++) {
    if (scan.tags.first(i, "ministry") !== undefined || scan.tags.first(i, "body") !== undefined) house = true;
    state ??= scan.tags.first(i, "state")?.value.id;
  }
  return !house || state === undefined
    ? null
    : { id: `institution/${slug(words)}`, name: words, kind: "institution", state };
}

/** "les Israéliens": the state. */
function peopleOf(scan: SpeechScan, from: number, to: number): Actor | null {
  for (let i = from + 1; i < to; i++) {
    const tag = scan.tags.every(i, "state").find((t) => t.value.data?.["form"] !== "name");
    if (tag !== undefined && scan.analysis.tokens[i]!.capital > 0 && isArticle(scan, i - 1))
      return {
        id: `state/${tag.value.id}`,
        name: scan.world.countries.get(tag.value.id)?.name ?? tag.value.id,
        kind: "state",
        state: tag.value.id,
      };
  }
  return null;
}

/** "l'entreprise israélienne NSO", "Uber": a capital that no beginning of a sentence explains, or a word that nothing knows. */
function nameIn(scan: SpeechScan, from: number, to: number): Actor | null {
  const { tokens, text } = scan.analysis;
  let start = -1;
  for (let i = to - 1; i >= from; i--)
    if (tokens[i]!.capital > 0 && !isArticle(scan, i)) start = i;
    else if (start >= 0) break;
  if (start < 0) return null;
  const token = tokens[start]!;
  if (start === from && (scan.language.morphology.formsOf(token) !== undefined || to - from > 2)) return null;
  let end = start;
  while (end < to && tokens[end]!.capital > 0) end++;
  const name = text.slice(token.start, tokens[end - 1]!.end);
  return { id: `organisation/${slug(name)}`, name, kind: "organisation" };
}

/** "les insurgés", "trois responsables": several people, in the words of the text. */
function crowdIn(scan: SpeechScan, from: number, to: number, words: string): Actor | null {
  for (let i = from; i < to; i++)
    // "la presse" is an outlet of nobody.
    if (["persons", "official", "someone"].some((type) => (scan.tags.first(i, type)?.value.id ?? "media") !== "media"))
      return { id: `group/${slug(words)}`, name: words, kind: "group" };
  return null;
}
