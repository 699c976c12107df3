import type { ActorGroup, Tag } from "../../model/index.ts";
import { Feature } from "../../model/index.ts";
import type { CueRule } from "../../lexicon/speech.ts";
import { houseOf } from "./houses.ts";
import { CLOSING, closesQuotation, isAuxiliary, isFiniteForm, isMark, isRole, lemmaAt, normAt, opensQuotation, ruleOf, verbFeatures, type Report, type SpeechScan } from "./scan.ts";

/** The reporting phrases of a sentence, in order of their verbs. */
export function findReports(scan: SpeechScan, sentence: number): Report[] {
  const { from, to } = scan.analysis.sentences[sentence]!;
  const reports: Report[] = [];
  for (let i = from; i < to; i++) {
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
    const cue = cueAt(scan, i);
    if (cue === null) continue;
    const report = reportOf(scan, cue, sentence);
    if (report !== null) reports.push(report);
    i = cue.to - 1;
  }
  return reports;
}

/** "la même source", "le communiqué": the source named last; who that is, is settled later. */
function sameSource(scan: SpeechScan, from: number, to: number): ActorGroup | null {
  for (let i = from; i < to; i++) {
    const tag = scan.tags.first(i, "same-source");
    if (tag !== undefined) return { from: tag.from, to: tag.to, marker: null, mentions: [], actors: [] };
  }
  return null;
}

/** "la position de la Russie est que …", "the Kremlin's answer: …": a noun of speech with its owner. */
function nounReport(scan: SpeechScan, i: number, sentence: number): Report | null {
  const tag = scan.tags.first(i, "cue-noun");
  if (tag === undefined) return null;
  const subject = (scan.groups[sentence] ?? []).find((g) => (g.marker === "of" && g.from >= tag.to && g.from - tag.to <= 4) || g.to === tag.from);
  if (subject === undefined) return null;
  const end = Math.max(subject.to, tag.to);
  for (let k = end; k < end + 4; k++)
    if (isRole(scan, k, "that") || isMark(scan, k, ":")) return { position: "clause", from: Math.min(tag.from, subject.from), to: k, cue: tag, rule: null, subject, sentence, setting: false, negated: false };
  return null;
}

/** "selon le Kremlin", "d'après un responsable français", "cité par TASS". */
function sourceAt(scan: SpeechScan, i: number, sentence: number): Report | null {
  const same = scan.tags.first(i, "of-same-source");
  if (same !== undefined) return { position: "source", from: i, to: same.to, cue: same, rule: null, subject: { from: i, to: same.to, marker: null, mentions: [], actors: [] }, sentence, setting: false, negated: false };
  const tag = scan.tags.first(i, "according-to") ?? scan.tags.first(i, "cited-by");
  if (tag === undefined) return null;
  const subject = (scan.groups[sentence] ?? []).find((g) => (g.from >= tag.from && g.to <= tag.to) || (g.from >= tag.to && g.from - tag.to <= 2)) ?? sameSource(scan, tag.to, tag.to + 2);
  if (subject === null) return null;
  return { position: "source", from: i, to: subject.to, cue: tag, rule: null, subject, sentence, setting: false, negated: false };
}

/** The longest cue at the token that is used as a verb: finite, with an auxiliary, or a gerund. */
function cueAt(scan: SpeechScan, i: number): Tag | null {
  const cues = scan.tags.every(i, "cue");
  if (cues.length === 0) return null;
  if (scan.mentions.some((m) => m.from <= i && i < m.to)) return null;
  const features = verbFeatures(scan, i);
  if (!isFiniteForm(features) && (features & (Feature.participle | Feature.gerund)) === 0) return null;
  const article = (scan.language.file.articles ?? []).includes(normAt(scan, i - 1)) ;
  if (article && !isRole(scan, i - 1, "object-pronoun")) return null;
  const to = Math.max(...cues.map((t) => t.to));
  const longest = cues.filter((t) => t.to === to);
  // One verb may report in two ways ("souligner que", "souligner la nécessité"): a clause after it decides.
  const clause = hasClause(scan, to, longest.some((t) => ruleOf(t).bare === true));
  return longest.find((t) => (ruleOf(t).content === "complement") !== clause) ?? longest[0]!;
}

