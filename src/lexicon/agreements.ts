import type { LanguageBuilder } from "./language-builder.ts";

/** `agreements.yml`: words for agreements, for what they oblige to, and for what became of them. */
export interface AgreementsFile {
  readonly nouns: readonly { readonly id: string; readonly words: readonly string[]; readonly weak?: boolean }[];
  readonly verbs: readonly { readonly id: string; readonly words: readonly string[] }[];
  readonly provisions: readonly { readonly kind: string; readonly words: readonly string[] }[];
  /** Words before a day from which something holds: "à partir de". */
  readonly effective?: readonly string[];
  readonly statuses: readonly { readonly value: string; readonly words: readonly string[] }[];
}

export function addAgreements(language: LanguageBuilder, file: AgreementsFile | undefined): void {
  if (file === undefined) return;
  for (const n of file.nouns) language.addWords(n.words, { type: "agreement", id: n.id, data: { weak: n.weak === true } });
  for (const v of file.verbs) language.addWords(v.words, { type: "agreement-verb", id: v.id });
  language.addWords(file.effective, { type: "effective-from", id: "effective-from" });
  for (const p of file.provisions) language.addWords(p.words, { type: "provision", id: p.kind });
  for (const s of file.statuses) language.addWords(s.words, { type: "agreement-status", id: s.value });
}
