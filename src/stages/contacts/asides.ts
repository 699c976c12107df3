import { type ContactScan, isRole, normAt, type Trigger } from "./frame.ts";

/* What two commas set off from a clause: it neither ends the reach of what stands before it nor lends it its names. */

/** How many tokens two commas may enclose. */
const LONGEST = 16;

/** Where the aside that opens at the comma closes: "…, a-t-il déclaré, …", "…, en marge du sommet de l'Otan, …"; null when it is none. */
export function asideEnd(scan: ContactScan, i: number): number | null {
  if (normAt(scan, i) !== "," || scan.language.file.traits?.includes("nouns-before-titles") === true) return null;
  const close = nextComma(scan, i);
  if (close === null) return null;
  return isIncise(scan, i, close) || isAdverbial(scan, i) ? close : null;
}

function nextComma(scan: ContactScan, i: number): number | null {
  for (let k = i + 1; k <= i + LONGEST; k++) {
    const norm = normAt(scan, k);
    if (norm === ",") return k;
    if (norm === "" || ".;:«»?!\n".includes(norm)) return null;
  }
  return null;
}

/** A verb of saying with its subject after it. */
function isIncise(scan: ContactScan, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++)
    if (isRole(scan, k, "inverted") && normAt(scan, k - 1) === "-") return hasCue(scan, from, to);
  return false;
}

function hasCue(scan: ContactScan, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (scan.tags.first(k, "cue") !== undefined) return true;
  return false;
}

const isAdverbial = (scan: ContactScan, i: number): boolean => scan.tags.first(i + 1, "adverbial") !== undefined;

/** Does the token stand in an aside that opened after `from`? */
export function inAside(scan: ContactScan, from: number, at: number): boolean {
  for (let i = from; i < at; i++) {
    const end = asideEnd(scan, i);
    if (end === null) continue;
    if (at < end) return true;
    i = end - 1;
  }
  return false;
}

/** Where the aside closes in which the noun itself stands, when something before it in its sentence goes on after it. */
export function ownAsideEnd(scan: ContactScan, t: Trigger, others: readonly Trigger[]): number | null {
  const first = scan.analysis.sentences[t.sentence]!.from;
  for (let i = t.from - 1; i >= Math.max(first, t.from - 6); i--) {
    if (normAt(scan, i) !== ",") continue;
    const end = asideEnd(scan, i);
    return end !== null && end >= t.to && others.some((o) => o !== t && o.to <= i) ? end : null;
  }
  return null;
}
