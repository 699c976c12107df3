import type { Actor, ActorMention } from "../../model/index.ts";

/** Who has been spoken of so far, for what only refers back: "le président", "les deux dirigeants", "il", "M. Gakosso". */
export class Memory {
  readonly #mentions: { mention: ActorMention; sentence: number }[] = [];
  /** Names that the world data does not know, by their last word, once the text has given them a role. */
  readonly strangers = new Map<string, Actor>();
  readonly genders = new Map<string, "m" | "f">();

  add(mention: ActorMention, sentence: number): void {
    this.#mentions.push({ mention, sentence });
  }

  /** Actors of earlier mentions, the latest first, each once; persons by default. */
  *recent(test: (actor: Actor, mention: ActorMention) => boolean): Generator<Actor> {
    const seen = new Set<string>();
    for (let k = this.#mentions.length - 1; k >= 0; k--) {
      const mention = this.#mentions[k]!.mention;
      for (const actor of [...mention.actors].reverse()) {
        if (seen.has(actor.id)) continue;
        seen.add(actor.id);
        if (test(actor, mention)) yield actor;
      }
    }
  }

  last(test: (actor: Actor, mention: ActorMention) => boolean): Actor | undefined {
    for (const actor of this.recent(test)) return actor;
    return undefined;
  }

  /** Distinct persons of the latest sentence that has exactly `count` of them that pass the test; else null. */
  group(count: number, test: (actor: Actor) => boolean): Actor[] | null {
    let k = this.#mentions.length - 1;
    while (k >= 0) {
      const sentence = this.#mentions[k]!.sentence;
      const actors = new Map<string, Actor>();
      while (k >= 0 && this.#mentions[k]!.sentence === sentence) {
        for (const actor of [...this.#mentions[k]!.mention.actors].reverse()) if (test(actor)) actors.set(actor.id, actor);
        k--;
      }
      if (actors.size === count) return [...actors.values()].reverse();
    }
    return null;
  }

  /** Mentions of the sentence, in order. */
  inSentence(sentence: number): ActorMention[] {
    const list: ActorMention[] = [];
    for (let k = this.#mentions.length - 1; k >= 0 && this.#mentions[k]!.sentence >= sentence; k--) if (this.#mentions[k]!.sentence === sentence) list.unshift(this.#mentions[k]!.mention);
    return list;
  }
}
