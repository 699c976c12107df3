import type { DateMention } from "../../model/index.ts";
import type { Arguments } from "./arguments.ts";
import { inAside } from "./asides.ts";
import { hasBareForms } from "./clause.ts";
import { isRole, lemmaAt, normAt, type ContactScan, type Trigger } from "./frame.ts";
import { acrossQuotation, isOfReturn, isSpan } from "./other-days.ts";
import { isReleased } from "./reported.ts";
import { firstFrom, nearText, nearTokens } from "../../text/near.ts";

/** The part of the sentence nearer to this trigger than to any other. */
export function reach(scan: ContactScan, t: Trigger, triggers: readonly Trigger[]): { from: number; to: number } {
  const sentence = scan.analysis.sentences[t.sentence]!;
  let { from, to } = sentence;
  for (const other of triggers) {
    if (
      other === t ||
      carries(scan, other, t, triggers) ||
      (other.noun && inAside(scan, Math.max(sentence.from, other.from - 8), other.from))
    )
      continue;
    if (other.to <= t.from && other.to > from) from = other.to;
    if (other.from >= t.to && other.from < to) to = clauseEnd(scan, t.to, other.from);
  }
  return { from, to };
}

/** "Lundi, X avait reçu de Y une lettre": a verb that only carries the noun tells of no contact of its own. */
const carries = (scan: ContactScan, verb: Trigger, t: Trigger, triggers: readonly Trigger[]): boolean =>
  t.noun &&
  !verb.noun &&
  verb.to <= t.from &&
  t.from - verb.to <= 8 &&
  !triggers.some((o) => o !== verb && o !== t && o.from >= verb.to && o.to <= t.from) &&
  scan.tags.at(verb.from).some((x) => x.value.type === "auxiliary" && x.value.id === "do");

/** Before another trigger, what stands after ", but" or ", and" (а, но) is that one's. */
function clauseEnd(scan: ContactScan, from: number, to: number): number {
  for (let i = from; i < to - 1; i++) if (scan.analysis.tokens[i]?.norm === "," && isRole(scan, i + 1, "but")) return i;
  return to;
}

/** The date in the trigger's reach: after it first, then before it; else one of the sentence that no other trigger claims. */
export function dateFor(
  scan: ContactScan,
  t: Trigger,
  args: Arguments,
  triggers: readonly Trigger[],
): DateMention | null {
  const own = args.share === undefined ? null : shareDate(scan, args.share);
  if (own !== null) return own;
  const { from, to } = reach(scan, t, triggers);
  const { tokens } = scan.analysis;
  const start = tokens[from]!.start;
  const end = tokens[to - 1]!.end;
  const here = nearText(scan.dates, start, end).filter(
    (d) => d.start >= start && d.end <= end && datesContact(scan, t, args, d) && !isOfOther(scan, t, args, d),
  );
  if (here.length === 0) return headDay(scan, t, args);
  // "verra A mercredi à Berlin, puis B jeudi à Paris": each has the day behind it.
  const behind = args.rules.includes("severally") && args.to > t.to ? tokens[args.to - 1]!.end : Infinity;
  const next = here.find((d) => d.start >= behind);
  if (next !== undefined) return next;
  const at = tokens[t.from]!.start;
  const until = tokens[Math.min(tokens.length - 1, Math.max(t.to, args.to) - 1)]!.end;
  // What leans on another day ("la veille") only where nothing else is said.
  const distance = (d: DateMention): number =>
    (d.start >= at ? Math.max(0, d.start - until) : at - d.end + 20) + (d.expression.type === "anaphoric" ? 1000 : 0);
  return here.reduce((best, d) => (distance(d) < distance(best) ? d : best));
}

