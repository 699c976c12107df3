/** Hits and misses by kind of fact, in the order in which kinds are first seen. */
export interface Count {
  readonly hit: number;
  readonly of: number;
}

export interface Scores {
  readonly contacts: { readonly right: number; readonly tooMany: number; readonly missed: number };
  readonly facts: ReadonlyMap<string, Count>;
  readonly misses: readonly string[];
}

export class Tally implements Scores {
  readonly contacts = { right: 0, tooMany: 0, missed: 0 };
  readonly facts = new Map<string, Count>();
  readonly misses: string[] = [];

  count(fact: string, hit: boolean, where: string): void {
    const { hit: hits, of } = this.facts.get(fact) ?? { hit: 0, of: 0 };
    this.facts.set(fact, { hit: hits + Number(hit), of: of + 1 });
    if (!hit) this.misses.push(`${fact}: ${where}`);
  }

  right(): void {
    this.contacts.right++;
  }

  missed(where: string): void {
    this.contacts.missed++;
    this.misses.push(`contact missed: ${where}`);
  }

  tooMany(where: string): void {
    this.contacts.tooMany++;
    this.misses.push(`contact too many: ${where}`);
  }
}

export function rates({ right, tooMany, missed }: Scores["contacts"]): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precision = right / (right + tooMany || 1);
  const recall = right / (right + missed || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
