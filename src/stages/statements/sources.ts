import type { ActorGroup, Tag } from "../../model/index.ts";
import { anaphorAt } from "./anaphors.ts";
import { strangerIn } from "./strangers.ts";
import { isArticle, isMark, isRole, unnamed, type Report, type SpeechScan, type Standing } from "./scan.ts";

/** "selon le Kremlin", "d'après lui", "selon laquelle", "à ses yeux", "pour Israël, …", "cité par TASS". */
export function sourceAt(scan: SpeechScan, i: number, sentence: number): Report | null {
  const same = scan.tags.first(i, "of-same-source");
  if (same !== undefined) return source(i, same.to, same, unnamed(i, same.to), sentence, "source");
  const own = scan.tags.first(i, "own-view");
  if (own !== undefined) return source(i, own.to, own, unnamed(i, own.to), sentence, "speaker");
  const tag = scan.tags.first(i, "according-to") ?? scan.tags.first(i, "citing") ?? scan.tags.first(i, "cited-by");
  if (tag !== undefined) return sourceOf(scan, tag, sentence);
  const view = scan.tags.first(i, "viewpoint");
  return view === undefined ? null : viewpointOf(scan, view, sentence);
}

function source(from: number, to: number, cue: Tag, subject: ActorGroup, sentence: number, who?: Standing): Report {
  return {
    position: "source",
    from,
    to,
    cue,
    rule: null,
    subject,
    sentence,
    setting: false,
    negated: false,
    ...(subject.actors.length === 0 && who !== undefined ? { who } : {}),
  };
}

function sourceOf(scan: SpeechScan, tag: Tag, sentence: number): Report | null {
  if (scan.tags.first(tag.to, "relative") !== undefined) return relativeOf(scan, tag, sentence);
  const named = (scan.groups[sentence] ?? []).find(
    (g) =>
      (g.from >= tag.from && g.to <= tag.to) ||
      ((g.from >= tag.to || (g.from > tag.from && g.to > tag.to)) && g.from - tag.to <= 2),
  );
  if (named !== undefined) return source(tag.from, named.to, tag, named, sentence);
  const anaphor = anaphorAt(scan, tag.to, sentence);
  if (anaphor !== null) return source(tag.from, anaphor.group.to, tag, anaphor.group, sentence, anaphor.who);
  let end = tag.to;
  while (
    end < tag.to + 6 &&
    scan.analysis.tokens[end]?.kind === "word" &&
    !isRole(scan, end, "who") &&
    !isRole(scan, end, "that")
  )
    end++;
  const stranger =
    scan.tags.first(tag.to, "count") === undefined && !isArticle(scan, tag.to) ? null : strangerIn(scan, tag.to, end);
  return stranger === null ? null : source(tag.from, end, tag, stranger, sentence);
}

/** "X, selon qui …", "l'agence, selon laquelle …": the actor or text that stands before it. */
function relativeOf(scan: SpeechScan, tag: Tag, sentence: number): Report | null {
  const relative = scan.tags.first(tag.to, "relative");
  if (relative === undefined) return null;
  const before = (scan.groups[sentence] ?? []).filter((g) => g.to <= tag.from && tag.from - g.to <= 14).at(-1);
  // "des informations selon lesquelles la Russie …": what is said has no comma before it and is nobody.
  if (!isMark(scan, tag.from - 1, ",") && before?.to !== tag.from && !isText(scan, tag.from)) return null;
  return source(tag.from, relative.to, tag, before ?? unnamed(tag.from, relative.to), sentence, "source");
}

/** A text ("un communiqué selon lequel …") ends right before the token. */
const isText = (scan: SpeechScan, to: number): boolean =>
  [to - 1, to - 2, to - 3].some((i) => ["same-source", "desk"].some((t) => scan.tags.first(i, t)?.to === to));

/** "Pour Bandar, cependant, …": at the head of a clause, and set off by a comma; "pour qui" wherever it stands. */
function viewpointOf(scan: SpeechScan, tag: Tag, sentence: number): Report | null {
  const first = scan.analysis.sentences[sentence]!.from;
  if (scan.tags.first(tag.to, "relative") !== undefined)
    return isMark(scan, tag.from - 1, ",") ? relativeOf(scan, tag, sentence) : null;
  if (tag.from !== first && !isMark(scan, tag.from - 1, ':;,«"“.')) return null;
  const group = (scan.groups[sentence] ?? []).find((g) => g.from >= tag.to && g.from - tag.to <= 3);
  if (group === undefined || group.actors.length === 0) return null;
  // "pour l'Ukraine comme pour l'Europe", "pour Macron et lui": only a comma (or a relative clause) makes it a view.
  if (!isMark(scan, group.to, ",") && !isRole(scan, group.to, "who")) return null;
  return source(tag.from, group.to, tag, group, sentence);
}

/** "la position de la Russie est que …", "the Kremlin's answer: …": a noun of speech with its owner. */
export function nounReport(scan: SpeechScan, i: number, sentence: number): Report | null {
  const tag = scan.tags.first(i, "cue-noun");
  if (tag === undefined) return null;
  const subject = (scan.groups[sentence] ?? []).find(
    (g) => (g.marker === "of" && g.from >= tag.to && g.from - tag.to <= 4) || g.to === tag.from,
  );
  const owned = subject === undefined && isRole(scan, tag.from - 1, "possessive");
  if (subject === undefined && !owned) return null;
  const group = subject ?? unnamed(tag.from - 1, tag.to);
  const end = Math.max(group.to, tag.to);
  for (let k = end; k < end + 6; k++) {
    if (isRole(scan, k, "that") || isMark(scan, k, ":"))
      return {
        position: "clause",
        from: Math.min(tag.from, group.from),
        to: k,
        cue: tag,
        rule: null,
        subject: group,
        sentence,
        setting: false,
        negated: false,
        ...(owned ? { who: "speaker" as const } : {}),
      };
    if (isMark(scan, k, ',;.«"')) return null;
  }
  return null;
}

/** "par la voix de son porte-parole, X", "par son porte-parole X": through whom the sentence's speaker speaks. */
export function viaOf(scan: SpeechScan, sentence: number): ActorGroup[] {
  const { from, to } = scan.analysis.sentences[sentence]!;
  const found: ActorGroup[] = [];
  for (let i = from; i < to; i++) {
    const tag = scan.tags.first(i, "via");
    if (tag === undefined) continue;
    const group = (scan.groups[sentence] ?? []).find(
      (g) => g.to > tag.from && g.from <= tag.to + 3 && g.to > tag.from + 1,
    );
    if (group !== undefined && group.actors.length === 1) found.push(group);
  }
  return found;
}
