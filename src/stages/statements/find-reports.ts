import type { CueRule } from "../../lexicon/speech.ts";
import { Feature, type Tag } from "../../model/index.ts";
import { nearTokens } from "../../text/near.ts";
import type { Anaphor } from "./anaphors.ts";
import { commaBefore, followedByAny, hasClause, hasPredicate, hasThat, opensQuote } from "./clauses.ts";
import { fragmentReports } from "./fragments.ts";
import { houseOf } from "./houses.ts";
import { endOfIncise, invertedSubject, isIncise, opensIncise } from "./incises.ts";
import { bareIncise } from "./inverted.ts";
import { labelReports } from "./labels.ts";
import { passiveReport, sideReport } from "./passives.ts";
import {
  isAuxiliary,
  isFiniteForm,
  isMark,
  isRole,
  lemmaAt,
  normAt,
  quoteAround,
  type Report,
  ruleOf,
  type SpeechScan,
  unnamed,
  verbFeatures,
} from "./scan.ts";
import { purposeReport } from "./purposes.ts";
import { nounReport, sourceAt } from "./sources.ts";
import { groupStart, inRelative, isPassive, negatedIn, subjectOf } from "./subjects.ts";
import { isAdjectival, isVerbForm } from "./verb-forms.ts";
import { speakerBefore, standingOf, strangerSubject } from "./unnamed.ts";

/** The reporting phrases of a sentence, in order of their verbs. */
export function findReports(scan: SpeechScan, sentence: number): Report[] {
  const { from, to } = scan.analysis.sentences[sentence]!;
  const reports: Report[] = [];
  for (let i = from; i < to; i++) {
    const bare = bareIncise(scan, i, sentence);
    if (bare !== null) {
      reports.push(bare);
      i = bare.to - 1;
      continue;
    }
    const source = sourceAt(scan, i, sentence);
    if (source !== null) {
      reports.push(source);
      i = source.to - 1;
      continue;
    }
    const noun = nounReport(scan, i, sentence);
    if (noun !== null) {
      reports.push(noun);
      i = noun.to - 1;
      continue;
    }
    const purpose = scan.tags
      .every(i, "cue")
      .map((cue) => purposeReport(scan, cue, sentence))
      .find((r) => r !== null);
    if (purpose !== undefined) {
      reports.push(purpose);
      i = purpose.to - 1;
      continue;
    }
    const cues = cuesAt(scan, i);
    for (const cue of cues) {
      const report = reportOf(scan, cue, sentence);
      if (report === null) continue;
      reports.push(report);
      break;
    }
    if (cues.length > 0) i = cues[0]!.to - 1;
  }
  const labels = labelReports(scan, sentence).filter((l) => !reports.some((r) => r.subject.from === l.from));
  const named = [...reports, ...labels];
  return [...named, ...fragmentReports(scan, sentence, named)].sort((a, b) => a.from - b.from);
}

/** The longest cues at the token that is used as a verb: finite, with an auxiliary, or a gerund; the likeliest first. */
function cuesAt(scan: SpeechScan, i: number): Tag[] {
  const cues = scan.tags.every(i, "cue");
  if (cues.length === 0) return [];
  // "ont pressé X" is no "presse": what follows an auxiliary is a verb.
  if (
    nearTokens(scan.mentions, i).some((m) => m.from <= i && i < m.to) &&
    !(isAuxiliary(scan, i - 1) && (verbFeatures(scan, i) & Feature.participle) !== 0)
  )
    return [];
  if (isAdjectival(scan, i, cues)) return [];
  const features = verbFeatures(scan, i);
  if (!isFiniteForm(features) && (features & (Feature.participle | Feature.gerund)) === 0) return [];
  const article = (scan.language.file.articles ?? []).includes(normAt(scan, i - 1));
  if (article && !isRole(scan, i - 1, "object-pronoun")) return [];
  if (!isVerbForm(scan, i, features)) return [];
  const to = Math.max(...cues.map((t) => t.to));
  const longest = cues.filter((t) => t.to === to);
  // One verb may report in two ways ("souligner que", "souligner la nécessité"): a clause after it decides.
  const clause = hasClause(
    scan,
    to,
    longest.some((t) => ruleOf(t).bare === true),
  );
  const fits = (t: Tag): boolean => (ruleOf(t).content === "complement") !== clause;
  return [...longest.filter(fits), ...longest.filter((t) => !fits(t))];
}

