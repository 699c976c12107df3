import { loadLexicon } from "../service/lexicon.ts";
import { registerWords, statesNamed } from "../service/look-up.ts";
import type { NamesOf } from "./filters.ts";

/** "Poutine", "Путин" and "Putin", "France" and "Франция": whatever language the texts were in. */
export async function loadNames(): Promise<NamesOf> {
  const lexicon = await loadLexicon();
  return (words, as) => (as === "side" ? statesNamed(words, lexicon) : registerWords(words, lexicon));
}
