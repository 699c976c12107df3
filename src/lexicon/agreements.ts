import type { LanguageBuilder } from "./language-builder.ts";

/** `agreements.yml`: words for agreements, for what they oblige to, and for what became of them. */
export interface AgreementsFile {
  readonly nouns: readonly {
    readonly id: string;
    readonly words: readonly string[];
    readonly weak?: boolean;
    readonly joint?: boolean;
    readonly thing?: boolean;
    readonly none?: boolean;
  }[];
  /** `noun`: "signature de", which does not say that it is now. */
  readonly verbs: readonly { readonly id: string; readonly words: readonly string[]; readonly noun?: boolean }[];
  /** Words before the noun that deny it: "aucune déclaration commune". */
  readonly denials?: readonly string[];
  /** What two sides do together that is an agreement without its noun: "rétablissent leurs relations". */
  readonly deeds?: readonly string[];
  /** Verbs of promising ("~agree to"): with a provision behind them, what two sides do is an agreement without its noun. */
  readonly pledges?: readonly string[];
  /** The same said of nobody: "it was agreed that", "действует договоренность": who agreed stays open. */
  readonly impersonal?: readonly string[];
  /** Words between such a verb and a provision that make it a wish: "agreed on the need for". */
  readonly hopes?: readonly string[];
  /** Kinds of provision that make no agreement by themselves: "agreed to meet again". */
  readonly light?: readonly string[];
  /** Before or after its noun, these say that its terms follow: "ce que prévoit". */
  readonly terms?: readonly string[];
  /** `with`: words one of which must stand near. */
  readonly provisions: readonly {
    readonly kind: string;
    readonly words: readonly string[];
    readonly with?: readonly string[];
  }[];
  /** Words before a day on which nothing was agreed: "depuis". */
  readonly undated?: readonly string[];
  /** Words before a day from which something holds: "à partir de". */
  readonly effective?: readonly string[];
  readonly statuses: readonly { readonly value: string; readonly words: readonly string[] }[];
}

export function addAgreements(language: LanguageBuilder, file: AgreementsFile | undefined): void {
  if (file === undefined) return;
  for (const n of file.nouns)
    language.addWords(n.words, {
      type: "agreement",
      id: n.id,
      data: { weak: n.weak === true, joint: n.joint === true, thing: n.thing === true, none: n.none === true },
    });
  for (const v of file.verbs)
    language.addWords(v.words, { type: "agreement-verb", id: v.id, data: { noun: v.noun === true } });
  language.addWords(file.denials, { type: "agreement-denial", id: "agreement-denial" });
  language.addWords(file.deeds, { type: "agreement-deed", id: "agreement-deed" });
  language.addWords(file.hopes, { type: "agreement-hope", id: "agreement-hope" });
  language.addWords(file.impersonal, { type: "agreement-pledge", id: "agreement-pledge", data: { impersonal: true } });
  language.addWords(file.pledges, { type: "agreement-pledge", id: "agreement-pledge" });
  language.addWords(file.terms, { type: "agreement-terms", id: "agreement-terms" });
  language.addWords(file.undated, { type: "agreement-undated", id: "agreement-undated" });
  language.addWords(file.effective, { type: "effective-from", id: "effective-from" });
  for (const p of file.provisions) {
    const data = { light: file.light?.includes(p.kind) === true };
    language.addWords(p.words, { type: p.with === undefined ? "provision" : "provision-verb", id: p.kind, data });
    language.addWords(p.with, { type: "provision-part", id: p.kind });
  }
  for (const s of file.statuses) language.addWords(s.words, { type: "agreement-status", id: s.value });
}
