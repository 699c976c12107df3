import type { Actor, ActorGroup, Agreement, Analysis, DateFact, DateMention, Provision, Span } from "../../model/index.ts";
import { edtfOverlap } from "../../model/calendar.ts";
import type { World } from "../../lexicon/world.ts";
import { slug } from "../../lexicon/world.ts";
import type { TagIndex } from "../../text/tag-index.ts";
import { findMentions, isEffective, type AgreementMention } from "./find-mentions.ts";

export interface AgreementScan {
  readonly analysis: Analysis;
  readonly tags: TagIndex;
  readonly world: World;
  readonly groups: readonly (readonly ActorGroup[])[];
  readonly dates: readonly DateMention[];
}

export interface AgreementOptions {
  readonly resolve: (mention: DateMention, tense: "past" | "future") => DateFact | null;
  readonly published: DateFact | null;
  readonly span: (start: number, end: number) => Span;
}

interface Draft {
  readonly mentions: AgreementMention[];
  parties: readonly Actor[];
  date: DateFact | null;
  known: string | null;
}

/** How many sentences after the one that names an agreement may tell its provisions. */
const REACH = 4;

/** The agreements that the article names or describes, with what they oblige to and what is said of their fulfilment. */
export function findAgreements(scan: AgreementScan, options: AgreementOptions): Agreement[] {
  const mentions = findMentions(scan);
  const drafts: Draft[] = [];
  for (const mention of mentions) place(scan, drafts, mention, options);
  return drafts.filter(isTold).map((draft, k) => toAgreement(scan, draft, k, options));
}

/** An agreement is one by its name, or by two parties; a bare word only adds to one already told. */
const isTold = (draft: Draft): boolean => draft.known !== null || draft.parties.length >= 2;

function place(scan: AgreementScan, drafts: Draft[], mention: AgreementMention, options: AgreementOptions): void {
  const known = mention.known === null ? undefined : scan.world.agreements.get(mention.known);
  const stated = mention.date === null ? null : options.resolve(mention.date, "past");
  const date = stated ?? (known?.date === undefined ? null : null);
  const parties = mention.parties;
  const fit = drafts.find((d) => same(d, mention, parties, date));
  if (fit === undefined) {
    if (mention.known === null && parties.length < 2) return;
    drafts.push({ mentions: [mention], parties, date, known: mention.known });
    return;
  }
  fit.mentions.push(mention);
  if (fit.parties.length < parties.length) fit.parties = parties;
  fit.date ??= date;
  fit.known ??= mention.known;
}

function same(draft: Draft, mention: AgreementMention, parties: readonly Actor[], date: DateFact | null): boolean {
  if (mention.known !== null || draft.known !== null) return mention.known === draft.known;
  if (draft.date !== null && date !== null && !edtfOverlap(draft.date.edtf, date.edtf)) return false;
  if (parties.length < 2) return mention.sentence - draft.mentions.at(-1)!.sentence <= REACH + 2;
  const states = new Set(draft.parties.map(stateOf));
  return parties.filter((p) => states.has(stateOf(p))).length >= 2;
}

const stateOf = (actor: Actor): string => actor.state ?? actor.id;

function toAgreement(scan: AgreementScan, draft: Draft, index: number, options: AgreementOptions): Agreement {
  const { tokens } = scan.analysis;
  const known = knownAgreement(scan, draft);
  const name = known?.name ?? nameOf(draft);
  const evidence = draft.mentions.map((m) => sentencePart(scan, m, options));
  return {
    id: known === undefined ? `agreement/${slug(name)}-${index + 1}` : `agreement/${known.id}`,
    name,
    date: draft.date,
    parties: draft.parties.map((a) => ({ ...a, evidence: [] })),
    dossiers: dossiersOf(scan, draft, options),
    provisions: draft.known !== null && draft.parties.length === 0 ? [] : provisionsOf(scan, draft, options),
    status: statusesOf(scan, draft, options),
    evidence: evidence.length > 0 ? evidence : [options.span(tokens[draft.mentions[0]!.from]!.start, tokens[draft.mentions[0]!.to - 1]!.end)],
  };
}

/** The agreement of the world data with this name, or of this day with these parties. */
function knownAgreement(scan: AgreementScan, draft: Draft): { id: string; name: string } | undefined {
  if (draft.known !== null) return scan.world.agreements.get(draft.known);
  const edtf = draft.date?.edtf;
  if (edtf === undefined) return undefined;
  const states = new Set(draft.parties.map(stateOf));
  for (const agreement of scan.world.agreements.values()) if (agreement.date === edtf && agreement.parties.filter((p) => states.has(p)).length >= 2) return agreement;
  return undefined;
}

function nameOf(draft: Draft): string {
  const parties = [...new Set(draft.parties.map((a) => a.state ?? a.name))].sort().join("-");
  return draft.date === null ? `Agreement ${parties}` : `Agreement of ${draft.date.edtf} ${parties}`;
}

/** From the verb of signing (where it stands before) to the end of the noun's sentence part that names it. */
function sentencePart(scan: AgreementScan, m: AgreementMention, options: AgreementOptions): Span {
  const { tokens, sentences } = scan.analysis;
  const from = m.verb === null ? m.from : Math.min(m.from, Math.max(m.verb.from - 1, sentences[m.sentence]!.from));
  const to = Math.min(sentences[m.sentence]!.to, Math.max(m.to, m.verb?.to ?? 0) + 8);
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
      found.set(tag.value.id, { id: `dossier/${tag.value.id}`, name: scan.world.things.get(tag.value.id)?.name ?? tag.value.id, evidence: [span] });
    }
  }
  return [...found.values()];
}

/** What the sentences from the signing on oblige to; each kind once, with all its places. */
function provisionsOf(scan: AgreementScan, draft: Draft, options: AgreementOptions): Provision[] {
  const found = new Map<string, Provision>();
  const { tokens, sentences, blocks } = scan.analysis;
  for (const m of draft.mentions) {
    if (m.parties.length < 2 && m.verb === null) continue;
    const heading = sentences.findIndex((s, k) => k > m.sentence && blocks[s.block]?.role === "heading");
    const end = Math.min(sentences.length, m.sentence + REACH + 1, heading < 0 ? Infinity : heading);
    for (let s = m.sentence; s < end; s++) {
      const sentence = sentences[s]!;
      if (blocks[sentence.block]?.role === "boilerplate") continue;
      for (let i = s === m.sentence ? Math.min(m.from, m.verb?.from ?? m.from) : sentence.from; i < sentence.to; i++) {
        const tag = scan.tags.first(i, "provision");
        if (tag === undefined) continue;
        const known = found.get(tag.value.id);
        const effective = scan.dates.find((d) => d.start >= sentence.start && d.end <= sentence.end && isEffective(scan, d));
        const fact = effective === undefined ? null : options.resolve(effective, "past");
        const span = options.span(tokens[tag.from]!.start, tokens[tag.to - 1]!.end);
        if (known === undefined) found.set(tag.value.id, { kind: tag.value.id, ...(fact === null ? {} : { effective: fact }), evidence: [span] });
        else if (!known.evidence.some((e) => e.start === span.start)) known.evidence.push(span);
      }
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
      list.push({ value: tag.value.id, as_of: options.published, chain: [], evidence: [options.span(tokens[from]!.start, tokens[to - 1]!.end)] });
    }
  }
  return list;
}
