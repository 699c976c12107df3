import { addDays, dayNumber, edtfOverlap } from "../../model/calendar.ts";
import type { DateFact, DateMention } from "../../model/index.ts";
import { firstFrom, nearText } from "../../text/near.ts";
import { isOutletsDay } from "./reported.ts";
import { type ContactOptions, type ContactScan, type Frame, lemmaAt } from "./frame.ts";
import { type Cluster, type Dated, statusOf } from "./merge.ts";
import { isQuoted, isSince } from "./other-days.ts";

/**
 * The day of a frame; "la veille" and "le même jour" lean on the day of the contact told before, else on the last day named, else
 * on the publication.
 */
export function factOf(frame: Frame, options: ContactOptions, before: readonly Dated[]): DateFact | null {
  return frame.shift === undefined ? dayOf(frame, options, before) : shifted(frame, frame.shift, options, before);
}

function dayOf(frame: Frame, options: ContactOptions, before: readonly Dated[]): DateFact | null {
  const { date } = frame;
  if (date === null) return null;
  if (frame.until !== undefined) return lastingFact(frame, date, frame.until, options);
  if (date.expression.type === "weekday" && frame.status === "cancelled") return nearestOf(frame, date, options);
  if (isPlanOfThePast(frame)) return nearestOf(frame, date, options);
  if (date.expression.type !== "anaphoric") return options.resolve(date, tenseOfDay(frame));
  // "в том же месяце" leans on a month as well.
  const { unit } = date.expression;
  const leans = unit === "month" || unit === "year" ? MONTH : DAY;
  const told = before
    .filter(
      (d) =>
        d.frame.trigger.sentence >= frame.trigger.sentence - NEAR &&
        d.frame.trigger.from < frame.trigger.from &&
        d.frame.status === "held" &&
        d.edtf !== null &&
        leans.test(d.edtf),
    )
    .at(-1);
  if (told !== undefined) return options.resolve(date, frame.tense, told.edtf!);
  for (let k = options.dates.length - 1; k >= 0; k--) {
    const before = options.dates[k]!;
    if (before.end > date.start || before.expression.type === "anaphoric" || before.expression.type === "range")
      continue;
    const fact = options.resolve(before, "past");
    if (fact !== null && leans.test(fact.edtf)) return options.resolve(date, frame.tense, fact.edtf);
  }
  return options.published === null ? null : options.resolve(date, frame.tense, options.published);
}

/** "protesté samedi, au lendemain de l'entretien": a day from the one that the sentence names. */
function shifted(frame: Frame, days: number, options: ContactOptions, before: readonly Dated[]): DateFact | null {
  const base = dayOf({ ...frame, status: "held", tense: "past" }, options, before);
  const edtf = base === null ? null : addDays(base.edtf, days);
  return base === null || edtf === null
    ? null
    : { ...base, edtf, because: `${days} days from what is told of ${base.edtf}` };
}

/** "had agreed to meet on Friday": the day of what is planned lies ahead of the telling, whatever the tense of the plan. */
const tenseOfDay = (frame: Frame): Frame["tense"] =>
  frame.rules.includes("nothing")
    ? "past"
    : frame.status === "planned" || frame.status === "proposed" || frame.status === "cancelled"
      ? "future"
      : frame.tense;

/** "était attendu à Kiev le 13 avril", "devait le voir mardi": a plan told in the past may have been for a day gone by. */
const isPlanOfThePast = ({ status, tense, date }: Frame): boolean =>
  (status === "planned" || status === "refused" || status === "cancelled") &&
  tense === "past" &&
  date?.expression.type === "calendar" &&
  date.expression.date.year === undefined;

function lastingFact(frame: Frame, date: DateMention, until: DateMention, options: ContactOptions): DateFact | null {
  const [from, to] = [date, until].map((d) => options.resolve(d, tenseOfDay(frame)));
  if (from == null || to == null) return from ?? to ?? null;
  return DAY.test(from.edtf) && DAY.test(to.edtf) && from.edtf < to.edtf
    ? { ...from, edtf: `${from.edtf}/${to.edtf}`, evidence: [...from.evidence, ...to.evidence] }
    : from;
}

/** "le rendez-vous de vendredi est annulé": the Friday nearest to the publication, gone by or to come. */
function nearestOf(frame: Frame, date: DateMention, options: ContactOptions): DateFact | null {
  const [past, future] = (["past", "future"] as const).map((tense) => options.resolve(date, tense));
  const day = options.published === null ? null : dayNumber(options.published);
  const [before, after] = [past, future].map((f) => (f == null ? null : dayNumber(f.edtf)));
  if (day === null || before == null || after == null) return options.resolve(date, frame.tense);
  return (after - day <= day - before ? future : past) ?? null;
}

