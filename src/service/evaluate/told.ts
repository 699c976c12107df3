import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Reading } from "../../model/index.ts";
import { documentsOf } from "../../sources/index.ts";
import { readDocument } from "../read.ts";

/** Of the gold, two thirds may be looked at while rules are made; the rest may not. */
export type Part = "tuned" | "held";
export const PARTS: readonly Part[] = ["tuned", "held"];

/** A text of `corpus/sides` or `corpus/lineage`. */
export interface ToldDocument {
  readonly id: string;
  readonly text: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly published: string;
}

/** All files of a folder, by name. */
export async function goldFiles<T>(folder: string): Promise<readonly (readonly [string, T])[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yml")).sort();
  return Promise.all(
    names.map(async (name): Promise<readonly [string, T]> => [
      name.replace(/\.yml$/, ""),
      parse(await readFile(join(folder, name), "utf8")) as T,
    ]),
  );
}

/** Reads a text as it would be read from a file with its address, paper and day beside it. */
export function readTold(document: ToldDocument, lexicon: Lexicon): Reading {
  const { id, text, url, outlet, published } = document;
  const overrides = { published, ...(url !== undefined && { url }), ...(outlet !== undefined && { outlet }) };
  for (const result of documentsOf({ name: id, path: id, bytes: new TextEncoder().encode(text) }, overrides)) {
    const read = result.ok ? readDocument(result.value, lexicon) : null;
    if (read?.ok === true) return { ...read.reading, id };
  }
  throw new Error(`${id} cannot be read`);
}
