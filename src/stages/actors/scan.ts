import type { Actor, ActorMention, Analysis, Tag, Token } from "../../model/index.ts";
import { CASES, Feature } from "../../model/index.ts";
import type { Language, WordRole } from "../../lexicon/language.ts";
import type { Person, World } from "../../lexicon/world.ts";
import type { TagIndex } from "../../text/tag-index.ts";
import { Memory } from "./memory.ts";

export interface Interval {
  readonly from: string;
  readonly to: string;
}

/** All that the parsers of this stage look at. `when`: the time the article speaks of, for "le président français". */
export interface Scan {
  readonly analysis: Analysis;
  readonly tags: TagIndex;
  readonly language: Language;
  readonly world: World;
  readonly when: Interval | null;
  readonly memory: Memory;
  /** People whose names stand anywhere in the text. */
  readonly named: ReadonlySet<string>;
  /** The state whose own page this is, by its dateline: "le président de la République" of a communiqué from Paris. */
  readonly home: string | null;
  /** Who heads the house on whose page the text stands, for an office that is its own: "the President" under "The White House". */
  readonly headOfHouse?: (office: string) => Actor | null;
  /** The house whose page the text is. */
  readonly house?: { readonly state: string; readonly body: string };
  /** How often each state is named by its name, its capital or one of its people. */
  readonly present: ReadonlyMap<string, number>;
}

export const tokenAt = (scan: Scan, i: number): Token | undefined => scan.analysis.tokens[i];

/** Is the token a form of the function word? */
export function isWord(scan: Scan, i: number, lemma: string): boolean {
  const token = tokenAt(scan, i);
  return token !== undefined && token.kind === "word" && scan.language.morphology.functionLemma(token.norm) === lemma;
}

/** Does the token do the work of this role in the language ("of", "and", "in" …)? */
export function isRole(scan: Scan, i: number, role: WordRole): boolean {
  const token = tokenAt(scan, i);
  return token !== undefined && token.kind === "word" && scan.language.is(token.norm, role);
}

export function isMark(scan: Scan, i: number, marks: string): boolean {
  const token = tokenAt(scan, i);
  return token !== undefined && token.kind === "mark" && marks.includes(token.norm);
}

export const isArticle = (scan: Scan, i: number): boolean => {
  const token = tokenAt(scan, i);
  return token !== undefined && (scan.language.file.articles ?? []).includes(token.norm);
};

/** Does a new line begin at the token? */
export function lineBreakBefore(scan: Scan, i: number): boolean {
  const before = tokenAt(scan, i - 1);
  const token = tokenAt(scan, i);
  return (
    before !== undefined && token !== undefined && scan.analysis.text.slice(before.end, token.start).includes("\n")
  );
}

export function skipArticles(scan: Scan, i: number): number {
  while (isArticle(scan, i)) i++;
  return i;
}

/** Skips hyphens and articles that may stand before a name or adjective. */
export function skipTag(scan: Scan, i: number, type: string): number {
  let tag: Tag | undefined;
  while ((tag = scan.tags.first(i, type)) !== undefined) i = tag.to;
  return i;
}

/** The office a person held at the time, by the states' own words: leaders first. */
export function roleOf(person: Person, when: Interval | null): string | undefined {
  const running =
    when === null
      ? person.terms
      : person.terms.filter(
          (t) =>
            (t.from === "" || t.from.slice(0, when.to.length) <= when.to) &&
            (t.to === "" || t.to >= when.from.slice(0, t.to.length)),
        );
  const terms = running.length > 0 ? running : person.terms;
  if (terms.length === 0) return undefined;
  const rank = (office: string): number => {
    const at = RANKS.indexOf(office);
    return at < 0 ? RANKS.length : at;
  };
  return [...terms].sort((a, b) => rank(a.office) - rank(b.office))[0]?.office;
}

/** Offices from the highest down, to name a person by the highest held. */
export const RANKS = ["president", "monarch", "supreme-leader", "prime-minister", "secretary-general", "commission-president", "council-president", "chairperson", "vice-president", "foreign-minister", "high-representative", "defence-minister", "national-security-adviser"]; // prettier-ignore

export function personActor(person: Person, when: Interval | null, world: World, role?: string): Actor {
  const office = role ?? roleOf(person, when);
  const state = stateOf(person, office, world);
  return {
    id: `person/${person.id}`,
    name: person.name,
    kind: "person",
    ...(office === undefined ? {} : { role: office }),
    ...(state === undefined ? {} : { state }),
  };
}

/**
 * The state a person acts for: that of the office, else home. Heads of organisations act for none. An ambassador is in the
 * data by where he was sent, and acts for the state that sent him.
 */
function stateOf(person: Person, office: string | undefined, world: World): string | undefined {
  if (office === "ambassador" && world.countries.has(person.home)) return person.home;
  const term = person.terms.find((t) => t.office === office);
  if (term !== undefined && world.countries.has(term.of)) return term.of;
  if (term !== undefined && world.things.has(term.of)) return undefined;
  return world.countries.has(person.home) ? person.home : undefined;
}

export const stateActor = (id: string, world: World, role?: string): Actor => ({
  id: `state/${id}`,
  name: world.countries.get(id)?.name ?? id,
  kind: "state",
  state: id,
  ...(role === undefined ? {} : { role }),
});

/** Not the subject of its clause: by its case, or by the preposition before it. */
export function isOblique(scan: Scan, mention: ActorMention): boolean {
  const cases = mention.features & CASES;
  if (cases !== 0 && (cases & Feature.nominative) === 0) return true;
  const before = scan.language.morphology.functionLemma(tokenAt(scan, mention.from - 1)?.norm ?? "");
  return (
    before !== undefined && Object.values(scan.language.file.markers ?? {}).some((lemmas) => lemmas.includes(before))
  );
}

export const declines = (scan: Scan): boolean => scan.language.file.traits?.includes("declines-names") === true;
