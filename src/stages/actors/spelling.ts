import { fold } from "../../text/fold.ts";

/**
 * How a name sounds, roughly: its consonants, where alphabets and languages agree on them. "Mohammad", "Mohamed" and "Muhammad"
 * are one, "Kim Yong-hyun" and "Kim Yong-nam" are two.
 */
export function consonantsOf(word: string): string {
  let sound = fold(word);
  for (const [spelt, heard] of HEARD) sound = sound.replace(spelt, heard);
  return sound.replace(/(.)\1+/gu, "$1");
}

const HEARD: readonly (readonly [RegExp, string])[] = [
  [/[^\p{L}]/gu, ""],
  [/^(?:[aeiou]|ye|yo|[аеёиоуыэюя])/u, "a"],
  [/^y/u, "j"],
  [/tsch|tch|sch|sh|ch/gu, "s"],
  [/dj|zh/gu, "j"],
  [/kh/gu, "h"],
  [/ph/gu, "f"],
  [/ck|[cq]/gu, "k"],
  [/x/gu, "ks"],
  [/w/gu, "v"],
  [/z/gu, "s"],
  [/(?<=.)[aeiouyhаеёиоуыэюяйьъ]/gu, ""],
];

/** Words so short that a vowel tells them apart: "Jun" and "Jin". */
const SHORT = 4;

/** Is the word of a text one of the given names, in another spelling or another case? */
export function isGiven(word: string, given: string): boolean {
  return given.split(" ").some((known) => soundsLike(word, known));
}

/** The same name in another spelling or another case? */
export function soundsLike(word: string, known: string): boolean {
  const [a, b] = [fold(word), fold(known)];
  if (a === b) return true;
  const cyrillic = CYRILLIC.test(a);
  if (!cyrillic && (Math.min(a.length, b.length) <= SHORT || Math.abs(a.length - b.length) > 2)) return false;
  const [heard, own] = [consonantsOf(a), consonantsOf(b)];
  if (own.length < 2) return false;
  // Cases of a name add a consonant at most: "Владимиром".
  return own === heard || (cyrillic && heard.length === own.length + 1 && heard.startsWith(own));
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
