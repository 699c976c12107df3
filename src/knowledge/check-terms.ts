/** Gaps and overlaps in the terms of heads of state and of government since 2000: right only where the state's file explains them. */
import type { CountryFile, LexiconData } from "../lexicon/lexicon.ts";
import type { World } from "../lexicon/world.ts";
import { addDays, edtfBounds } from "../model/calendar.ts";
import type { Problem } from "./problem.ts";
import { holdingsOf, stretchesOf, type Stretch } from "./timeline.ts";

export interface Break {
  readonly kind: "gap" | "overlap";
  readonly from: string;
  readonly to: string;
  readonly who: string;
}

/** `today`: a term that ended before it has left its office empty. */
export function checkTerms(data: LexiconData, world: World, today: string): Problem[] {
  return data.countries.flatMap((country) => {
    if (country.kind === "territory") return [];
    const place = `countries/${country.id}.yml`;
    if ((country.heads ?? []).length === 0) return [{ level: "error", place, message: "heads: who is head of state and of government?" }];
    return stretchesOf(country).flatMap((stretch) =>
      breaksIn(world, stretch, today)
        .filter((b) => !isExplained(country, stretch, b))
        .map((b): Problem => ({ level: "error", place, message: `${stretch.office} (head of ${stretch.role}): ${b.kind} ${b.from} to ${b.to}, ${b.who}` })),
    );
  });
}

export function breaksIn(world: World, stretch: Stretch, today: string): Break[] {
  const end = stretch.to < today ? stretch.to : today;
  const breaks: Break[] = [];
  let until = stretch.from;
  let last = { name: "nobody", to: stretch.from, firm: false };
  for (const h of holdingsOf(world, stretch.of, stretch.office)) {
    if (h.to.last < stretch.from || h.from.first > end) continue;
    if (h.from.first > handover(until)) breaks.push({ kind: "gap", from: until, to: h.from.first, who: `between ${last.name} and ${h.person.name}` });
    // Who stands in does so beside another.
    const overlaps = last.firm && !h.acting && handover(h.from.last) < last.to && last.name !== h.person.name;
    if (overlaps) breaks.push({ kind: "overlap", from: h.from.last > stretch.from ? h.from.last : stretch.from, to: last.to < h.to.first ? last.to : h.to.first, who: `${last.name} and ${h.person.name}` });
    if (h.to.last > until) until = h.to.last;
    if (!h.acting && h.to.first >= last.to) last = { name: h.person.name, to: h.to.first, firm: true };
  }
  if (until < end && handover(until) < end) breaks.push({ kind: "gap", from: until, to: end, who: `after ${last.name}` });
  return breaks;
}

/** An office may stand empty for the days of a handover. */
const HANDOVER_DAYS = 4;
const handover = (day: string): string => (day < "9999" ? (addDays(day, HANDOVER_DAYS) ?? day) : day);

/** How far an explanation may miss the edges of what it explains. */
const SLACK_DAYS = 45;

function isExplained(country: CountryFile, stretch: Stretch, { from, to }: Break): boolean {
  const list = (country["explained"] ?? []) as readonly { readonly office: string; readonly period: string }[];
  return list.some(({ office, period }) => {
    const bounds = edtfBounds(period);
    const first = addDays(bounds.from ?? "1900-01-01", -SLACK_DAYS) ?? "";
    const last = period.endsWith("..") ? "9999-12-31" : (addDays(bounds.to ?? "9999-01-01", SLACK_DAYS) ?? "9999");
    return [stretch.office, `${stretch.office} of ${stretch.of}`, `head-of-${stretch.role}`].includes(office) && first <= from && to <= last;
  });
}
