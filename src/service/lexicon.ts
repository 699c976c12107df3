import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { buildLexicon, type Lexicon, type LexiconData } from "../lexicon/lexicon.ts";

/** Loads the compiled artefact that the build wrote beside the program. */
export async function loadLexicon(
  path: string = fileURLToPath(new URL("../../lexicon.json", import.meta.url)),
): Promise<Lexicon> {
  return buildLexicon(JSON.parse(await readFile(path, "utf8")) as LexiconData);
}
