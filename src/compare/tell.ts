import type { Comparison, ComparisonPoint, Named, PointReason, Span } from "../model/index.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Matters } from "../lexicon/matters.ts";
import type { Lineage } from "../lineage/index.ts";
import { contradiction } from "./odds.ts";
import type { Passage } from "./passages.ts";
import type { Cluster } from "./points.ts";
import { inWords } from "./why.ts";
import { weightOf } from "./topics.ts";

export interface Telling {
  readonly sides: readonly string[];
  readonly lineage: Lineage;
  readonly lexicon: Lexicon;
}

/** A matter with each side's words on it, its state and why it is so. */
export function pointOf(cluster: Cluster, telling: Telling): ComparisonPoint {
  const sides = [...new Set(cluster.passages.map((p) => p.side))].sort();
  const odds = sides.length > 1 ? contradiction(cluster) : null;
  const reason = odds ?? reasonOf(cluster, sides, telling);
  const documents = cluster.passages.map((p) => p.document);
  return {
    dossier: subjectOf(cluster, telling.lexicon),
    state: sides.length < 2 ? "one" : odds === null ? "both" : "at-odds",
    why: inWords(reason),
    reason,
    accounts: sides.map((side) => ({
      side,
      statements: wordsOf(
        cluster.passages.filter((p) => p.side === side),
        side,
        telling.lineage,
      ),
    })),
    ...countReports(documents, sides, telling.lineage),
  };
}

/** Told in so many texts, in so many accounts of its sides that do not repeat each other, by so many sides. */
export function countReports(
  documents: readonly string[],
  sides: readonly string[],
  { lines }: Lineage,
): Pick<Comparison, "n_reports" | "n_independent" | "n_primary"> {
  const told = new Set(documents);
  const own = lines.filter(
    ({ source, reports }) =>
      source !== null && sides.includes(source.state ?? source.id) && reports.some((r) => told.has(r.document)),
  );
  return { n_reports: told.size, n_independent: Math.max(own.length, sides.length), n_primary: sides.length };
}

function reasonOf({ shared, passages }: Cluster, sides: readonly string[], telling: Telling): PointReason {
  const { lexicon, sides: all } = telling;
  const known = shared.filter((topic) => !topic.startsWith("name "));
  const names = (known.length > 0 ? known : shared).map((topic) => nameOf(topic, lexicon, passages).name);
  const subjects = [...new Set(names)].slice(0, MOST_SUBJECTS);
  if (sides.length > 1) return { kind: "shared", sides: [...sides], against: [], subjects };
  const silent = all.filter((side) => !sides.includes(side));
  return { kind: silent.length === 0 ? "alone" : "silent", sides: silent, against: [], subjects: [] };
}

/** The words of each statement that speak of it; a passage that no statement covers stands for itself. */
function wordsOf(
  passages: readonly Passage[],
  side: string,
  { lines }: Lineage,
): ComparisonPoint["accounts"][number]["statements"] {
  const told = new Set(passages.map((p) => p.document));
  const repeated = new Map(
    lines
      .filter(({ source }) => source !== null && (source.state ?? source.id) === side)
      .flatMap(({ reports }) => reports.flatMap((r) => (r.of === null ? [] : [[r.document, r.of] as const]))),
  );
  const byStatement = new Map<string, ComparisonPoint["accounts"][number]["statements"][number]>();
  for (const { document, start, end, reading, statements } of passages) {
    const id = statements[0]?.id ?? `text@${start}`;
    const key = `${document} ${id}`;
    const of = repeated.get(document);
    const known = byStatement.get(key) ?? {
      document,
      statement: id,
      spans: [] as Span[],
      ...(of !== undefined && told.has(of) && { repeats: of }),
    };
    known.spans.push({ start, end, text: reading.text.slice(start, end) });
    byStatement.set(key, known);
  }
  return [...byStatement.values()];
}

/** So many reasons are enough. */
const MOST_SUBJECTS = 3;

/** What a cluster is about: what its sides share, else what most of its passages speak of. */
function subjectOf(cluster: Cluster, lexicon: Lexicon): Named | null {
  const counts = new Map<string, number>();
  for (const { topics } of cluster.passages) for (const t of topics) counts.set(t, (counts.get(t) ?? 0) + 1);
  const [best] = [...counts]
    .filter(([topic]) => NAMED.has(topic.split(" ")[0] ?? ""))
    .map(([topic, count]) => ({ topic, rank: Number(cluster.shared.includes(topic)) * 10 + count + rankOf(topic) }))
    .sort((a, b) => b.rank - a.rank || (a.topic < b.topic ? -1 : 1));
  return best === undefined ? null : nameOf(best.topic, lexicon, cluster.passages);
}

const NAMED = new Set(["matter", "aspect", "dossier", "state", "actor", "name"]);

/** A subject of the register before a general matter, before a facet or a bare name. */
function rankOf(topic: string): number {
  return topic.startsWith("dossier ") ? 4 : weightOf(topic);
}

export function subjectsOf(clusters: readonly Cluster[], lexicon: Lexicon): Named[] {
  const found = new Map(clusters.flatMap((c) => subjectOf(c, lexicon) ?? []).map((named) => [named.id, named]));
  return [...found.values()];
}

function nameOf(topic: string, { world, languages }: Lexicon, passages: readonly Passage[]): Named {
  const at = topic.indexOf(" ");
  const [kind, id] = [topic.slice(0, at), topic.slice(at + 1)];
  const named = (prefix: string, name: string): Named => ({ id: `${prefix}/${id}`, name, evidence: [] });
  switch (kind) {
    case "dossier":
      return named("dossier", world.things.get(id)?.name ?? worded(id));
    case "state":
      return named("state", world.countries.get(id)?.name ?? id);
    case "actor": {
      const key = id.replace(/^.*\//, "");
      const name = world.people.get(key)?.name ?? world.things.get(key)?.name ?? world.agreements.get(key)?.name;
      return { id, name: name ?? worded(key), evidence: [] };
    }
    case "name":
      return named("name", id.startsWith("place/") ? worded(id.slice("place/".length)) : written(id, passages));
    default: {
      const matters = languages.get("en")?.parts.get("matters") as Matters | undefined;
      return named("matter", matters?.names.get(id) ?? worded(id));
    }
  }
}

/** A name that nobody knows, as the first text spells it. */
function written(id: string, passages: readonly Passage[]): string {
  for (const { marks, reading } of passages)
    for (const mark of marks)
      if (mark.kind === "name" && mark.id === id) return reading.text.slice(mark.start, mark.end);
  return worded(id);
}

const worded = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");
