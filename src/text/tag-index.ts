import type { Tag } from "../model/index.ts";

const NONE: readonly Tag[] = [];

/** Tags by the token they begin at, by the token before which they end, and by the tokens they cover. */
export class TagIndex {
  readonly #from: (readonly Tag[] | undefined)[];
  readonly #to: (readonly Tag[] | undefined)[];
  readonly all: readonly Tag[];

  constructor(tags: readonly Tag[]) {
    this.all = tags;
    this.#from = byToken(tags, (tag) => tag.from);
    this.#to = byToken(tags, (tag) => tag.to);
  }

  at(token: number): readonly Tag[] {
    return this.#from[token] ?? NONE;
  }

  /** The longest tag of the class that begins at the token. */
  first(token: number, type: string): Tag | undefined {
    const tags = this.#from[token];
    if (tags === undefined) return undefined;
    let best: Tag | undefined;
    for (const tag of tags) if (tag.value.type === type && (best === undefined || tag.to > best.to)) best = tag;
    return best;
  }

  every(token: number, type: string): readonly Tag[] {
    const tags = this.#from[token];
    return tags === undefined ? NONE : tags.filter((t) => t.value.type === type);
  }

  /** Tags that begin between two tokens (the second not included), in order. */
  within(from: number, to: number): Tag[] {
    const found: Tag[] = [];
    for (let i = from; i < to; i++) found.push(...this.at(i));
    return found;
  }

  /** Does a tag of the class cover the token? */
  covers(token: number, type: string): boolean {
    for (let from = token; from >= 0 && from > token - REACH; from--) {
      const tags = this.#from[from];
      if (tags !== undefined && tags.some((t) => t.value.type === type && t.to > token)) return true;
    }
    return false;
  }

  /** The longest tag of the class that ends just before the token. */
  before(token: number, type: string): Tag | undefined {
    const tags = this.#to[token];
    return tags?.find((t) => t.from >= token - REACH && t.value.type === type);
  }
}

/** Tags longer than this are passed over where what covers a token is asked. */
const REACH = 12;

function byToken(tags: readonly Tag[], tokenOf: (tag: Tag) => number): (readonly Tag[] | undefined)[] {
  const last = tags.reduce((most, tag) => Math.max(most, tokenOf(tag)), -1);
  const lists: (Tag[] | undefined)[] = new Array<Tag[] | undefined>(last + 1).fill(undefined);
  for (const tag of tags) {
    const at = tokenOf(tag);
    const list = lists[at];
    if (list === undefined) lists[at] = [tag];
    else list.push(tag);
  }
  return lists;
}
