/** Who was head of state and of government in every year since 2000, as far as the data knows. */
import type { CountryFile, LexiconData } from "../lexicon/lexicon.ts";
import type { World } from "../lexicon/world.ts";
import { holdingsOf, stretchesOf } from "./timeline.ts";

export interface StateCoverage {
  readonly id: string;
  readonly kind: string;
  /** Years in which nobody is known to have held the office for a single day. */
  readonly missing: Readonly<Record<"state" | "government", readonly number[]>>;
}

export interface Years {
  readonly from: number;
  readonly to: number;
}

export function coverage(data: LexiconData, world: World, years: Years): StateCoverage[] {
  return data.countries.map((country) => {
    const known = { state: new Set<number>(), government: new Set<number>() };
    for (const stretch of stretchesOf(country))
      for (const { from, to } of holdingsOf(world, stretch.of, stretch.office))
        for (let year = years.from; year <= years.to; year++)
          if (from.first <= `${year}-12-31` && to.last >= `${year}-01-01` && stretch.from <= `${year}-12-31` && stretch.to >= `${year}-01-01`) known[stretch.role].add(year);
    const missing = (role: "state" | "government"): number[] => {
      const list: number[] = [];
      for (let year = years.from; year <= years.to; year++) if (!known[role].has(year) && !isExplained(country, role, year)) list.push(year);
      return list;
    };
    return { id: country.id, kind: country.kind, missing: { state: missing("state"), government: missing("government") } };
  });
}

/** Years before a state was one, or in which it had no such office. */
function isExplained(country: CountryFile, role: "state" | "government", year: number): boolean {
  const offices = stretchesOf(country).filter((s) => s.role === role && s.from <= `${year}-12-31` && s.to >= `${year}-01-01`).map((s) => s.office); // prettier-ignore
  const explained = (country["explained"] ?? []) as readonly { readonly office: string; readonly period: string }[];
  return explained.some(({ office, period }) => {
    const [from = "", to = from] = period.split("/");
    return [...offices, `head-of-${role}`].includes(office) && from.slice(0, 4) <= String(year) && (to === ".." || to.slice(0, 4) >= String(year));
  });
}
