import type { TagValue } from "../model/index.ts";
import type { TrieData } from "./trie.ts";
import type { WordTable } from "./word-table.ts";

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: { readonly value: number; readonly proper: boolean }[];
}

const newNode = (): Node => ({ next: new Map(), entries: [] });

/** Gathers phrases when knowledge is compiled, and lays them out as flat tables. */
export class TrieBuilder {
  readonly #root = newNode();
  readonly #numbers = new Map<string, number>();
  readonly values: TagValue[] = [];

  add(words: readonly string[], value: TagValue, proper: boolean): void {
    if (words.length === 0) return;
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, (next = newNode()));
      node = next;
    }
    const number = this.#numberOf(value);
    if (!node.entries.some((e) => e.value === number)) node.entries.push({ value: number, proper });
  }

  /** Values of one content are one value. */
  #numberOf(value: TagValue): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  /** All words that stand on edges. */
  words(): Set<string> {
    const words = new Set<string>();
    const nodes = [this.#root];
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop())
      for (const [word, next] of node.next) {
        words.add(word);
        nodes.push(next);
      }
    return words;
  }

  compile(table: WordTable): TrieData {
    const edgeCounts: number[] = [];
    const edgeWords: number[] = [];
    const entryCounts: number[] = [];
    const entries: number[] = [];
    // In the order of arrival: the edges of a node are numbered together, and so are the nodes they lead to.
    const nodes = [this.#root];
    for (let at = 0; at < nodes.length; at++) {
      const { next, entries: own } = nodes[at]!;
      const edges = [...next].map(([word, node]) => ({ word: table.find(word), node })).sort((a, b) => a.word - b.word);
      if (edges.length > 0xffff || own.length > 0xff)
        throw new Error("a node of the trie has too many edges or entries");
      edgeCounts.push(edges.length);
      entryCounts.push(own.length);
      for (const edge of edges) {
        edgeWords.push(edge.word);
        nodes.push(edge.node);
      }
      for (const entry of own) entries.push(entry.value * 2 + (entry.proper ? 1 : 0));
    }
    return {
      edgeCounts: Uint16Array.from(edgeCounts),
      edgeWords: Uint32Array.from(edgeWords),
      entryCounts: Uint8Array.from(entryCounts),
      entries: Uint32Array.from(entries),
    };
  }
}
