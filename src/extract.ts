import type {
  Actor,
  ActorGroup,
  ActorMention,
  ActorRef,
  Analysis,
  Block,
  DateFact,
  DateMention,
  Document,
  Notice,
  Reading,
  Span,
  Tag,
} from "./model/index.ts";
import { edtfBounds } from "./model/calendar.ts";
import { EXTRACTOR_VERSION } from "./model/version.ts";
import type { BoilerplateLexicon } from "./lexicon/boilerplate.ts";
import type { DateLexicon } from "./lexicon/dates.ts";
import type { Language } from "./lexicon/language.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { collisionsOf, settle } from "./lexicon/settle.ts";
import { findActors, findPageOwner, groupMentions, type Interval } from "./stages/actors/index.ts";
import { clean, looksTruncated, type Reason } from "./stages/clean/index.ts";
import { findAgreements } from "./stages/agreements/index.ts";
import { findContacts, type Dropped, type Frame } from "./stages/contacts/index.ts";
import {
  checkDate,
  findDates,
  findPublication,
  knownDays,
  resolveDate,
  yearWindow,
  type YearWindow,
} from "./stages/dates/index.ts";
import { findFlags, type FlagSign } from "./stages/flags/index.ts";
import { findStatements } from "./stages/statements/index.ts";
import { chainAt, link } from "./link/index.ts";
import { publisherOf, withPublisher } from "./link/publisher.ts";
import { detectLanguage } from "./stages/language/index.ts";
import { findQuotes } from "./text/quotes.ts";
import { repair } from "./text/repair.ts";
import { findSentences } from "./text/sentences.ts";
import { spanMaker } from "./text/spans.ts";
import { TagIndex } from "./text/tag-index.ts";
import { tokenize } from "./text/tokenize.ts";
import { nearText } from "./text/near.ts";

export { EXTRACTOR_VERSION };

/** Reads one document. Pure: no clock, no network, no file. Never throws on any text. */
export function extract(document: Document, lexicon: Lexicon): Reading {
  return trace(document, lexicon).reading;
}

/** A reading, and what every stage handed on: for `readout explain`. */
export interface Trace {
  readonly reading: Reading;
  readonly analysis: Analysis;
  readonly mentions: readonly ActorMention[];
  readonly groups: readonly (readonly ActorGroup[])[];
  readonly dates: readonly DateMention[];
  readonly frames: readonly Frame[];
  readonly dropped: readonly Dropped[];
  /** Which rule made each block what it is. */
  readonly reasons: readonly Reason[];
  /** Signs of damage, also those too few for a flag. */
  readonly signs: readonly FlagSign[];
  readonly span: (start: number, end: number) => Span;
}

/** The whole pipeline, in order. */
export function trace(document: Document, lexicon: Lexicon): Trace {
  const text = analyse(document, lexicon);
  const { analysis, tags, language, span, flags } = text;
  const { world } = lexicon;
  const { dates, published, window, resolve } = dateText(document, text, lexicon);
  const free = undated(tags, analysis, dates);
  const publisher = publisherOf(document, lexicon);
  const site =
    publisher?.state === undefined || publisher.role === undefined
      ? null
      : { state: publisher.state, body: publisher.role };
  const people = { language, world, when: timeOf(published, window), site };
  const mentions = findActors(analysis, free, people);
  const groups = groupMentions({ analysis, language }, mentions);
  const day = published?.edtf;
  const options = { language, world, mentions, groups, dates, resolve, published: day ?? null, span };
  const { contacts: found, frames, dropped } = findContacts(analysis, free, options);
  const participants = new Set(found.flatMap((c) => c.participants.map((p) => p.id)));
  const said = findStatements(
    { analysis, tags, language, world, mentions, groups, dates },
    {
      span,
      participants,
      parties: found.find((c) => c.main)?.participants ?? [],
      owner: findPageOwner(analysis, free, people) ?? ownerByAddress(publisherOf(document, lexicon)),
    },
  );
  const linkScan = { analysis, tags, world, mentions, span, ...(day === undefined ? {} : { published: day }) };
  const linked = link(linkScan, found, said.statements, said.conveyors);
  const { statements, agencies } = linked;
  const contacts = [...withPublisher(linked.contacts, publisher)];
  const main = contacts.find((c) => c.main);
  const agreements = findAgreements(
    { analysis, tags, world, groups, dates },
    { resolve, published, span, ...(main === undefined ? {} : { contact: main }) },
  );
  const title = analysis.blocks.find((b) => b.role === "title");
  const reading: Reading = {
    schema: "readout.reading/1",
    id: document.id,
    versions: { extractor: EXTRACTOR_VERSION, lexicon: lexicon.version },
    source: { ...document.source, ...(publisher === null ? {} : { outlet: publisher }), agencies },
    language: text.detected,
    flags: [...flags].sort(),
    published,
    title: title === undefined ? null : span(title.start, title.end),
    text: document.text,
    blocks: analysis.blocks.map(({ role, start, end }) => {
      const block = span(start, end);
      return { role, start: block.start, end: block.end };
    }),
    contacts,
    statements,
    agreements: agreements.map((a) => ({
      ...a,
      status: a.status.map((told) => ({ ...told, chain: chainAt(statements, told.evidence) })),
    })),
    notices: noticesOf(dates, span),
  };
  return {
    reading,
    analysis,
    mentions,
    groups,
    dates,
    frames,
    dropped,
    reasons: text.reasons,
    signs: text.signs,
    span,
  };
}

