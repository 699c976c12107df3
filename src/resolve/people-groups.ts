import type { Mark } from "./people.ts";
import type { Prepared } from "./mention.ts";

/** What people say of who belongs together, as it bears on one block. */
export interface PeopleGroups {
  /** Mentions that people have put together: at least two each. */
  readonly together: readonly (readonly Prepared[])[];
  /** By whom two mentions were told apart; null when nobody did. */
  readonly apart: (a: Prepared, b: Prepared) => string | null;
}

/**
 * The last word counts: decisions are taken from the newest to the oldest, and an older one that contradicts what is already
 * decided is passed over for the pair in question.
 */
export function peopleGroups(mentions: readonly Prepared[]): PeopleGroups {
  const marked = mentions.filter((m) => (m.marks ?? []).length > 0);
  if (marked.length === 0) return { together: [], apart: () => null };
  const groups = new Groups();
  for (const { mark, a, b } of decisions(marked)) {
    for (const side of [a, b]) for (const m of side) groups.join(side[0] ?? m, m);
    for (const x of a) for (const y of b) groups.forbid(x, y, mark.by);
  }
  return { together: groups.list(marked), apart: (a, b) => groups.apart(a.key, b.key) };
}

interface Decision {
  readonly mark: Mark;
  readonly a: readonly Prepared[];
  readonly b: readonly Prepared[];
}

function decisions(marked: readonly Prepared[]): Decision[] {
  const byNumber = new Map<number, { mark: Mark; a: Prepared[]; b: Prepared[] }>();
  for (const mention of marked)
    for (const mark of mention.marks ?? []) {
      const entry = byNumber.get(mark.number) ?? { mark, a: [], b: [] };
      entry[mark.side ?? "a"].push(mention);
      byNumber.set(mark.number, entry);
    }
  return [...byNumber.values()].sort((x, y) => y.mark.number - x.mark.number);
}

class Groups {
  private readonly parent = new Map<string, string>();
  private readonly forbidden: { readonly a: string; readonly b: string; readonly by: string }[] = [];

  find(key: string): string {
    let root = key;
    for (let up = this.parent.get(root); up !== undefined; up = this.parent.get(root)) root = up;
    return root;
  }

  join(a: Prepared, b: Prepared): void {
    const [x, y] = [this.find(a.key), this.find(b.key)];
    if (x !== y && this.apart(x, y) === null) this.parent.set(x < y ? y : x, x < y ? x : y);
  }

  forbid(a: Prepared, b: Prepared, by: string): void {
    if (this.find(a.key) !== this.find(b.key)) this.forbidden.push({ a: a.key, b: b.key, by });
  }

  apart(a: string, b: string): string | null {
    if (this.forbidden.length === 0) return null;
    const [x, y] = [this.find(a), this.find(b)];
    const found = this.forbidden.find((f) => {
      const [p, q] = [this.find(f.a), this.find(f.b)];
      return (p === x && q === y) || (p === y && q === x);
    });
    return found?.by ?? null;
  }

  list(mentions: readonly Prepared[]): Prepared[][] {
    const groups = new Map<string, Prepared[]>();
    for (const mention of mentions) {
      const root = this.find(mention.key);
      groups.set(root, [...(groups.get(root) ?? []), mention]);
    }
    return [...groups.values()].filter((group) => group.length > 1);
  }
}

/** Brings the machine's clusters in line with what people put together; what they told apart stays apart. */
export function joinByPeople(
  clusters: readonly (readonly Prepared[])[],
  people: PeopleGroups,
): (readonly Prepared[])[] {
  let all = [...clusters];
  for (const group of people.together) {
    const wanted = new Set(group.map((m) => m.key));
    const touched = all.filter((cluster) => cluster.some((m) => wanted.has(m.key)));
    if (touched.length < 2) continue;
    const joined = touched.flat();
    const clash = joined.some((x) => joined.some((y) => people.apart(x, y) !== null));
    const rest = all.filter((cluster) => !touched.includes(cluster));
    // Companions that a person told apart from one of the group do not come along.
    all = clash
      ? [...rest, joined.filter((m) => wanted.has(m.key)), ...touched.map((c) => c.filter((m) => !wanted.has(m.key)))]
      : [...rest, joined];
    all = all.filter((cluster) => cluster.length > 0);
  }
  return all;
}
