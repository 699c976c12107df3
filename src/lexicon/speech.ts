import type { Language } from "./language.ts";

/** A way of reporting what somebody says (`speech.yml`). */
export interface CueRule {
  readonly id: string;
  /** Speech act: "inform", "call-for", "condemn" … (docs/codebook.md lists them). */
  readonly act: string;
  readonly words: readonly string[];
  /** What follows: a clause ("that"), an infinitive or a noun phrase that is itself the content ("complement"). */
  readonly content?: "clause" | "complement";
  /** Function words (lemmas) one of which must follow, after an object: "appeler X à". */
  readonly requires?: readonly string[];
  /** Reports only with a predicate right after it: an infinitive, an adjective, a quotation. */
  readonly predicate?: boolean;
  /** Takes "be" in the active voice ("sont convenus"). */
  readonly be?: boolean;
  /** A clause may follow it without a subordinator ("said the talks had ended"). */
  readonly bare?: boolean;
  /** Words before its object that make it no speech ("annoncer la couleur"). */
  readonly not?: readonly string[];
  readonly hits?: readonly string[];
  readonly misses?: readonly string[];
}

/** `speech.yml`. */
export interface SpeechFile {
  readonly cues: readonly CueRule[];
  /** Nouns whose owner speaks: "la position de X est que". */
  readonly nouns?: readonly string[];
  /** Verbs by which an institution conveys what others said ("indique", "rapporte", "a annoncé le service de presse"). */
  readonly sources: {
    /** "selon X", "d'après X", "according to X". */
    readonly accordingTo: readonly string[];
    /** "cité par X", "relayé par X". */
    readonly citedBy: readonly string[];
    /** "dans un communiqué", "sur Twitter", "devant la presse": where it was said; no source of its own. */
    readonly settings: readonly string[];
    /** "de même source", "le texte", "le document": the source named last. */
    readonly same: readonly string[];
    /** "de même source": the same, without a preposition before it. */
    readonly ofSame?: readonly string[];
  };
  /** Subordinators that open reported content: "que". */
  readonly that: readonly string[];
  /** Nouns of speech with "de": "à la volonté de", "sa disposition à". */
}

export function addSpeech(language: Language, file: SpeechFile | undefined): void {
  if (file === undefined) return;
  language.parts.set("speech", file);
  for (const rule of file.cues) language.addWords(rule.words, { type: "cue", id: rule.id, data: { rule } });
  language.addWords(file.nouns, { type: "cue-noun", id: "cue-noun" });
  language.addWords(file.sources.accordingTo, { type: "according-to", id: "according-to" });
  language.addWords(file.sources.citedBy, { type: "cited-by", id: "cited-by" });
  language.addWords(file.sources.settings, { type: "setting", id: "setting" });
  language.addWords(file.sources.ofSame, { type: "of-same-source", id: "of-same-source" });
  language.addWords(file.sources.same, { type: "same-source", id: "same-source" });
}