/** On its own site an institution tells everything. */
const ownerByAddress = (publisher: ActorRef | null): { readonly actor: Actor; readonly sentence: number } | null => {
  if (publisher?.kind !== "institution" && publisher?.kind !== "organisation") return null;
  const { evidence: _evidence, role, state, ...rest } = publisher;
  return {
    actor: { ...rest, ...(role === undefined ? {} : { role }), ...(state === undefined ? {} : { state }) },
    sentence: 0,
  };
};

interface AnalysedText {
  readonly analysis: Analysis;
  readonly tags: TagIndex;
  /** The language whose rules read it; `detected` is what the text seems to be in. */
  readonly language: Language;
  readonly detected: string;
  readonly flags: ReadonlySet<string>;
  readonly reasons: readonly Reason[];
  readonly signs: readonly FlagSign[];
  readonly span: (start: number, end: number) => Span;
}

/** Repaired, cut into blocks, sentences and tokens, tagged once from the lexicon. */
function analyse(document: Document, lexicon: Lexicon): AnalysedText {
  const repaired = repair(document.text);
  const { text } = repaired;
  const flags = new Set(document.flags ?? []);
  if (repaired.damaged) flags.add("damaged-encoding");
  const detected = document.language ?? detectLanguage(text, lexicon);
  const language = lexicon.languages.get(detected) ?? [...lexicon.languages.values()][0]!;
  if (!lexicon.languages.has(detected)) flags.add(`unknown-language:${detected}`);
  const { blocks, reasons } = clean(text, boilerplateOf(lexicon, language));
  const tokens = tokenize(text, { ...language.tokenizing, accents: keepsAccents(text) });
  const quotes = findQuotes(text);
  const sentences = findSentences(text, tokens, blocks, quotes, { abbreviations: language.abbreviations });
  const matched = language.trie.match(tokens, language.morphology, isCaseless(text));
  const collisions = collisionsOf(language, lexicon.ambiguous);
  const tags = new TagIndex(settle(matched, { tokens, language, collisions }));
  const analysis: Analysis = { text, language: language.code, blocks, tokens, sentences, quotes, tags: tags.all };
  if (looksTruncated(text, blocks)) flags.add("truncated");
  const damage = findFlags(analysis, tags, language);
  for (const flag of damage.flags) flags.add(flag);
  const span = spanMaker(document.text, repaired.map);
  return { analysis, tags, language, detected, flags, reasons, signs: damage.signs, span };
}

interface TextDates {
  readonly dates: readonly DateMention[];
  readonly published: DateFact | null;
  readonly window: YearWindow | null;
  /** What day a mention means in the document's time; `anchor` is the day that "la veille" leans on. */
  readonly resolve: (mention: DateMention, tense: string, anchor?: string) => DateFact | null;
}

