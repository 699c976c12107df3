import { join } from "node:path";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { lineageOf, sideOf, type Lineage } from "../../lineage/index.ts";
import type { Reading } from "../../model/index.ts";
import { Tally, type Scores } from "./tally.ts";
import { actorIs } from "./names.ts";
import { PARTS, goldFiles, readTold, type Part, type ToldDocument } from "./told.ts";
import type { GoldSides } from "./sides.ts";

interface GoldTold extends ToldDocument {
  /** A text of `corpus/sides`: "01-paris#elysee". */
  readonly from?: string;
  /** Two texts belong together when they carry one account. */
  readonly account: readonly string[];
  readonly of?: string;
  readonly how?: string;
  readonly primary?: string;
}

interface GoldLineage {
  readonly part: Part;
  readonly documents: readonly GoldTold[];
}

/** Pairs of texts found and missed, how each was made from the other, and the primary source of each, by part of the gold. */
export async function evaluateLineage(corpus: string, lexicon: Lexicon): Promise<ReadonlyMap<Part, Scores>> {
  const scores = new Map(PARTS.map((part) => [part, new Tally()]));
  const sides = new Map(await goldFiles<GoldSides>(join(corpus, "sides")));
  for (const [name, { part, documents }] of await goldFiles<GoldLineage>(join(corpus, "lineage"))) {
    const gold = documents.map((d) => withText(d, sides));
    const readings = gold.map((d) => readTold(d, lexicon));
    const tally = scores.get(part) ?? new Tally();
    const lineage = lineageOf(readings, partiesOf(readings), lexicon);
    scorePairs(name, gold, lineage, tally);
    scoreDescent(name, gold, lineage, tally);
    scoreSources(name, gold, lineage, tally);
  }
  return scores;
}

function withText(document: GoldTold, sides: ReadonlyMap<string, GoldSides>): GoldTold {
  if (document.from === undefined) return document;
  const [file = "", id = ""] = document.from.split("#");
  const found = sides.get(file)?.documents.find((d) => d.id === id);
  if (found === undefined) throw new Error(`${document.from} is no text of corpus/sides`);
  return { ...found, ...document };
}

export function partiesOf(readings: readonly Reading[]): string[] {
  const main = readings.flatMap((r) => r.contacts.filter((c) => c.main));
  return [...new Set(main.flatMap((c) => c.participants.flatMap((p) => p.state ?? [])))];
}

function together({ lines }: Lineage, a: string, b: string): boolean {
  return lines.some((l) => l.reports.some((r) => r.document === a) && l.reports.some((r) => r.document === b));
}

function scorePairs(name: string, gold: readonly GoldTold[], lineage: Lineage, tally: Tally): void {
  gold.forEach((a, i) => {
    for (const b of gold.slice(i + 1)) {
      const where = `${name}: ${a.id} – ${b.id}`;
      const same = a.account.some((x) => b.account.includes(x));
      const found = together(lineage, a.id, b.id);
      if (same && found) tally.right();
      else if (same) tally.missed(where);
      else if (found) tally.tooMany(where);
      if (!same) tally.count("independent accounts kept apart", !found, where);
    }
  });
}

function scoreDescent(name: string, gold: readonly GoldTold[], { lines }: Lineage, tally: Tally): void {
  for (const { id, of, how } of gold) {
    if (of === undefined || how === undefined) continue;
    const report = lines.flatMap((l) => l.reports).find((r) => r.document === id && r.of !== null);
    if (report === undefined) continue;
    tally.count("made how", report.how === how, `${name}: ${id} is a ${how}, read as ${report.how}`);
    tally.count("made from", report.of === of, `${name}: ${id} is from ${of}, read as from ${report.of ?? "nobody"}`);
  }
}

/** The side from which a text has its account, by the name that gold gives to the original's source. */
function scoreSources(name: string, gold: readonly GoldTold[], { carriers }: Lineage, tally: Tally): void {
  for (const document of gold) {
    const original = document.of === undefined ? document : gold.find((d) => d.id === document.of);
    if (original?.primary === undefined) continue;
    const found = carriers.find((c) => c.document === document.id)?.sources ?? [];
    const known = gold.filter((d) => d.account.some((a) => document.account.includes(a)) && d.primary !== undefined);
    const hit = known.every((d) => found.some((actor) => actorIs(actor, d.primary ?? "")));
    const told = found.map((a) => `${a.name} (${sideOf(a)})`).join(", ");
    tally.count("primary source", hit, `${name}: ${document.id} from ${original.primary}, read as ${told || "nobody"}`);
  }
}
