import { soundOf } from "../text/sound.ts";

/** Case endings that hang on a name in Cyrillic, as they sound: "Путиным", "Лачинского". Shorter names keep them. */
const ENDING = /(?:[eo][gm]|i?am)$/;
const ADJECTIVE = /sk$/;
const SHORT = 5;

/** The consonants of a name, as any of the three languages spells it. */
export function skeleton(name: string): string {
  const sound = soundOf(name);
  const stem =
    /\p{Script=Cyrillic}/u.test(name) && name.length > SHORT ? sound.replace(ENDING, "").replace(ADJECTIVE, "") : sound;
  return stem.replace(/[aeiou]/g, "");
}
