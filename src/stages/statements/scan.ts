import type { Actor, ActorGroup, ActorMention, Analysis, DateMention, Quote, Tag } from "../../model/index.ts";
import type { CueRule } from "../../lexicon/speech.ts";
import type { Language, WordRole } from "../../lexicon/language.ts";
import type { World } from "../../lexicon/world.ts";
import { Feature } from "../../model/index.ts";
import type { TagIndex } from "../../text/tag-index.ts";
import { nearText } from "../../text/near.ts";

export interface SpeechScan {
  readonly analysis: Analysis;
  readonly tags: TagIndex;
  readonly language: Language;
  readonly world: World;
  readonly mentions: readonly ActorMention[];
  readonly dates?: readonly DateMention[];
  /** Groups of each sentence, in order. */
  readonly groups: readonly (readonly ActorGroup[])[];
  /** Reports whose subject is nobody known: they say nothing, but end what others say. */
  readonly nobodys?: readonly (readonly Report[])[];
}

/** How a report stands to what it reports. */
export type Position =
  | "clause" // "X a déclaré que …"
  | "complement" // "X a appelé à …"
  | "quote" // "X a dit : « … »"
  | "incise" // "…, a indiqué X"; the content is the rest of the sentence
  | "source"; // "selon X, …"

/** A reporting phrase with its subject. Tokens throughout. */
export interface Report {
  readonly position: Position;
  /** The whole phrase: subject, auxiliaries, verb. */
  readonly from: number;
  readonly to: number;
  /** The verb or preposition itself. */
  readonly cue: Tag | null;
  readonly rule: CueRule | null;
  readonly subject: ActorGroup;
  readonly sentence: number;
  /** Said before an audience ("devant la presse", "sur Twitter"): nobody handed it on. */
  readonly setting: boolean;
  /** Who hands on what the subject said, where the verb names both. */
  readonly through?: ActorGroup;
  readonly negated: boolean;
  /** Whom a subject without actors stands for: the last who spoke, the last that conveyed, those who met. */
  readonly who?: Standing;
  /** A name and a colon: what follows in its paragraph goes on with it. */
  readonly label?: boolean;
  /** What is said stands before its verb: "restraint was urged by X". */
  readonly passive?: boolean;
}

/** A report made by no verb: a quotation, a colon or a fragment stands beside the one it is given to. */
export const uncued = (
  subject: ActorGroup,
  sentence: number,
  { from, to }: { readonly from: number; readonly to: number } = subject,
): Report => ({
  position: "quote",
  from,
  to,
  cue: null,
  rule: null,
  subject,
  sentence,
  setting: false,
  negated: false,
});

export type Standing = "speaker" | "source" | "participants" | "other";

export const ruleOf = (tag: Tag): CueRule => tag.value.data?.["rule"] as CueRule;

export const normAt = (scan: SpeechScan, i: number): string => scan.analysis.tokens[i]?.norm ?? "";

export function lemmaAt(scan: SpeechScan, i: number): string | undefined {
  const token = scan.analysis.tokens[i];
  return token === undefined ? undefined : scan.language.morphology.functionLemma(token.norm);
}

/** Does the token do the work of this role in the language ("that", "as" …)? */
export function isRole(scan: SpeechScan, i: number, role: WordRole): boolean {
  const token = scan.analysis.tokens[i];
  return token !== undefined && scan.language.is(token.norm, role);
}

export const isMark = (scan: SpeechScan, i: number, marks: string): boolean => {
  const token = scan.analysis.tokens[i];
  return token !== undefined && token.kind === "mark" && marks.includes(token.norm);
};

export function verbFeatures(scan: SpeechScan, i: number): number {
  let features = 0;
  const token = scan.analysis.tokens[i];
  for (const form of token === undefined ? [] : (scan.language.morphology.formsOf(token) ?? []))
    features |= form.features;
  return features;
}

