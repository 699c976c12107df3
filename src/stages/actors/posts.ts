import { nameRun } from "./name-run.ts";
import { skipHonorifics } from "./names.ts";
import { isMark, isRole, type Scan, skipArticles, tokenAt } from "./scan.ts";
import { stateAt } from "./states.ts";

/**
 * "посол России в Минске Дмитрий Мезенцев", "the French ambassador to Italy, Christian Masset": where an envoy serves stands
 * between the office and the name, and is neither whose he is nor where he was met. Without a name after it, it may be the place.
 */
export function postAfter(scan: Scan, at: number): number {
  if (!isRole(scan, at, "in") && !isTo(scan, at)) return at;
  const i = skipArticles(scan, at + 1);
  const ends = [stateAt(scan, i, ["name"]), scan.tags.first(i, "place"), scan.tags.first(i, "organisation")].map(
    (t) => t?.to ?? at,
  );
  const to = Math.max(...ends);
  if (to === at) return at;
  const name = skipHonorifics(scan, isMark(scan, to, ",") ? to + 1 : to);
  return scan.tags.first(name, "person") !== undefined || nameRun(scan, name) > name + 1 ? to : at;
}

const isTo = (scan: Scan, i: number): boolean =>
  (scan.language.file.markers?.["to"] ?? []).includes(
    scan.language.morphology.functionLemma(tokenAt(scan, i)?.norm ?? "") ?? "",
  );
