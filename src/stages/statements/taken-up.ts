import type { Actor, ActorGroup } from "../../model/index.ts";
import { quoteAround, type Report, type SpeechScan } from "./scan.ts";

/** Who spoke last, and where. */
export interface LastSpeaker {
  readonly actors: readonly Actor[];
  readonly sentence: number;
}

/** How many sentences back a pronoun may look for who spoke. */
export const REACH = 2;

/**
 * "he said", "said the president", "a ajouté le chef de l'État": a pronoun or a bare title goes on with the last speaker, where
 * no sentence since then has turned to somebody else, and the own one names nobody as its subject outside quotation marks.
 */
export function goesOnWith(
  scan: SpeechScan,
  report: Report,
  index: number,
  speaker: LastSpeaker | null,
): readonly Actor[] | null {
  const { subject } = report;
  const [mention] = subject.mentions;
  const [actor] = subject.actors;
  const [last] = speaker?.actors ?? [];
  if (speaker === null || speaker.actors.length !== 1 || index - speaker.sentence > REACH) return null;
  if (mention === undefined || subject.mentions.length !== 1 || subject.actors.length !== 1) return null;
  if (last?.kind !== "person" || actor === undefined || last.id === actor.id) return null;
  const fits =
    mention.rule === "pronoun" ? sameGender(scan, mention.from, last) : mention.rule === "office-again" && last.role === actor.role; // prettier-ignore
  if (!fits || index === speaker.sentence) return null;
  // Whom that sentence is about, the pronoun takes up again.
  if (subjectsIn(scan, speaker.sentence)[0]?.actors[0]!.id === actor.id) return null;
  if (subjectsIn(scan, index).some((g) => g.to <= subject.from && g !== subject)) return null;
  for (let s = speaker.sentence + 1; s < index; s++) {
    const [first] = subjectsIn(scan, s);
    if (first !== undefined && first.actors[0]!.id !== last.id) return null;
  }
  return speaker.actors;
}

/** People named without a preposition outside quotation marks. */
const subjectsIn = (scan: SpeechScan, sentence: number): ActorGroup[] =>
  (scan.groups[sentence] ?? []).filter(
    (g) =>
      g.marker === null &&
      g.actors.length === 1 &&
      g.actors[0]!.kind === "person" &&
      g.mentions[0]?.rule !== "pronoun" &&
      quoteAround(scan, g.from) === undefined,
  );

function sameGender(scan: SpeechScan, at: number, actor: Actor): boolean {
  const gender = scan.tags.first(at, "pronoun")?.value.data?.["gender"] as string | undefined;
  const own = scan.world.people.get(actor.id.slice("person/".length))?.gender;
  return gender === undefined || own === undefined || own === gender;
}
