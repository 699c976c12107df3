import { extract } from "../extract.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Document, Reading } from "../model/index.ts";
import type { InputError, Result } from "../sources/index.ts";

export type ReadFailure =
  | { readonly ok: false; readonly error: InputError }
  /** The extractor itself failed: a fault of ours, which costs this document and no other. */
  | { readonly ok: false; readonly fault: { readonly input: string; readonly cause: string } };

export type ReadResult = { readonly ok: true; readonly document: Document; readonly reading: Reading } | ReadFailure;

/** Documents to readings, one at a time, in the order they come. */
export async function* readDocuments(
  documents: AsyncIterable<Result<Document>>,
  lexicon: Lexicon,
): AsyncGenerator<ReadResult> {
  for await (const result of documents) yield result.ok ? readDocument(result.value, lexicon) : result;
}

export function readDocument(document: Document, lexicon: Lexicon): ReadResult {
  try {
    return { ok: true, document, reading: extract(document, lexicon) };
  } catch (error) {
    const { id, path, url } = document.source;
    return {
      ok: false,
      fault: { input: path ?? url ?? id ?? document.id, cause: error instanceof Error ? error.message : String(error) },
    };
  }
}
