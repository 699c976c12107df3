import type { ActorKind, ContactKind, ContactStatus, DateFact, RegisterContact, Statement } from "../model/index.ts";
import type { DoubtReason } from "../resolve/index.ts";
import { english } from "./en.ts";
import { french } from "./fr.ts";

export type Refusal = "no-contact" | "one-contact" | "no-document" | "whole-contact" | "no-decision" | "already-undone";

export type UiLanguage = "en" | "fr";

/** What the terminal and the page call the same things, in one language. */
export interface Words {
  readonly language: UiLanguage;
  readonly kind: Readonly<Record<ContactKind, string>>;
  readonly status: Readonly<Record<ContactStatus, string>>;
  readonly actorKind: Readonly<Record<ActorKind, string>>;
  readonly corroboration: Readonly<Record<RegisterContact["corroboration"], string>>;
  readonly basis: Readonly<Record<DateFact["basis"], string>>;
  readonly statementKind: Readonly<Record<Statement["kind"], string>>;
  readonly dateUnknown: string;
  readonly publishedUnknown: string;
  readonly sources: (count: number) => string;
  /** Before what a contact comes to in one line. */
  readonly summary: Readonly<Record<"initiative" | "about" | "according", string>>;
  readonly disagreement: (field: string) => string;
  /** Why a contact asks for a person's look. */
  readonly doubts: Readonly<Record<DoubtReason, (about: string) => string>>;
  /** Why a decision cannot be taken. */
  readonly cannot: Readonly<Record<Refusal, (about: string) => string>>;
}

export const words: Readonly<Record<UiLanguage, Words>> = { en: english, fr: french };

export { doubtInWords } from "./doubts.ts";
export { dateFactInWords, dateInWords } from "./dates.ts";
