import { type Actor, Feature } from "../../model/index.ts";
import type { Arguments } from "./arguments.ts";
import { takesPart } from "./clause.ts";
import { coveringToken, nearText } from "../../text/near.ts";
import { distinct, isRole, lemmaAt, triggerOf, type ContactScan, type Group, type Trigger } from "./frame.ts";
import { kinds } from "./kinds.ts";
import { legsOf } from "./legs.ts";

/** "avec A, puis avec B": a contact with each. */
export function severally(scan: ContactScan, t: Trigger, args: Arguments): Arguments[] {
  if (args.subject === null) return [args];
  const legs = legsOf(scan, t, args);
  if (legs.length > 1) return legs;
  const subject = args.subject.actors;
  const withEach = (partners: readonly (readonly Actor[])[]): Arguments[] =>
    partners.map((actors) => ({ ...args, participants: [...subject, ...actors], rules: [...args.rules, "severally"] }));
  const end = scan.analysis.sentences[t.sentence]!.to;
  const share = (groups: readonly Group[], k: number): NonNullable<Arguments["share"]> => ({
    from: groups[k]!.from,
    to: groups[k + 1]?.from ?? end,
    first: groups[0]!.from,
    last: groups.at(-1)!.from,
  });
  const objects = t.rule.object === "partner" ? laterObjects(scan, t, args) : [];
  if (objects.length > 0) {
    const object = (scan.groups[t.sentence] ?? []).find((g) => g.from >= t.to && g.to <= args.to);
    const all = object === undefined ? objects : [object, ...objects];
    const later = withEach(objects.map((g) => g.actors)).map((each, k) => ({
      ...each,
      to: objects[k]!.to,
      share: share(all, k + all.length - objects.length),
    }));
    return [object === undefined ? args : { ...args, share: share(all, 0) }, ...later];
  }
  const partners = partnersOf(scan, t, args);
  const alone = subject.length === 1;
  const only = alone && partners.length === 1 && partners[0]!.actors.length > 1 ? partners[0]! : null;
  if (only !== null && meansEach(scan, t, only)) return withEach(only.actors.map((a) => [a]));
  const call = t.rule.kind === "call" && !t.noun && alone;
  // "phones A and B": nobody has two people on one line without its being said.
  const rung = call && t.rule.object === "partner" ? objectsRung(scan, t, args) : [];
  if (rung.length > 1) return withEach(rung.map((a) => [a]));
  // "a reçu séparément A et B", "les a vus tour à tour"
  const objectGroup = t.rule.object === "partner" && alone ? objectOf(scan, t, args) : null;
  if (objectGroup !== null && objectGroup.actors.length > 1 && toldApart(scan, t, objectGroup.from))
    return withEach(objectGroup.actors.map((a) => [a]));
  const told = partners.length > 0 && toldApart(scan, t, partners[0]!.from);
  const apart =
    (partners.length > 1 && told) || partners.some((g, k) => k > 0 && separated(scan, partners[k - 1]!.to, g.from));
  // "with A and with B": the preposition told again tells of each.
  const pieces = alone ? partners.flatMap((g) => parted(scan, g)) : partners;
  const row = (apart ? partners : pieces).flatMap((g) =>
    apart && (told || (call && isRow(g)))
      ? g.actors.map((actor) => ({ g, actors: [actor] }))
      : [{ g, actors: g.actors }],
  );
  return apart || (alone && pieces.length > 1)
    ? withEach(row.map((r) => r.actors)).map((each, k) => ({
        ...each,
        to: row[k]!.g.to,
        share: share(apart ? partners : pieces, (apart ? partners : pieces).indexOf(row[k]!.g)),
      }))
    : [args];
}

/** The members of a row that each have their preposition: "with A, with B and with C". */
function parted(scan: ContactScan, group: Group): Group[] {
  const starts = group.mentions.flatMap((m, k) => (k > 0 && isMarked(scan, m.from) ? [k] : []));
  return [0, ...starts].map((from, k) => {
    const mentions = group.mentions.slice(from, starts[k] ?? group.mentions.length);
    return {
      ...group,
      from: mentions[0]!.from,
      to: mentions.at(-1)!.to,
      mentions,
      actors: distinct(mentions.flatMap((m) => m.actors)),
    };
  });
}

const objectOf = (scan: ContactScan, t: Trigger, args: Arguments): Group | null =>
  (scan.groups[t.sentence] ?? []).find((g) => g.from >= t.to && g.to <= args.to && g.marker === null && takesPart(g)) ??
  null;

/** "с президентами России и Франции, а затем с госсекретарём": in a round of calls each is one. */
const isRow = (group: Group): boolean => group.mentions.every((m) => m.form === "name" || m.form === "role");

/** The groups after the trigger with which its subject has the contact. */
const partnersOf = (scan: ContactScan, t: Trigger, args: Arguments): Group[] =>
  (scan.groups[t.sentence] ?? []).filter(
    (g) =>
      g.from >= t.to &&
      g.to <= args.to &&
      (g.marker === "with" || g.marker === "to") &&
      takesPart(g) &&
      g.actors.some((a) => args.participants.includes(a)),
  );

