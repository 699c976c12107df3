/**
 * A name as it sounds, roughly: "Poutine", "Putin" and "Путин" are one, so are "Zourabichvili" and "Зурабишвили". Scripts and
 * the ways of writing one sound in another alphabet are folded; no language's words are known here. For finding, never for deciding.
 */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", ё: "e", є: "e", ж: "j", з: "s", и: "i", і: "i", ї: "i", й: "i",
  к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "", ц: "s", ч: "s", ш: "s",
  щ: "s", ъ: "", ы: "i", ь: "", э: "e", ю: "iu", я: "ia",
}; // prettier-ignore

/** Spellings of one sound in Latin letters, the longest first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|chtch|tsch|tch|sch|sh|ch|ts|tz|cz/g, "s"],
  [/dzh|zh|dj/g, "j"],
  [/kh/g, ""],
  [/ph/g, "f"],
  [/gu(?=[ei])/g, "g"],
  [/c(?=[eiy])/g, "s"],
  [/[cq]/g, "k"],
  [/x/g, "ks"],
  [/z/g, "s"],
  [/w/g, "v"],
  [/ou|oo/g, "u"],
  [/y/g, "i"],
  [/h/g, ""],
  // "Tokaïev" and "Токаев": between vowels it is only a glide.
  [/(?<=[aeou])i(?=[aeou])/g, ""],
];

export function soundOf(word: string): string {
  const letters = word
    .toLowerCase()
    .normalize("NFD")
    .replace(/(?<!и)\p{M}/gu, "")
    .normalize("NFC")
    .replace(/./gu, (letter) => CYRILLIC[letter] ?? letter)
    .replace(/ı/g, "i");
  const spelt = SPELLINGS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), letters);
  return spelt
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/(.)\1+/gu, "$1")
    .replace(/(?<=.)[aeiou]+$/u, "");
}

const SHORTEST = 3;

/** The sounds under which a word of a text is found: Cyrillic names are declined, so with and without what may be an ending. */
export function soundsOf(word: string): string[] {
  const sound = soundOf(word);
  const bare = /\p{Script=Cyrillic}/u.test(word)
    ? sound.replace(/[aeiou]+[gm]$/u, "").replace(/[aeiou]+$/u, "")
    : sound;
  return [...new Set([sound, bare])].filter((s) => s.length >= SHORTEST);
}
