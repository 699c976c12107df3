import type { Actor, Tag, Token } from "../../model/index.ts";
import { slug, type Person } from "../../lexicon/world.ts";
import { addDays } from "../../model/calendar.ts";
import { fold } from "../../text/fold.ts";
import { coveringToken } from "../../text/near.ts";
import { familyFirst, goesOnOtherwise } from "./family-first.ts";
import { nameRun } from "./name-run.ts";
import { strangerNamed } from "./strangers.ts";
import { soundingLike } from "./variants.ts";
import { isMark, lineBreakBefore, personActor, RANKS, type Scan, skipTag, tokenAt } from "./scan.ts";

export interface NameParse {
  readonly to: number;
  readonly actor: Actor;
  readonly known: boolean;
  readonly features: number;
}

/** What is known of the person from the words around the name. */
export interface NameHints {
  readonly office?: string;
  readonly state?: string;
  /** A role stands before: a name of one word, or one the data has never heard of, counts. */
  readonly attached?: boolean;
}

/** A person's name at the token: one the data knows, or, where the text gives a role, one it does not. */
export function parseName(scan: Scan, at: number, hints: NameHints = {}): NameParse | null {
  const i = skipHonorifics(scan, at);
  const honorific = i > at;
  const run = nameRun(scan, i);
  const known = parseKnown(scan, i, run, hints);
  if (known !== null) return known;
  if (run <= i) return null;
  return (
    (honorific && run === i + 1 ? royalByGiven(scan, i) : null) ??
    parseStranger(scan, i, run, { ...hints, attached: hints.attached === true || honorific })
  );
}

/** "Prince Mohammed", after Crown Prince Mohammed bin Salman: of the royals whom the text names in full, the only one of that given name. */
function royalByGiven(scan: Scan, i: number): NameParse | null {
  const own = tokenAt(scan, i)!.norm;
  const people = [...scan.named]
    .flatMap((id) => scan.world.people.get(id) ?? [])
    .filter((p) => fold(p.name.split(" ")[0] ?? "") === own && p.terms.some((t) => ROYAL.has(t.office)));
  const [person] = people;
  return people.length === 1 && person !== undefined ? knownName(scan, { to: i + 1, person, features: 0 }) : null;
}

const ROYAL = new Set(["monarch", "crown-prince"]);

/** "M.", "Mme", "Son Excellence Monsieur". */
export function skipHonorifics(scan: Scan, i: number): number {
  for (;;) {
    const next = skipTag(scan, i, "honorific");
    if (next === i) return i;
    i = isMark(scan, next, ".") ? next + 1 : next;
  }
}

function parseKnown(scan: Scan, i: number, run: number, hints: NameHints): NameParse | null {
  const reversed = familyFirst(scan, i, run);
  const inverse = reversed === null ? null : choose(scan, reversed.tags, { ...hints, attached: true });
  if (reversed !== null && inverse !== null)
    return knownName(scan, { to: reversed.to, person: inverse, features: reversed.tags[0]!.features });
  const end = personEndingAt(scan, i, run, hints);
  if (end !== null) return end;
  const whole = longest(scan.tags.every(i, "person"));
  const candidates = scan.tags
    .every(i, "person")
    .filter(
      (t) => t.to === whole && (hints.attached !== true || inHeadline(scan, i) || !goesOnOtherwise(scan, t, run)),
    );
  if (candidates.length > 0 && whole >= 0) {
    const covered = run > whole && !restIsName(scan, whole, run);
    if (covered || run <= whole || hints.attached === true) {
      const person = choose(scan, candidates, hints);
      // "le sultan Haitham ben Tarik ben Taimour": after a role the whole run of capitals is the name.
      const to = hints.attached === true && !covered ? Math.max(whole, run) : whole;
      return person === null ? null : knownName(scan, { to, person, features: candidates[0]!.features });
    }
  }
  // "V. Poutine", "Vl. Poutine": an initial, then a family name the data knows.
  const first = tokenAt(scan, i);
  if (first === undefined || first.capital === 0) return null;
  const after = isMark(scan, i + 1, ".") ? i + 2 : i + 1;
  if (run <= i && after === i + 1) return null;
  if (lineBreakBefore(scan, after)) return null;
  const families = scan.tags.every(after, "person");
  const familyEnd = longest(families);
  if (families.length === 0 || after >= run + 2) return null;
  const fits = families.filter(
    (t) => t.to === familyEnd && scan.world.people.get(t.value.id)?.initials.includes(first.norm.charAt(0)) === true,
  );
  if (fits.length === 0 || !givenNameFits(first, after > i + 1)) return null;
  const person = choose(scan, fits, hints);
  return person === null ? null : knownName(scan, { to: familyEnd, person, features: fits[0]!.features });
}

