import type { Actor, Agreement, DateFact, DateMention, Span } from "../../model/index.ts";
import { bareActor } from "../../model/actor.ts";
import { edtfOverlap } from "../../model/calendar.ts";
import { slug } from "../../lexicon/world.ts";
import { findMentions } from "./find-mentions.ts";
import type { AgreementMention } from "./mention.ts";
import { provisionsOf, REACH } from "./provisions.ts";
import type { AgreementOptions, AgreementScan } from "./scan.ts";

export type { AgreementOptions, AgreementScan } from "./scan.ts";

interface Draft {
  readonly mentions: AgreementMention[];
  parties: readonly Actor[];
  date: DateFact | null;
  known: string | null;
}

/** The agreements that the article names or describes, with what they oblige to and what is said of their fulfilment. */
export function findAgreements(scan: AgreementScan, options: AgreementOptions): Agreement[] {
  const mentions = findMentions(scan);
  const drafts: Draft[] = [];
  for (const mention of mentions) place(scan, drafts, mention, options);
  return unite(scan, drafts.filter(isTold)).map((draft, k) => toAgreement(scan, draft, k, mentions, options));
}

/** Two drafts that are the same agreement of the world data, one by its name and one by its day, are one. */
function unite(scan: AgreementScan, drafts: readonly Draft[]): Draft[] {
  const found = new Map<string, Draft>();
  return drafts.filter((draft) => {
    const id = knownAgreement(scan, draft)?.id;
    const first = id === undefined ? undefined : found.get(id);
    if (id !== undefined && first === undefined) found.set(id, draft);
    if (first === undefined) return true;
    first.mentions.push(...draft.mentions);
    if (first.parties.length < draft.parties.length) first.parties = draft.parties;
    first.date ??= draft.date;
    return false;
  });
}

/** An agreement is one by its name, by two parties, by its day, or by being signed here; a bare word only adds to one already told. */
const isTold = (draft: Draft): boolean =>
  draft.known !== null || draft.parties.length >= 2 || draft.mentions.some((m) => m.by !== "word" && m.by !== "pledge");

function place(scan: AgreementScan, drafts: Draft[], mention: AgreementMention, options: AgreementOptions): void {
  const stated = statedDay(scan, mention, options);
  const now =
    mention.by === "joint" ||
    mention.by === "deed" ||
    mention.by === "pledge" ||
    (mention.verb !== null &&
      mention.verb.value.data?.["noun"] !== true &&
      (mention.by === "signing" || mention.by === "parties"));
  const date = stated ?? (now ? (dayBefore(scan, mention, options) ?? dayOfContact(options)) : null);
  const near = drafts.findLast((d) => same(d, mention, mention.parties, stated));
  const told = (near !== undefined && near.parties.length >= 2) || mention.parties.length >= 2;
  const parties =
    told || !isOfContact(mention, options) ? mention.parties : (options.contact?.participants ?? []).map(bareActor);
  const fit = near ?? drafts.find((d) => same(d, mention, parties, date));
  if (fit === undefined) {
    if (mention.known === null && parties.length < 2 && mention.by === "word") return;
    drafts.push({ mentions: [mention], parties, date, known: mention.known });
    return;
  }
  fit.mentions.push(mention);
  if (fit.parties.length < parties.length) fit.parties = parties;
  if (
    fit.date === null ||
    (date !== null && date.edtf.length > fit.date.edtf.length && date.edtf.startsWith(fit.date.edtf))
  )
    fit.date = date;
  fit.known ??= mention.known;
}

/** Signed or agreed by those of the contact: nobody else is named; or one of them promises it to the other. */
function isOfContact(mention: AgreementMention, { contact }: AgreementOptions): boolean {
  if (mention.by === "joint" || mention.by === "terms" || isActive(mention)) return true;
  const [only] = mention.parties;
  return (
    mention.by === "pledge" && (only === undefined || contact?.participants.some((p) => p.id === only.id) === true)
  );
}

