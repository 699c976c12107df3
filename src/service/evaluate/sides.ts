import { join } from "node:path";
import { compareSides } from "../../compare/index.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { ActorRef, Comparison, ComparisonPoint, Reading } from "../../model/index.ts";
import { resolve } from "../../resolve/index.ts";
import { locateAnchor, touches, type Place } from "./anchors.ts";
import { actorIs } from "./names.ts";
import { Tally, type Scores } from "./tally.ts";
import { PARTS, goldFiles, readTold, type Part, type ToldDocument } from "./told.ts";

interface GoldPoint {
  readonly about?: string;
  readonly field?: "date" | "initiator";
  readonly state: ComparisonPoint["state"];
  /** By side, words of its account. */
  readonly [side: string]: unknown;
}

export interface GoldSides {
  readonly part: Part;
  readonly between: readonly [string, string];
  /** A state, `contested` or `unsaid`. */
  readonly initiator: string;
  readonly documents: readonly (ToldDocument & {
    readonly side: string;
    readonly primary: string;
    readonly also?: string;
  })[];
  readonly points: readonly GoldPoint[];
}

/** Points found and aligned rightly, their states, the primary sources and the initiative, by part of the gold. */
export async function evaluateSides(corpus: string, lexicon: Lexicon): Promise<ReadonlyMap<Part, Scores>> {
  const scores = new Map(PARTS.map((part) => [part, new Tally()]));
  for (const [name, gold] of await goldFiles<GoldSides>(join(corpus, "sides"))) {
    const readings = gold.documents.map((d) => readTold({ ...d, id: `${name}#${d.id}` }, lexicon));
    const participants = gold.between.map((state) => participant(state, readings));
    const comparison = compareSides({ contact: name, participants, readings }, lexicon);
    const tally = scores.get(gold.part) ?? new Tally();
    scorePoints(name, gold, { comparison, readings }, tally);
    scoreInitiator(name, gold, comparison, tally);
    for (const document of gold.documents) {
      const found = comparison.sides.filter((s) => s.documents.includes(`${name}#${document.id}`));
      const hit = [document.primary, ...(document.also === undefined ? [] : [document.also])].every((source) =>
        found.some((s) => s.state === document.side || actorIs(s.institution, source)),
      );
      const told = found.map((s) => s.institution.name).join(", ");
      tally.count(
        "primary source",
        hit,
        `${name}: ${document.id} from ${document.primary}, read as ${told || "nobody"}`,
      );
    }
    const joined = new Set(
      resolve(readings)
        .contacts.filter((c) => c.contact.main)
        .map((c) => c.contact.id),
    );
    tally.count("one contact in the register", joined.size === 1, `${name}: ${[...joined].join(", ")}`);
  }
  return scores;
}

/** Whoever of the state takes part as the texts were read; the state itself where none was. */
function participant(state: string, readings: readonly Reading[]): ActorRef {
  const found = readings.flatMap((r) => r.contacts.filter((c) => c.main).flatMap((c) => c.participants));
  return (
    found.find((p) => p.state === state) ?? { id: `state/${state}`, name: state, kind: "state", state, evidence: [] }
  );
}

interface Found {
  readonly comparison: Comparison;
  readonly readings: readonly Reading[];
}

/** A point is right when it speaks of gold's matter on all the sides on which gold's does, and on no other. */
function scorePoints(name: string, gold: GoldSides, found: Found, tally: Tally): void {
  const free = new Set(found.comparison.points);
  const pairs = gold.points.flatMap((wanted) =>
    found.comparison.points.map((point) => ({ wanted, point, fit: fitOf(wanted, point, gold, found.readings) })),
  );
  const matched = new Map<GoldPoint, ComparisonPoint>();
  for (const { wanted, point, fit } of pairs.sort((a, b) => b.fit - a.fit))
    if (fit > 0 && free.has(point) && !matched.has(wanted)) {
      matched.set(wanted, point);
      free.delete(point);
    }
  for (const wanted of gold.points) {
    const point = matched.get(wanted);
    const where = `${name}: ${wanted.about ?? wanted.field ?? ""} (${wanted.state})`;
    const aligned = point !== undefined && sameSides(wanted, point, gold, found.readings);
    if (aligned) tally.right();
    else tally.missed(point === undefined ? where : `${where}, found as ${told(point)}`);
    if (point !== undefined)
      tally.count("state of points", point.state === wanted.state, `${where}, found as ${told(point)}`);
    if (point !== undefined && !aligned) tally.tooMany(`${name}: ${told(point)}`);
  }
  for (const point of free) tally.tooMany(`${name}: ${told(point)}`);
}

function told({ dossier, field, state, why, accounts }: ComparisonPoint): string {
  const words = accounts.map(
    (a) => `${a.side} « ${a.statements.flatMap((s) => s.spans.map((x) => x.text)).join(" | ")} »`,
  );
  return `${state} ${dossier?.name ?? field ?? "?"} [${why}] ${words.join(" ")}`;
}

const sidesOfGold = (point: GoldPoint, { between }: GoldSides): string[] =>
  between.filter((side) => Array.isArray(point[side]));

/** How many sides' words meet; a field meets its own. */
function fitOf(wanted: GoldPoint, point: ComparisonPoint, gold: GoldSides, readings: readonly Reading[]): number {
  if (wanted.field !== undefined || point.field !== undefined) return wanted.field === point.field ? 1 : 0;
  return sidesOfGold(wanted, gold).reduce((sum, side) => sum + shareOf(wanted, side, point, readings), 0);
}

/** The part of gold's words on a side that the point's passages there cover, the tighter the better. */
function shareOf(wanted: GoldPoint, side: string, point: ComparisonPoint, readings: readonly Reading[]): number {
  const statements = point.accounts.find((a) => a.side === side)?.statements ?? [];
  const anchors = wanted[side] as readonly string[];
  const hits = anchors.filter((anchor) =>
    statements.some(({ document, spans }) => touches(spans, placeIn(document, anchor, readings))),
  );
  const length = statements.flatMap((s) => s.spans).reduce((sum, s) => sum + s.end - s.start, 0);
  return hits.length / anchors.length - Math.min(length, 999) / 10_000;
}

function placeIn(document: string, anchor: string, readings: readonly Reading[]): Place | null {
  const reading = readings.find((r) => r.id === document);
  return reading === undefined ? null : locateAnchor(reading, anchor);
}

function sameSides(wanted: GoldPoint, point: ComparisonPoint, gold: GoldSides, readings: readonly Reading[]): boolean {
  if (wanted.field !== undefined) return true;
  const sides = sidesOfGold(wanted, gold);
  return point.accounts.length === sides.length && sides.every((side) => shareOf(wanted, side, point, readings) > 0);
}

function scoreInitiator(name: string, gold: GoldSides, { points, initiator }: Comparison, tally: Tally): void {
  const contested = points.some((p) => p.field === "initiator");
  const named = initiator.flatMap((claim) => claim.value ?? []);
  const said = contested ? "contested" : (named[0]?.state ?? (named.length === 0 ? "unsaid" : "?"));
  const fact = gold.initiator === "contested" ? "contested initiator shown so" : "initiator";
  tally.count(fact, said === gold.initiator, `${name}: ${gold.initiator}, read as ${said}`);
}