/** Does one row of partners mean a contact with each of them? */
function meansEach(scan: ContactScan, t: Trigger, partners: Group): boolean {
  const { kind } = t.rule;
  const plural = (t.features & Feature.plural) !== 0;
  // One letter to two people is two letters, to "the two presidents" one.
  if (kind === "letter" || kind === "message")
    if (!partners.mentions.some((m) => m.form === "group" || m.form === "pronoun")) return true;
  // "des entretiens téléphoniques avec A et B": as many calls as partners.
  if (t.noun && kind === "call" && plural && (t.features & Feature.singular) === 0) return true;
  // "spoke to A, B and C separately", "spoke separately with A and B", "in separate calls with A and B"
  if (separated(scan, partners.to, partners.to + 2) || toldApart(scan, t, partners.from)) return true;
  // "Три звонка за день": the title, or the sentence itself, counts as many as there are partners.
  if (toldOf(scan, t, partners.actors.length)) return true;
  // "позвонил A и B": one rings one at a time; "поговорил по телефону с A, а также с B".
  if (kind === "call" && !t.noun && ringsEach(scan, t, partners)) return true;
  // "встретился с A и с B": with each, where each has its preposition.
  if (!t.noun && partners.mentions.some((m, k) => k > 0 && isMarked(scan, m.from))) return true;
  // "talks with the leaders of A and B": one office of two states.
  const office = partners.mentions.length === 1 && partners.mentions[0]!.form === "role";
  return t.noun && kind === "talks" && plural && office && partners.actors.length === 2;
}

/** A count right before a noun for such contacts, in the title or in the same sentence, or "каждый из разговоров". */
function toldOf(scan: ContactScan, t: Trigger, number: number): boolean {
  const { sentences, blocks } = scan.analysis;
  return scan.tags.all.some((x) => {
    if (x.value.type !== "contact" || !kinds(triggerOf(x).kind, t.rule.kind) || x.from === t.from) return false;
    const s = sentenceAt(scan, x.from);
    if (s !== t.sentence && blocks[sentences[s]!.block]?.role !== "title") return false;
    return [x.from - 1, x.from - 2].some((i) => {
      const count = scan.tags.first(i, "count")?.value.data?.["number"];
      return count === number || (s === t.sentence && scan.tags.first(i, "apart") !== undefined);
    });
  });
}

const sentenceAt = (scan: ContactScan, token: number): number => coveringToken(scan.analysis.sentences, token);

/** Nobody rings two people in one call, or talks to four on one line without its being said. */
function ringsEach(scan: ContactScan, t: Trigger, group: Group): boolean {
  if (t.rule.partners !== undefined || group.actors.length >= 4) return true;
  return group.mentions.some((m, k) => k > 0 && isMarked(scan, m.from));
}

/** Is the preposition told again before this member of a list? */
const isMarked = (scan: ContactScan, from: number): boolean => {
  let i = from - 1;
  while (isRole(scan, i, "the") || isRole(scan, i, "possessive")) i--;
  const lemma = lemmaAt(scan, i);
  return lemma !== undefined && (scan.language.file.markers?.["with"] ?? []).includes(lemma);
};

/** "rencontrera Merkel mercredi à Berlin, puis Macron jeudi à Paris": further objects of the same verb. */
function laterObjects(scan: ContactScan, t: Trigger, args: Arguments): Group[] {
  const later = (scan.groups[t.sentence] ?? []).filter(
    (g) => g.from >= args.to && g.marker === null && takesPart(g) && g.actors.every((a) => a.kind === "person"),
  );
  return later.filter(
    (g, k) =>
      [g.from - 1, g.from - 2].some((i) => scan.tags.first(i, "separately") !== undefined) ||
      hasOwnDay(scan, k === 0 ? t.to : later[k - 1]!.to, g),
  );
}

/** "phoned A on Monday and B on Tuesday": a day before "and", another one right behind. */
function hasOwnDay(scan: ContactScan, from: number, group: Group): boolean {
  const { tokens } = scan.analysis;
  let i = group.from - 1;
  while (isRole(scan, i, "the") || isRole(scan, i, "possessive")) i--;
  if (!isRole(scan, i, "and") && tokens[i]?.norm !== ",") return false;
  const [first, and, next] = [tokens[from]!, tokens[i]!, tokens[group.to]];
  return (
    next !== undefined &&
    nearText(scan.dates, first.start, and.start).some((d) => d.start >= first.start && d.end <= and.start) &&
    nearText(scan.dates, next.start).some((d) => d.start === next.start)
  );
}

/** A word for it before the partners, in the trigger's own clause. */
function toldApart(scan: ContactScan, t: Trigger, to: number): boolean {
  for (let i = to - 1; i >= Math.max(scan.analysis.sentences[t.sentence]!.from, t.from - 7); i--)
    if (scan.tags.first(i, "apart") !== undefined) return true;
  return false;
}

function separated(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scan.tags.first(i, "separately") !== undefined) return true;
  return false;
}

/** The people whom one verb of calling has as its object, when they are named one by one. */
function objectsRung(scan: ContactScan, t: Trigger, args: Arguments): Arguments["participants"] {
  const object = (scan.groups[t.sentence] ?? []).find(
    (g) =>
      g.from >= t.to &&
      g.from - t.to <= 2 &&
      g.to <= args.to &&
      g.marker === null &&
      takesPart(g) &&
      (g.mentions.length > 1 || isOfficeRow(g)),
  );
  const each = object !== undefined && isOfficeRow(object);
  return object?.actors.filter((a) => (each || a.kind === "person") && args.participants.includes(a)) ?? [];
}

/** "called the leaders of A, B and C": one office of several states. */
const isOfficeRow = (group: Group): boolean =>
  group.mentions.length === 1 &&
  group.mentions[0]!.form === "role" &&
  group.actors.length > 1 &&
  new Set(group.actors.map((a) => a.state)).size === group.actors.length;
