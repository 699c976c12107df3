import type { DateFact } from "../model/index.ts";
import { canCoincide, precisionRank, windowOf } from "./edtf.ts";
import { locate, tally, type Said } from "./tally.ts";

const BASIS = ["stated", "metadata", "inferred"] as const;

/** The most telling date; of equally telling ones the stated before the inferred, then what most documents say. */
export function bestDate(said: readonly Said<DateFact>[]): DateFact | null {
  const [best] = tally(said, (d) => d.edtf)
    .map((group) => ({
      ...group,
      rank: rankOf(group.key),
      basis: Math.min(...group.said.map((s) => BASIS.indexOf(s.value.basis))),
    }))
    .sort(
      (a, b) => a.rank - b.rank || a.basis - b.basis || b.documents.size - a.documents.size || (a.key < b.key ? -1 : 1),
    );
  if (best === undefined) return null;
  const basis = BASIS[best.basis] ?? "inferred";
  const because = best.said.find((s) => s.value.basis === basis && s.value.because !== undefined)?.value.because;
  return {
    edtf: best.key,
    basis,
    ...(because !== undefined && { because }),
    evidence: [
      ...best.said,
      ...said.filter((s) => s.value.edtf !== best.key && agrees(s.value.edtf, best.key)),
    ].flatMap(({ document, value }) => locate(value.evidence, document)),
  };
}

/** "26 June" without its year bears out 26 June 2020; another day does not. */
function agrees(edtf: string, best: string): boolean {
  const [a, b] = [windowOf(edtf), windowOf(best)];
  return a !== null && b !== null && canCoincide(a, b);
}

function rankOf(edtf: string): number {
  const window = windowOf(edtf);
  // A stretch of a few days that is stated holds more than one of its days told in passing.
  return window === null ? 9 : window.precision === "days" ? -0.5 : precisionRank(window.precision);
}
