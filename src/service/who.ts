import type { Lexicon } from "../lexicon/lexicon.ts";
import { edtfBounds } from "../model/calendar.ts";
import type { ActorRef } from "../model/index.ts";
import { who } from "../stages/actors/who.ts";

export interface WhoQuery {
  readonly words: string;
  /** EDTF: a day, a month, a year, an interval. */
  readonly on: string;
  readonly language?: string;
}

/** Whom the words mean on that day; null when the day is none. */
export function findWho({ words, on, language }: WhoQuery, lexicon: Lexicon): ActorRef[] | null {
  if (!/^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/.test(on)) return null;
  const { from, to } = edtfBounds(on);
  return who(words, lexicon, {
    when: { from: from ?? "", to: to ?? "9999" },
    ...(language === undefined ? {} : { language }),
  });
}
