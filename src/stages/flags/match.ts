import type { DamagePattern, Element } from "../../lexicon/damage.ts";
import type { Sentence, Token } from "../../model/index.ts";
import type { FlagScan } from "./index.ts";

const NOWHERE = -1;

/** Where the pattern ends when it is read from the token on, or -1. */
export function matchAt(scan: FlagScan, pattern: DamagePattern, at: number, sentence: Sentence): number {
  return matchFrom(scan, pattern.elements, { element: 0, at }, sentence);
}

/** Can the pattern begin at the token? Answers no for nearly every token, and cheaply. */
export function canBegin(scan: FlagScan, { elements }: DamagePattern, at: number, sentence: Sentence): boolean {
  const first = elements[0];
  return first === undefined || first.optional || step(scan, first, at, sentence) !== NOWHERE;
}

interface Place {
  readonly element: number;
  readonly at: number;
}

function matchFrom(scan: FlagScan, elements: readonly Element[], place: Place, sentence: Sentence): number {
  const element = elements[place.element];
  if (element === undefined) return place.at;
  const next = step(scan, element, place.at, sentence);
  if (next !== NOWHERE) {
    const end = matchFrom(scan, elements, { element: place.element + 1, at: next }, sentence);
    if (end !== NOWHERE) return end;
  }
  return element.optional ? matchFrom(scan, elements, { element: place.element + 1, at: place.at }, sentence) : NOWHERE;
}

/** The token after the element, where it fits. */
function step(scan: FlagScan, element: Element, at: number, sentence: Sentence): number {
  if (element.kind === "first") return at === sentence.from ? at : NOWHERE;
  if (element.kind === "last") return isEnd(scan, at, sentence) ? at : NOWHERE;
  const token = scan.analysis.tokens[at];
  if (token === undefined || at >= sentence.to) return NOWHERE;
  if (element.kind === "tag") return tagged(scan, element, at);
  return fits(scan, element, token, sentence) ? at + 1 : NOWHERE;
}

/** Nothing but marks up to the sentence's end. */
function isEnd(scan: FlagScan, at: number, sentence: Sentence): boolean {
  for (let i = at; i < sentence.to; i++) if (scan.analysis.tokens[i]?.kind !== "mark") return false;
  return true;
}

function tagged(scan: FlagScan, element: Extract<Element, { kind: "tag" }>, at: number): number {
  let to = NOWHERE;
  for (const tag of scan.tags.at(at)) {
    if (tag.value.type !== element.type || tag.to <= to) continue;
    const form = tag.value.data?.["form"];
    if (
      element.ids.length === 0 ||
      element.ids.includes(tag.value.id) ||
      (typeof form === "string" && element.ids.includes(form))
    )
      to = tag.to;
  }
  return to;
}

function fits(scan: FlagScan, element: Element, token: Token, sentence: Sentence): boolean {
  switch (element.kind) {
    case "words":
      return (
        element.words.has(token.norm) ||
        (token.kind === "word" &&
          (element.starts.some((s) => token.norm.startsWith(s)) || element.ends.some((e) => token.norm.endsWith(e))))
      );
    case "name":
      return token.capital > 0;
    case "lower":
      return (
        token.kind === "word" &&
        token.capital === 0 &&
        (element.words.length === 0 || element.words.includes(token.norm))
      );
    case "number":
      return token.kind === "number";
    case "script":
      return token.kind === "word" && element.script.test(scan.analysis.text.slice(token.start, token.end));
    case "initial":
      return token.kind === "word" && element.letters.includes(token.norm.charAt(0));
    case "quoted":
      return scan.quoteEnds.get(token.start) === scan.analysis.tokens[sentence.from]?.end;
    case "reversed":
      return isReversed(scan.analysis.text, token);
    default:
      return false;
  }
}

/** `» Normandie « ,`: a closing guillemet, a few words, and an opening one that a mark follows. */
function isReversed(text: string, token: Token): boolean {
  if (text.charAt(token.start) !== "»" || !/[\s\u00a0]/.test(text.charAt(token.start - 1))) return false;
  return /^[\s\u00a0]?[\p{L}\d][^«».!?\n]{0,40}[\s\u00a0]«[\s\u00a0]?[,.;:)]/u.test(
    text.slice(token.end, token.end + 60),
  );
}
