/** Grammatical features of a word form, as bits: one word form may stand for several (French "appelle": present, 3rd person). */
export const Feature = {
  /** Verb forms. */
  infinitive: 1 << 0,
  participle: 1 << 1,
  present: 1 << 2,
  past: 1 << 3,
  imperfect: 1 << 4,
  future: 1 << 5,
  conditional: 1 << 6,
  gerund: 1 << 7,
  subjunctive: 1 << 8,
  /** Nominal forms. */
  plural: 1 << 9,
  singular: 1 << 10,
  feminine: 1 << 11,
  nominative: 1 << 12,
  genitive: 1 << 13,
  dative: 1 << 14,
  accusative: 1 << 15,
  instrumental: 1 << 16,
  prepositional: 1 << 17,
  /** A verb form that may stand without a subject: "сообщили в Кремле", "говорится на сайте". */
  subjectless: 1 << 18,
} as const;

export type FeatureName = keyof typeof Feature;

export const CASES =
  Feature.nominative |
  Feature.genitive |
  Feature.dative |
  Feature.accusative |
  Feature.instrumental |
  Feature.prepositional;

export const VERB_FORMS = (1 << 9) - 1;
/** Forms that can be the verb of a main clause by themselves. */
export const FINITE =
  Feature.present | Feature.past | Feature.imperfect | Feature.future | Feature.conditional | Feature.subjunctive;

/** Reads "participle plural" into bits; throws on an unknown name. */
export function featureBits(names: readonly string[]): number {
  let bits = 0;
  for (const name of names) {
    const bit = (Feature as Readonly<Record<string, number>>)[name];
    if (bit === undefined) throw new Error(`unknown grammatical feature "${name}"`);
    bits |= bit;
  }
  return bits;
}
