import type { Tag } from "../../model/index.ts";
import { fold } from "../../text/fold.ts";
import { isMark, type Scan, tokenAt } from "./scan.ts";
import { isGiven } from "./spelling.ts";

/** Tags of people whose family name stands first and whose given name follows, and where the name ends. */
export interface FamilyFirst {
  readonly tags: readonly Tag[];
  readonly to: number;
}

/** "SUGA Yoshihide", "ПУТИН Владимир Владимирович", "Лаврова С.В.": what follows the family name must be the person's own. */
export function familyFirst(scan: Scan, i: number, run: number): FamilyFirst | null {
  const families = scan.tags.every(i, "person").filter((t) => t.value.data?.["part"] === "family");
  if (families.length === 0) return null;
  const to = Math.max(...families.map((t) => t.to));
  const fitting = families.filter((t) => t.to === to);
  const byInitials = initialsFrom(scan, to);
  if (byInitials !== null) {
    const tags = fitting.filter((t) => initialsOf(scan, t).includes(fold(scan.analysis.text[byInitials.at]!)));
    return tags.length === 0 ? null : { tags, to: byInitials.to };
  }
  if (run <= to) return null;
  const words = wordsOf(scan, to, run);
  if (words === null) return null;
  const tags = fitting.filter((t) => fits(scan, t, words));
  return tags.length === 0 ? null : { tags, to: run };
}

/** Does a name that goes on after a family name go on as somebody else's? "KIM Yong-hyun" is no other Kim. */
export function goesOnOtherwise(scan: Scan, tag: Tag, run: number): boolean {
  if (tag.value.data?.["part"] !== "family") return false;
  const given = scan.world.people.get(tag.value.id)?.given ?? "";
  const words = wordsOf(scan, tag.to, run);
  return words !== null && words.length > 0 && given !== "" && !words.some((w) => isGiven(w, given));
}

const initialsOf = (scan: Scan, tag: Tag): string => scan.world.people.get(tag.value.id)?.initials ?? "";

function fits(scan: Scan, tag: Tag, words: readonly string[]): boolean {
  const given = scan.world.people.get(tag.value.id)?.given ?? "";
  // "Hasan Mahmud" is no Mohamad Hasan: where the family name is a given name too, what follows must be spelt alike.
  const first = tokenAt(scan, tag.from);
  if (first !== undefined && first.capital < 2 && scan.world.firstNames.has(first.norm))
    if (!words.some((w) => given.split(" ").includes(fold(w)))) return false;
  const suffixes = scan.language.file.names.patronymics ?? [];
  const own = (w: string): boolean => isGiven(w, given);
  const father = (w: string): boolean => suffixes.some((s) => fold(w).endsWith(s));
  return isGiven(words.join(""), given) || words.every((w, k) => own(w) || (k > 0 && father(w)));
}

/** The words of a stretch, those with hyphens as one; null when something else stands in it. */
function wordsOf(scan: Scan, from: number, to: number): string[] | null {
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const token = tokenAt(scan, i)!;
    const word = scan.analysis.text.slice(token.start, token.end);
    if (isMark(scan, i, "-") && i > from) continue;
    if (token.kind !== "word") return null;
    if (scan.language.file.names.particles.includes(token.norm)) continue;
    if (i > from && isMark(scan, i - 1, "-") && words.length > 0) words.push(words.pop()! + word);
    else words.push(word);
  }
  return words;
}

/** "С.В.", "S. V.": one or two letters with a point each. `at`: where the first stands in the text. */
function initialsFrom(scan: Scan, from: number): { readonly at: number; readonly to: number } | null {
  let to = from;
  for (let k = 0; k < 2; k++) {
    const token = tokenAt(scan, to);
    if (token?.kind !== "word" || token.capital === 0 || token.end - token.start !== 1 || !isMark(scan, to + 1, "."))
      break;
    to += 2;
  }
  return to === from ? null : { at: tokenAt(scan, from)!.start, to };
}