interface Found {
  readonly to: number;
  readonly person: Person;
  readonly features: number;
}

const knownName = (scan: Scan, { to, person, features }: Found): NameParse => ({
  to,
  actor: personActor(person, scan.when, scan.world),
  known: true,
  features,
});

/** Headlines may write any word with a capital: what follows a name there need not be part of it. */
function inHeadline(scan: Scan, i: number): boolean {
  const sentence = scan.analysis.sentences[coveringToken(scan.analysis.sentences, i)];
  if (sentence === undefined || scan.analysis.blocks[sentence.block]?.role === "body") return false;
  const words = scan.analysis.tokens.slice(sentence.from, sentence.to).filter((t) => t.end - t.start > 3);
  return words.filter((t) => t.capital > 0).length > words.length * HEADLINE;
}

/** How many of the longer words have a capital in a line that writes them all so. */
const HEADLINE = 0.7;

/** "Hasan Rohani", "Mohamad Javad Zarif": the family name ends the run, the given name before it is spelt in another way. */
function personEndingAt(scan: Scan, i: number, run: number, hints: NameHints): NameParse | null {
  const first = tokenAt(scan, i);
  if (
    first === undefined ||
    scan.tags.every(i, "person").some((t) => t.to >= run && t.value.data?.["part"] === "whole") ||
    goesOnWithParticle(scan, run)
  )
    return null;
  for (let p = i + 1; p < run; p++) {
    const tags = scan.tags
      .every(p, "person")
      .filter(
        (t) => t.to === run && scan.world.people.get(t.value.id)?.initials.includes(first.norm.charAt(0)) === true,
      );
    const person = tags.length === 0 ? null : choose(scan, tags, hints);
    if (person !== null) return knownName(scan, { to: run, person, features: tags[0]!.features });
  }
  return null;
}

/** "Khaldoon Khalifa Al Mubarak": a particle and another name after it are the rest of the name. */
const goesOnWithParticle = (scan: Scan, to: number): boolean =>
  scan.language.file.names.particles.includes(tokenAt(scan, to)?.norm ?? "") &&
  (tokenAt(scan, to)?.capital ?? 0) > 0 &&
  (tokenAt(scan, to + 1)?.capital ?? 0) > 0;

/** An abbreviated or differently spelt given name: same first letter. Whole given names of somebody else do not fit. */
const givenNameFits = (first: Token, abbreviated: boolean): boolean => abbreviated || first.end - first.start > 2;

const longest = (tags: readonly Tag[]): number => tags.reduce((to, t) => Math.max(to, t.to), -1);

/** Do more capitalised words follow that belong to another name ("Macron Ibrahim")? Only a hyphen or a particle binds so. */
function restIsName(scan: Scan, from: number, run: number): boolean {
  return run > from && tokenAt(scan, from)?.kind === "word" && scan.tags.at(from).length === 0;
}