/** The day or year that the words give; of an agreement called by its name, the day that the world data know. */
function statedDay(scan: AgreementScan, mention: AgreementMention, options: AgreementOptions): DateFact | null {
  if (mention.year !== undefined) return yearOf(scan, mention.year, options);
  if (mention.date !== null) return options.resolve(mention.date, "past");
  const known = mention.known === null ? undefined : scan.world.agreements.get(mention.known);
  if (known?.date === undefined) return null;
  const { tokens } = scan.analysis;
  const evidence = [options.span(tokens[mention.from]!.start, tokens[mention.to - 1]!.end)];
  return { edtf: known.date, basis: "inferred", because: `the day of the ${known.name}`, evidence };
}

/** "En 2017, trois visites ont eu lieu. Elles ont abouti à un accord": the only day of the sentence before, in its paragraph. */
function dayBefore(scan: AgreementScan, mention: AgreementMention, options: AgreementOptions): DateFact | null {
  const { sentences } = scan.analysis;
  const [before, own] = [sentences[mention.sentence - 1], sentences[mention.sentence]!];
  const within = (s: { readonly start: number; readonly end: number }): DateMention[] =>
    scan.dates.filter((d) => d.start >= s.start && d.end <= s.end);
  if (before === undefined || before.block !== own.block || within(own).length > 0) return null;
  const [day, ...more] = within(before);
  const opens = day !== undefined && day.start - before.start <= OPENING && day.expression.type === "calendar";
  return opens && more.length === 0 ? options.resolve(day, "past") : null;
}

/** A day that opens its sentence, with a preposition at most. */
const OPENING = 4;

/** "ont signé hier un accord": the verb before its noun, with a subject that is not named. */
const isActive = (m: AgreementMention): boolean =>
  m.by === "signing" && m.verb !== null && m.verb.from < m.from && m.verb.value.data?.["noun"] !== true;

function yearOf(scan: AgreementScan, token: number, options: AgreementOptions): DateFact {
  const { start, end, norm } = scan.analysis.tokens[token]!;
  return { edtf: norm, basis: "stated", evidence: [options.span(start, end)] };
}

/** What is signed when two meet is signed that day. */
function dayOfContact(options: AgreementOptions): DateFact | null {
  const date = options.contact?.date ?? null;
  return date === null ? null : { ...date, basis: "inferred", because: "signed at the contact that the text tells of" };
}

function same(draft: Draft, mention: AgreementMention, parties: readonly Actor[], date: DateFact | null): boolean {
  if (mention.known !== null) return mention.known === draft.known;
  // "Une déclaration a été signée … pour l'anniversaire de l'accord du 9 novembre": what is called by its day is no other one.
  if (mention.by === "day" && draft.date === null) return false;
  if (draft.date !== null && date !== null && !edtfOverlap(draft.date.edtf, date.edtf)) return false;
  if (parties.length < 2) return mention.sentence - draft.mentions.at(-1)!.sentence <= REACH + 2;
  if (draft.parties.length < 2)
    return (draft.date !== null && date !== null) || mention.sentence - draft.mentions.at(-1)!.sentence <= REACH + 2;
  const states = new Set(draft.parties.map(stateOf));
  return parties.filter((p) => states.has(stateOf(p))).length >= 2;
}

const stateOf = (actor: Actor): string => actor.state ?? actor.id;

function toAgreement(
  scan: AgreementScan,
  draft: Draft,
  index: number,
  mentions: readonly AgreementMention[],
  options: AgreementOptions,
): Agreement {
  const { tokens } = scan.analysis;
  const known = knownAgreement(scan, draft);
  const name = known?.name ?? nameOf(draft);
  const evidence = draft.mentions.map((m) => sentencePart(scan, m, mentions, options));
  return {
    id: known === undefined ? `agreement/${slug(name)}-${index + 1}` : `agreement/${known.id}`,
    name,
    date: draft.date,
    parties: draft.parties.map((a) => ({ ...a, evidence: [] })),
    dossiers: dossiersOf(scan, draft, options),
    provisions: provisionsOf(scan, draft.mentions, options),
    status: statusesOf(scan, draft, options),
    evidence:
      evidence.length > 0
        ? evidence
        : [options.span(tokens[draft.mentions[0]!.from]!.start, tokens[draft.mentions[0]!.to - 1]!.end)],
  };
}

