import { fold } from "../text/fold.ts";

/** Cyrillic letters by the Latin ones that names are spelt with. */
const LATIN: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "j", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m", н: "n", о: "o",
  п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "ch", щ: "ch", ъ: "", ы: "i", ь: "", э: "e",
  ю: "u", я: "a", і: "i", ї: "i", є: "e", ґ: "g", ў: "u",
}; // prettier-ignore

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tch|tsch|sch|sh|ch|cz|tz|ts/g, "c"],
  [/kh|gh|h/g, ""],
  [/dj|zh|j/g, "j"],
  [/ph/g, "f"],
  [/ck|q|k|c(?=[aouklrt])/g, "k"],
  [/w/g, "v"],
  [/x/g, "ks"],
  [/z/g, "s"],
  [/(.)\1+/g, "$1"],
];

/** Case endings that hang on a name in Cyrillic: "Мариуполя", "Лачинского". */
const CYRILLIC_ENDING =
  /(?:ского|скому|ском|ская|ской|скую|ские|ских|ским|ский|ами|ями|ого|ому|ой|ом|ем|ах|ях|ами|ую|ая|ые|ых|ий|ый|[аяуюеиыоь])$/;

/** The consonants of a name, as any of the three languages spells it. */
export function skeleton(name: string): string {
  const word = fold(name);
  const stem = /\p{Script=Cyrillic}/u.test(word) && word.length > 5 ? word.replace(CYRILLIC_ENDING, "") : word;
  let spelt = stem.replace(/\p{Script=Cyrillic}/gu, (letter) => LATIN[letter] ?? letter);
  for (const [sound, letter] of SOUNDS) spelt = spelt.replace(sound, letter);
  return spelt.replace(/[aeiouy'-]/g, "");
}
