import { featureBits } from "../model/index.ts";
import { FunctionWords } from "./function-words.ts";
import type { Form } from "./morphology.ts";

/** `ending` of the lemma, and the endings that replace it by feature names ("plural feminine"). The longest ending that fits wins. */
export interface Paradigm {
  readonly ending: string;
  readonly forms: Readonly<Record<string, readonly string[]>>;
  /** Only for lemmas of this gender ("m", "f"); any when absent. */
  readonly gender?: string;
}

/** `inflection.yml`. */
export interface InflectionData {
  readonly verbs?: readonly Paradigm[];
  readonly nominal?: readonly Paradigm[];
  /** For personal names, when they inflect otherwise than common nouns. */
  readonly names?: readonly Paradigm[];
  /** Verbs whose present forms tell of the future. */
  readonly perfective?: readonly string[];
  /** lemma → feature names → forms separated by spaces. */
  readonly irregular?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

type Growing = { -readonly [K in keyof Form]: Form[K] };

/** Makes the word forms of a language out of its paradigms, when knowledge is compiled. */
export class Inflector {
  readonly forms = new Map<string, Growing[]>();
  readonly #functionWords: FunctionWords;
  readonly #done = new Set<string>();
  readonly #transparent: ReadonlySet<string>;
  readonly #inflection: InflectionData;
  readonly #perfective: ReadonlySet<string>;
  readonly #normalize: (word: string) => string;

  /** Verbs have lemmas of their own, where nouns of the same spelling are other words ("talk", "talked"). */
  readonly #apart: boolean;

  constructor(
    inflection: InflectionData,
    transparent: Iterable<string>,
    normalize: (word: string) => string,
    apart = false,
  ) {
    this.#apart = apart;
    this.#inflection = inflection;
    this.#perfective = new Set((inflection.perfective ?? []).map(normalize));
    this.#transparent = new Set(transparent);
    this.#normalize = normalize;
    this.#functionWords = new FunctionWords(normalize);
  }

  isTransparent(norm: string): boolean {
    return this.#transparent.has(norm);
  }

  functionLemma(norm: string): string | undefined {
    return this.#functionWords.lemma(norm);
  }

  /** Function words are never inflected: all their forms are given. */
  addFunctionWord(lemma: string, forms: readonly string[]): void {
    const key = this.#functionWords.add(lemma, forms);
    for (const form of forms) this.add(form, key, 0);
  }

  add(form: string, lemma: string, features: number): void {
    const norm = this.#normalize(form);
    const written = form.toLowerCase().replaceAll("’", "'").replaceAll("ё", "е");
    const known = this.forms.get(norm);
    if (known === undefined) {
      this.forms.set(norm, [{ lemma, features, written }]);
      return;
    }
    const same = known.find((f) => f.lemma === lemma && f.written === written);
    if (same === undefined) known.push({ lemma, features, written });
    else same.features |= features;
  }

  /** Makes all forms of a word known, and gives back its lemma. */
  inflect(word: string, kind: "verbs" | "nominal" | "names", gender?: string): string {
    const lemma = (this.#apart && kind === "verbs" ? "~" : "") + this.#normalize(word);
    const key = `${kind} ${lemma} ${gender ?? ""}`;
    if (this.#done.has(key)) return lemma;
    this.#done.add(key);
    const irregular = this.#inflection.irregular?.[word];
    if (
      irregular !== undefined &&
      !(
        this.#apart &&
        kind !== "verbs" &&
        Object.keys(irregular).some((k) => /present|past|future|conditional/.test(k))
      )
    ) {
      for (const [features, forms] of Object.entries(irregular))
        for (const form of forms.split(" ")) this.add(form, lemma, featureBits(features.split(" ")));
      return lemma;
    }
    const paradigms = this.#inflection[kind] ?? (kind === "names" ? this.#inflection.nominal : undefined) ?? [];
    const paradigm = bestParadigm(word.toLowerCase(), paradigms, gender);
    if (paradigm === undefined) return lemma;
    const stem = word.toLowerCase().slice(0, word.length - paradigm.ending.length);
    for (const [features, endings] of Object.entries(paradigm.forms))
      for (const ending of endings) this.add(stem + ending, lemma, featureBits(this.#named(features, kind, lemma)));
    return lemma;
  }

  #named(features: string, kind: string, lemma: string): string[] {
    const names = features.split(" ");
    return kind === "verbs" && this.#perfective.has(lemma) ? names.map((n) => (n === "present" ? "future" : n)) : names;
  }
}

function bestParadigm(word: string, paradigms: readonly Paradigm[], gender: string | undefined): Paradigm | undefined {
  let best: Paradigm | undefined;
  for (const paradigm of paradigms) {
    if (!word.endsWith(paradigm.ending) || (paradigm.gender !== undefined && paradigm.gender !== gender)) continue;
    if (best === undefined || paradigm.ending.length > best.ending.length) best = paradigm;
  }
  return best;
}
