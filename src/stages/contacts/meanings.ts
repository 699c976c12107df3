import { Feature } from "../../model/index.ts";
import { coveringToken, nearText } from "../../text/near.ts";
import { type ContactScan, isRole, normAt, type Trigger, verbFeatures } from "./frame.ts";

/* Other meanings of the words that name contacts, shown by what stands around them. */

/** "a call on Monday" has its day after it, "a call on all sides" another meaning. */
export function isDateAt(scan: ContactScan, i: number): boolean {
  const start = scan.analysis.tokens[i]?.start;
  return start !== undefined && nearText(scan.dates, start).some((d) => d.start === start);
}

/** "called Putin a liar", "a appelé Poutine à la retenue": what follows the object says what it is called, or called to. */
export function namesItsObject(scan: ContactScan, t: Trigger, words: readonly string[]): boolean {
  const object = (scan.groups[t.sentence] ?? []).find((g) => g.from >= t.to && g.from - t.to <= 2);
  return (
    object !== undefined &&
    words.some((word) => (word.includes(" ") ? followedBy(scan, object.to, [word]) : word === normAt(scan, object.to)))
  );
}

/** "calls by Paris and London for calm": what follows those who raise it says what it is. */
export function isOfOthers(scan: ContactScan, t: Trigger, words: readonly string[]): boolean {
  const group = (scan.groups[t.sentence] ?? []).find((g) => g.from > t.to && g.from - t.to <= 2 && g.marker === "by");
  return group !== undefined && followedBy(scan, group.to, words);
}

/** "saw Putin in Moscow", not "saw Putin give way", "saw Putin's hand": nothing hangs on the object. */
export function isPlain(scan: ContactScan, t: Trigger): boolean {
  const object = (scan.groups[t.sentence] ?? []).find((g) => g.from >= t.to && g.from - t.to <= 2);
  if (object === undefined || isRole(scan, object.to, "genitive") || isRole(scan, object.to, "as")) return false;
  if (t.rule.follows !== undefined) return true;
  const own = verbFeatures(scan, object.to);
  return (own & VERBAL) === 0 || isDateAt(scan, object.to) || scan.analysis.tokens[object.to]!.kind !== "word";
}

const VERBAL = Feature.infinitive | Feature.gerund | Feature.present | Feature.past | Feature.participle;

/** Do the tokens from `i` read as one of the phrases, articles passed over? */
export function followedBy(scan: ContactScan, i: number, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    let at = i;
    for (const raw of phrase.split(" ")) {
      const word = raw.replace(/^=/, "");
      while (
        at < scan.analysis.tokens.length &&
        (scan.language.file.articles ?? []).includes(normAt(scan, at)) &&
        normAt(scan, at) !== word
      )
        at++;
      const norm = normAt(scan, at);
      const lemmas = formLemmas(scan, at);
      const wanted = foldWord(word);
      if (
        norm !== wanted &&
        norm !== word &&
        !lemmas.includes(wanted) &&
        !(wanted.length > 5 && norm.startsWith(wanted))
      )
        return false;
      at++;
    }
    // A name after a bare "à" is a partner, whatever the noun: "l'appel à Vladimir Poutine".
    return !(
      !phrase.includes(" ") &&
      scan.groups[sentenceOf(scan, i)]?.some(
        (g) => g.marker === "to" && g.from <= i + 3 && g.from > i && g.actors.some((a) => a.kind === "person"),
      ) === true
    );
  });
}

function formLemmas(scan: ContactScan, at: number): string[] {
  const token = scan.analysis.tokens[at];
  return token === undefined ? [] : (scan.language.morphology.formsOf(token)?.map((f) => f.lemma) ?? []);
}

/** "le Courrier diplomatique": a capital in the middle of a sentence makes a letter the name of a paper. */
export function isTitleOfPaper(scan: ContactScan, t: Trigger): boolean {
  if (t.rule.kind !== "letter" && t.rule.kind !== "message") return false;
  const sentence = scan.analysis.sentences[t.sentence]!;
  return (
    scan.analysis.tokens[t.from]!.capital === 1 &&
    t.from > sentence.from &&
    scan.analysis.blocks[sentence.block]?.role === "body" &&
    scan.analysis.tokens[t.from - 1]?.kind === "word"
  );
}

/** "le sommet de la francophonie", "la conférence de Munich": part of a longer name of a setting or subject. */
export function inName(scan: ContactScan, t: Trigger): boolean {
  for (let from = t.from; from > t.from - 5; from--)
    if (
      scan.tags
        .at(from)
        .some(
          (x) =>
            (x.value.type === "format" || x.value.type === "dossier") &&
            x.value.data?.["weak"] !== true &&
            x.to > t.from &&
            x.to - x.from > t.to - t.from,
        )
    )
      return true;
  return false;
}

/** Words of one letter are told apart by their accent alone: "à" and "a". */
const foldWord = (word: string): string =>
  word.length === 1 ? word : word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

export function sentenceOf(scan: ContactScan, token: number): number {
  return coveringToken(scan.analysis.sentences, token);
}
