import type { Tag } from "../model/index.ts";
import { slug, type World } from "../lexicon/world.ts";
import { stateOf, type Concerned } from "./concerned.ts";
import type { Hit, LinkScan } from "./scan.ts";
import { nearTokens } from "../text/near.ts";

/** Usual short names where a state's own is longer. */
const SHORT: Readonly<Record<string, string>> = { USA: "US", GBR: "UK", ARE: "UAE", COD: "DR Congo", BIH: "Bosnia" };

/** "relations bilatérales", "relations franco-kazakhes", "their two countries' ties": relations of two states that the words or the contact give. */
export function relationOf(scan: LinkScan, tag: Tag, concerned: Concerned): Hit | null {
  const { parties } = concerned;
  const both = parties.size === 2 ? [...parties] : [];
  if (tag.value.id === "bilateral")
    return both.length === 0
      ? {
          id: "bilateral-relations",
          name: scan.world.things.get("bilateral-relations")?.name ?? "Bilateral relations",
          from: tag.from,
          to: tag.to,
        }
      : relationsOf(scan.world, tag, both);
  const states = statesBeside(scan, tag);
  const pair =
    states.length >= 2
      ? states.slice(0, 2)
      : states.length === 1 && states.every((s) => parties.has(s)) && !isOwn(scan, tag)
        ? both
        : both.length === 2 && besideBoth(scan, tag)
          ? both
          : [];
  if (pair.length < 2 || !pair.some((s) => parties.has(s))) return null;
  return relationsOf(scan.world, tag, pair);
}

/** Relations of two states, by the id and name that the data have for them, or made of their names. */
export function relationsOf(world: World, { from, to }: Tag, states: readonly string[]): Hit {
  for (const thing of world.things.values())
    if (
      thing.themes?.includes("relations") &&
      thing.states?.length === 2 &&
      states.every((s) => thing.states?.includes(s))
    )
      return { id: thing.id, name: thing.name, from, to };
  const name = `${states.map((s) => SHORT[s] ?? world.countries.get(s)?.name ?? s).sort((a, b) => a.localeCompare(b, "en")).join("-")} relations`; // prettier-ignore
  return { id: slug(name), name, from, to };
}

/** How many words may stand between the noun and a state, or between two states: "relations entre la France et le Kazakhstan". */
const GAP = 2;

/** The states tied to the noun: right before it ("US-China relations"), or right after it. */
function statesBeside(scan: LinkScan, tag: Tag): string[] {
  const sentence = nearTokens(scan.analysis.sentences, tag.from).find((s) => s.from <= tag.from && tag.from < s.to);
  if (sentence === undefined) return [];
  const before: string[] = [];
  for (let at = tag.from - 1, gap = 0; at >= sentence.from && gap <= 1; at--) {
    const found = stateEnding(scan, at);
    if (found === null) gap++;
    else {
      if (!before.includes(found.state)) before.unshift(found.state);
      at = found.from;
      gap = 0;
    }
  }
  const after: string[] = [];
  for (let at = tag.to, gap = 0; at < sentence.to && gap <= GAP; at++) {
    const found = scan.tags.at(at).find((t) => stateOf(t) !== undefined);
    const state = found === undefined ? undefined : stateOf(found);
    if (found === undefined || state === undefined) gap++;
    else {
      if (!after.includes(state)) after.push(state);
      at = found.to - 1;
      gap = 0;
    }
  }
  return after.length >= before.length ? after : before;
}

function stateEnding(scan: LinkScan, at: number): { state: string; from: number } | null {
  for (let from = at; from >= Math.max(0, at - 4); from--)
    for (const tag of scan.tags.at(from)) {
      const state = tag.to === at + 1 ? stateOf(tag) : undefined;
      if (state !== undefined) return { state, from };
    }
  return null;
}

/** "their two countries' ties", "отношения двух стран". */
function besideBoth(scan: LinkScan, tag: Tag): boolean {
  for (let at = Math.max(0, tag.from - 5); at <= tag.to + 3; at++)
    if (
      scan.tags
        .at(at)
        .some(
          (t) => t.value.type === "theme" && t.value.id === "both-countries" && (t.to <= tag.from || t.from >= tag.to),
        )
    )
      return true;
  return false;
}

/** One state alone beside the noun is its owner when it is an adjective: "French cooperation". */
const isOwn = (scan: LinkScan, tag: Tag): boolean =>
  scan.tags.at(tag.from - 1).some((t) => stateOf(t) !== undefined) ||
  scan.tags.at(tag.to).some((t) => t.value.type === "state" && t.value.data?.["form"] === "adjective");
