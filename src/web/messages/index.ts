import { words, type UiLanguage, type Words } from "../../words/index.ts";
import { pageEn } from "./en.ts";
import { pageFr } from "./fr.ts";

/** What only the page says; the rest is `Words`. */
export interface PageMessages {
  readonly tagline: string;
  readonly skip: string;
  readonly nav: Readonly<Record<"contacts" | "matrix" | "agreements" | "review" | "read" | "api", string>>;
  readonly search: string;
  readonly searchHint: string;
  readonly otherLanguage: string;
  readonly timeline: string;
  readonly timelineHint: string;
  readonly today: string;
  readonly undatedRow: (count: number) => string;
  readonly latest: string;
  readonly holds: (contacts: number, agreements: number) => string;
  readonly empty: { readonly register: string; readonly list: string; readonly agreements: string };
  readonly filter: {
    readonly title: string;
    readonly actor: string;
    readonly dossier: string;
    readonly kind: string;
    readonly status: string;
    readonly since: string;
    readonly until: string;
    readonly query: string;
    readonly any: string;
    readonly apply: string;
    readonly reset: string;
  };
  readonly found: (shown: number, total: number) => string;
  readonly older: string;
  readonly download: string;
  readonly when: string;
  readonly where: string;
  readonly who: string;
  readonly initiative: string;
  readonly notSaid: string;
  readonly contested: string;
  readonly accordingTo: (names: string) => string;
  readonly noSource: string;
  readonly formats: string;
  readonly toldAs: string;
  readonly accounts: string;
  readonly noAccounts: string;
  readonly noAccount: (side: string) => string;
  readonly saysNothing: string;
  readonly others: string;
  readonly general: string;
  readonly state: Readonly<Record<"both" | "one" | "at-odds", string>>;
  readonly texts: (count: number) => string;
  readonly wordCount: (count: number) => string;
  readonly sourcesTitle: string;
  readonly copyOf: (number: number) => string;
  readonly ownedBy: (state: string) => string;
  readonly disagreements: string;
  readonly inherited: string;
  readonly openSource: (number: number) => string;
  readonly before: string;
  readonly after: string;
  readonly document: string;
  readonly published: string;
  readonly languageLabel: string;
  readonly flags: string;
  readonly notices: string;
  readonly told: string;
  readonly show: string;
  readonly layer: Readonly<Record<"actors" | "contacts" | "statements" | "agreements", string>>;
  readonly boilerplate: string;
  readonly rules: string;
  readonly nothingRead: string;
  readonly inRegister: string;
  readonly pair: {
    readonly last: (date: string) => string;
    readonly first: (date: string) => string;
    readonly none: string;
    readonly counted: (held: number, total: number) => string;
    readonly silence: (days: number, from: string, to: string) => string;
    readonly coverage: string;
    readonly who: string;
    readonly kinds: string;
    readonly years: string;
    readonly about: string;
    readonly unsaid: string;
    readonly more: (shown: number) => string;
  };
  readonly outlet: { readonly whose: string; readonly rule: string };
  readonly matrix: {
    readonly title: string;
    readonly by: string;
    readonly states: string;
    readonly people: string;
    readonly same: string;
    readonly rule: (shown: number, total: number) => string;
  };
  readonly feed: string;
  readonly brush: Readonly<Record<"from" | "to" | "show" | "whole", string>>;
  readonly provisions: string;
  readonly fulfilment: string;
  readonly parties: string;
  readonly undated: string;
  readonly read: {
    readonly title: string;
    readonly lead: string;
    readonly text: string;
    readonly url: string;
    readonly published: string;
    readonly submit: string;
    readonly enter: string;
    readonly notEntered: string;
    readonly tooShort: string;
  };
  readonly review: {
    readonly title: string;
    readonly lead: string;
    readonly empty: string;
    readonly why: string;
    readonly by: string;
    readonly accept: string;
    readonly reject: string;
    readonly merge: string;
    readonly other: string;
    readonly undo: string;
    readonly log: string;
    readonly noDecisions: string;
    readonly done: (number: number, contacts: string) => string;
    readonly needsWhy: string;
    readonly action: Readonly<Record<"accept" | "reject" | "correct" | "merge" | "split" | "undo", string>>;
  };
  readonly problem: { readonly back: string; readonly notFound: string; readonly failed: string };
  readonly keys: string;
}

export type View = Words & PageMessages;

export const views: Readonly<Record<UiLanguage, View>> = {
  en: { ...words.en, ...pageEn },
  fr: { ...words.fr, ...pageFr },
};
