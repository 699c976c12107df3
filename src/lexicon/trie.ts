import type { Tag, TagValue, Token } from "../model/index.ts";
import { CASES, Feature } from "../model/index.ts";
import type { Morphology } from "./morphology.ts";

interface Node {
  next: Map<string, Node> | null;
  entries: Entry[] | null;
}

interface Entry {
  readonly value: TagValue;
  /** The first word must have a capital in the text (proper names in languages that write them so). */
  readonly proper: boolean;
}

/** Phrases over lemmas, matched against tokens longest first; every entry that ends at the longest place is reported. */
export class PhraseTrie {
  readonly #root: Node = { next: null, entries: null };
  size = 0;

  add(words: readonly string[], value: TagValue, proper: boolean): void {
    if (words.length === 0) return;
    let node = this.#root;
    for (const word of words) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, (next = { next: null, entries: null }));
      node = next;
    }
    node.entries ??= [];
    if (node.entries.some((e) => e.value === value || (e.value.type === value.type && e.value.id === value.id && e.value.data === value.data))) return;
    node.entries.push({ value, proper });
    this.size++;
  }

  /**
   * Tags of a text: at every token, for each class of entry the longest phrase that begins there. `caseless`: the text has
   * lost its capitals, so that proper names match without.
   */
  match(tokens: readonly Token[], morphology: Morphology, caseless: boolean): Tag[] {
    const tags: Tag[] = [];
    const found: Match[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.kind === "mark") continue;
      found.length = 0;
      walk(this.#root, tokens, i, 0, CASES, 0, morphology, found);
      if (found.length > 0) report(found, i, tokens, caseless, tags);
    }
    return tags;
  }
}

interface Match {
  readonly to: number;
  readonly entries: readonly Entry[];
  readonly features: number;
}

function walk(
  node: Node,
  tokens: readonly Token[],
  at: number,
  length: number,
  cases: number,
  features: number,
  morphology: Morphology,
  found: Match[],
  /** The last token was a word of the phrase, not one passed over. */
  fresh = true,
): void {
  if (node.entries !== null && fresh)
    found.push({ to: at, entries: node.entries, features: features | (cases === CASES ? 0 : cases) });
  if (node.next === null) return;
  const token = tokens[at];
  if (token === undefined || length > 24) return;
  if (token.capital === 2) {
    const acronym = node.next.get(`^${token.norm.toUpperCase()}`);
    if (acronym !== undefined) walk(acronym, tokens, at + 1, length + 1, cases, features, morphology, found);
  }
  const direct = node.next.get(token.norm);
  const forms = morphology.formsOf(token);
  if (direct !== undefined && !(forms?.some((f) => f.lemma === token.norm) ?? false))
    walk(direct, tokens, at + 1, length + 1, cases, features, morphology, found);
  if (forms !== undefined) {
    for (const form of forms) {
      const next = node.next.get(form.lemma);
      if (next === undefined) continue;
      const narrowed = (form.features & CASES) === 0 ? cases : cases & form.features;
      // Words of one phrase agree in case; when they cannot, it is another phrase.
      if (narrowed === 0) continue;
      walk(next, tokens, at + 1, length + 1, narrowed, featuresWith(features, form.features & ~CASES, morphology.headLast), morphology, found);
    }
  }
  if (length > 0 && morphology.isTransparent(token)) walk(node, tokens, at + 1, length + 1, cases, features, morphology, found, false);
}

const NUMBER = Feature.singular | Feature.plural;

/** The first word says what form a phrase has; its number is the last word's where heads come last ("foreign ministers"). */
function featuresWith(features: number, next: number, headLast: boolean): number {
  if (features === 0) return next;
  return headLast && (next & NUMBER) !== 0 ? (features & ~NUMBER) | (next & NUMBER) : features;
}

function hasCapital(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.capital > 0) return true;
  return false;
}

function report(found: readonly Match[], from: number, tokens: readonly Token[], caseless: boolean, tags: Tag[]): void {
  const longest = new Map<string, Match>();
  for (const match of found)
    for (const entry of match.entries) {
      if (entry.proper && !caseless && !hasCapital(tokens, from, match.to)) continue;
      const known = longest.get(entry.value.type);
      if (known === undefined || match.to > known.to) longest.set(entry.value.type, match);
    }
  for (const [type, match] of longest) {
    const seen = new Set<TagValue>();
    for (const entry of match.entries) {
      if (entry.value.type !== type || seen.has(entry.value) || (entry.proper && !caseless && !hasCapital(tokens, from, match.to))) continue;
      seen.add(entry.value);
      tags.push({ from, to: match.to, value: entry.value, features: match.features });
    }
  }
}