/** One of several people of the name: by role and state beside it, by full name elsewhere, by who was in office at the time. */
function choose(scan: Scan, all: readonly Tag[], hints: NameHints): Person | null {
  // A family name alone is somebody only if the text names him in full, gives him a role, or everybody knows him.
  const tags =
    hints.attached === true
      ? all
      : all.filter(
          (t) => t.value.data?.["part"] === "whole" || scan.named.has(t.value.id) || isProminent(scan, t.value.id),
        );
  let people = [...new Map(tags.map((t) => [t.value.id, scan.world.people.get(t.value.id)])).values()].filter(
    (p) => p !== undefined,
  );
  const narrow = (test: (p: Person) => boolean): void => {
    const left = people.filter(test);
    if (left.length > 0) people = left;
  };
  if (people.length > 1 && hints.state !== undefined)
    narrow((p) => p.home === hints.state || p.terms.some((t) => t.of === hints.state));
  if (people.length > 1 && hints.office !== undefined) narrow((p) => p.terms.some((t) => t.office === hints.office));
  if (people.length > 1) narrow((p) => scan.named.has(p.id));
  if (people.length > 1 && scan.when !== null) {
    const when = scan.when;
    narrow((p) =>
      p.terms.some(
        (t) =>
          (t.from === "" || t.from.slice(0, when.to.length) <= when.to) &&
          (t.to === "" || t.to >= when.from.slice(0, t.to.length)),
      ),
    );
  }
  if (people.length > 1) narrow((p) => p.terms.some((t) => RANKS.slice(0, 4).includes(t.office)));
  return people.length === 1 ? people[0]! : null;
}

/** In one of the highest offices at the time; at any time when the text has none. */
function isProminent(scan: Scan, id: string): boolean {
  const { when } = scan;
  return (
    scan.world.people
      .get(id)
      ?.terms.some(
        (t) =>
          RANKS.includes(t.office) &&
          (when === null ||
            ((t.from === "" || t.from.slice(0, when.to.length) <= soonAfter(when.to)) &&
              (t.to === "" || t.to >= when.from.slice(0, t.to.length)))),
      ) === true
  );
}

/** "M. Trump" is known to all from the day of his election on. */
const soonAfter = (day: string): string => addDays(day, ELECT) ?? day;

const ELECT = 80;

/** A name that the data does not know. It acts for somebody only when the text says so: by a role beside it or earlier. */
function parseStranger(scan: Scan, i: number, run: number, hints: NameHints): NameParse | null {
  const words = scan.analysis.tokens.slice(i, run).filter((t) => t.kind === "word");
  const text = scan.analysis.text.slice(tokenAt(scan, i)!.start, tokenAt(scan, run - 1)!.end).replace(/\s+/g, " ");
  const last = words.at(-1)?.norm ?? "";
  const before = strangerNamed(scan, last);
  if (before !== undefined && (words.length === 1 || fold(words[0]!.norm)[0] === fold(before.name)[0]))
    return { to: run, actor: withHints(before, hints), known: false, features: 0 };
  if (words.length < 2 && hints.attached !== true) return null;
  if (hints.attached !== true && inCapitals(scan, i, run)) return null;
  if (words.length === 1 && words[0]!.end - words[0]!.start < 3) return null;
  const particles = scan.language.file.names.particles;
  const spelt = words.filter((t) => !particles.includes(t.norm)).map((t) => scan.analysis.text.slice(t.start, t.end));
  const variant = soundingLike(scan, spelt, hints);
  if (variant !== null) return knownName(scan, { to: run, person: variant, features: 0 });
  if (words.length > 5) return null;
  const id = slug(text);
  if (id === "") return null;
  return {
    to: run,
    actor: withHints({ id: `person/${id}`, name: text, kind: "person" }, hints),
    known: false,
    features: 0,
  };
}

/** In a heading all in capitals they tell nothing of names. */
function inCapitals(scan: Scan, from: number, to: number): boolean {
  const around = [tokenAt(scan, from - 1), tokenAt(scan, to)].filter((t) => t?.kind === "word");
  return (
    around.length > 0 &&
    [...around, ...scan.analysis.tokens.slice(from, to).filter((t) => t.kind === "word")].every(
      (t) => t!.capital === 2 || t!.end - t!.start === 1,
    )
  );
}

const withHints = (actor: Actor, hints: NameHints): Actor => ({
  ...actor,
  ...(hints.office !== undefined && actor.role === undefined ? { role: hints.office } : {}),
  ...(hints.state !== undefined && actor.state === undefined ? { state: hints.state } : {}),
});
