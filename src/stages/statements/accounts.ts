import type { ActorGroup } from "../../model/index.ts";
import type { Content } from "./content.ts";
import { houseOf } from "./houses.ts";
import { groupStart } from "./subjects.ts";
import { conveys, isMark, isRole, type SpeechScan } from "./scan.ts";

/** "Об этом сообщает пресс-служба Кремля", "Рассказал об этом Юрий Ушаков": who tells the whole account, and nothing more in that sentence. */
export function accountsOf(scan: SpeechScan, sentence: number): ActorGroup[] {
  const { from, to } = scan.analysis.sentences[sentence]!;
  const found: ActorGroup[] = [];
  for (let i = from; i < to; i++) {
    const about = scan.tags.first(i, "about-this");
    if (about === undefined) continue;
    for (let k = Math.max(from, i - 3); k < Math.min(to, about.to + 10); k++) {
      const cue = scan.tags.first(k, "cue");
      if (cue === undefined) continue;
      const group =
        houseOf(scan, cue, groupStart(scan, cue.from, sentence), sentence) ??
        tellerBeside(scan, cue.from, cue.to, sentence);
      if (
        group !== null &&
        !found.includes(group) &&
        group.actors.some((a) => conveys(a) || (a.kind === "person" && a.role !== undefined))
      )
        found.push(group);
    }
  }
  return found;
}

/** The bare name after the verb, else the one right before it. */
function tellerBeside(scan: SpeechScan, from: number, to: number, sentence: number): ActorGroup | null {
  const groups = (scan.groups[sentence] ?? []).filter((g) => g.marker === null || g.marker === "by");
  const after = groups.find((g) => g.from >= to && g.from - to <= 6 && nothingSays(scan, to, g.from));
  return (
    after ??
    groups.filter((g) => g.to <= from && from - g.to <= BEFORE && nothingSays(scan, g.to, from, ':;«"')).at(-1) ??
    null
  );
}

/** "X, ministre de Y, l'a annoncé": how many words may stand between the teller and the verb. */
const BEFORE = 4;

function nothingSays(scan: SpeechScan, from: number, to: number, marks = ',:;«"'): boolean {
  for (let i = from; i < to; i++)
    if (isMark(scan, i, marks) || isRole(scan, i, "that") || scan.tags.first(i, "cue") !== undefined) return false;
  return true;
}

/** "Об этом" is nothing said. */
export function saysSomething(scan: SpeechScan, content: Content): boolean {
  const about = scan.tags.first(content.from, "about-this");
  // "Это печально" says something, "об этом" in the words around a verb of telling does not.
  return about === undefined || about.to < content.to - (about.to - content.from > 1 ? 2 : 0);
}
