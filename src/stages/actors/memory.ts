import type { Actor, ActorMention } from "../../model/index.ts";

/** Those who act for somebody; spokespersons only tell of it. */
const isParty = (actor: Actor): boolean =>
  (actor.kind === "person" && actor.role !== undefined && actor.role !== "spokesperson") || actor.kind === "state";

/** How much less a pair weighs for each sentence that lies between. */
const DECAY = 0.75;

/** Who has been spoken of so far, for what only refers back: "le président", "les deux dirigeants", "il", "M. Gakosso". */
export class Memory {
  readonly #mentions: { mention: ActorMention; sentence: number; owner: boolean }[] = [];
  /** Names that the world data does not know, by their last word, once the text has given them a role. */
  readonly strangers = new Map<string, Actor>();
  readonly genders = new Map<string, "m" | "f">();

  /** `owner`: it stands as a genitive before something of its own ("Putin's invasion"), and is spoken of together with nobody. */
  add(mention: ActorMention, sentence: number, owner = false): void {
    this.#mentions.push({ mention, sentence, owner });
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

  /** The actor of the latest mention that passes, whatever became of the actor after it. */
  lastMentioned(test: (actor: Actor, mention: ActorMention) => boolean): Actor | undefined {
    for (let k = this.#mentions.length - 1; k >= 0; k--) {
      const { mention } = this.#mentions[k]!;
      const actor = mention.actors.find((a) => test(a, mention));
      if (actor !== undefined) return actor;
    }
    return undefined;
  }

  last(test: (actor: Actor, mention: ActorMention) => boolean): Actor | undefined {
    for (const actor of this.recent(test)) return actor;
    return undefined;
  }

  /**
   * The `count` actors that were spoken of together in a sentence: most often and most lately. Null when no sentence has just so many.
   */
  group(count: number, test: (actor: Actor) => boolean): Actor[] | null {
    // Others in the sentence (an aide who tells of it) only where no sentence has these alone.
    return (
      this.#groupOf(count, test, (all) => [...all.values()].every(test)) ??
      this.#groupOf(count, test, () => true) ??
      this.#named(count, test) ??
      this.#onlyOnes(count, test)
    );
  }

  /** "Sous le regard de A, les ministres de B et de C …": those whom one expression named together. */
  #named(count: number, test: (actor: Actor) => boolean): Actor[] | null {
    for (let k = this.#mentions.length - 1; k >= 0; k--) {
      const { actors } = this.#mentions[k]!.mention;
      if (actors.length === count && actors.every(test)) return [...actors];
    }
    return null;
  }

  /** Those of the whole text so far, when there are just so many of them, each of another state. */
  #onlyOnes(count: number, test: (actor: Actor) => boolean): Actor[] | null {
    const all = new Map<string, Actor>();
    for (const actors of this.#bySentence().values())
      for (const actor of actors.values()) if (actor.kind === "person" && test(actor)) all.set(actor.id, actor);
    const states = new Set([...all.values()].map((a) => a.state));
    return all.size === count && states.size === count ? [...all.values()] : null;
  }

  #groupOf(
    count: number,
    test: (actor: Actor) => boolean,
    fits: (all: ReadonlyMap<string, Actor>) => boolean,
  ): Actor[] | null {
    const last = this.#mentions.at(-1)?.sentence ?? 0;
    const groups = new Map<string, { actors: Actor[]; weight: number }>();
    for (const [sentence, all] of this.#bySentence()) {
      const actors = new Map([...all].filter(([, actor]) => test(actor)));
      if (actors.size !== count || !fits(all)) continue;
      const key = [...actors.keys()].sort().join(" ");
      const group = groups.get(key) ?? { actors: [...actors.values()], weight: 0 };
      group.weight += DECAY ** (last - sentence);
      groups.set(key, group);
    }
    let best: { actors: Actor[]; weight: number } | null = null;
    for (const group of groups.values()) if (best === null || group.weight >= best.weight) best = group;
    return best?.actors ?? null;
  }

  #bySentence(): Map<number, Map<string, Actor>> {
    const sentences = new Map<number, Map<string, Actor>>();
    for (const { mention, sentence, owner } of this.#mentions) {
      if (owner) continue;
      const actors = sentences.get(sentence) ?? new Map<string, Actor>();
      if (mention.form === "unknown") continue;
      for (const actor of mention.actors) if (isParty(actor)) actors.set(actor.id, actor);
      sentences.set(sentence, actors);
    }
    // Persons stand for their states: a sentence with both has as many parties as persons.
    for (const [sentence, actors] of sentences) {
      const persons = [...actors.values()].filter((a) => a.kind === "person");
      if (persons.length > 0) sentences.set(sentence, new Map(persons.map((a) => [a.id, a])));
    }
    return sentences;
  }

  /** Mentions of the sentence, in order. */
  inSentence(sentence: number): ActorMention[] {
    const list: ActorMention[] = [];
    for (let k = this.#mentions.length - 1; k >= 0 && this.#mentions[k]!.sentence >= sentence; k--)
      if (this.#mentions[k]!.sentence === sentence) list.unshift(this.#mentions[k]!.mention);
    return list;
  }
}
