import type { Actor } from "../../model/index.ts";
import { hasBareForms, isBarrier, partnerLemmas, takesPart } from "./clause.ts";
import { declines, givenBefore } from "./cases.ts";
import { type ContactScan, distinct, type Group, isRole, normAt, type Trigger } from "./frame.ts";

/* Who takes part, told around the noun: in its relative clause, before it as a recipient, as its owner. */

interface Told {
  readonly subject: Group;
  readonly participants: readonly Actor[];
  readonly to: number;
}

/** "a call (that) X had with Y": the relative clause of the noun names who took part. */
export function relativeArguments(scan: ContactScan, t: Trigger): Told | null {
  const after = pastDate(scan, t.to);
  const start = isRole(scan, after, "that") || isRole(scan, after, "who") ? after + 1 : t.to;
  const groups = scan.groups[t.sentence] ?? [];
  const within = isRole(scan, t.to + 1, "who") && adverbialWord(scan, t.to) ? spokenTo(scan, t, groups) : null;
  if (within !== null) return within;
  const told = scan.tags.first(normAt(scan, after) === "," ? after + 1 : after, "within-clause");
  if (told !== undefined) return toldWithin(scan, t, told.to);
  const subject = groups.find((g) => g.from >= start && g.from - start <= 1 && g.marker === null && takesPart(g));
  if (subject === undefined || (!hasBareForms(scan) && (declines(scan) || start === t.to))) return null;
  let verb = subject.to;
  while (verb < subject.to + 3 && !scan.tags.at(verb).some((x) => x.value.type === "auxiliary" && x.value.id === "do"))
    verb++;
  // "a visit that X is to pay to Y"
  for (let i = verb; i < subject.to + 6 && verb >= subject.to + 3; i++)
    if (
      scan.tags.first(i, "governor") !== undefined &&
      scan.tags.at(i + 2).some((x) => x.value.type === "auxiliary" && x.value.id === "do")
    )
      verb = subject.to;
  if (verb >= subject.to + 3) return null;
  const partners = partnerLemmas(scan, t);
  const partner = groups.find(
    (g) =>
      g.from > verb &&
      g.from - verb <= 8 &&
      (g.marker === "with" || (g.marker !== null && partners.has(g.marker))) &&
      takesPart(g),
  );
  const participants = distinct([...subject.actors, ...(partner?.actors ?? [])]);
  return participants.length < 2 ? null : { subject, participants, to: partner?.to ?? verb + 1 };
}

/** "un appel au cours duquel X a prié Y de": who says something to another within it. */
function toldWithin(scan: ContactScan, t: Trigger, from: number): Told | null {
  const groups = (scan.groups[t.sentence] ?? []).filter((g) => g.from >= from && takesPart(g));
  const [subject, other] = groups;
  if (subject === undefined || other === undefined || subject.marker !== null || subject.from - from > 4) return null;
  if (other.from - subject.to > 8 || !(other.marker === null || other.marker === "to" || other.marker === "with"))
    return null;
  if (![...subject.actors, ...other.actors].every((a) => a.kind === "person")) return null;
  for (let i = subject.to; i < other.from; i++) if (",;:«".includes(normAt(scan, i))) return null;
  const participants = distinct([...subject.actors, ...other.actors]);
  return participants.length < 2 ? null : { subject, participants, to: other.to };
}

/** "sent Putin a letter": the bare object between the verb and the noun receives it. */
export function recipientBefore(scan: ContactScan, t: Trigger): Group | null {
  if (t.rule.partners === undefined) return null;
  if (declines(scan)) return givenBefore(scan, t);
  const group = (scan.groups[t.sentence] ?? [])
    .filter((g) => g.to <= t.from && g.marker === null && takesPart(g))
    .at(-1);
  if (group === undefined || t.from - group.to > 6 || group.from < 1) return null;
  const verb = scan.tags
    .at(group.from - 1)
    .some((x) => (x.value.type === "auxiliary" && x.value.id === "do") || x.value.type === "contact-verb");
  return verb && (scan.language.file.articles ?? []).includes(normAt(scan, group.to)) ? group : null;
}

