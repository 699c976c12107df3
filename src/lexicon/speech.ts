import type { LanguageBuilder } from "./language-builder.ts";

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
  /** Tells of those who met, whatever its subject: "речь шла о", "il a été question de". */
  readonly joint?: boolean;
  /** Joint only where its subject is a contact: "l'entretien a porté sur". */
  readonly talks?: boolean;
  /** Its object spoke, its subject hands it on: "цитирует Мендель пресс-служба". */
  readonly cites?: boolean;
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
  /** Nouns for somebody spoken of before, as subjects: "le visiteur", "l'ayatollah". */
  readonly people?: readonly string[];
  /** Words that are no name although they stand where one might: "nous", "cela". */
  readonly nobody?: readonly string[];
  /** Nouns for the other of two who meet: "son interlocuteur". */
  readonly others?: readonly string[];
  /** Pronouns by which a speaker speaks of himself: outside quotation marks too, his are the words. */
  readonly firstPerson?: readonly string[];
  /** Verbs that stand after their pronoun without reporting anything: "semble-t-il". */
  readonly notSpeech?: readonly string[];
  /** "so", at the head of a sentence: what stands before it was said. */
  readonly thus?: readonly string[];
  /** Verbs by which an institution conveys what others said ("indique", "rapporte", "a annoncé le service de presse"). */
  readonly sources: {
    /** "selon X", "d'après X", "according to X". */
    readonly accordingTo: readonly string[];
    /** "pour X, …": a source only where a comma sets it off. */
    readonly viewpoint?: readonly string[];
    /** "à ses yeux", "à l'en croire": the one just spoken of. */
    readonly own?: readonly string[];
    /** Pronouns that make a source a relative one: "selon laquelle", "pour qui". */
    readonly relative?: readonly string[];
    /** "par la voix de", "par son porte-parole": through whom somebody speaks. */
    readonly via?: readonly string[];
    /** Pronouns for nobody in particular: "on indique à l'Élysée que". */
    readonly somebody?: readonly string[];
    /** Where people publish by themselves, as it is named: "sur Truth Social". */
    readonly platforms?: readonly { readonly id: string; readonly name: string; readonly words: readonly string[] }[];
    /** "sur le même réseau": the platform named last. */
    readonly samePlatform?: readonly string[];
    /** "ses propos", "слова X": with an outlet that carries them, all that was just said, or is said next. */
    readonly wordsOf?: readonly string[];
    /** "citant X", "со ссылкой на X": whom another source quotes. */
    readonly citing?: readonly string[];
    /** "cité par X", "relayé par X". */
    readonly citedBy: readonly string[];
    /** "dans un communiqué", "sur Twitter", "devant la presse": where it was said; no source of its own. */
    readonly settings: readonly string[];
    /** "de même source", "le texte", "le document": the source named last. */
    readonly same: readonly string[];
    /** "об этом (сообщает X)": the whole account, told before or after. */
    readonly about?: readonly string[];
    /** "de même source": the same, without a preposition before it. */
    readonly ofSame?: readonly string[];
  };
  /** "pour", "afin de": before the infinitive that says what a call or letter was for. */
  readonly purposes?: readonly string[];
  /** Subordinators that open reported content: "que". */
  readonly that: readonly string[];
}

export function addSpeech(language: LanguageBuilder, file: SpeechFile | undefined): void {
  if (file === undefined) return;
  for (const rule of file.cues) language.addWords(rule.words, { type: "cue", id: rule.id, data: { rule } });
  const { sources } = file;
  const classes: readonly (readonly [string, readonly string[] | undefined])[] = [
    ["cue-noun", file.nouns],
    ["someone", file.people],
    ["other-party", file.others],
    ["nobody", file.nobody],
    ["first-person", file.firstPerson],
    ["thus", file.thus],
    ["purpose", file.purposes],
    ["no-speech", file.notSpeech?.map((verb) => `~${verb}`)],
    ["according-to", sources.accordingTo],
    ["viewpoint", sources.viewpoint],
    ["own-view", sources.own],
    ["relative", sources.relative],
    ["via", sources.via],
    ["somebody", sources.somebody],
    ["citing", sources.citing],
    ["cited-by", sources.citedBy],
    ["setting", sources.settings],
    ["of-same-source", sources.ofSame],
    ["same-source", sources.same],
    ["about-this", sources.about],
    ["same-platform", sources.samePlatform],
    ["words-of", sources.wordsOf],
  ];
  for (const [type, words] of classes) language.addWords(words, { type, id: type });
  for (const p of sources.platforms ?? [])
    language.addWords(p.words, { type: "platform", id: p.id, data: { name: p.name } });
}
