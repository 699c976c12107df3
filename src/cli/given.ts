import { loadLexicon } from "../service/lexicon.ts";
import { actorMeant, thingMeant } from "../service/meaning.ts";
import { lookUpContact } from "../service/query.ts";
import type { Facts, Terms } from "../resolve/index.ts";
import type { Database } from "../store/index.ts";
import { factsOf, termsOf } from "./facts.ts";
import type { Io } from "./io.ts";

/** Words mean what they meant on the day of the contact. */
export async function givenFacts(database: Database, contact: string, set: readonly string[], io: Io): Promise<Facts> {
  const lexicon = await loadLexicon();
  const day = (await lookUpContact(database, contact))?.date?.edtf ?? null;
  return factsOf(
    set,
    { actor: (words) => actorMeant(words, day, lexicon), named: (words, type) => thingMeant(words, type, lexicon) },
    io,
  );
}

/** What an agreement is, in words of today. */
export async function givenTerms(set: readonly string[], io: Io): Promise<Terms> {
  const lexicon = await loadLexicon();
  const meaning = {
    actor: (words: string) => actorMeant(words, null, lexicon),
    named: (words: string, type: "place" | "dossier") => thingMeant(words, type, lexicon),
  };
  return termsOf(set, meaning, io);
}

/** Numbers as on the contact's page. */
export async function sourcesOf(database: Database, contact: string, names: readonly string[]): Promise<string[]> {
  const sources = (await lookUpContact(database, contact))?.sources ?? [];
  return names.flatMap((name) => name.split(",")).map((name) => sources[Number(name) - 1]?.document ?? name.trim());
}