/** "Putin's call with Macron": the owner right before the noun's own words. */
export function ownerOf(scan: ContactScan, t: Trigger, right: readonly Group[]): Group | null {
  const owner = (scan.groups[t.sentence] ?? []).find(
    (g) => isRole(scan, g.to, "genitive") && g.to < t.from && t.from - g.to <= 4 && takesPart(g),
  );
  if (owner === undefined) return possessor(scan, t) ?? headlineOwner(scan, t, right);
  for (let i = owner.to + 1; i < t.from; i++)
    if (scan.analysis.tokens[i]?.kind === "mark" && normAt(scan, i) !== "-") return null;
  return owner;
}

/** "его разговор с Макроном": a possessive that is a mention of its own, right before the noun and its adjectives. */
function possessor(scan: ContactScan, t: Trigger): Group | null {
  if (!declines(scan)) return null;
  const group = (scan.groups[t.sentence] ?? []).find(
    (g) =>
      g.to <= t.from && t.from - g.to <= 2 && g.mentions[0]!.form === "pronoun" && isRole(scan, g.from, "possessive"),
  );
  for (let i = group?.to ?? t.from; i < t.from; i++)
    if (
      scan.analysis.tokens[i]?.kind !== "word" ||
      scan.language.morphology.functionLemma(normAt(scan, i)) !== undefined ||
      scan.tags.at(i).some((x) => VERBAL.has(x.value.type))
    )
      return null;
  return group ?? null;
}

const VERBAL = new Set(["auxiliary", "cue", "contact-verb", "governor"]);

/** "the letter of January 2 that X has addressed to Y": a day between the noun and its clause. */
function pastDate(scan: ContactScan, from: number): number {
  const token = scan.analysis.tokens[from];
  const date =
    token === undefined ? undefined : scan.dates.find((d) => d.start >= token.start && d.start - token.end <= 4);
  if (date === undefined) return from;
  const to = scan.analysis.tokens.findIndex((x) => x.start >= date.end);
  return to < 0 || to > from + 8 ? from : to;
}

const adverbialWord = (scan: ContactScan, i: number): boolean =>
  scan.tags.at(i).some((x) => x.value.type === "adverbial" && x.to === i + 1);

/** "a phone call in which X cautioned Y": who does something to another within it. */
function spokenTo(scan: ContactScan, t: Trigger, groups: readonly Group[]): Told | null {
  if (!hasBareForms(scan)) return null;
  const persons = groups.filter(
    (g) => g.from >= t.to + 2 && takesPart(g) && g.actors.every((a) => a.kind === "person"),
  );
  const [subject, other] = persons;
  if (subject === undefined || other === undefined || subject.marker !== null || subject.from - t.to > 4) return null;
  // One verb between them, and nothing else: its object is who is spoken to.
  if (
    other.from - subject.to > 4 ||
    (other.marker !== null && other.marker !== "to" && other.marker !== "with") ||
    other.from - subject.to < 1
  )
    return null;
  for (let i = subject.to + 1; i < other.from; i++)
    if (isBarrier(scan, i, t.to, []) || normAt(scan, i) === ",") return null;
  const participants = distinct([...subject.actors, ...other.actors]);
  return participants.length < 2 ? null : { subject, participants, to: other.to };
}

/** "PM call with X", in a headline: the name right before the noun is its owner. */
function headlineOwner(scan: ContactScan, t: Trigger, right: readonly Group[]): Group | null {
  const title = scan.analysis.blocks[scan.analysis.sentences[t.sentence]!.block]?.role === "title";
  const marker = right[0]?.marker;
  if (!title || !hasBareForms(scan) || (marker !== "with" && (marker !== "to" || t.rule.partners === undefined)))
    return null;
  return (
    (scan.groups[t.sentence] ?? []).find(
      (g) => g.to === t.from && g.marker === null && g.actors.length === 1 && takesPart(g),
    ) ?? null
  );
}

/** "a reçu un appel de X": whose call it is has rung. */
export function isReceived(scan: ContactScan, t: Trigger): boolean {
  for (let i = t.from - 1; i >= Math.max(scan.analysis.sentences[t.sentence]!.from, t.from - 8); i--)
    if (scan.tags.at(i).some((x) => x.value.type === "auxiliary" && x.value.id === "receive")) return true;
  return false;
}
