import type { Lexicon } from "../lexicon/lexicon.ts";
import type { TagValue } from "../model/index.ts";
import { tokenize } from "../text/tokenize.ts";

/** Everything that the words as a whole are a name of, in any language of the lexicon and in whatever case. */
export function meaningsOf(words: string, lexicon: Lexicon): TagValue[] {
  const found = new Map<string, TagValue>();
  for (const language of lexicon.languages.values()) {
    const tokens = tokenize(words, language.tokenizing);
    for (const { from, to, value } of language.trie.match(tokens, language.morphology, true))
      if (from === 0 && to === tokens.length)
        found.set(`${value.type} ${value.id} ${String(value.data?.["state"])}`, value);
  }
  return [...found.values()];
}

/**
 * The register's own words for what somebody typed: "Poutine" → the id of Vladimir Putin, "Francia" or "français" → FRA,
 * "Quai d'Orsay" → the id of the ministry, "Haut-Karabakh" → the id of the dossier.
 */
export function registerWords(words: string, lexicon: Lexicon): string[] {
  const found = meaningsOf(words, lexicon).flatMap(({ type, id, data }): string[] => {
    switch (type) {
      case "state":
        return [id];
      case "body":
        return [`institution/${lexicon.world.bodyId(String(data?.["state"]), id)}`];
      case "person":
      case "organisation":
      case "dossier":
      case "format":
      case "place":
      case "outlet":
        return [`${type}/${id}`];
      default:
        return [];
    }
  });
  return [...new Set(found)].sort();
}

/** The states whose side the words are: "Kremlin" and "Russie" are both RUS. */
export function statesNamed(words: string, lexicon: Lexicon): string[] {
  const found = meaningsOf(words, lexicon).flatMap(({ type, id, data }): string[] => {
    const state = type === "state" ? id : data?.["state"];
    return typeof state === "string" && (type === "state" || type === "body") ? [state] : [];
  });
  return [...new Set(found)].sort();
}
