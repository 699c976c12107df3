import type {
  Actor,
  ActorGroup,
  ActorMention,
  Analysis,
  ContactKind,
  ContactStatus,
  DateFact,
  DateMention,
  Span,
  Tag,
} from "../../model/index.ts";
import type { ContactsFile, GovernorRule, TriggerRule } from "../../lexicon/contacts.ts";
import type { Language, WordRole } from "../../lexicon/language.ts";
import type { World } from "../../lexicon/world.ts";
import { nearTokens } from "../../text/near.ts";
import type { TagIndex } from "../../text/tag-index.ts";

export type Group = ActorGroup;

/** A noun or verb of the text that names a contact. */
export interface Trigger {
  readonly from: number;
  readonly to: number;
  readonly rule: TriggerRule;
  readonly noun: boolean;
  readonly features: number;
  readonly sentence: number;
}

export type Tense = "past" | "present" | "future" | "none";

/** What one trigger says of a contact; participants may be missing, and are then those of a contact already told. */
export interface Frame {
  readonly trigger: Trigger;
  readonly kind: ContactKind;
  readonly status: ContactStatus;
  readonly tense: Tense;
  readonly participants: readonly Actor[];
  /** "cet entretien", "l'appel": refers to a contact told before. */
  readonly reference: boolean;
  /** Tells of a contact only if one is told elsewhere. */
  readonly soft: boolean;
  /** An older contact: "leur dernier entretien", "avait rencontré". */
  readonly recalled: boolean;
  readonly date: DateMention | null;
  /** The last day of a contact of several days, which `date` begins. */
  readonly until?: DateMention;
  readonly place: {
    readonly id: string;
    readonly name: string;
    readonly from: number;
    readonly to: number;
    /** The state it lies in. */
    readonly state?: string;
    /** A palace, hall or seat: the town that it stands in says more. */
    readonly house?: true;
  } | null;
  readonly initiators: readonly Initiative[];
  readonly ordinal: number | null;
  /** How many take part, where its words say so. */
  readonly count: number | null;
  /** Days from the day that its sentence names to its own: "au lendemain de l'entretien". */
  readonly shift?: number;
  readonly evidence: { readonly start: number; readonly end: number };
  readonly rules: readonly string[];
  readonly formats: readonly Tag[];
  /** Its subject holds it for others, and takes part in it. */
  readonly hosted: boolean;
  readonly role: "title" | "body" | "caption";
}

export interface Initiative {
  readonly actor: Actor;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

/** All that the finders of this stage look at. */
export interface ContactScan {
  readonly analysis: Analysis;
  readonly tags: TagIndex;
  readonly mentions: readonly ActorMention[];
  readonly dates: readonly DateMention[];
  readonly language: Language;
  readonly file: ContactsFile;
  readonly world: World;
  /** Groups of each sentence, in order. */
  readonly groups: readonly (readonly Group[])[];
}

export const governorOf = (tag: Tag): GovernorRule => tag.value.data?.["rule"] as GovernorRule;
export const triggerOf = (tag: Tag): TriggerRule => tag.value.data?.["rule"] as TriggerRule;

export function lemmaAt(scan: { analysis: Analysis; language: Language }, i: number): string | undefined {
  const token = scan.analysis.tokens[i];
  return token === undefined ? undefined : scan.language.morphology.functionLemma(token.norm);
}

/** Does the token do the work of this role in the language ("that", "who", "of" …)? */
export function isRole(scan: { analysis: Analysis; language: Language }, i: number, role: WordRole): boolean {
  const token = scan.analysis.tokens[i];
  return token !== undefined && scan.language.is(token.norm, role);
}

export const normAt = (scan: { analysis: Analysis }, i: number): string => scan.analysis.tokens[i]?.norm ?? "";

/** Features of the token as a verb form, of any lemma the lexicon knows it by. */
export function verbFeatures(scan: { analysis: Analysis; language: Language }, i: number): number {
  let features = 0;
  const token = scan.analysis.tokens[i];
  for (const form of token === undefined ? [] : (scan.language.morphology.formsOf(token) ?? []))
    features |= form.features;
  return features;
}

export function distinct(actors: readonly Actor[]): Actor[] {
  return [...new Map(actors.map((a) => [a.id, a])).values()];
}

export interface Arguments {
  readonly participants: readonly Actor[];
  /** The subject of the verb, or of the clause that the noun stands in. */
  readonly subject: Group | null;
  /** The noun refers to a contact told before. */
  readonly reference: boolean;
  readonly rules: readonly string[];
  /** Where the arguments end. */
  readonly to: number;
  /** Who did it in the active voice, where the verb tells an agent from an object. */
  readonly agent: readonly Actor[];
  /** Of several partners told one after the other, the part of the sentence that is about this one; `first`: where the first stands. */
  readonly share?: { readonly from: number; readonly to: number; readonly first: number; readonly last: number };
  /** Of a tour, the words that name this visit's own state. */
  readonly leg?: { readonly from: number; readonly to: number };
  /** Only the subject takes part, and the word is a weak one: tells of a contact only if one is told elsewhere. */
  readonly soft: boolean;
}

/** Is a reflexive pronoun tied to the verb: "s'est entretenu", "se sont longuement parlé"? */
export function isReflexive(scan: ContactScan, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - 5); i--) {
    if (isRole(scan, i, "reflexive")) return true;
    const token = scan.analysis.tokens[i];
    if (token === undefined || token.kind === "mark") return false;
    if (isRole(scan, i, "that") || isRole(scan, i, "who")) return false;
  }
  return false;
}

/** "l'avait convié", "les a reçus", "où X l'accueille": a pronoun before its verb, no article before a noun. */
export function isObjectPronoun(scan: ContactScan, i: number, verb: number): boolean {
  if (!isRole(scan, i, "object-pronoun")) return false;
  const next = i + 1;
  if (nearTokens(scan.mentions, next).some((m) => m.from === next && m.form !== "pronoun")) return false;
  if (next === verb) return true;
  return (
    isRole(scan, next, "clitic") ||
    isRole(scan, next, "dative") ||
    scan.tags.at(next).some((x) => x.value.type === "auxiliary" && x.value.id === "have")
  );
}

export interface ContactOptions {
  readonly language: Language;
  readonly world: World;
  readonly mentions: readonly ActorMention[];
  readonly groups: readonly (readonly ActorGroup[])[];
  readonly dates: readonly DateMention[];
  /** What day a mention means, in the document's time. */
  readonly resolve: (mention: DateMention, tense: Tense, anchor?: string) => DateFact | null;
  readonly published: string | null;
  readonly span: (start: number, end: number) => Span;
}