/** Does a that-clause, a colon or a quotation follow (adverbs, dates and addressees between)? */
function hasClause(scan: SpeechScan, from: number, bare = false): boolean {
  for (let i = from; i < from + 9; i++) {
    if (isRole(scan, i, "that") || isMark(scan, i, ":")) return true;
    if (opensQuotation(scan, i) && (i <= from + 1 || addressed(scan, from, i))) return true;
    const token = scan.analysis.tokens[i];
    if (token === undefined || (token.kind === "mark" && !",-".includes(token.norm))) break;
  }
  return bare && opensClause(scan, from);
}

/** "said (on Monday) the talks had ended": what follows can only be a subject. */
function opensClause(scan: SpeechScan, from: number): boolean {
  let i = from;
  if (isRole(scan, i, "in") || lemmaAt(scan, i) !== undefined)
    if ((scan.analysis.tokens[i + 1]?.capital ?? 0) > 0 && !scan.mentions.some((m) => m.from === i + 1)) i += 2;
  const token = scan.analysis.tokens[i];
  if (token === undefined || token.kind === "mark") return false;
  const group = scan.mentions.find((m) => m.from === i);
  if (group !== undefined || (scan.language.file.articles ?? []).includes(token.norm) || isRole(scan, i, "possessive") || isRole(scan, i, "definite")) return true;
  if (token.kind === "word" && lemmaAt(scan, i) !== undefined) return false;
  // "said relations had improved": a verb of its own follows.
  for (let k = i + 1; k < i + 9; k++) {
    if (scan.analysis.tokens[k]?.kind === "mark") return false;
    if (isAuxiliary(scan, k)) return true;
  }
  return false;
}

/** "l'a dit à Macron, « … »": nothing but the addressee between. */
function addressed(scan: SpeechScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const inside = scan.mentions.some((m) => m.from <= i && i < m.to);
    if (!inside && !isMark(scan, i, ",:") && scan.language.morphology.functionLemma(normAt(scan, i)) === undefined) return false;
  }
  return true;
}

function reportOf(scan: SpeechScan, cue: Tag, sentence: number): Report | null {
  const start = groupStart(scan, cue.from, sentence);
  const rule = ruleOf(cue);
  const setting = settingNear(scan, cue, sentence);
  const negated = negatedIn(scan, start, cue.from);
  const base = { cue, rule, sentence, setting, negated };
  const features = verbFeatures(scan, cue.from);
  if ((features & Feature.gerund) !== 0 && !isFiniteForm(features)) return gerundReport(scan, cue, rule, base, sentence);
  const house = houseOf(scan, cue, start, sentence);
  if (house !== null && house.from >= cue.to && opensIncise(scan, start, sentence)) return { ...base, position: "incise", from: start, to: house.to, subject: house };
  const inverted = house === null ? invertedSubject(scan, cue, start, sentence) : null;
  if (inverted !== null) return { ...base, position: "incise", from: start, to: inverted.to, subject: inverted };
  const passive = isPassive(scan, cue, rule);
  const subject = house !== null ? house : passive ? agentAfter(scan, cue, sentence) : (sameSource(scan, start - 1, start) ?? subjectOf(scan, start, sentence) ?? sameSource(scan, Math.max(0, start - 6), start));
  if (subject === null || inRelative(scan, subject)) return null;
  if (isIncise(scan, subject, cue, start, sentence)) return { ...base, position: "incise", from: subject.from, to: endOfIncise(scan, cue.to, sentence), subject };
  if (rule.requires !== undefined && !followedByAny(scan, cue.to, rule.requires)) return null;
  const clause = rule.content === "complement" ? hasThat(scan, cue.to) : hasClause(scan, cue.to, rule.bare);
  // A verb of saying without a clause, quotation or incise reports nothing ("n'ont pas répondu à la demande").
  if (!clause && rule.content !== "complement" && !opensQuote(scan, cue.to)) return null;
  // "a dit vouloir", "a jugé urgent", "se dit prêt": a verb of judging with its predicate right after it.
  if (rule.predicate === true && !clause && !opensQuote(scan, cue.to) && !hasPredicate(scan, cue.to)) return null;
  const position = clause ? (opensQuote(scan, cue.to) ? "quote" : "clause") : rule.content === "complement" ? "complement" : opensQuote(scan, cue.to) ? "quote" : "complement";
  return { ...base, position, from: start, to: cue.to, subject };
}

