import type { Actor, ActorGroup } from "../../model/index.ts";
import { slug } from "../../lexicon/world.ts";
import { outerOf } from "./chains.ts";
import { conveys, type Report, type SpeechScan } from "./scan.ts";
import { goesOnWith, type LastSpeaker, REACH } from "./taken-up.ts";

/** "X said that the U.S. does not support …": what a person says of a state's stand is the person's statement, not the state's. */
export function withoutStances(scan: SpeechScan, list: readonly Report[]): Report[] {
  const isStance = (r: Report): boolean =>
    (r.position === "complement" || (r.position === "clause" && r.rule?.act !== "inform")) &&
    r.subject.actors.length > 0 &&
    r.subject.actors.every((a) => a.kind === "state" || a.kind === "organisation");
  return list.filter(
    (r) => !isStance(r) || !outerOf(scan, r, list).some((o) => o.subject.actors.some((a) => a.kind === "person")),
  );
}

/** Pronouns ("a-t-il ajouté") stand for the last speaker, "la même source" for the last that conveyed. */
export function settleSubjects(
  scan: SpeechScan,
  reports: readonly (readonly Report[])[],
  parties: readonly Actor[],
): Report[][] {
  let speaker: LastSpeaker | null = null;
  let source: readonly Actor[] | null = null;
  return reports.map((list, index) => {
    // "X l'aurait invité, écrit-il": what stands within the words does not take them over.
    const before: typeof speaker = speaker;
    let inSentence = false;
    return list.flatMap((report) => {
      const { subject } = report;
      if (report.position === "incise" && !inSentence && before !== null) speaker = before;
      let actors = subject.actors;
      if (actors.length === 0) {
        if (report.who === "participants") actors = parties;
        else if (report.who === "other") actors = otherParty(list, report, parties, speaker?.actors ?? []);
        else if (report.who === "speaker")
          actors =
            (isAide(scan, subject) ? lastPerson(scan, report, index) : null) ??
            (speaker !== null && index - speaker.sentence <= REACH ? speaker.actors : null) ??
            lastPerson(scan, report, index) ??
            inOwnWords(scan, subject);
        else actors = houseNamed(scan, subject, index) ?? bodyNamed(scan, subject, index) ?? source ?? [];
        if (actors.length === 0) return [];
      } else if (
        subject.mentions[0]?.form === "pronoun" &&
        subject.mentions.length === 1 &&
        actors.length === 1 &&
        speaker !== null &&
        index - speaker.sentence <= REACH &&
        speaker.actors.length === 1 &&
        (isBehind(scan, subject) || isOblique(scan, subject, index))
      ) {
        actors = speaker.actors;
      } else if (
        subject.mentions[0]?.form === "pronoun" &&
        actors.length === 1 &&
        parties.length === 2 &&
        isOblique(scan, subject, index) &&
        parties.some((p) => p.id === actors[0]!.id)
      ) {
        actors = parties.filter((p) => p.id !== actors[0]!.id);
      } else actors = goesOnWith(scan, report, index, speaker) ?? actors;
      const isMain = report.position === "clause" || report.position === "complement" || report.position === "quote";
      if (
        actors.every(
          (a) => a.kind === "person" || a.kind === "group" || (isMain && a.kind !== "state" && a.kind !== "outlet"),
        )
      )
        speaker = { actors, sentence: index };
      if (actors.some(conveys) && (report.position !== "complement" || source === null)) source = actors;
      inSentence ||= report.position === "incise";
      return [actors === subject.actors ? report : { ...report, subject: { ...subject, actors } }];
    });
  });
}

/** "D'après lui, son interlocuteur a insisté": the party that is not the one just named, or that tells of it. */
function otherParty(
  list: readonly Report[],
  report: Report,
  parties: readonly Actor[],
  last: readonly Actor[],
): readonly Actor[] {
  const teller =
    list
      .filter((r) => r !== report)
      .flatMap((r) => r.subject.actors)
      .find((a) => parties.some((p) => p.id === a.id)) ?? last.find((a) => parties.some((p) => p.id === a.id));
  return teller === undefined || parties.length !== 2 ? [] : parties.filter((p) => p.id !== teller.id);
}

