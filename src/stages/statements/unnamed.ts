import type { ActorGroup, Tag } from "../../model/index.ts";
import { type Anaphor, anaphorBefore } from "./anaphors.ts";
import { hasPredicate, hasThat } from "./clauses.ts";
import { isRole, ruleOf, type SpeechScan, type Standing } from "./scan.ts";
import { strangerBefore } from "./strangers.ts";
import { sameSource, subjectOf } from "./subjects.ts";

/** Somebody unknown makes a statement only where the verb leaves no doubt: with a clause, a quotation, or by its act. */
export function strangerSubject(scan: SpeechScan, cue: Tag, start: number, sentence: number): Anaphor | null {
  const rule = ruleOf(cue);
  if (rule.content === "complement" && !STRONG.has(rule.act) && !hasThat(scan, cue.to) && !hasPredicate(scan, cue.to))
    return null;
  const group = strangerBefore(scan, start, sentence);
  return group === null ? null : { group, who: "speaker" };
}

const STRONG = new Set(["promise", "demand", "warn", "deny", "condemn", "accuse", "threaten", "reject", "call-for"]);

/** A text is a source, anybody else unnamed a speaker. */
export const standingOf = (scan: SpeechScan, group: ActorGroup): { who?: Standing } =>
  group.actors.length > 0
    ? {}
    : {
        who:
          scan.tags.first(group.from, "same-source") === undefined &&
          scan.tags.first(group.from, "somebody") === undefined
            ? "speaker"
            : "source",
      };

/** Who stands before the verb as its subject: named, or unnamed and nearer. */
export function speakerBefore(scan: SpeechScan, start: number, sentence: number): Anaphor | null {
  const text = sameSource(scan, start - 1, start);
  if (text !== null) return { group: text, who: "source" };
  const named = subjectOf(scan, start, sentence);
  // "ceux qui s'opposent": a relative clause speaks only for an antecedent that stands right before it.
  if (isRole(scan, start - 1, "who")) {
    // A name may stand in any case or behind any preposition: "un appel de X, qui lui a présenté ses vœux".
    const near = (scan.groups[sentence] ?? []).filter((g) => g.to < start && start - g.to <= 3).at(-1);
    const stands = near !== undefined && (near.marker === null || near.mentions.at(-1)?.form === "name");
    const antecedent = stands && !isRole(scan, start - 2, "and") ? near : named;
    return antecedent !== null && start - antecedent.to <= 3 ? { group: antecedent, who: "speaker" } : null;
  }
  const anaphor = anaphorBefore(scan, named?.to ?? scan.analysis.sentences[sentence]!.from, start, sentence);
  if (anaphor !== null) return anaphor;
  if (named !== null) return { group: named, who: "speaker" };
  const far = sameSource(scan, Math.max(0, start - 6), start);
  return far === null ? null : { group: far, who: "source" };
}
