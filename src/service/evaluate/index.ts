import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { documentsOf } from "../../sources/index.ts";
import { readDocument } from "../read.ts";
import type { Gold, GoldDocument } from "./gold.ts";
import { scoreDocument } from "./score-document.ts";
import { Tally, type Scores } from "./tally.ts";
import type { Reading } from "../../model/index.ts";

export { rates, type Scores } from "./tally.ts";

/** A gold file and the folder of its texts. */
export interface Corpus {
  readonly name: string;
  readonly gold: string;
  readonly texts: string;
}

/** Reads every text of a corpus and counts what was read against its gold. */
export async function evaluate(corpus: Corpus, lexicon: Lexicon): Promise<Scores> {
  const tally = new Tally();
  for (const document of await goldDocuments(corpus))
    scoreDocument(await readGoldDocument(document, corpus, lexicon), document, tally);
  return tally;
}

export async function goldDocuments(corpus: Corpus): Promise<readonly GoldDocument[]> {
  const gold = JSON.parse(await readFile(corpus.gold, "utf8")) as Gold | readonly GoldDocument[];
  return "documents" in gold ? gold.documents : gold;
}

export async function readGoldDocument(
  gold: GoldDocument,
  corpus: Corpus,
  lexicon: Lexicon,
): Promise<Reading | undefined> {
  const path = join(corpus.texts, gold.file);
  const bytes = await readFile(path);
  const overrides = {
    ...(gold.url !== undefined && { url: gold.url }),
    ...(gold.published_metadata !== undefined && { published: gold.published_metadata }),
  };
  for (const result of documentsOf({ name: gold.file, path: gold.file, bytes }, overrides)) {
    const read = result.ok ? readDocument(result.value, lexicon) : null;
    return read?.ok === true ? read.reading : undefined;
  }
  return undefined;
}

/** Every `<name>.gold.json` of a folder that has its texts in `<name>/` beside it. */
async function corporaIn(folder: string): Promise<Corpus[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith(".gold.json")).sort();
  return names
    .map((file) => ({
      name: join(folder, file.replace(/\.gold\.json$/, "")),
      gold: join(folder, file),
      texts: join(folder, file.replace(/\.gold\.json$/, "")),
    }))
    .filter((corpus) => existsSync(corpus.texts));
}

/** Our own corpus, and the shared one where it stands beside the checkout. */
export async function knownCorpora(root: string): Promise<Corpus[]> {
  const folders = [join(root, "corpus"), resolve(root, "../shared/corpus"), resolve(root, "../shared/corpus/dev")];
  return (await Promise.all(folders.map(corporaIn))).flat();
}
