import type { Actor } from "../../model/index.ts";
import { isBarrier, takesPart } from "./clause.ts";
import { type Arguments, type ContactScan, distinct, type Frame, type Group, isRole, normAt, type Trigger, verbFeatures } from "./frame.ts"; // prettier-ignore
import { Feature } from "../../model/index.ts";
import { stands } from "./people.ts";

/* Tours: one who goes to several states visits each. */

interface Leg {
  readonly from: number;
  readonly to: number;
  readonly state: Actor;
}

/** "will travel to Berlin on Thursday and to Paris on Friday", "visits Germany, France and Italy": a visit to each. */
export function legsOf(scan: ContactScan, t: Trigger, args: Arguments): Arguments[] {
  if (t.rule.destination !== true || t.rule.status === "proposed" || args.subject === null) return [];
  const subject = args.subject.actors.filter((a) => a.kind === "person");
  const legs = destinations(scan, t).filter((l) => !subject.some((a) => a.state === l.state.state));
  if (subject.length === 0 || legs.length < 2) return [];
  const end = scan.analysis.sentences[t.sentence]!.to;
  const spaced = legs.some((l, k) => k > 0 && l.from - legs[k - 1]!.to > 3);
  return legs.map((leg, k) => {
    const to = legs[k + 1]?.from ?? end;
    const hosts = spaced || k === legs.length - 1 ? hostsIn(scan, t, leg, to) : [];
    return {
      ...args,
      participants: distinct([...subject, ...(hosts.length > 0 ? hosts : [leg.state])]),
      rules: [...args.rules, "leg"],
      to: leg.to,
      agent: [],
      ...(spaced ? { share: { from: leg.from, to, first: legs[0]!.from, last: legs.at(-1)!.from } } : {}),
      leg: { from: leg.from, to: leg.to },
    };
  });
}

/** The states that follow the verb or noun, each by itself or in a row. */
function destinations(scan: ContactScan, t: Trigger): Leg[] {
  const found: Leg[] = [];
  const { to } = scan.analysis.sentences[t.sentence]!;
  const markers = t.noun ? TOUR : GOING;
  for (const group of scan.groups[t.sentence] ?? []) {
    if (group.from < t.to || group.from >= to || !group.actors.every((a) => a.kind === "state")) continue;
    const first = found.length === 0;
    if (first ? group.from - t.to > 4 : !isNext(scan, group)) break;
    if (!markers.has(group.marker) && !(t.noun ? false : group.from - t.to <= 1)) break;
    for (let i = t.to; first && i < group.from; i++) if (isBarrier(scan, i, t.to, [])) return found;
    for (const m of group.mentions)
      if (m.actors.length === 1) found.push({ from: m.from, to: m.to, state: m.actors[0]! });
  }
  return found;
}

const GOING: ReadonlySet<Group["marker"]> = new Set(["to"] as const);
const TOUR: ReadonlySet<Group["marker"]> = new Set(["to", "of"] as const);

/** "… and to Paris", ", to Rome": joined to the leg before. */
const isNext = (scan: ContactScan, group: Group): boolean =>
  isRole(scan, group.from - 2, "and") || normAt(scan, group.from - 2) === "," || isRole(scan, group.from - 3, "and");

/** "to Berlin … to see Chancellor Merkel": who belongs there. */
function hostsIn(scan: ContactScan, t: Trigger, leg: Leg, to: number): Actor[] {
  return (scan.groups[t.sentence] ?? [])
    .filter((g) => g.from >= leg.to && g.to <= to && takesPart(g))
    .flatMap((g) => g.actors)
    .filter((a) => a.kind === "person" && a.state === leg.state.state);
}

/** "will fly to Berlin to see Merkel": what one goes for is the visit itself, and who is seen receives it. */
export function absorbPurposes(scan: ContactScan, frames: readonly Frame[]): Frame[] {
  const left = [...frames];
  for (const aim of frames) {
    if (aim.trigger.noun || aim.kind !== "meeting" || !isPurpose(scan, aim.trigger.from)) continue;
    const at = left.findIndex(
      (f) =>
        f.kind === "visit" &&
        !f.trigger.noun &&
        f.trigger.rule.destination === true &&
        f.trigger.rule.status === undefined &&
        f.trigger.to <= aim.trigger.from &&
        f.participants.every((a) => aim.participants.some((b) => stands(a, b))),
    );
    const visit = left[at];
    if (visit === undefined) continue;
    const states = visit.participants.filter((a) => a.kind === "person");
    left[at] = {
      ...visit,
      participants: distinct([...states, ...aim.participants]),
      date: visit.date ?? aim.date,
      evidence: { start: visit.evidence.start, end: Math.max(visit.evidence.end, aim.evidence.end) },
      rules: [...visit.rules, ...aim.rules, "purpose"],
    };
    left.splice(left.indexOf(aim), 1);
  }
  return left;
}

const isPurpose = (scan: ContactScan, verb: number): boolean =>
  isRole(scan, verb - 1, "infinitive") && (verbFeatures(scan, verb) & Feature.infinitive) !== 0;