/** "a appelé les parties à cesser le feu": the word that makes the verb one of speech stands after its object. */
function followedByAny(scan: SpeechScan, from: number, words: readonly string[]): boolean {
  for (let i = from; i < from + 9; i++) {
    const lemma = scan.language.morphology.functionLemma(normAt(scan, i));
    if (lemma !== undefined && words.includes(lemma)) return true;
    if (isMark(scan, i, ".;")) return false;
  }
  return false;
}

function hasThat(scan: SpeechScan, from: number): boolean {
  for (let i = from; i < from + 7; i++) {
    if (isRole(scan, i, "that")) return true;
    if (scan.analysis.tokens[i]?.kind !== "word") return false;
  }
  return false;
}

/** "Israël est accusé de …": the subject of a passive does not speak. Verbs that always take "be" ("sont convenus") are active. */
function isPassive(scan: SpeechScan, cue: Tag, rule: CueRule): boolean {
  if (rule.be === true || (verbFeatures(scan, cue.from) & Feature.participle) === 0) return false;
  const passive = scan.language.file.verbs?.passive ?? [];
  for (let i = cue.from - 1; i >= Math.max(0, cue.from - 4); i--) {
    if (isRole(scan, i, "reflexive") || scan.analysis.tokens[i]?.kind === "mark") return false;
    const token = scan.analysis.tokens[i];
    const forms = token === undefined ? [] : (scan.language.morphology.formsOf(token) ?? []);
    if (forms.some((f) => passive.includes(f.lemma))) return !isRole(scan, i - 1, "reflexive");
  }
  return false;
}

function agentAfter(scan: SpeechScan, cue: Tag, sentence: number): ActorGroup | null {
  return (scan.groups[sentence] ?? []).find((g) => g.from >= cue.to && g.from - cue.to <= 4 && g.marker === "by") ?? null;
}

/** "la réunion que l'UE espérait": a relative clause reports nothing; "a dit que l'UE espérait" does. */
function inRelative(scan: SpeechScan, subject: ActorGroup): boolean {
  let i = subject.from - 1;
  while (i > 0 && (scan.language.file.articles ?? []).includes(normAt(scan, i))) i--;
  if (!isRole(scan, i, "that")) return false;
  for (let k = i - 1; k >= Math.max(0, i - 8); k--) {
    if (scan.tags.at(k).some((t) => t.value.type === "cue" || t.value.type === "governor") || isMark(scan, k, ",«\"")) return false;
    if (isRole(scan, k, "and") || isRole(scan, k, "but")) return false;
  }
  return true;
}

/** An infinitive, a quotation or an adjective (no article, no name) after the verb. */
function hasPredicate(scan: SpeechScan, from: number): boolean {
  for (let i = from; i < from + 4; i++) {
    if (opensQuotation(scan, i)) return true;
    const token = scan.analysis.tokens[i];
    if (token === undefined || token.kind !== "word") return false;
    if ((verbFeatures(scan, i) & Feature.infinitive) !== 0) return true;
    if ((scan.language.file.articles ?? []).includes(token.norm) || token.capital > 0) return false;
    if (scan.language.morphology.functionLemma(token.norm) === undefined && scan.tags.at(i).length === 0 && i === from) return true;
  }
  return false;
}

/** "Évoquant la crise, les présidents …", "…, ajoutant que …": the subject is that of the clause it leans on. */
function gerundReport(scan: SpeechScan, cue: Tag, rule: CueRule, base: Pick<Report, "cue" | "rule" | "sentence" | "setting" | "negated">, sentence: number): Report | null {
  const clause = hasClause(scan, cue.to);
  if (!clause && rule.content !== "complement") return null;
  const first = scan.analysis.sentences[sentence]!.from;
  const after = (scan.groups[sentence] ?? []).find((g) => g.from > cue.to && g.marker === null && isMark(scan, commaBefore(scan, g.from), ","));
  const subject = cue.from - first <= 2 ? (after ?? null) : subjectOf(scan, cue.from, sentence);
  return subject === null ? null : { ...base, position: clause ? "clause" : "complement", from: cue.from, to: cue.to, subject };
}

