import type { Actor, ActorRef, Span } from "../../model/index.ts";
import { type Content } from "./content.ts";
import { type Report } from "./scan.ts";

export interface Draft {
  readonly report: Report;
  readonly content: readonly Content[];
  readonly chain: readonly Link[];
  /** The speaker's own words, although no quotation marks say so. */
  readonly own?: boolean;
}

export interface Link {
  readonly actor: Actor;
  readonly basis: "stated" | "scope";
}

/** Somebody from whom the article has its account, and the sentences that name it so. */
export interface Conveyor {
  readonly actor: Actor;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** An outlet that another one quotes. */
  readonly cited?: boolean;
  /** Spoke of his own matters: hands on nobody else's words. */
  readonly own?: boolean;
  /** It is the whole page that comes from there, or what stands before its name too ("Об этом сообщил Кремль"). */
  readonly covers?: "page" | "before";
}

export interface StatementOptions {
  readonly span: (start: number, end: number) => Span;
  /** Who took part in the contacts of the article: what they say there comes through the account's source. */
  readonly participants: ReadonlySet<string>;
  /** Those of the main contact: what is said in the passive there is theirs. */
  readonly parties: readonly ActorRef[];
  /** Whose page the text is: its account comes from there. */
  readonly owner?: { readonly actor: Actor; readonly sentence: number } | null;
}
