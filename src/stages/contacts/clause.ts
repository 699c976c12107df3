import { Feature } from "../../model/index.ts";
import { nearText, nearTokens } from "../../text/near.ts";
import { asideEnd, ownAsideEnd } from "./asides.ts";
import { declines } from "./cases.ts";
import { type ContactScan, type Group, isRole, lemmaAt, normAt, type Trigger, verbFeatures } from "./frame.ts";

const FORMS = new Set(["name", "role", "counterpart", "group", "pronoun", "state", "metonym", "side", "organisation"]);

/** Can the group's actors take part in a contact? Spokespersons, outlets and institutions report, they do not take part. */
export function takesPart(group: Group): boolean {
  if (
    group.mentions.some((m) => m.form === "organisation") &&
    (group.marker === "of" || group.marker === "to" || group.marker === "against")
  )
    return false;
  // A territory is spoken of; it takes part only where it is a named partner.
  if (
    group.marker !== "with" &&
    group.marker !== "between" &&
    group.actors.some(
      (a) => a.kind === "state" && a.state !== undefined && a.id.startsWith("state/") && TERRITORY.test(a.state),
    )
  )
    return false;
  return (
    group.actors.length > 0 &&
    group.mentions.every((m) => FORMS.has(m.form) || isOwnDelegation(group, m)) &&
    group.actors.every((a) => a.role !== "spokesperson")
  );
}

/** "X and his delegation": those who go with him. */
const isOwnDelegation = (group: Group, m: Group["mentions"][number]): boolean =>
  m.actors.every(
    (a) => a.role === "delegation" && group.actors.some((b) => b.kind === "person" && b.state === a.state),
  );

/** Codes of territories are four letters long (see docs/guide/knowledge.md). */
const TERRITORY = /^[A-Z]{4,}$/;

/** The sentence's groups right of the trigger, up to what ends its reach: a finite verb, a relative pronoun, another trigger. */
export function groupsRight(scan: ContactScan, t: Trigger, others: readonly Trigger[], limit: number): Group[] {
  const sentence = scan.analysis.sentences[t.sentence]!;
  let end = sentence.to;
  const asides: { from: number; to: number }[] = [];
  const close = t.noun ? ownAsideEnd(scan, t, others) : null;
  for (let i = t.to; i < sentence.to; i++) {
    const aside = i === close ? null : asideEnd(scan, i);
    if (i === close) {
      end = i;
      break;
    }
    if (aside !== null) {
      asides.push({ from: i, to: aside });
      i = aside;
      continue;
    }
    if (
      isBarrier(scan, i, t.to, others) &&
      !(t.noun && isHappening(scan, i) && adverbialBefore(scan, t.from) === null && !others.some((o) => o.from === i))
    ) {
      end = i;
      break;
    }
  }
  const words = (to: number): number => asides.reduce((n, a) => (a.to <= to ? n - (a.to - a.from) : n), to - t.to);
  return (scan.groups[t.sentence] ?? []).filter(
    (g) =>
      g.from >= t.to &&
      g.from < end &&
      words(g.from) <= limit &&
      !asides.some((a) => a.from < g.from && g.from < a.to) &&
      takesPart(g),
  );
}

/** "A call has been held between A and B": the noun's own verb does not end its reach. */
const isHappening = (scan: ContactScan, i: number): boolean =>
  hasBareForms(scan) &&
  !isRole(scan, i, "that") &&
  !isRole(scan, i, "who") &&
  scan.tags.at(i).some((t) => t.value.type === "auxiliary") &&
  !scan.tags.at(i).some((t) => t.value.type === "cue" || t.value.type === "governor");

/** Where the reach of a trigger ends. */
export function isBarrier(scan: ContactScan, i: number, from: number, others: readonly Trigger[]): boolean {
  const norm = normAt(scan, i);
  if (norm === ";" || norm === ":" || norm === "»" || norm === "”") return true;
  if (others.some((o) => o.from === i && i !== from)) return true;
  if (isRole(scan, i, "that") || isRole(scan, i, "who")) return !isInList(scan, i);
  return isFinite(scan, i) && !insideMention(scan, i);
}

/** "ainsi que" joins, and opens no clause. */
const isInList = (scan: ContactScan, i: number): boolean => isRole(scan, i - 1, "also");