function reportOf(scan: SpeechScan, cue: Tag, sentence: number): Report | null {
  const start = groupStart(scan, cue.from, sentence);
  const rule = ruleOf(cue);
  const setting = settingNear(scan, cue, sentence);
  const negated = negatedIn(scan, start, cue.from);
  const base = { cue, rule, sentence, setting, negated, ...(isPassive(scan, cue, rule) ? { passive: true } : {}) };
  const features = verbFeatures(scan, cue.from);
  if ((features & Feature.gerund) !== 0 && !isFiniteForm(features))
    return gerundReport(scan, cue, rule, base, sentence);
  if (rule.cites === true) return citation(scan, base, start, sentence);
  if (rule.joint === true && quoteAround(scan, cue.from) !== undefined) return null;
  if (rule.joint === true && (rule.talks !== true || ofContact(scan, start, sentence)))
    return {
      ...base,
      position: "complement",
      from: start,
      to: cue.to,
      subject: unnamed(start, cue.to),
      who: "participants",
    };
  if (rule.joint === true) return null;
  const side = sideReport(scan, base, start, sentence);
  if (side !== null) return side;
  const house = houseOf(scan, cue, start, sentence);
  if (house !== null && house.from >= cue.to && (opensIncise(scan, start, sentence) || !hasClause(scan, house.to)))
    return { ...base, position: "incise", from: start, to: house.to, subject: house };
  const inverted = house === null ? invertedSubject(scan, cue, start, sentence) : null;
  if (inverted !== null) {
    const incise: Report = {
      ...base,
      position: "incise",
      from: start,
      to: inverted.to,
      subject: inverted,
      ...standingOf(scan, inverted),
    };
    return wordsOfAnother(scan, incise) ?? incise;
  }
  if (house === null && isPassive(scan, cue, rule)) return passiveReport(scan, base, start, sentence);
  const found: Anaphor | null =
    house !== null
      ? { group: house, who: "source" }
      : (speakerBefore(scan, start, sentence) ?? strangerSubject(scan, cue, start, sentence));
  if (found === null || inRelative(scan, found.group)) return null;
  const subject = found.group;
  const standing = subject.actors.length === 0 ? { who: found.who } : {};
  if (isIncise(scan, subject, cue, start, sentence))
    return {
      ...base,
      position: "incise",
      from: subject.from,
      to: endOfIncise(scan, cue.to, sentence),
      subject,
      ...standing,
    };
  if (rule.requires !== undefined && !followedByAny(scan, cue.to, rule.requires)) return null;
  const clause = rule.content === "complement" ? hasThat(scan, cue.to) : hasClause(scan, cue.to, rule.bare);
  // A verb of saying without a clause, quotation or incise reports nothing ("n'ont pas répondu à la demande").
  if (!clause && rule.content !== "complement" && !opensQuote(scan, cue.to)) return null;
  // "a dit vouloir", "a jugé urgent", "se dit prêt": a verb of judging with its predicate right after it.
  if (rule.predicate === true && !clause && !opensQuote(scan, cue.to) && !hasPredicate(scan, cue.to)) return null;
  if (rule.content === "complement" && !clause && !SHORT.has(rule.act) && endsHere(scan, cue.to)) return null;
  const position = clause
    ? opensQuote(scan, cue.to)
      ? "quote"
      : "clause"
    : rule.content === "complement"
      ? "complement"
      : opensQuote(scan, cue.to)
        ? "quote"
        : "complement";
  return { ...base, position, from: start, to: cue.to, subject, ...standing };
}

