import type { Tag, TagValue, Token } from "../model/index.ts";
import { tokenize } from "../text/tokenize.ts";
import type { Language } from "./language.ts";
import type { Ambiguity } from "./world.ts";

type Phrase = readonly string[];

interface Sense {
  readonly is: string | null;
  readonly clues: readonly Phrase[];
}

interface Collision {
  readonly form: Phrase;
  readonly senses: readonly Sense[];
  readonly default: string | null;
}

/** Collisions of one language, by the first word of the form. */
export type Collisions = ReadonlyMap<string, readonly Collision[]>;

const COMPILED = new WeakMap<Language, Collisions>();

export function collisionsOf(language: Language, declared: Iterable<Ambiguity>): Collisions {
  let compiled = COMPILED.get(language);
  if (compiled === undefined) COMPILED.set(language, (compiled = compile(language, declared)));
  return compiled;
}

function compile(language: Language, declared: Iterable<Ambiguity>): Collisions {
  const phrase = (text: string): Phrase => tokenize(text.replaceAll('"', ""), language.tokenizing).filter((t) => t.kind !== "mark").map((t) => t.norm); // prettier-ignore
  const byWord = new Map<string, Collision[]>();
  for (const { form, language: code, senses, default: usual } of declared) {
    const words = phrase(form);
    if ((code ?? language.code) !== language.code || words[0] === undefined) continue;
    const collision = {
      form: words,
      default: usual,
      senses: senses.map(({ is, clues }) => ({ is, clues: clues.map(phrase).filter((p) => p.length > 0) })),
    };
    byWord.set(words[0], [...(byWord.get(words[0]) ?? []), collision]);
  }
  return byWord;
}

export interface SettleOptions {
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly collisions: Collisions;
}

/**
 * Takes away what a form that is declared in `ambiguous/` does not mean here: the sense counts whose clue words stand in the text,
 * the nearest most. Without a clue whatever is ours may be meant, and the stages choose; where the usual sense is nothing of
 * ours, nothing is. A capital that does not stand for its state stays a place, unless its name is part of another ("Paris Hilton").
 */
export function settle(tags: readonly Tag[], { tokens, language, collisions }: SettleOptions): readonly Tag[] {
  if (collisions.size === 0) return tags;
  const text = new Words(tokens, language);
  const kept: Tag[] = [];
  for (const tag of tags) {
    const settled = ACTORS.has(tag.value.type) ? settleTag(tag, text, collisions) : tag;
    if (settled !== null) kept.push(settled);
  }
  return kept;
}

function settleTag(tag: Tag, text: Words, collisions: Collisions): Tag | null {
  for (const collision of text.readings(tag.from).flatMap((lemma) => collisions.get(lemma) ?? [])) {
    if (!text.is(collision.form, tag)) continue;
    const sense = senseAt(tag.from, collision, text);
    if (means(tag, sense.is, collision)) continue;
    if (sense.is !== null || tag.value.type !== "place" || sense.nearest <= collision.form.length) return null;
    return { ...tag, value: plainPlace(tag.value) };
  }
  return tag;
}

const PLAIN = new WeakMap<TagValue, TagValue>();

/** A place that does not speak for its state. */
function plainPlace(value: TagValue): TagValue {
  let plain = PLAIN.get(value);
  if (plain === undefined) {
    const { capital: _, ...data } = value.data ?? {};
    PLAIN.set(value, (plain = { ...value, data }));
  }
  return plain;
}

/** Classes of entries that ambiguous forms may name. */
const ACTORS = new Set(["state", "place", "body", "person", "organisation"]);

/** The words of a text by what they may be forms of. */
class Words {
  readonly #tokens: readonly Token[];
  readonly #language: Language;
  #places: Map<string, number[]> | undefined;

  constructor(tokens: readonly Token[], language: Language) {
    this.#tokens = tokens;
    this.#language = language;
  }

  /** The word and its lemmas, each once. */
  readings(i: number): readonly string[] {
    const token = this.#tokens[i];
    if (token === undefined) return [];
    return [...new Set([token.norm, ...(this.#language.morphology.formsOf(token) ?? []).map((f) => f.lemma)])];
  }

  /** Is the place of the tag the phrase, hyphens apart? */
  is(phrase: Phrase, tag: Tag): boolean {
    let k = 0;
    for (let i = tag.from; i < tag.to; i++) {
      if (this.#tokens[i]!.kind === "mark") continue;
      if (k >= phrase.length || !this.readings(i).includes(phrase[k]!)) return false;
      k++;
    }
    return k === phrase.length;
  }

  /** How far from the token the phrase stands; Infinity when it does not. The token itself is no clue. */
  distance(phrase: Phrase, from: number): number {
    this.#places ??= this.#index();
    let nearest = Infinity;
    for (const at of this.#places.get(phrase[0]!) ?? [])
      if (
        at !== from &&
        Math.abs(at - from) < nearest &&
        phrase.every((word, k) => this.readings(at + k).includes(word))
      )
        nearest = Math.abs(at - from);
    return nearest;
  }

  #index(): Map<string, number[]> {
    const places = new Map<string, number[]>();
    this.#tokens.forEach((token, i) => {
      if (token.kind === "mark") return;
      for (const reading of this.readings(i)) {
        const list = places.get(reading);
        if (list === undefined) places.set(reading, [i]);
        else list.push(i);
      }
    });
    return places;
  }
}

/** Does the entry stay? Null: nothing of ours is meant; undefined: nobody knows. */
function means(tag: Tag, sense: string | null | undefined, { senses }: Collision): boolean {
  if (sense === undefined) return true;
  if (sense === null) return false;
  const { id, data } = tag.value;
  const own: unknown[] = [id, data?.["state"]];
  return own.includes(sense) || !senses.some((s) => s.is !== null && own.includes(s.is));
}

/** Clues at this distance in words count half. */
const HALF = 40;

interface Settled {
  readonly is: string | null | undefined;
  /** How far the nearest clue is. */
  readonly nearest: number;
}

function senseAt(at: number, { senses, default: usual }: Collision, text: Words): Settled {
  let best: Settled = { is: usual === null && senses.some((s) => s.is === null) ? null : undefined, nearest: Infinity };
  let most = 0;
  for (const { is, clues } of senses) {
    const distances = clues.map((clue) => text.distance(clue, at));
    const weight = distances.reduce((sum, distance) => sum + HALF / (HALF + distance), 0);
    if (weight <= most) continue;
    most = weight;
    best = { is, nearest: Math.min(...distances) };
  }
  return best;
}
