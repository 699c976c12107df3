import type { Lexicon } from "../lexicon/lexicon.ts";
import { searchPassages, type Hit, type SearchUnit, type Sql } from "../store/index.ts";
import { soundOf } from "../text/sound.ts";
import { registerWords } from "./look-up.ts";
import { entityLexeme, soundLexeme } from "./passages.ts";

/** Names have at most so many words. */
const LONGEST_NAME = 5;
/** Words this short sound like too many others. */
const SHORTEST_NAME = 4;

/** Texts and statements that hold all the words: by their stems in three languages, by what they name, and by how names sound. */
export async function search(sql: Sql, words: string, lexicon: Lexicon, limit = 20): Promise<Hit[]> {
  const units = unitsOf(words, lexicon);
  return units.length === 0 ? [] : searchPassages(sql, units, limit);
}

/** A question in parts: what stands in quotation marks, then the longest names that the lexicon knows, then single words. */
function unitsOf(words: string, lexicon: Lexicon): SearchUnit[] {
  const parts = words.match(/"[^"]+"|«[^»]+»|“[^”]+”|[^\s"«»“”]+/gu) ?? [];
  const units: SearchUnit[] = [];
  for (let i = 0; i < parts.length;) {
    const { length, unit } = unitAt(parts, i, lexicon);
    if (unit !== null) units.push(unit);
    i += length;
  }
  return units;
}

function unitAt(parts: readonly string[], at: number, lexicon: Lexicon): { length: number; unit: SearchUnit | null } {
  const first = parts[at] ?? "";
  if (/^["«“]/.test(first)) return { length: 1, unit: unitOf(first.slice(1, -1), []) };
  for (let length = Math.min(LONGEST_NAME, parts.length - at); length > 0; length--) {
    const words = parts.slice(at, at + length).join(" ");
    const ids = registerWords(words, lexicon).map((id) => (/^[A-Z]{3}$/.test(id) ? `state/${id}` : id));
    if (ids.length > 0) return { length, unit: unitOf(words, ids) };
  }
  return { length: 1, unit: unitOf(first, []) };
}

function unitOf(words: string, ids: readonly string[]): SearchUnit | null {
  const plain = words.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim();
  if (plain === "") return null;
  const sounds = plain
    .split(" ")
    .filter((word) => word.length >= SHORTEST_NAME)
    .map(soundOf)
    .filter((sound) => sound.length >= 3);
  return {
    // In small letters: a server's locale may know no others' letters.
    words: plain.toLowerCase(),
    alternatives: [
      ...ids.map((id) => [entityLexeme(id)]),
      // Also where the lexicon knows the name: the reading may have passed it by.
      ...(sounds.length > 0 ? [sounds.map(soundLexeme)] : []),
    ],
  };
}
