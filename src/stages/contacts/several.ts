import { Feature } from "../../model/index.ts";
import type { Arguments } from "./arguments.ts";
import { takesPart } from "./clause.ts";
import { isRole, lemmaAt, type ContactScan, type Trigger } from "./frame.ts";

/** "avec A, puis avec B": a contact with each. */
export function severally(scan: ContactScan, t: Trigger, args: Arguments): Arguments[] {
  const partners = (scan.groups[t.sentence] ?? []).filter(
    (g) =>
      g.from >= t.to &&
      g.to <= args.to &&
      (g.marker === "with" || g.marker === "to") &&
      takesPart(g) &&
      g.actors.some((a) => args.participants.includes(a)),
  );
  const apart = partners.some((g, k) => k > 0 && separated(scan, partners[k - 1]!.to, g.from));
  if (args.subject === null) return [args];
  const subject = args.subject.actors;
  const objects = t.rule.object === "partner" ? laterObjects(scan, t, args) : [];
  if (objects.length > 0)
    return [
      args,
      ...objects.map((g) => ({
        ...args,
        participants: [...subject, ...g.actors],
        to: g.to,
        rules: [...args.rules, "severally"],
      })),
    ];
  // One letter to two people is two letters.
  const jointly = partners[0]?.mentions.some((m) => m.form === "group" || m.form === "pronoun") === true;
  const letters =
    !jointly &&
    (t.rule.kind === "letter" || t.rule.kind === "message") &&
    subject.length === 1 &&
    partners.length === 1 &&
    partners[0]!.actors.length > 1;
  if (letters)
    return partners[0]!.actors.map((a) => ({
      ...args,
      participants: [...subject, a],
      rules: [...args.rules, "severally"],
    }));
  // "des entretiens téléphoniques avec A et B": as many calls as partners.
  const plural =
    t.noun &&
    t.rule.kind === "call" &&
    (t.features & Feature.plural) !== 0 &&
    (t.features & Feature.singular) === 0 &&
    subject.length === 1;
  if (plural && partners.length === 1 && partners[0]!.actors.length > 1)
    return partners[0]!.actors.map((a) => ({
      ...args,
      participants: [...subject, a],
      rules: [...args.rules, "severally"],
    }));
  // "spoke to A, B and C separately"
  const after =
    partners.length === 1 &&
    partners[0]!.actors.length > 1 &&
    subject.length === 1 &&
    separated(scan, partners[0]!.to, partners[0]!.to + 2);
  if (after)
    return partners[0]!.actors.map((a) => ({
      ...args,
      participants: [...subject, a],
      rules: [...args.rules, "severally"],
    }));
  // "позвонил A и B": one rings one at a time; "поговорил по телефону с A, а также с B".
  const rung =
    t.rule.kind === "call" &&
    !t.noun &&
    subject.length === 1 &&
    partners.length === 1 &&
    partners[0]!.actors.length > 1 &&
    ringsEach(scan, t, partners[0]!);
  if (rung)
    return partners[0]!.actors.map((a) => ({
      ...args,
      participants: [...subject, a],
      rules: [...args.rules, "severally"],
    }));
  const retold =
    t.rule.kind === "call" &&
    !t.noun &&
    subject.length === 1 &&
    partners.length > 1 &&
    partners.slice(1).some((g) => isMarked(scan, g.from) && isRole(scan, g.from - 2, "also"));
  // "phones A and B": nobody has two people on one line without its being said.
  const rang =
    t.rule.kind === "call" && t.rule.object === "partner" && !t.noun && subject.length === 1
      ? objectsRung(scan, t, args)
      : [];
  if (rang.length > 1)
    return rang.map((a) => ({ ...args, participants: [...subject, a], rules: [...args.rules, "severally"] }));
  // "talks with the leaders of A and B": with each, when one office of several states is named and the meeting is not said to be of all.
  const offices =
    t.noun &&
    t.rule.kind === "talks" &&
    (t.features & Feature.plural) !== 0 &&
    subject.length === 1 &&
    partners.length === 1 &&
    partners[0]!.mentions.length === 1 &&
    partners[0]!.mentions[0]!.form === "role" &&
    partners[0]!.actors.length === 2;
  if (offices)
    return partners[0]!.actors.map((a) => ({
      ...args,
      participants: [...subject, a],
      rules: [...args.rules, "severally"],
    }));
  if (!apart && !retold) return [args];
  return partners.map((g) => ({
    ...args,
    participants: [...subject, ...g.actors],
    rules: [...args.rules, "severally"],
  }));
}

/** Nobody rings two people in one call, or talks to four on one line without its being said. */
function ringsEach(scan: ContactScan, t: Trigger, group: ContactScan["groups"][number][number]): boolean {
  if (t.rule.partners !== undefined || group.actors.length >= 4) return true;
  return group.mentions.some((m, k) => k > 0 && isMarked(scan, m.from));
}

/** Is the preposition told again before this member of a list? */
const isMarked = (scan: ContactScan, from: number): boolean => {
  const lemma = lemmaAt(scan, from - 1);
  return lemma !== undefined && (scan.language.file.markers?.["with"] ?? []).includes(lemma);
};

/** "rencontrera Merkel mercredi à Berlin, puis Macron jeudi à Paris": further objects of the same verb. */
function laterObjects(scan: ContactScan, t: Trigger, args: Arguments): ContactScan["groups"][number][number][] {
  const later = (scan.groups[t.sentence] ?? []).filter(
    (g) => g.from >= args.to && g.marker === null && takesPart(g) && g.actors.every((a) => a.kind === "person"),
  );
  return later.filter((g) => [g.from - 1, g.from - 2].some((i) => scan.tags.first(i, "separately") !== undefined));
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
      g.mentions.length > 1,
  );
  return object?.actors.filter((a) => a.kind === "person" && args.participants.includes(a)) ?? [];
}
