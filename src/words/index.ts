import type { ActorKind, ContactKind, ContactStatus, DateFact, RegisterContact, Statement } from "../model/index.ts";
import { english } from "./en.ts";
import { french } from "./fr.ts";

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
  readonly disagreement: (field: string) => string;
}

export const words: Readonly<Record<UiLanguage, Words>> = { en: english, fr: french };

export { dateFactInWords, dateInWords } from "./dates.ts";