/** "On August 4, after A and B had talked, C got a call from D": a day that opens the sentence is that of all it tells. */
function headDay(scan: ContactScan, t: Trigger, args: Arguments): DateMention | null {
  const { start, end, from } = scan.analysis.sentences[t.sentence]!;
  const first = nearText(scan.dates, start, end).find((d) => d.start >= start);
  // "a reçu mardi Z, porteur d'un message de X": the day on which the envoy came.
  if (args.rules.includes("borne") && first !== undefined && first.end <= scan.analysis.tokens[t.from]!.start)
    return first;
  if (!hasBareForms(scan) || args.participants.length < 2) return null;
  return first !== undefined && first.start <= scan.analysis.tokens[from]!.start && datesContact(scan, t, args, first)
    ? first
    : null;
}

/** "rencontrera A mercredi à Berlin, puis B jeudi à Paris": the day beside each. */
function shareDate(
  scan: ContactScan,
  { from, to }: { readonly from: number; readonly to: number },
): DateMention | null {
  const { tokens } = scan.analysis;
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  return nearText(scan.dates, start, end).find((d) => d.start >= start && d.end <= end) ?? null;
}

/** A day beside another of several partners is not this one's. */
function isOfOther(scan: ContactScan, t: Trigger, args: Arguments, date: DateMention): boolean {
  if (args.share === undefined) return false;
  const { tokens, sentences } = scan.analysis;
  const first = tokens[args.share.first]!.start;
  if (date.start < first) return false;
  // One day at the end is that of all: "avec A, puis avec B mardi".
  const { end } = sentences[t.sentence]!;
  const after = nearText(scan.dates, first, end).filter((d) => d.start >= first && d.end <= end);
  return after.length > 1 || date.start < tokens[args.share.last]!.start;
}

/** "depuis 1979", "avant le 20 janvier", "la révolution de 1979" date something else; "l'appel du 14 février" dates the call. */
function datesContact(scan: ContactScan, t: Trigger, args: Arguments, date: DateMention): boolean {
  const at = firstFrom(scan.analysis.tokens, date.start);
  // "se téléphonent depuis que X a été investi, le 20 janvier": a day in a clause of its own.
  for (let i = Math.max(t.to, args.to); i < at; i++)
    if ((isRole(scan, i, "that") || isRole(scan, i, "who")) && !isRole(scan, i - 1, "also") && !t.noun) return false;
  // "la première visite depuis son élection, en février 2018": a day of what has happened since.
  for (let i = at - 2; i >= Math.max(t.to, args.to) && scan.analysis.tokens[i]?.norm !== ","; i--)
    if (scan.file.since?.includes(lemmaAt(scan, i) ?? "") === true) return false;
  // "…, après l'intervention subie le 14 juin": a day of what the adverbial names.
  for (let i = Math.max(t.to, args.to); i < at - 2; i++)
    if (scan.tags.first(i, "adverbial") !== undefined && !isSetting(scan, i) && isNounAdverbial(scan, i, at))
      return false;
  // "the first call since the strike on April 6": the day of what it is since.
  for (let i = Math.max(t.to, args.to); i < at - 2; i++)
    if (
      hasBareForms(scan) &&
      scan.file.undated.includes(lemmaAt(scan, i) ?? "") &&
      scan.tags.first(i + 1, "contact") === undefined &&
      !marked(scan, i, at)
    )
      return false;
  // "last week's resolution": the day of the noun that it owns.
  const next = firstFrom(scan.analysis.tokens, date.end);
  if (isRole(scan, next, "genitive") && next + 1 !== t.from && t.from - next > 3) return false;
  if (isRole(scan, next, "genitive") && next > t.from) return false;
  // "wanted X to be part of the talks, the agency reported on Wednesday": the report's day is not that of a contact told before.
  const reported = [at - 1, at - 2].some((i) => i >= t.to && scan.tags.at(i).some((x) => x.value.type === "cue"));
  if (reported && args.reference && args.participants.length < 2) return false;
  if (acrossQuotation(scan, t, date) || isSpan(scan, t, date) || isOfReturn(scan, t, date) || isReleased(scan, at))
    return false;
  // "накануне" alone is a day.
  const words = [date.expression.type === "anaphoric" ? undefined : lemmaAt(scan, at), lemmaAt(scan, at - 1)];
  if (words.some((w) => w !== undefined && scan.file.undated.includes(w))) return false;
  // "sa conversation avec X, aujourd'hui président du Sénat": the day of what X is now.
  if (
    date.expression.type === "relative" &&
    normAt(scan, at - 1) === "," &&
    isRoleAt(scan, firstFrom(scan.analysis.tokens, date.end))
  )
    return false;
  // "effectuera du 20 au 22 juin une visite": a stretch of time has the preposition for its own.
  if (date.expression.type === "range" && isRole(scan, at, "of")) return true;
  const of = isRole(scan, at, "of") ? at : isRole(scan, at - 1, "of") ? at - 1 : -1;
  // "leur dernière conversation date du 4 avril", "le sommet au format Normandie du 9 décembre"
  if (
    of >= 0 &&
    [of, of - 1].some(
      (i) => scan.tags.first(i, "dated-by") !== undefined || scan.tags.before(i, "format") !== undefined,
    )
  )
    return true;
  return of < 0 || of === t.to || of === args.to || nearTokens(scan.mentions, of).some((m) => m.to === of);
}

