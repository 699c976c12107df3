import { Feature } from "../../model/index.ts";
import { type Scan, tokenAt } from "./scan.ts";

/** How far a run of capitalised words (a name, as far as form tells) goes. Particles and hyphens bind. */
export function nameRun(scan: Scan, from: number): number {
  const particles = scan.language.file.names.particles;
  let to = from;
  for (let i = from; ;) {
    const token = tokenAt(scan, i);
    if (token === undefined) break;
    if (i > from && (gap(scan, i) > 1 || scan.analysis.text.charAt(token.start - 1) === "\n")) break;
    if (token.kind === "word" && token.capital > 0 && !endsName(scan, i, from)) to = ++i;
    else if (i > from && token.kind === "word" && particles.includes(token.norm) && startsCapital(scan, i + 1)) i++;
    else if (
      i > from &&
      token.kind === "mark" &&
      (token.norm === "-" || token.norm === "." || token.norm === "'") &&
      token.start === tokenAt(scan, i - 1)?.end &&
      startsCapital(scan, i + 1) &&
      (token.norm !== "." || tokenAt(scan, i - 1)!.end - tokenAt(scan, i - 1)!.start <= 2)
    )
      i++;
    else if (i > from + 1 && secondHalf(scan, i)) to = i += 2;
    else break;
  }
  return to;
}

/** "Yong-hyun": the second half of a given name in small letters, that is no word of the language ("-led"). */
function secondHalf(scan: Scan, i: number): boolean {
  const [before, mark, half] = [tokenAt(scan, i - 1), tokenAt(scan, i), tokenAt(scan, i + 1)];
  return (
    mark?.norm === "-" &&
    half?.kind === "word" &&
    half.capital === 0 &&
    before?.end === mark.start &&
    mark.end === half.start &&
    half.end - half.start <= 6 &&
    scan.tags.at(i - 1).length === 0 &&
    scan.tags.at(i + 1).length === 0 &&
    scan.language.morphology.functionLemma(half.norm) === undefined &&
    (scan.language.morphology.formsOf(half) ?? []).length === 0
  );
}

const startsCapital = (scan: Scan, i: number): boolean =>
  (tokenAt(scan, i)?.capital ?? 0) > 0 ||
  (scan.language.file.names.particles.includes(tokenAt(scan, i)?.norm ?? "") &&
    (tokenAt(scan, i + 1)?.capital ?? 0) > 0);

const gap = (scan: Scan, i: number): number => (tokenAt(scan, i)?.start ?? 0) - (tokenAt(scan, i - 1)?.end ?? 0);

/** Capitalised words that are no part of a name: states, places, offices, institutions, the first word of a sentence. */
function endsName(scan: Scan, i: number, from: number): boolean {
  const norm = tokenAt(scan, i)!.norm;
  if (scan.language.morphology.functionLemma(norm) !== undefined && i === from) return true;
  const types = scan.tags.at(i).map((t) => t.value.type);
  if (types.includes("person")) return false;
  if (isHeadlineWord(scan, i, from)) return true;
  return types.some((t) => BREAKERS.has(t));
}

/** "Talks Planned With X", "A And B On The Phone": headlines write small words and verbs with capitals, too. */
function isHeadlineWord(scan: Scan, i: number, from: number): boolean {
  const { language } = scan;
  if (language.file.traits?.includes("nouns-before-titles") !== true) return false;
  const norm = tokenAt(scan, i)!.norm;
  const lemma = language.morphology.functionLemma(norm);
  const small =
    lemma !== undefined &&
    !language.file.names.particles.includes(norm) &&
    (language.is(norm, "and") || Object.values(language.file.markers ?? {}).some((lemmas) => lemmas.includes(lemma)));
  if (small && i > from) return true;
  const past = (scan.language.morphology.formsOf(tokenAt(scan, i)!) ?? []).some(
    (f) => (f.features & (Feature.past | Feature.participle)) !== 0 && (f.features & Feature.infinitive) === 0,
  );
  return past && scan.tags.at(i).some((t) => VERBS.has(t.value.type));
}

const VERBS = new Set(["auxiliary", "governor", "contact-verb"]);

const BREAKERS = new Set([
  "state",
  "place",
  "office",
  "body",
  "organisation",
  "format",
  "treaty",
  "cue",
  "outlet",
  "honorific",
  "no-name",
  "persons",
  "desk",
  "official",
  "counterpart",
  "contact",
  "according-to",
  "side",
  "dossier",
  "date",
]);