/** "a-t-il": a pronoun behind its verb goes on with the speaker; one before it ("il") may be somebody else. */
const isBehind = (scan: SpeechScan, group: ActorGroup): boolean => scan.analysis.tokens[group.from - 1]?.norm === "-";

/** "Interrogé sur son entretien avec X, il a répondu": the pronoun is not he whom a preposition just named. */
const isOblique = (scan: SpeechScan, group: ActorGroup, sentence: number): boolean => {
  const named = (scan.groups[sentence] ?? []).filter(
    (g) =>
      g.to <= group.from && g.mentions[0]?.form !== "pronoun" && g.actors.some((a) => a.id === group.actors[0]?.id),
  );
  return named.length > 0 && named.every((g) => g.marker !== null);
};

/** "À l'Élysée, on indique que …": the house named in the sentence. */
function houseNamed(scan: SpeechScan, subject: ActorGroup, sentence: number): readonly Actor[] | null {
  if (scan.tags.first(subject.from, "somebody") === undefined) return null;
  const house = (scan.groups[sentence] ?? []).find((g) =>
    g.mentions.some((m) => m.form === "institution" || m.form === "official" || m.form === "side"),
  );
  return house?.actors ?? null;
}

/** "la présidence" of nobody said: that of the state spoken of last. */
function bodyNamed(scan: SpeechScan, subject: ActorGroup, sentence: number): readonly Actor[] | null {
  let body: string | undefined;
  for (let i = subject.from; i < subject.to + 4 && body === undefined; i++) body = scan.tags.first(i, "body")?.value.id;
  if (body === undefined) return null;
  for (let s = sentence; s >= Math.max(0, sentence - 2); s--) {
    const before = (scan.groups[s] ?? []).filter((g) => g.from < subject.from);
    const state = [...before.filter((g) => g.marker === null), ...before]
      .flatMap((g) => g.actors)
      .find((a) => a.state !== undefined)?.state;
    if (state !== undefined)
      return [
        {
          id: `institution/${scan.world.bodyId(state, body)}`,
          name: scan.world.bodyName(state, body),
          kind: "institution",
          role: body,
          state,
        },
      ];
  }
  return null;
}

/** "le sélectionneur" of whom nothing else is said: called so. */
function inOwnWords(scan: SpeechScan, subject: ActorGroup): readonly Actor[] {
  if (scan.tags.first(subject.from, "someone") === undefined) return [];
  const name = scan.analysis.text.slice(
    scan.analysis.tokens[subject.from]!.start,
    scan.analysis.tokens[subject.to - 1]!.end,
  );
  return [{ id: `group/${slug(name)}`, name, kind: "group" }];
}

const isAide = (scan: SpeechScan, subject: ActorGroup): boolean =>
  scan.tags.first(subject.from, "office")?.value.id === "spokesperson";

/** The last person spoken of before. */
function lastPerson(scan: SpeechScan, report: Report, sentence: number): readonly Actor[] | null {
  const office = scan.tags.first(report.subject.from, "office")?.value.id;
  if (office === "spokesperson") {
    for (let s = sentence; s >= 0; s--) {
      const aide = (scan.groups[s] ?? [])
        .filter((g) => g.from < report.from)
        .flatMap((g) => g.actors)
        .findLast((a) => a.kind === "person" && (a.role === office || a.role === "presidential-aide"));
      if (aide !== undefined) return [aide];
    }
    return null;
  }
  for (let s = sentence; s >= Math.max(0, sentence - 3); s--) {
    const persons = (scan.groups[s] ?? []).filter(
      (g) => g.from < report.from && g.actors.length === 1 && g.actors[0]!.kind === "person",
    );
    const best = s === sentence ? persons.at(-1) : (persons.find((g) => g.marker === null) ?? persons.at(-1));
    if (best !== undefined) return best.actors;
  }
  return null;
}