const marked = (scan: ContactScan, from: number, to: number): boolean =>
  scan.analysis.tokens.slice(from, to).some((token) => token.norm === ",");

/** "on the phone", "at the palace": a medium or place takes no day for itself. */
function isSetting(scan: ContactScan, i: number): boolean {
  if (!hasBareForms(scan)) return false;
  const tag = scan.tags.first(i, "adverbial")!;
  return (
    scan.tags.covers(i, "medium") ||
    (tag.to === i + 1 &&
      (scan.file.where?.at.includes(lemmaAt(scan, i) ?? "") === true ||
        scan.language.file.markers?.["against"]?.includes(lemmaAt(scan, i) ?? "") === true))
  );
}

const isRoleAt = (scan: ContactScan, i: number): boolean =>
  nearTokens(scan.mentions, i).some((m) => m.from === i && m.form === "role") ||
  scan.tags.first(i, "office") !== undefined;

/** Does a noun stand between the adverbial and the date, so that the date is the noun's? */
function isNounAdverbial(scan: ContactScan, from: number, to: number): boolean {
  const after = scan.tags.first(from, "adverbial")!.to;
  // "увидятся в Сочи уже 1 июля": a preposition before a place.
  if (scan.tags.covers(after, "place") || nearTokens(scan.mentions, after).some((m) => m.from === after)) return false;
  for (let i = after; i < to; i++)
    if (
      scan.analysis.tokens[i]?.kind === "word" &&
      scan.language.morphology.functionLemma(scan.analysis.tokens[i]!.norm) === undefined &&
      !isKnown(scan, i)
    )
      return true;
  return false;
}

/** "визит в Анкару запланирован на 15 марта": a place, somebody or a verb of ours is no noun with a day of its own. */
const isKnown = (scan: ContactScan, i: number): boolean =>
  scan.tags.covers(i, "place") ||
  scan.tags.at(i).some((x) => x.value.type === "governor" || x.value.type === "auxiliary") ||
  nearTokens(scan.mentions, i).some((m) => m.from <= i && i < m.to);

/** A verb of saying that is no contact's own. */
export const isReport = (scan: ContactScan, i: number, triggers: readonly Trigger[]): boolean =>
  scan.tags.at(i).some((x) => x.value.type === "cue") && !triggers.some((o) => o.from <= i && i < o.to);

/** The day right after the verb that reports the sentence's first contact. */
export function reportDay(scan: ContactScan, t: Trigger, triggers: readonly Trigger[]): DateMention | null {
  if (triggers[0] !== t) return null;
  const { tokens, sentences } = scan.analysis;
  const { to } = sentences[t.sentence]!;
  for (let i = t.to; i < to - 1; i++) {
    if (!isReport(scan, i, triggers)) continue;
    const date = nearText(scan.dates, tokens[i + 1]!.start).find(
      (d) => d.start === tokens[i + 1]!.start && d.expression.type !== "anaphoric",
    );
    if (date !== undefined) return date;
  }
  return null;
}