const insideMention = (scan: ContactScan, i: number): boolean =>
  nearTokens(scan.mentions, i).some((m) => m.from <= i && i < m.to);

/** A word that can only be the finite verb of a clause, as far as the lexicon knows: an auxiliary, or a verb of saying or planning. */
export function isFinite(scan: ContactScan, i: number): boolean {
  const features = verbFeatures(scan, i);
  if ((features & (Feature.present | Feature.past | Feature.imperfect | Feature.future | Feature.conditional)) === 0)
    return false;
  const ambiguous = (features & (Feature.singular | Feature.plural | Feature.participle)) !== 0;
  if (ambiguous && !(hasBareForms(scan) && isPredicate(scan, i))) return false;
  return scan.tags
    .at(i)
    .some(
      (t) =>
        t.value.type === "auxiliary" ||
        t.value.type === "cue" ||
        t.value.type === "governor" ||
        t.value.type === "contact-verb",
    );
}

/** Languages whose finite verbs look like participles and nouns ("met", "call"): the place in the clause tells. */
export const hasBareForms = (scan: ContactScan): boolean =>
  scan.language.file.traits?.includes("bare-clauses") === true;

/** Right after its subject or a relative pronoun, adverbs between; not after an auxiliary. */
function isPredicate(scan: ContactScan, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    if (scan.tags.at(k).some((t) => t.value.type === "auxiliary" && (t.value.id === "have" || t.value.id === "modal")))
      return false;
    if (isRole(scan, k, "who")) return true;
    const mention = nearTokens(scan.mentions, k).find((m) => m.from <= k && k < m.to);
    if (mention !== undefined) return mention.to === k + 1;
    if (
      scan.analysis.tokens[k]?.kind !== "word" ||
      isRole(scan, k, "determiner") ||
      (scan.language.file.articles ?? []).includes(normAt(scan, k)) ||
      lemmaAt(scan, k) !== undefined
    )
      return false;
  }
  return false;
}

export function noVerbBetween(scan: ContactScan, from: number, to: number): boolean {
  // "l'a invité à tirer parti de X": X belongs to the verb between.
  for (let i = from; i < to; i++) {
    i = asideEnd(scan, i) ?? i;
    // "a reçu à déjeuner": what tells how it was done is no verb of its own.
    if (scan.tags.covers(i, "medium")) continue;
    if (
      isFinite(scan, i) ||
      (i > from + 1 && (verbFeatures(scan, i) & ~Feature.singular & ~Feature.plural) === Feature.infinitive)
    )
      return false;
  }
  return true;
}

/** Markers whose group is a partner of this trigger: "téléphoner à", "écrire à". */
export function partnerLemmas(scan: ContactScan, t: Trigger): Set<string> {
  const markers = new Set<string>();
  for (const lemma of t.rule.partners ?? [])
    for (const [marker, lemmas] of Object.entries(scan.language.file.markers ?? {}))
      if (lemmas.includes(lemma)) markers.add(marker);
  return markers;
}

/** "discussed relations with China": whom the noun before the preposition ties to the subject is what is talked about. */
export function isTopic(scan: ContactScan, group: Group): boolean {
  if (group.marker !== "with" || !group.actors.every((a) => a.kind !== "person")) return false;
  return scan.tags.before(prepositionAt(scan, group, group.from - 4), "related") !== undefined;
}

/** The preposition before a group, past its article and titles ("from HH the Amir"). */
export function prepositionAt(scan: ContactScan, group: Group, from: number): number {
  let at = group.from - 1;
  const articles = scan.language.file.articles ?? [];
  while (
    at > from &&
    (scan.language.morphology.functionLemma(normAt(scan, at)) === undefined ||
      isRole(scan, at, "possessive") ||
      articles.includes(normAt(scan, at)))
  )
    at--;
  return at;
}

/** A partner by a preposition of the trigger's own; one of many uses ("on", "in") must be the very word. */
export const isPartnerBy = (scan: ContactScan, t: Trigger, g: Group, markers: ReadonlySet<string>): boolean =>
  g.marker !== null &&
  markers.has(g.marker) &&
  (g.marker !== "against" || t.rule.partners?.includes(lemmaAt(scan, prepositionAt(scan, g, t.to - 1)) ?? "") === true);