/** "l'entretien a porté sur", "the talks focused on": the subject is a contact. */
function ofContact(scan: SpeechScan, start: number, sentence: number): boolean {
  const { from } = scan.analysis.sentences[sentence]!;
  for (let i = start - 1; i >= Math.max(from, start - 8); i--) {
    if (scan.tags.first(i, "contact") !== undefined) return true;
    if (isMark(scan, i, ";:.«»")) return false;
  }
  return false;
}

/** "— пересказал X «Интерфаксу» слова Y": the words are Y's, handed on by X. */
function wordsOfAnother(scan: SpeechScan, report: Report): Report | null {
  for (let i = report.to; i < report.to + 6; i++) {
    if (scan.tags.first(i, "words-of") === undefined) continue;
    const whose = (scan.groups[report.sentence] ?? []).find(
      (g) => g.marker === "of" && g.from - i >= 1 && g.from - i <= 2,
    );
    return whose === undefined || whose.mentions[0]?.form === "pronoun"
      ? null
      : { ...report, to: whose.to, subject: whose, through: report.subject };
  }
  return null;
}

/** "— цитирует Мендель пресс-служба президента", "цитирует его ТАСС": the object spoke. */
function citation(
  scan: SpeechScan,
  base: Pick<Report, "cue" | "rule" | "sentence" | "setting" | "negated">,
  start: number,
  sentence: number,
): Report | null {
  const { to } = base.cue!;
  const groups = (scan.groups[sentence] ?? []).filter((g) => g.from >= to && g.from - to <= 8);
  const spoken = groups.find((g) => g.marker === "of" || (g.marker === null && g.from === to));
  if (spoken === undefined || spoken.actors.length === 0) return null;
  const through = groups.find((g) => g !== spoken && g.marker === null) ?? subjectOf(scan, start, sentence);
  return {
    ...base,
    position: "incise",
    from: start,
    to: Math.max(spoken.to, through?.to ?? 0),
    subject: spoken,
    ...(through === null ? {} : { through }),
  };
}

/** Acts that need no object: "les deux capitales ont décliné". */
const SHORT = new Set(["deny", "reject", "agree", "condemn", "complain"]);

const endsHere = (scan: SpeechScan, i: number): boolean =>
  isMark(scan, i, '.,;:!?)»”"') || scan.analysis.tokens[i] === undefined;

/** "Évoquant la crise, les présidents …", "…, ajoutant que …": the subject is that of the clause it leans on. */
function gerundReport(
  scan: SpeechScan,
  cue: Tag,
  rule: CueRule,
  base: Pick<Report, "cue" | "rule" | "sentence" | "setting" | "negated">,
  sentence: number,
): Report | null {
  const clause = hasClause(scan, cue.to);
  if (!clause && rule.content !== "complement") return null;
  const first = scan.analysis.sentences[sentence]!.from;
  // "un signe encourageant": after a noun the form is an adjective.
  if (
    cue.from > first &&
    scan.analysis.tokens[cue.from - 1]?.kind === "word" &&
    lemmaAt(scan, cue.from - 1) === undefined
  )
    return null;
  const after = (scan.groups[sentence] ?? []).find(
    (g) => g.from > cue.to && g.marker === null && isMark(scan, commaBefore(scan, g.from), ","),
  );
  const found =
    cue.from - first <= 2
      ? after === undefined
        ? null
        : { group: after, who: "speaker" as const }
      : speakerBefore(scan, cue.from, sentence);
  return found === null
    ? null
    : {
        ...base,
        position: clause ? "clause" : "complement",
        from: cue.from,
        to: cue.to,
        subject: found.group,
        ...(found.group.actors.length === 0 ? { who: found.who } : {}),
      };
}

function settingNear(scan: SpeechScan, cue: Tag, sentence: number): boolean {
  const { to } = scan.analysis.sentences[sentence]!;
  for (let i = cue.to; i < Math.min(to, cue.to + 12); i++) if (scan.tags.first(i, "setting") !== undefined) return true;
  return false;
}