/** The token before a group, articles passed over. */
function commaBefore(scan: SpeechScan, from: number): number {
  let i = from - 1;
  while (i > 0 && (scan.language.file.articles ?? []).includes(normAt(scan, i))) i--;
  return i;
}

const opensQuote = (scan: SpeechScan, i: number): boolean => opensQuotation(scan, i) || (isMark(scan, i, ":") && opensQuotation(scan, i + 1));

/** Auxiliaries, clitics and adverbs left of the verb that belong to it. */
function groupStart(scan: SpeechScan, verb: number, sentence: number): number {
  const first = scan.analysis.sentences[sentence]!.from;
  let start = verb;
  for (let i = verb - 1; i >= Math.max(first, verb - 6); i--) {
    if (isAuxiliary(scan, i) || isRole(scan, i, "clitic") || scan.tags.first(i, "negation") !== undefined) start = i;
    else if (isRole(scan, i, "inverted") && isMark(scan, i - 1, "-")) continue;
    else if (isMark(scan, i, "-") || isRole(scan, i, "linking")) continue;
    else if (scan.analysis.tokens[i]?.kind !== "word" || scan.mentions.some((m) => m.from <= i && i < m.to) || isRole(scan, i, "that") || isRole(scan, i, "who")) break;
  }
  return start;
}

const negatedIn = (scan: SpeechScan, from: number, to: number): boolean => {
  for (let i = from - 1; i < to; i++) if (scan.tags.first(i, "negation") !== undefined) return true;
  return false;
};

/** "a indiqué (mardi, à la presse) le Kremlin", "a-t-il dit", "indique le communiqué du Kremlin": the subject after its verb, in an incise. */
function invertedSubject(scan: SpeechScan, cue: Tag, start: number, sentence: number): ActorGroup | null {
  if (!opensIncise(scan, start, sentence)) return null;
  const clitic = cliticSubject(scan, start, cue, sentence);
  if (clitic !== null) return clitic;
  for (const group of scan.groups[sentence] ?? []) {
    if (group.from < cue.to) continue;
    if (group.from - cue.to > 12) return null;
    for (let i = cue.to; i < group.from; i++) {
      if (isRole(scan, i, "that") || isMark(scan, i, ":«“;")) return null;
      // A comma ends the incise, unless it sets off a date.
      if (isMark(scan, i, ",") && i - cue.to > 5) return null;
    }
    if (group.marker === null) return firstOf(scan, group);
  }
  return sameSource(scan, cue.to, cue.to + 6);
}

/** ", said X, Y and Z need …": what follows the speaker's comma is another subject. */
function firstOf(scan: SpeechScan, group: ActorGroup): ActorGroup {
  const first = group.mentions[0];
  const next = group.mentions[1];
  if (first === undefined || next === undefined || !isMark(scan, first.to, ",") || first.form === next.form) return group;
  return { ...group, to: first.to, mentions: [first], actors: first.actors };
}

/** What stands before an incise: a comma, a dash, a closing quotation mark, or nothing. */
function opensIncise(scan: SpeechScan, start: number, sentence: number): boolean {
  const first = scan.analysis.sentences[sentence]!.from;
  return start === first || isMark(scan, start - 1, ",–—-»”\"?!(") || (closesQuotation(scan, start - 1) && start > first);
}

/** "a-t-il ajouté", "dit-elle": the pronoun within. */
function cliticSubject(scan: SpeechScan, start: number, cue: Tag, sentence: number): ActorGroup | null {
  for (const group of scan.groups[sentence] ?? []) {
    if (group.mentions[0]?.form !== "pronoun" || group.from < start || group.from > cue.to + 2) continue;
    if (isMark(scan, group.from - 1, "-")) return group;
  }
  return null;
}

/** The subject of a verb: the nearest group before it without a preposition, of any kind that can speak. */
export function subjectOf(scan: SpeechScan, verb: number, sentence: number): ActorGroup | null {
  const groups = (scan.groups[sentence] ?? []).filter((g) => g.to <= verb && g.marker === null && !isAside(scan, g, verb));
  const last = groups.filter((g) => !isObject(scan, g, verb)).at(-1) ?? groups.at(-1);
  if (last === undefined) return desperate(scan, verb, sentence);
  return last;
}

