import type { ActorGroup, ContactKind, Tag } from "../../model/index.ts";
import type { TriggerRule } from "../../lexicon/contacts.ts";
import { declines } from "./cases.ts";
import { hasBareForms } from "./clause.ts";
import { type ContactScan, isObjectPronoun, isReflexive, type Trigger } from "./frame.ts";

/** "Poutine avait eu Macron au bout du fil": the verb takes its partner before the medium. */
export function lineVerb(scan: ContactScan, sentence: number, triggers: readonly Trigger[]): Trigger | null {
  const { from, to } = scan.analysis.sentences[sentence]!;
  for (let i = from; i < to; i++) {
    const medium = scan.tags.first(i, "medium");
    if (medium === undefined || triggers.some((t) => t.to <= i && i - t.to < 12)) continue;
    for (let k = i - 1; k >= Math.max(from, i - 9); k--) {
      const verb = scan.tags.at(k).find((t) => t.value.type === "auxiliary" && t.value.id === "line");
      const pronoun = isObjectPronoun(scan, k - 1, k) || isObjectPronoun(scan, k - 2, k);
      const partner =
        pronoun ||
        scan.groups[sentence]?.some(
          (g) => g.marker === null && ((g.from > k && g.to <= i) || (g.from >= medium.to && g.from - medium.to <= 1)),
        ) === true;
      const several =
        scan.groups[sentence]?.some((g) => g.marker === null && g.to <= k && g.actors.length >= 2) === true;
      if (verb === undefined) continue;
      const line = (rule: Partial<TriggerRule>): Trigger => ({
        from: k,
        to: verb.to,
        rule: { id: `${medium.value.id}.line`, kind: medium.value.data?.["kind"] as ContactKind, words: [], ...rule },
        noun: false,
        features: verb.features,
        sentence,
      });
      if (several && isReflexive(scan, k)) return line({ reflexive: "required" });
      if (partner) return line({ object: "partner" });
      // "spent two hours on the phone with X", "A and B were back on the line"
      if (hasBareForms(scan) && partnerAfter(scan, sentence, medium.to))
        return line({ partners: markerWords(scan, "to") });
      if (hasBareForms(scan) && several) return line({ reciprocal: true });
    }
    const beside = besideMedium(scan, sentence, i, medium);
    if (beside !== null) return beside;
    const told = toldByLine(scan, sentence, i, medium);
    if (told !== null) return told;
    const together = togetherOnLine(scan, sentence, i, medium);
    if (together !== null) return together;
  }
  return null;
}

/** "За одним столом провели три часа A, B и C", "сели друг против друга": in free order the verb, and who does it, stand anywhere. */
function besideMedium(scan: ContactScan, sentence: number, at: number, medium: Tag): Trigger | null {
  const several = scan.groups[sentence]?.some((g) => g.marker === null && g.actors.length >= 2) === true;
  if (!declines(scan) || !several) return null;
  const { from, to } = scan.analysis.sentences[sentence]!;
  for (let k = Math.max(from, at - 9); k < Math.min(to, medium.to + 9); k++) {
    const verb = scan.tags.at(k).find((t) => t.value.type === "auxiliary" && t.value.id === "line");
    if (verb !== undefined)
      return {
        from: k,
        to: verb.to,
        rule: {
          id: `${medium.value.id}.line`,
          kind: medium.value.data?.["kind"] as ContactKind,
          words: [],
          reciprocal: true,
        },
        noun: false,
        features: verb.features,
        sentence,
      };
  }
  return null;
}

/** A partner right after the medium, by its preposition. */
const partnerAfter = (scan: ContactScan, sentence: number, from: number): boolean =>
  scan.groups[sentence]?.some(
    (g) => (g.marker === "with" || g.marker === "to") && g.from >= from && g.from - from <= 4,
  ) === true;

const markerWords = (scan: ContactScan, marker: string): readonly string[] =>
  scan.language.file.markers?.[marker] ?? [];

