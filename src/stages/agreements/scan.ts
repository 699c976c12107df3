import type { ActorGroup, ActorRef, Analysis, DateFact, DateMention, Span } from "../../model/index.ts";
import type { World } from "../../lexicon/world.ts";
import type { TagIndex } from "../../text/tag-index.ts";

export interface AgreementScan {
  readonly analysis: Analysis;
  readonly tags: TagIndex;
  readonly world: World;
  readonly groups: readonly (readonly ActorGroup[])[];
  readonly dates: readonly DateMention[];
}

export interface AgreementOptions {
  readonly resolve: (mention: DateMention, tense: "past" | "future") => DateFact | null;
  readonly published: DateFact | null;
  readonly span: (start: number, end: number) => Span;
  /** The article's main contact: those who sign a text in its sentences without being named are its participants, on its day. */
  readonly contact?: { readonly participants: readonly ActorRef[]; readonly date: DateFact | null };
}
