/** The file that holds the compiled lexicon: a line of JSON that says where each section lies, then the sections, in whole words. */
import type { Artefact } from "../lexicon/open.ts";
import type { Section } from "../lexicon/pack.ts";

const WORD = 4;
const aligned = (length: number): number => Math.ceil(length / WORD) * WORD;

export function writeArtefact(sections: ReadonlyMap<string, Section>): Buffer {
  const index: Record<string, [number, number]> = {};
  const pieces: Buffer[] = [];
  let at = 0;
  for (const [name, section] of sections) {
    const bytes = typeof section === "string" ? Buffer.from(section) : Buffer.from(section.buffer, section.byteOffset, section.byteLength);
    index[name] = [at, bytes.length];
    pieces.push(bytes, Buffer.alloc(aligned(bytes.length) - bytes.length));
    at += aligned(bytes.length);
  }
  const head = JSON.stringify(index);
  return Buffer.concat([Buffer.from(head.padEnd(aligned(Buffer.byteLength(head) + 1) - 1) + "\n"), ...pieces]);
}

export function openArtefact(file: Buffer): Artefact {
  const end = file.indexOf("\n");
  const index = JSON.parse(file.toString("utf8", 0, end)) as Record<string, [number, number] | undefined>;
  // Views of whole words must begin at one.
  const whole = file.byteOffset % WORD === 0 ? file : Buffer.from(new Uint8Array(file).buffer);
  const find = (name: string): { start: number; length: number } => {
    const found = index[name];
    if (found === undefined) throw new Error(`the compiled lexicon lacks "${name}": build it again`);
    return { start: end + 1 + found[0], length: found[1] };
  };
  return {
    text: (name) => {
      const { start, length } = find(name);
      return whole.toString("utf8", start, start + length);
    },
    bytes: (name) => {
      const { start, length } = find(name);
      return new Uint8Array(whole.buffer, whole.byteOffset + start, length);
    },
    shorts: (name) => {
      const { start, length } = find(name);
      return new Uint16Array(whole.buffer, whole.byteOffset + start, length / 2);
    },
    words: (name) => {
      const { start, length } = find(name);
      return new Uint32Array(whole.buffer, whole.byteOffset + start, length / WORD);
    },
  };
}
