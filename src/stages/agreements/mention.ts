import type { Actor, DateMention, Tag } from "../../model/index.ts";

/** One place of the text that speaks of an agreement. Tokens `from` to `to` are its noun, or the deed that stands for it. */
export interface AgreementMention {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** The verb of signing, where one is near. */
  readonly verb: Tag | null;
  readonly parties: readonly Actor[];
  readonly date: DateMention | null;
  /** The bare year by which it is called: "l'accord de 2015"; its token. */
  readonly year?: number;
  /** An agreement that the world data knows by its name. */
  readonly known: string | null;
  /** What makes it one: signed or made here, called by its day, a text made in common, its terms told; else a bare word. */
  readonly by: "signing" | "day" | "joint" | "terms" | "deed" | "pledge" | "parties" | "word";
}
