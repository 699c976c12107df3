import type { Tag } from "../model/index.ts";

const NONE: readonly Tag[] = [];

/** Tags by the token they begin at, and by the tokens they cover. */
export class TagIndex {
  readonly #from = new Map<number, Tag[]>();
  readonly all: readonly Tag[];

  constructor(tags: readonly Tag[]) {
    this.all = tags;
    for (const tag of tags) {
      const list = this.#from.get(tag.from);
      if (list === undefined) this.#from.set(tag.from, [tag]);
      else list.push(tag);
    }
  }

  at(token: number): readonly Tag[] {
    return this.#from.get(token) ?? NONE;
  }

  /** The longest tag of the class that begins at the token. */
  first(token: number, type: string): Tag | undefined {
    let best: Tag | undefined;
    for (const tag of this.at(token)) if (tag.value.type === type && (best === undefined || tag.to > best.to)) best = tag;
    return best;
  }

  every(token: number, type: string): Tag[] {
    return this.at(token).filter((t) => t.value.type === type);
  }

  /** Does a tag of the class cover the token? */
  covers(token: number, type: string): boolean {
    for (let from = token; from >= 0 && from > token - 12; from--)
      if (this.at(from).some((t) => t.value.type === type && t.to > token)) return true;
    return false;
  }

  /** The longest tag of the class that ends just before the token. */
  before(token: number, type: string): Tag | undefined {
    for (let from = Math.max(0, token - 12); from < token; from++) {
      const tag = this.at(from).find((t) => t.value.type === type && t.to === token);
      if (tag !== undefined) return tag;
    }
    return undefined;
  }
}
