import { buildWorld } from "../lexicon/build-world.ts";
import { checkFiles } from "./check-files.ts";
import { checkCollisions, checkIds } from "./check-names.ts";
import { checkTerms } from "./check-terms.ts";
import { readKnowledge } from "./compile.ts";
import type { Problem } from "./problem.ts";

export { printProblem, type Problem } from "./problem.ts";

/** Everything that can be found wrong with `knowledge/`, as of a day. */
export function checkKnowledge(folder: string, today: string): Problem[] {
  const problems = checkFiles(folder);
  const { data, problems: unread } = readKnowledge(folder);
  if (unread.length > 0) return problems;
  const names = [...checkIds(data), ...checkCollisions(data)];
  try {
    return [...problems, ...names, ...checkTerms(data, buildWorld(data), today)];
  } catch (error) {
    // A term that does not parse has been named already.
    return problems.length > 0 ? [...problems, ...names] : [{ level: "error", place: folder, message: String(error) }];
  }
}
