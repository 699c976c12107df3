/** What the stages hand to each other while one document is read. All offsets are UTF-16 units into the repaired text. */
import type { ActorKind, Block } from "./types.ts";
import type { DateExpression } from "./dates.ts";

export interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded for matching: lower case, no accents (but for the words a language keeps apart), plain apostrophe, ё → е. */
  readonly norm: string;
  /** Lower case with its accents, where the text has kept them; absent in a text that has lost them. */
  readonly accented?: string;
  /** 0 no capital, 1 first letter, 2 all letters (two or more). */
  readonly capital: 0 | 1 | 2;
  readonly kind: "word" | "number" | "mark";
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Tokens `from` (inclusive) to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Index into `blocks`. */
  readonly block: number;
}

/** A passage in quotation marks; offsets of its inside. `depth` 0 is outermost. An unclosed quote ends with its paragraph. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly closed: boolean;
}

/** A place of the text that the lexicon knows; `value` says as what. */
export interface Tag {
  readonly from: number;
  readonly to: number;
  readonly value: TagValue;
  /** Grammatical features of the head word (`model/features.ts`). */
  readonly features: number;
}

export interface TagValue {
  /** Class of the entry: "person", "state", "office", "contact", "cue", "month" … */
  readonly type: string;
  /** Which entry of the class: a person's id, an ISO3 code, a rule's id. */
  readonly id: string;
  /** Further data of the entry, by class (see `lexicon/classes.ts`). */
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly expression: DateExpression;
}

export interface Analysis {
  readonly text: string;
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  /** In order of `from`, longest first. */
  readonly tags: readonly Tag[];
}

/** An actor as the world data or the text names it: an `ActorRef` before its evidence is attached. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly role?: string;
  readonly state?: string;
}

export type MentionForm =
  | "name" // a person's name, with or without role
  | "role" // an office and a state: "le président français"
  | "counterpart" // "son homologue russe"
  | "group" // "les deux dirigeants"
  | "pronoun"
  | "state" // a state by its name
  | "metonym" // a state by its capital
  | "side" // "la partie française"
  | "institution" // "le Kremlin", "la présidence russe"
  | "official" // "un responsable français"
  | "organisation"
  | "outlet"
  | "unknown"; // a name without a role: nobody that acts for a state as far as the text says

/** A place of the text that stands for one or more actors. Tokens `from` (inclusive) to `to` (exclusive). */
export interface ActorMention {
  readonly from: number;
  readonly to: number;
  readonly form: MentionForm;
  readonly actors: readonly Actor[];
  readonly rule: string;
  /** Case features of the head, for languages that have them; 0 elsewhere. */
  readonly features: number;
  /** The office word itself said "former", "ex-". */
  readonly former?: boolean;
}

/** How a group of actors is tied to what stands before it: by a preposition of the language, or by its case. */
export type Marker = "with" | "between" | "of" | "to" | "by" | "at" | "against" | null;

/** Actors joined by commas and "and": "Vladimir Poutine et Emmanuel Macron". Tokens `from` to `to`. */
export interface ActorGroup {
  readonly from: number;
  readonly to: number;
  readonly marker: Marker;
  readonly mentions: readonly ActorMention[];
  readonly actors: readonly Actor[];
}