export const isAuxiliary = (scan: SpeechScan, i: number): boolean =>
  scan.tags.at(i).some((t) => t.value.type === "auxiliary" && (t.value.id === "have" || t.value.id === "modal"));

const FINITE =
  Feature.present | Feature.past | Feature.imperfect | Feature.future | Feature.conditional | Feature.subjunctive;
export const isFiniteForm = (features: number): boolean => (features & FINITE) !== 0;

/** Marks that open or close a quotation of the text, single ones included. */
export const opensQuotation = (scan: SpeechScan, i: number): boolean =>
  isMark(scan, i, OPENING) ||
  (isMark(scan, i, "'`") &&
    nearText(scan.analysis.quotes, scan.analysis.tokens[i]?.end ?? 0).some(
      (q) => q.start === scan.analysis.tokens[i]?.end,
    ));
export const closesQuotation = (scan: SpeechScan, i: number): boolean =>
  isMark(scan, i, CLOSING) ||
  (isMark(scan, i, "'") &&
    nearText(scan.analysis.quotes, scan.analysis.tokens[i]?.start ?? 0).some(
      (q) => q.end === scan.analysis.tokens[i]?.start,
    ));

export const OPENING = '«“"„';
export const CLOSING = '»”"';

/** Whether the actor conveys what others say: an institution, an agency, an outlet, a spokesperson, an unnamed official. */
export function conveys(actor: Actor): boolean {
  return actor.kind !== "person"
    ? actor.kind !== "state"
    : actor.role === "spokesperson" || actor.role === "presidential-aide";
}

export const innermost = (quotes: readonly Quote[], start: number, end: number): Quote | undefined =>
  nearText(quotes, start)
    .filter((q) => q.start <= start && end <= q.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];

/** A group of nobody yet: a pronoun, "le visiteur", "le communiqué". */
export const unnamed = (from: number, to: number): ActorGroup => ({ from, to, marker: null, mentions: [], actors: [] });

/** The token closes a quotation of the text. */
export function endsQuote(scan: SpeechScan, i: number): boolean {
  const token = scan.analysis.tokens[i];
  return (
    token !== undefined &&
    token.kind === "mark" &&
    nearText(scan.analysis.quotes, token.start).some((q) => q.closed && q.end === token.start)
  );
}

/** The token opens a quotation of the text: the quotation. */
export function quoteFrom(scan: SpeechScan, i: number): Quote | undefined {
  const token = scan.analysis.tokens[i];
  return token === undefined || token.kind !== "mark"
    ? undefined
    : nearText(scan.analysis.quotes, token.end).find((q) => q.start === token.end);
}

/** The outermost quotation around the token, its marks excluded. */
export function quoteAround(scan: SpeechScan, i: number): Quote | undefined {
  const token = scan.analysis.tokens[i];
  return token === undefined
    ? undefined
    : nearText(scan.analysis.quotes, token.start).find(
        (q) => q.depth === 0 && q.start <= token.start && token.end <= q.end,
      );
}

export const isArticle = (scan: SpeechScan, i: number): boolean =>
  (scan.language.file.articles ?? []).includes(normAt(scan, i));

export const groupAt = (scan: SpeechScan, sentence: number, i: number): ActorGroup | undefined =>
  (scan.groups[sentence] ?? []).find((g) => g.from <= i && i < g.to);

export const isRead = (scan: SpeechScan, block: number): boolean => {
  const role = scan.analysis.blocks[block]?.role;
  return role === "body" || role === "heading" || role === "title";
};

/** "Normandie", "South China Morning Post": capitals throughout. */
export const isName = (words: string): boolean =>
  words
    .trim()
    .split(/\s+/)
    .every((w) => /^[^\p{L}]*(?:\p{Lu}|\d|d[eu]s?$|l[ae]s?$|d['’]\p{Lu})/u.test(w)) &&
  words.trim().split(/\s+/).length <= 6;
