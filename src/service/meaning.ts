import type { Lexicon } from "../lexicon/lexicon.ts";
import { slug } from "../lexicon/world.ts";
import type { ActorRef, Named } from "../model/index.ts";
import { meaningsOf } from "./look-up.ts";
import { findWho } from "./who.ts";

/** Whom somebody means who corrects a contact: as the day of the contact has it, else a person of that name. */
export function actorMeant(words: string, on: string | null, lexicon: Lexicon): ActorRef {
  const day = on !== null && /^\d{4}(-\d\d){0,2}$/.test(on) ? on : "2000/2099";
  const [best] = findWho({ words, on: day }, lexicon) ?? [];
  return best === undefined
    ? { id: `person/${slug(words)}`, name: words, kind: "person", evidence: [] }
    : { ...best, evidence: [] };
}

export function thingMeant(words: string, type: "place" | "dossier", lexicon: Lexicon): Named {
  const known = meaningsOf(words, lexicon).find((m) => m.type === type);
  return { id: `${type}/${known?.id ?? slug(words)}`, name: words, evidence: [] };
}
