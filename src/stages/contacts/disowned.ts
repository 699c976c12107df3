import type { Frame } from "./frame.ts";
import { type ContactScan, governorOf, isRole, type Trigger } from "./frame.ts";
import { type Governor, negatedBefore } from "./governors.ts";

/* A report of a contact that is denied: "Cette information a été démentie par le Kremlin". */

/** How many sentences before the denial the contact was told. */
const BACK = 4;

/** What a sentence says of the contact told last, when it denies the report of it. */
export function disownedBy(scan: ContactScan, sentence: number, told: readonly Frame[]): Frame | null {
  const at = reportAt(scan, sentence);
  if (at === null) return null;
  const frame = told.findLast(
    (f) =>
      f.trigger.sentence >= sentence - BACK &&
      f.status === "held" &&
      f.participants.length >= 2 &&
      f.role === "body" &&
      !f.recalled,
  );
  if (frame === undefined) return null;
  const trigger: Trigger = { ...frame.trigger, from: at, to: at + 1, sentence, features: 0 };
  const { start, end } = scan.analysis.sentences[sentence]!;
  return {
    ...frame,
    ...{ trigger, status: "denied", tense: "past", date: null, place: null, initiators: [], ordinal: null },
    evidence: { start, end },
    rules: ["disowned"],
  };
}

/** "cette information", "ces allégations": with a word that denies in the same sentence, itself not denied. */
function reportAt(scan: ContactScan, index: number): number | null {
  const { from, to, block } = scan.analysis.sentences[index]!;
  if (scan.analysis.blocks[block]?.role !== "body") return null;
  const tags = scan.tags.within(from, to);
  const report = tags.find((x) => x.value.type === "claim" && isRole(scan, x.from - 1, "definite"));
  const denial = tags.find((x) => x.value.type === "governor" && governorOf(x).status === "denied");
  if (report === undefined || denial === undefined || negatedBefore(scan, denial.from, index)) return null;
  return report.from;
}

/** Told by one, denied by another: what a party denies beats who claims it. */
export const isDenial = (rules: readonly string[]): boolean =>
  rules.some((r) => r === "disowned" || r.endsWith(".denied"));

/** "a nié qu'une rencontre ait eu lieu": what denies does so over the clause that it denies. */
export const deniedOver = (scan: ContactScan, that: number): Governor[] =>
  [that - 1, that - 2].flatMap((at) =>
    scan.tags
      .at(at)
      .filter((x) => x.value.type === "governor" && governorOf(x).status === "denied" && x.to <= that)
      .map((x) => ({ rule: governorOf(x), at, features: x.features, side: "left" as const })),
  );

/** "un supposé entretien a été démenti": what others allege is told of once a party denies it. */
export const withoutDisowned = (all: readonly Governor[]): readonly Governor[] =>
  all.some((g) => g.rule.status === "denied" && g.side === "right") ? all.filter((g) => g.rule.absent !== true) : all;
