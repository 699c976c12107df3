import type { Actor } from "../../model/index.ts";
import { outerOf } from "./chains.ts";
import { type Report, type SpeechScan, conveys } from "./scan.ts";

/** Pronouns ("a-t-il ajouté") stand for the last speaker, "la même source" for the last that conveyed. */
export function settleSubjects(reports: readonly (readonly Report[])[]): Report[][] {
  let speaker: { actors: readonly Actor[]; sentence: number } | null = null;
  let source: readonly Actor[] | null = null;
  return reports.map((list, index) =>
    list.flatMap((report) => {
      const { subject } = report;
      let actors = subject.actors;
      if (actors.length === 0) {
        if (source === null) return [];
        actors = source;
      } else if (subject.mentions[0]?.form === "pronoun" && subject.mentions.length === 1 && actors.length === 1 && speaker !== null && index - speaker.sentence <= 2 && speaker.actors.length === 1) {
        actors = speaker.actors;
      }
      if (actors.every((a) => a.kind === "person" || a.kind === "group")) speaker = { actors, sentence: index };
      if (actors.some(conveys) && (report.position === "incise" || report.position === "source")) source = actors;
      return [actors === subject.actors ? report : { ...report, subject: { ...subject, actors } }];
    }),
  );
}

/** "X said that the U.S. does not support …": what a person says of a state's stand is the person's statement, not the state's. */
export function withoutStances(scan: SpeechScan, list: readonly Report[]): Report[] {
  const isStance = (r: Report): boolean => r.position === "complement" && r.subject.actors.length > 0 && r.subject.actors.every((a) => a.kind === "state");
  return list.filter((r) => !isStance(r) || !outerOf(scan, r, list).some((o) => o.subject.actors.some((a) => a.kind === "person")));
}
