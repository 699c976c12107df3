import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openArtefact } from "../knowledge/artefact.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { openLexicon } from "../lexicon/open.ts";

/** Loads the compiled artefact that the build wrote beside the program. */
export async function loadLexicon(
  path: string = fileURLToPath(new URL("../../lexicon.bin", import.meta.url)),
): Promise<Lexicon> {
  return openLexicon(openArtefact(await readFile(path)));
}