/** "a réclamé à Trump au téléphone": what one tells another on the line, in a sentence with no word for the call itself. */
function toldByLine(scan: ContactScan, sentence: number, at: number, medium: Tag): Trigger | null {
  const kind = medium.value.data?.["kind"] as ContactKind;
  if (kind === "meeting") return null;
  const isPerson = (g: ActorGroup): boolean => g.actors.every((a) => a.kind === "person" && a.role !== "spokesperson");
  const told = (scan.groups[sentence] ?? []).find(
    (g) =>
      g.marker === null &&
      isPerson(g) &&
      g.to <= at &&
      at - g.to <= 12 &&
      scan.tags.before(g.from, "tell") !== undefined,
  );
  const tell = told === undefined ? undefined : scan.tags.before(told.from, "tell");
  // "told X on the phone that": whom one tells something is the object.
  if (tell !== undefined)
    return {
      from: tell.from,
      to: tell.to,
      rule: { id: `${medium.value.id}.told`, kind, words: [], object: "partner" },
      noun: false,
      features: tell.features,
      sentence,
    };
  const to = (scan.groups[sentence] ?? []).find(
    (g) =>
      g.marker === "to" &&
      isPerson(g) &&
      // "рассказал по телефону премьеру": the medium first.
      ((g.to <= at && at - g.to <= 3) || (declines(scan) && g.from >= medium.to && g.from - medium.to <= 2)),
  );
  if (to === undefined) return null;
  for (let k = to.from - 1; k >= Math.max(scan.analysis.sentences[sentence]!.from, to.from - 6); k--) {
    const cue = scan.tags.at(k).find((t) => t.value.type === "cue");
    if (cue !== undefined)
      return {
        from: k,
        to: cue.to,
        rule: { id: `${medium.value.id}.told`, kind, words: [], partners: markerWords(scan, "to") },
        noun: false,
        features: cue.features,
        sentence,
      };
  }
  return null;
}

/** "A et B sont convenus au téléphone de", "tracée au téléphone par A et B": what two do on the line, whatever the verb. */
function togetherOnLine(scan: ContactScan, sentence: number, at: number, medium: Tag): Trigger | null {
  const kind = medium.value.data?.["kind"] as ContactKind;
  if ((kind !== "call" && kind !== "video") || hasBareForms(scan)) return null;
  if (declines(scan) && triggersNear(scan, medium.to)) return null;
  if (scan.analysis.blocks[scan.analysis.sentences[sentence]!.block]?.role !== "body") return null;
  const isPair = (g: ActorGroup): boolean =>
    g.actors.length >= 2 &&
    g.actors.every((a) => a.kind === "person" && a.role !== "spokesperson") &&
    new Set(g.actors.map((a) => a.state ?? a.id)).size > 1;
  const groups = scan.groups[sentence] ?? [];
  const by = groups.find((g) => g.marker === "by" && g.from >= medium.to && g.from - medium.to <= 2 && isPair(g));
  const before = groups.filter((g) => g.marker === null && g.to <= at).at(-1);
  if (by === undefined && (before === undefined || !isPair(before) || at - before.to > 12)) return null;
  return {
    from: at,
    to: medium.to,
    rule: { id: `${medium.value.id}.together`, kind, words: [], reciprocal: true },
    noun: false,
    features: 0,
    sentence,
  };
}

/** "по телефону обсудили": the verb after the medium has it. */
function triggersNear(scan: ContactScan, from: number): boolean {
  for (let i = from; i < from + 5; i++) if (scan.tags.first(i, "contact-verb") !== undefined) return true;
  return false;
}

/** "Macron et Poutine au téléphone": a headline without a verb, where the medium is the contact. */
export function headline(scan: ContactScan, sentence: number): Trigger[] {
  const { from, to } = scan.analysis.sentences[sentence]!;
  for (let i = from; i < to; i++) {
    const tag = scan.tags.first(i, "medium");
    if (tag !== undefined)
      return [
        {
          from: i,
          to: tag.to,
          rule: { id: tag.value.id, kind: tag.value.data?.["kind"] as ContactKind, words: [], weak: true },
          noun: true,
          features: 0,
          sentence,
        },
      ];
  }
  return [];
}
