import type { Actor, ActorGroup } from "../../model/index.ts";
import { type Content, contentOf } from "./content.ts";
import { type Conveyor, type Draft, type Link, type StatementOptions } from "./draft.ts";
import { type Report, type SpeechScan, conveys, isMark } from "./scan.ts";

/** "a déclaré à Fox News", "dans le magazine Time", "(Reuters)": the outlet to whom or through which it was said. */
export function outletsOf(scan: SpeechScan, report: Report, sentence: number): Actor[] {
  const { from, to } = scan.analysis.sentences[sentence]!;
  const groups = scan.groups[sentence] ?? [];
  const spoken = (g: ActorGroup): boolean => g.mentions.every((m) => m.form === "outlet") && g !== report.subject && g.from !== report.subject.from;
  const found = groups.filter((g) => spoken(g) && (g.marker === "to" || g.marker === "against" || g.marker === "of" || isMark(scan, g.from - 1, "("))).flatMap((g) => g.actors);
  for (let i = from; i < to; i++) {
    const tag = scan.tags.first(i, "platform");
    if (tag !== undefined) found.push({ id: `outlet/${tag.value.id}`, name: String(tag.value.data?.["name"]), kind: "outlet" });
  }
  return found;
}

/** The reports of the same sentence within whose content this one stands, the innermost first. */
export function outerOf(scan: SpeechScan, report: Report, list: readonly Report[]): Report[] {
  const at = report.cue?.from ?? report.from;
  return list
    .filter((other) => other !== report && contentOf(scan, other, list).some((c) => c.from <= at && at < c.to) && other.subject !== report.subject && !samePeople(other, report))
    .sort((a, b) => size(scan, a, list) - size(scan, b, list));
}

const size = (scan: SpeechScan, r: Report, list: readonly Report[]): number => contentOf(scan, r, list).reduce((n, c) => n + c.to - c.from, 0);

export const samePeople = (a: Report, b: Report): boolean => a.subject.actors.length === b.subject.actors.length && a.subject.actors.every((x) => b.subject.actors.some((y) => y.id === x.id));

/** How many sentences after what it covers a source may be named. */
const AFTER = 8;

/** What participants said to each other is known through somebody: the last source named before, else the first after. */
export function inheritScope(drafts: readonly Draft[], conveyors: readonly Conveyor[], options: StatementOptions): Draft[] {
  const conveying = conveyors.filter((c) => conveys(c.actor) || !options.participants.has(c.actor.id));
  return drafts.map((d) => {
    const speakers = d.report.subject.actors;
    if (d.chain.length > 0 || d.report.setting || !speakers.every((a) => options.participants.has(a.id) || a.kind === "state")) return d;
    const before = conveying.filter((c) => c.sentence <= d.report.sentence && !speakers.some((s) => s.id === c.actor.id)).at(-1);
    const source = before ?? conveying.find((c) => c.sentence > d.report.sentence && c.sentence - d.report.sentence <= AFTER && !speakers.some((s) => s.id === c.actor.id));
    return source === undefined ? d : { ...d, chain: [{ actor: source.actor, basis: "scope" }] };
  });
}

/** What is left of a report's content when the statements within it, from their subjects on, are taken out. */
export function freeContent(content: readonly Content[], inner: readonly Report[]): Content[] {
  let left = [...content];
  for (const report of inner) {
    const from = Math.min(report.subject.from, report.from);
    left = left.flatMap((c) => (from > c.from + 3 && from < c.to ? [{ from: c.from, to: from }] : from >= c.from && from < c.to ? [] : [c]));
  }
  return left.filter((c) => c.to - c.from >= 2);
}

/** How many sentences an outlet named once stays the one that was spoken to. */
const OUTLET_REACH = 3;

/** "Sur Truth Social, X a écrit … Il a ajouté …": what one goes on to say, or says right after the outlet was named, was said there too. */
export function inheritOutlets(scan: SpeechScan, drafts: readonly Draft[]): Draft[] {
  const isOutlet = (l: Link): boolean => l.actor.kind === "outlet" || l.actor.kind === "agency";
  return drafts.map((d) => {
    if (d.chain.some((l) => isOutlet(l) || l.basis === "stated") || d.report.subject.actors.some((a) => a.kind === "agency" || a.kind === "outlet")) return d;
    const near = drafts.filter((o) => o !== d && samePeople(o.report, d.report) && Math.abs(o.report.sentence - d.report.sentence) <= OUTLET_REACH && (o.report.sentence <= d.report.sentence || d.report.sentence === o.report.sentence - 1));
    const told = near.find((o) => o.chain.some((l) => isOutlet(l) && l.basis === "stated"))?.chain.filter(isOutlet) ?? outletsBefore(scan, drafts, d);
    const links = told.filter((l) => !d.chain.some((k) => k.actor.id === l.actor.id));
    return links.length === 0 ? d : { ...d, chain: [...d.chain, ...links.map((l) => ({ actor: l.actor, basis: "scope" as const }))] };
  });
}

/** "… dans un entretien à X. « … »": an outlet named in the sentence before, where nobody else speaks. */
function outletsBefore(scan: SpeechScan, drafts: readonly Draft[], draft: Draft): Link[] {
  const before = draft.report.sentence - 1;
  if (before < 0 || drafts.some((d) => d.report.sentence === before && !samePeople(d.report, draft.report))) return [];
  if ((scan.groups[before] ?? []).every((g) => !g.actors.some((a) => draft.report.subject.actors.some((b) => b.id === a.id)))) return [];
  return outletsOf(scan, draft.report, before).map((actor) => ({ actor, basis: "scope" as const }));
}