/** "X thanked Y and said": a bare group right after a verb of ours is its object, where the order of words is fixed. */
function isObject(scan: SpeechScan, group: ActorGroup, verb: number): boolean {
  if (scan.language.file.traits?.includes("bare-clauses") !== true) return false;
  if (group.mentions.every((m) => m.form === "pronoun" && scan.tags.first(m.from, "pronoun")?.value.data?.["object"] === true)) return true;
  const before = commaBefore(scan, group.from);
  const tags = scan.tags.before(before + 1, "cue") ?? scan.tags.before(before + 1, "contact-verb") ?? scan.tags.before(before + 1, "governor");
  if (tags === undefined || verb - group.to < 1) return false;
  // "said the minister called for": what follows a verb of saying without "that" may be a subject.
  const linked = isRole(scan, verb - 1, "and") || isRole(scan, verb - 1, "infinitive") || isRole(scan, verb - 2, "and") || isMark(scan, verb - 1, ",") || isMark(scan, verb - 2, ",");
  return linked || group.to < verb;
}

/** "X, whom Y had called, said": the subject of a relative clause that a comma closes before the verb. */
function isAside(scan: SpeechScan, group: ActorGroup, verb: number): boolean {
  const before = commaBefore(scan, group.from);
  if (!isRole(scan, before, "who") || isMark(scan, before, ",")) return false;
  for (let k = group.to; k < verb; k++) if (isMark(scan, k, ",")) return true;
  return false;
}

/** In a language of cases a subject may follow its verb freely. */
function desperate(scan: SpeechScan, verb: number, sentence: number): ActorGroup | null {
  if (scan.language.file.traits?.includes("declines-names") !== true) return null;
  return (scan.groups[sentence] ?? []).find((g) => g.from > verb && g.from - verb <= 4 && g.marker === null) ?? null;
}

/** ", the Kremlin said.", "– Peskov said": subject and verb set off at the end, nothing reported after them. */
function isIncise(scan: SpeechScan, subject: ActorGroup, cue: Tag, start: number, sentence: number): boolean {
  const { from } = scan.analysis.sentences[sentence]!;
  if (start - subject.to > 2) return false;
  let before = subject.from - 1;
  while (before > from && ((scan.language.file.articles ?? []).includes(normAt(scan, before)) || isRole(scan, before, "as"))) before--;
  if (before <= from || !isMark(scan, before, ",–—-»”\"")) return false;
  if (hasClause(scan, cue.to)) return false;
  // The incise ends the sentence, or a comma closes it; what it may hold besides is a day, a place, an audience.
  let strange = 0;
  const quoted = isMark(scan, before, CLOSING) || isMark(scan, before - 1, CLOSING);
  if (!quoted && before - from < 5) return false;
  for (let i = cue.to; i < cue.to + 9; i++) {
    if (isMark(scan, i, ".,!?»”\"") || scan.analysis.tokens[i] === undefined) return strange <= (ruleOf(cue).content === "complement" ? 1 : 3);
    if (!scan.mentions.some((m) => m.from <= i && i < m.to) && !scan.tags.covers(i, "setting") && !inDate(scan, i)) strange++;
    if (verbFeatures(scan, i) !== 0 && isFiniteForm(verbFeatures(scan, i)) && isAuxiliary(scan, i)) return false;
  }
  return false;
}

function inDate(scan: SpeechScan, i: number): boolean {
  const start = scan.analysis.tokens[i]?.start ?? 0;
  return (scan.dates ?? []).some((d) => d.start <= start && start < d.end);
}

function endOfIncise(scan: SpeechScan, from: number, sentence: number): number {
  const { to } = scan.analysis.sentences[sentence]!;
  for (let i = from; i < to; i++) if (isMark(scan, i, ".,!?«“\"")) return i;
  return to;
}

function settingNear(scan: SpeechScan, cue: Tag, sentence: number): boolean {
  const { to } = scan.analysis.sentences[sentence]!;
  for (let i = cue.to; i < Math.min(to, cue.to + 12); i++) if (scan.tags.first(i, "setting") !== undefined) return true;
  return false;
}
