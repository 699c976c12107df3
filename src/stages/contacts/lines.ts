import type { ActorGroup, ContactKind, Tag } from "../../model/index.ts";
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
      const mutual =
        verb !== undefined &&
        isReflexive(scan, k) &&
        scan.groups[sentence]?.some((g) => g.marker === null && g.to <= k && g.actors.length >= 2) === true;
      if (mutual)
        return {
          from: k,
          to: verb.to,
          rule: {
            id: `${medium.value.id}.line`,
            kind: medium.value.data?.["kind"] as ContactKind,
            words: [],
            reflexive: "required",
          },
          noun: false,
          features: verb.features,
          sentence,
        };
      if (verb !== undefined && partner)
        return {
          from: k,
          to: verb.to,
          rule: {
            id: `${medium.value.id}.line`,
            kind: medium.value.data?.["kind"] as ContactKind,
            words: [],
            object: "partner",
          },
          noun: false,
          features: verb.features,
          sentence,
        };
    }
    const told = toldByLine(scan, sentence, i, medium);
    if (told !== null) return told;
  }
  return null;
}

/** "a réclamé à Trump au téléphone": what one tells another on the line, in a sentence with no word for the call itself. */
function toldByLine(scan: ContactScan, sentence: number, at: number, medium: Tag): Trigger | null {
  const kind = medium.value.data?.["kind"] as ContactKind;
  if (kind !== "call" && kind !== "video") return null;
  const isPerson = (g: ActorGroup): boolean => g.actors.every((a) => a.kind === "person" && a.role !== "spokesperson");
  const to = (scan.groups[sentence] ?? []).find(
    (g) => g.marker === "to" && isPerson(g) && g.to <= at && at - g.to <= 3,
  );
  if (to === undefined) return null;
  for (let k = to.from - 1; k >= Math.max(scan.analysis.sentences[sentence]!.from, to.from - 6); k--) {
    const cue = scan.tags.at(k).find((t) => t.value.type === "cue");
    if (cue !== undefined)
      return {
        from: k,
        to: cue.to,
        rule: { id: `${medium.value.id}.told`, kind, words: [], partners: scan.language.file.markers?.["to"] ?? [] },
        noun: false,
        features: cue.features,
        sentence,
      };
  }
  return null;
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
