import { Feature } from "../../model/index.ts";
import { type ContactScan, type Trigger } from "./frame.ts";

/** What the verb that carries a noun says of it. */
export interface VerbNear {
  readonly features: number;
  readonly aux: number;
  readonly negated: boolean;
  /** A verb of taking place, after the noun. */
  readonly happens?: boolean;
}

/** "Un autre sommet suivrait entre …": a verb the lexicon does not know, by its ending, right after the noun. */
export function unknownVerb(scan: ContactScan, t: Trigger): VerbNear | null {
  // "Une réunion à trois suivra"
  const token = scan.analysis.tokens[scan.tags.first(t.to, "party-count")?.to ?? t.to];
  const endings = scan.language.file.verbs?.endings ?? {};
  if (
    token === undefined ||
    token.kind !== "word" ||
    token.capital > 0 ||
    scan.language.morphology.formsOf(token) !== undefined
  )
    return null;
  for (const [feature, list] of Object.entries(endings))
    if (list.some((e) => token.norm.length > e.length + 2 && token.norm.endsWith(e)))
      return { features: (Feature as Readonly<Record<string, number>>)[feature] ?? 0, aux: 0, negated: false };
  return null;
}