/** "en présence de X", "with X attending": more people at the same contact. */
export function joinedBy(scan: ContactScan, t: Trigger): Group[] {
  return (scan.groups[t.sentence] ?? []).filter((g, k, all) => {
    // "A et B seraient rejoints par C": those joined, too.
    const next = all[k + 1];
    if (
      g.from >= t.to &&
      takesPart(g) &&
      g.marker === null &&
      next !== undefined &&
      next.marker === "by" &&
      scan.tags.before(next.from - 1, "joined") === undefined &&
      [next.from, next.from - 1].some((i) => scan.tags.before(i, "joined") !== undefined)
    )
      return true;
    if (g.from < t.to || !takesPart(g)) return false;
    return [g.from, g.from - 1, g.from - 2].some((i) => scan.tags.before(i, "joined") !== undefined);
  });
}

/** The adverbial ("lors de", "après") right before the noun's determiner. */
export function adverbialBefore(scan: ContactScan, from: number): number | null {
  if (isGoal(scan, from)) return null;
  // "in a half-hour phone call": a hyphen ends no phrase.
  for (let i = from - 1; i >= Math.max(0, from - (declines(scan) ? 4 : 6)); i--) {
    const tag = scan.tags.before(i + 1, "adverbial");
    // "has put in a request for a call": a particle of the verb that asks.
    const particle = tag !== undefined && hasBareForms(scan) && scan.tags.covers(tag.from, "governor");
    if (tag !== undefined && normAt(scan, tag.to) !== "-" && !particle) return tag.from;
    const token = scan.analysis.tokens[i];
    if (token === undefined || (token.kind === "mark" && token.norm !== "-") || isPlaceOrDay(scan, i)) return null;
    // "в ближайшее время проведёт переговоры": a verb between has the noun for its object.
    if (declines(scan) && isFinite(scan, i)) return null;
  }
  return null;
}

/** "согласился на встречу", "позвал на переговоры": in the accusative a noun is what a verb aims at, and no circumstance. */
export const isGoal = (scan: ContactScan, from: number): boolean => {
  if (scan.language.file.traits?.includes("declines-names") !== true) return false;
  const features = scan.tags.first(from, "contact")?.features ?? 0;
  return (
    (features & Feature.accusative) !== 0 &&
    (features & (Feature.prepositional | Feature.genitive | Feature.instrumental)) === 0 &&
    [from - 1, from - 2].some((i) => isRole(scan, i, "in"))
  );
};

/** "назначенные на четверг в Женеве переговоры": the preposition before a place or a day is theirs. */
const isPlaceOrDay = (scan: ContactScan, i: number): boolean => {
  const { start, end } = scan.analysis.tokens[i]!;
  return (
    scan.language.file.traits?.includes("declines-names") === true &&
    (scan.tags.covers(i, "place") ||
      nearTokens(scan.mentions, i).some(
        (m) => m.from <= i && i < m.to && (m.form === "metonym" || m.form === "state"),
      ) ||
      nearText(scan.dates, start).some(
        (d) =>
          d.start <= start && end <= d.end && (d.expression.type === "weekday" || hasPreposition(scan, i, d.start)),
      ))
  );
};

/** "готовившаяся на этой неделе встреча": the preposition is the day's. */
function hasPreposition(scan: ContactScan, i: number, start: number): boolean {
  let first = i;
  while (first > 0 && scan.analysis.tokens[first - 1]!.start >= start) first--;
  return isRole(scan, first, "in");
}

export function phraseBefore(scan: ContactScan, from: number, type: string): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    if (scan.tags.before(i + 1, type) !== undefined) return true;
    const token = scan.analysis.tokens[i];
    if (token === undefined || token.kind === "mark") return false;
  }
  return false;
}

export function isDefinite(scan: ContactScan, t: Trigger): boolean {
  const articles = scan.language.file.traits?.includes("no-articles") !== true;
  for (let i = t.from - 1; i >= t.from - 3; i--) {
    if (isRole(scan, i, "indefinite")) return false;
    if (isRole(scan, i, "definite")) return true;
  }
  // Without articles, a single one that nothing calls new.
  return !articles && (t.features & Feature.singular) !== 0;
}
