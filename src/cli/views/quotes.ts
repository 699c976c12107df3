import type { RegisterContact } from "../../model/index.ts";
import { oneLine } from "./reading.ts";

/** Numbers of the sources of a page, by document. */
export type Numbers = ReadonlyMap<string, number>;

export function numbersOf(contact: RegisterContact): Numbers {
  return new Map(contact.sources.map((source, i) => [source.document, i + 1]));
}

interface Quoted {
  readonly start: number;
  readonly text: string;
  readonly document?: string | undefined;
}

/** The words that say it, with where they stand: « ce dimanche 10 janvier » [1:512]. Each wording once. */
export function quoted(evidence: readonly Quoted[], numbers: Numbers): string {
  const places = new Map<string, string[]>();
  for (const span of evidence) {
    const words = oneLine(span.text);
    const place = placeOf(span, numbers);
    const known = places.get(words) ?? [];
    if (!known.some((p) => p.split(":")[0] === place.split(":")[0])) known.push(place);
    places.set(words, known);
  }
  return [...places].map(([words, where]) => `  « ${words} » [${where.sort().join(", ")}]`).join("");
}

export function placeOf(span: Quoted, numbers: Numbers): string {
  return `${numbers.get(span.document ?? "") ?? "?"}:${span.start}`;
}
