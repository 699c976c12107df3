import type { Actor, ActorGroup, DateMention, Tag } from "../../model/index.ts";
import { firstFrom, nearText } from "../../text/near.ts";
import type { AgreementScan } from "./scan.ts";

export const canSign = (g: ActorGroup): boolean =>
  g.mentions.every((m) => m.form !== "unknown" && m.form !== "outlet" && m.form !== "official");

/** All who stand bare before the verb, in one list or several ("le ministre X, son collègue Y"). */
export function subjectOf(scan: AgreementScan, sentence: number, verb: number): Actor[] {
  const { from } = scan.analysis.sentences[sentence]!;
  const groups = (scan.groups[sentence] ?? []).filter(
    (g) => canSign(g) && g.from >= from && g.to <= verb && g.marker === null,
  );
  const last = groups.at(-1);
  if (last === undefined) return [];
  if (last.actors.length >= 2) return [...last.actors];
  const joined = groups.filter((g) => verb - g.to <= 40).flatMap((g) => g.actors);
  return [...new Map(joined.map((a) => [a.id, a])).values()];
}

/** "ne … pas", "did not" right before the verb. */
export const denied = (scan: AgreementScan, verb: Tag): boolean =>
  [1, 2, 3].some((n) => scan.tags.first(verb.from - n, "negation") !== undefined);

/** The day in the sentence that stands nearest to the noun and is not the day on which something begins. */
export function dateNear(scan: AgreementScan, sentence: number, tag: Tag): DateMention | null {
  const { tokens, sentences } = scan.analysis;
  const s = sentences[sentence]!;
  const at = tokens[tag.from]!.start;
  const inside = nearText(scan.dates, s.start, s.end).filter(
    (d) => d.start >= s.start && d.end <= s.end && !isEffective(scan, d),
  );
  // "depuis le 7 août", "avant mardi": no day on which something is done.
  const day = inside
    .filter((d) => !isUndated(scan, d) && !isOfAnother(scan, tag, d))
    .filter(
      (d) => d.expression.type === "calendar" || d.expression.type === "weekday" || d.expression.type === "relative",
    );
  return day.reduce<DateMention | null>(
    (best, d) => (best === null || Math.abs(d.start - at) < Math.abs(best.start - at) ? d : best),
    null,
  );
}

/** "signed a deal in line with the agreement of 17 February": the day by which another one is called. */
function isOfAnother(scan: AgreementScan, tag: Tag, date: DateMention): boolean {
  const at = firstFrom(scan.analysis.tokens, date.start);
  for (let i = Math.max(tag.to, at - CALLED); i < at; i++)
    if (scan.tags.first(i, "agreement") !== undefined) return true;
  return false;
}

/** How far from its noun the day stands by which it is called. */
const CALLED = 3;

function isUndated(scan: AgreementScan, date: DateMention): boolean {
  const i = scan.analysis.tokens.findIndex((t) => t.end > date.start);
  return scan.tags.covers(i, "agreement-undated") || scan.tags.before(i, "agreement-undated") !== undefined;
}

/** "à partir du 10 novembre", "from 10 November", "с 10 ноября": when something takes effect. */
export function isEffective(scan: AgreementScan, date: DateMention): boolean {
  const i = firstFrom(scan.analysis.tokens, date.start);
  return scan.tags.covers(i, "effective-from") || scan.tags.before(i, "effective-from") !== undefined;
}