/** A present tense with a day to come is a plan ("Macron rencontre lundi …"). */
export function settle(options: ContactOptions): (d: Dated) => Dated {
  return (d) => {
    const { frame, edtf } = d;
    const tomorrow = frame.date?.expression.type === "relative" && frame.date.expression.offset > 0;
    if (frame.status === "held" && tomorrow)
      return { frame: { ...frame, status: "planned", rules: [...frame.rules, "day-to-come"] }, edtf };
    if (frame.status !== "held" || edtf === null || options.published === null || !/^\d{4}-\d\d(?:-\d\d)?$/.test(edtf))
      return d;
    if (frame.tense === "past" || edtf <= options.published.slice(0, edtf.length)) return d;
    return { frame: { ...frame, status: "planned", rules: [...frame.rules, "day-to-come"] }, edtf };
  };
}

/** How many sentences of the text may name the day on which a contact was announced. */
const LEAD = 5;

/**
 * The day that the lead names, when nothing dates the contact itself: codebook, "the day on which a side announces it is its day
 * when nothing else is said". Never a day that another contact has, nor one to come for what was held.
 */
export function announcedDay(
  cluster: Cluster,
  clusters: readonly Cluster[],
  scan: ContactScan,
  options: ContactOptions,
): DateFact | null {
  if (statusOf(cluster) !== "held") return null;
  const taken = new Set(clusters.flatMap((c) => c.frames.map((f) => f.frame.date)));
  const body = scan.analysis.sentences.filter((s) => scan.analysis.blocks[s.block]?.role === "body").slice(0, LEAD);
  for (const sentence of body) {
    if (scan.tags.within(sentence.from, sentence.to).some((x) => x.value.type === "confession")) continue;
    for (const mention of nearText(options.dates, sentence.start, sentence.end)) {
      if (
        mention.start < sentence.start ||
        mention.end > sentence.end ||
        taken.has(mention) ||
        mention.expression.type === "anaphoric" ||
        mention.expression.type === "range" ||
        isLongAgo(mention)
      )
        continue;
      const at = firstFrom(scan.analysis.tokens, mention.start);
      if ([at, at - 1].some((k) => scan.file.undated.includes(lemmaAt(scan, k) ?? ""))) continue;
      if (scan.file.issued?.includes(lemmaAt(scan, at) ?? "") === true) continue;
      if (scan.file.aims?.includes(lemmaAt(scan, at) ?? "") === true || isQuoted(scan, mention.start)) continue;
      if (isOutletsDay(scan, sentence.from, at) || isSince(scan, sentence.from, at)) continue;
      const fact = options.resolve(mention, "past");
      if (fact === null || !/^\d{4}-\d\d-\d\d$/.test(fact.edtf)) continue;
      if (options.published !== null && (fact.edtf > options.published || fact.edtf < daysBefore(options.published)))
        continue;
      return { ...fact, basis: "inferred", because: "the day that the account names, nothing else dates it" };
    }
  }
  return null;
}

/** "what happened two days ago": told from today, it is no day of announcing. */
const isLongAgo = ({ expression }: DateMention): boolean =>
  expression.type === "relative" && expression.unit === "day" && expression.offset < -1;

/** A week before the publication: an older day in the lead belongs to something else. */
function daysBefore(published: string): string {
  return addDays(published, -7) ?? "";
}

export const inOrder = (clusters: readonly Cluster[]): Dated[] =>
  clusters.flatMap((c) => c.frames).sort((a, b) => a.frame.trigger.from - b.frame.trigger.from);

const UNDONE: ReadonlySet<string> = new Set(["cancelled", "refused", "denied"]);
const PLANS: ReadonlySet<string> = new Set(["planned", "proposed"]);

const DAY = /^\d{4}-\d\d-\d\d$/;
const MONTH = /^\d{4}-\d\d(?:-\d\d)?$/;

/** How far back, in sentences, a story's day is still meant. */
const NEAR = 8;

/** The most precise date that a frame of the cluster states; titles and captions after the text. */
export function bestDate(cluster: Cluster, options: ContactOptions, all: readonly Dated[]): DateFact | null {
  const rank = (d: DateFact): number =>
    /^\d{4}-\d\d-\d\d$/.test(d.edtf) ? 0 : d.edtf.includes("/") ? 1 : /^\d{4}/.test(d.edtf) ? 2 : 3;
  // "Встреча была назначена на воскресенье", and came to nothing: the Sunday nearest to the telling.
  const undone = UNDONE.has(statusOf(cluster));
  const facts = cluster.frames.flatMap(({ frame }) => {
    const fact = factOf(undone && PLANS.has(frame.status) ? { ...frame, status: "cancelled" } : frame, options, all);
    const told = frame.rules.includes("confirmed-on") ? 2 : 0;
    return fact === null ? [] : [{ fact, reference: told + (frame.participants.length < 2 ? 1 : 0) }];
  });
  const lasting = cluster.frames.find((f) => f.frame.until !== undefined);
  const whole =
    lasting === undefined ? undefined : facts.find((f) => f.fact.edtf === lasting.edtf && f.fact.edtf.includes("/"));
  if (whole !== undefined && facts.every((f) => edtfOverlap(f.fact.edtf, whole.fact.edtf))) return whole.fact;
  facts.sort((a, b) => a.reference - b.reference || rank(a.fact) - rank(b.fact));
  return facts[0]?.fact ?? null;
}