/** The dates of the text, the day of its publication, and how one is read by the other. */
function dateText(document: Document, { analysis, tags, language, span }: AnalysedText, lexicon: Lexicon): TextDates {
  const { text, tokens, sentences, blocks } = analysis;
  const dateLexicon = language.parts.get("dates") as DateLexicon | undefined;
  const dates = dateLexicon === undefined ? [] : findDates(analysis, dateLexicon);
  const window = yearWindow(analysis, tags, lexicon.world);
  const page = {
    ...{ text, tokens, sentences, blocks, mentions: dates },
    ...(document.source.url === undefined ? {} : { url: document.source.url }),
    ...(document.published === undefined ? {} : { metadata: document.published }),
    ...(window === null ? {} : { window }),
  };
  const found = dateLexicon === undefined ? null : findPublication(page, dateLexicon);
  const stated = found?.start !== undefined && found.end !== undefined ? [span(found.start, found.end)] : [];
  const published = found === null ? null : dateFact(found, stated);
  const known = {
    ...(published === null ? {} : { published: published.edtf }),
    ...(window === null ? {} : { window }),
  };
  const near = knownDays(
    dates.filter((d) => isArticle(blocks, d.start)),
    known,
  );
  const resolve = (mention: DateMention, tense: string, anchor?: string): DateFact | null => {
    const resolved = resolveDate(mention.expression, {
      ...known,
      near,
      ...(anchor === undefined ? {} : { anchor }),
      tense: tense === "past" || tense === "future" ? tense : "unknown",
    });
    return resolved === null ? null : dateFact(resolved, [span(mention.start, mention.end)]);
  };
  return { dates, published, window, resolve };
}

const dateFact = (
  { edtf, basis, because }: Pick<DateFact, "edtf" | "basis"> & { readonly because?: string },
  evidence: Span[],
): DateFact => ({ edtf, basis, ...(because === undefined ? {} : { because }), evidence });

/** "May 22" is no Mrs May and no modal verb: neither people nor governing words are meant within dates. */
function undated(tags: TagIndex, analysis: Analysis, dates: readonly DateMention[]): TagIndex {
  const within = (tag: Tag): boolean =>
    nearText(dates, analysis.tokens[tag.from]!.start).some(
      (d) => d.start <= analysis.tokens[tag.from]!.start && analysis.tokens[tag.to - 1]!.end <= d.end,
    );
  const days = analysis.tokens.flatMap((token, i): Tag[] =>
    token.capital > 0 && nearText(dates, token.start).some((d) => d.start <= token.start && token.end <= d.end)
      ? [{ from: i, to: i + 1, value: { type: "date", id: "date" }, features: 0 }]
      : [],
  );
  return days.length === 0
    ? tags
    : new TagIndex([...tags.all.filter((t) => !isOutsideDates(t, analysis) || !within(t)), ...days]);
}

const isOutsideDates = (tag: Tag, analysis: Analysis): boolean =>
  tag.value.type === "person" || (tag.value.type === "governor" && analysis.tokens[tag.from]!.capital > 0);

function boilerplateOf(lexicon: Lexicon, language: Language): BoilerplateLexicon[] {
  const all = [language, ...[...lexicon.languages.values()].filter((l) => l !== language)];
  return all.map((l) => l.parts.get("boilerplate") as BoilerplateLexicon | undefined).filter((b) => b !== undefined);
}

/** Accents somewhere: the text has not lost them (nor is it in a language without). */
const keepsAccents = (text: string): boolean => /[àâçéèêëîïôûùœ][^]*[àâçéèêëîïôûùœ]/.test(text.slice(0, 4000));

/** Menus, tickers and captions date nothing but themselves. */
function isArticle(blocks: readonly Block[], at: number): boolean {
  const role = nearText(blocks, at).find((b) => b.start <= at && at < b.end)?.role;
  return role === "body" || role === "title" || role === "heading" || role === "caption";
}

/** A text without a single capital has lost them: names then match without. */
const isCaseless = (text: string): boolean => text.length > 80 && text.toLowerCase() === text;

/** The time for which "le président français" is asked: the publication, else the years that all leaders named share. */
function timeOf(published: DateFact | null, window: YearWindow | null): Interval | null {
  if (published !== null && /^\d{4}/.test(published.edtf)) {
    const bounds = edtfBounds(published.edtf);
    return { from: bounds.from ?? "", to: bounds.to ?? "9999" };
  }
  return window?.from === undefined ? null : { from: window.from, to: window.to ?? "9999" };
}

function noticesOf(dates: readonly DateMention[], span: (start: number, end: number) => Span): Notice[] {
  return dates.flatMap((d) => {
    const notice = checkDate(d.expression);
    return notice === null ? [] : [{ rule: notice.rule, reason: notice.reason, evidence: [span(d.start, d.end)] }];
  });
}