/** The agreement of the world data with this name, or of this day with these parties. */
function knownAgreement(scan: AgreementScan, draft: Draft): { id: string; name: string } | undefined {
  if (draft.known !== null) return scan.world.agreements.get(draft.known);
  const edtf = draft.date?.edtf;
  if (edtf === undefined) return undefined;
  const states = new Set(draft.parties.map(stateOf));
  const thatDay = [...scan.world.agreements.values()].filter((a) => a.date === edtf);
  // Called by a day on which only one was made.
  if (states.size === 0 && thatDay.length === 1 && draft.mentions.some((m) => m.by === "day")) return thatDay[0];
  return thatDay.find((a) => a.parties.filter((p) => states.has(p)).length >= 2);
}

function nameOf(draft: Draft): string {
  const parties = [...new Set(draft.parties.map((a) => a.state ?? a.name))].sort().join("-");
  if (parties === "") return draft.date === null ? "Agreement" : `Agreement of ${draft.date.edtf}`;
  return draft.date === null ? `Agreement ${parties}` : `Agreement of ${draft.date.edtf} ${parties}`;
}

/** From the verb of signing (where it stands before) to the end of the noun's sentence part that names it. */
function sentencePart(
  scan: AgreementScan,
  m: AgreementMention,
  all: readonly AgreementMention[],
  options: AgreementOptions,
): Span {
  const { tokens, sentences } = scan.analysis;
  const from = m.verb === null ? m.from : Math.min(m.from, Math.max(m.verb.from - 1, sentences[m.sentence]!.from));
  const next = all.find((o) => o.sentence === m.sentence && o.from > m.from)?.from ?? Infinity;
  const to = Math.min(sentences[m.sentence]!.to, Math.max(m.to, m.verb?.to ?? 0) + 8, Math.max(next - 1, m.to));
  return options.span(tokens[from]!.start, tokens[to - 1]!.end);
}

function dossiersOf(scan: AgreementScan, draft: Draft, options: AgreementOptions): Agreement["dossiers"] {
  const found = new Map<string, { id: string; name: string; evidence: Span[] }>();
  for (const m of draft.mentions) {
    const { from, to } = scan.analysis.sentences[m.sentence]!;
    for (let i = from; i < to; i++) {
      const tag = scan.tags.first(i, "dossier");
      if (tag === undefined || tag.value.data?.["weak"] === true || found.has(tag.value.id)) continue;
      const span = options.span(scan.analysis.tokens[tag.from]!.start, scan.analysis.tokens[tag.to - 1]!.end);
      found.set(tag.value.id, {
        id: `dossier/${tag.value.id}`,
        name: scan.world.things.get(tag.value.id)?.name ?? tag.value.id,
        evidence: [span],
      });
    }
  }
  return [...found.values()];
}

/** What is said of its fulfilment, in the sentences that name it. */
function statusesOf(scan: AgreementScan, draft: Draft, options: AgreementOptions): Agreement["status"] {
  const list: Agreement["status"] = [];
  const { tokens, sentences } = scan.analysis;
  for (const m of draft.mentions) {
    const sentence = sentences[m.sentence]!;
    for (let i = sentence.from; i < sentence.to; i++) {
      const tag = scan.tags.first(i, "agreement-status");
      if (tag === undefined) continue;
      const from = Math.min(m.from, tag.from);
      const to = Math.max(m.to, tag.to);
      list.push({
        value: tag.value.id,
        as_of: options.published,
        chain: [],
        evidence: [options.span(tokens[from]!.start, tokens[to - 1]!.end)],
      });
    }
  }
  return list;
}
