import { fileURLToPath } from "node:url";
import { openArtefact, writeArtefact } from "../../src/knowledge/artefact.ts";
import { buildLexicon } from "../../src/lexicon/lexicon.ts";
import { openLexicon } from "../../src/lexicon/open.ts";
import { realKnowledge } from "../fixtures/lexicon.ts";
import { packLexicon } from "../../src/lexicon/pack.ts";

export const FOLDER = fileURLToPath(new URL("../../knowledge", import.meta.url));
export const data = realKnowledge();

/** The same knowledge twice: as it is built, and as it comes back from the artefact. */
export const built = buildLexicon(data);
export const artefact = writeArtefact(packLexicon(data));
export const opened = openLexicon(openArtefact(artefact));
