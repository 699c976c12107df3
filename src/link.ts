import type { Actor, ActorMention, ActorRef, Analysis, Contact, Named, Span, Statement, Tag } from "./model/index.ts";
import type { World } from "./lexicon/world.ts";
import type { TagIndex } from "./text/tag-index.ts";

export interface LinkScan {
  readonly analysis: Analysis;
  readonly tags: TagIndex;
  readonly world: World;
  readonly mentions: readonly ActorMention[];
  readonly span: (start: number, end: number) => Span;
}

interface Source {
  readonly actor: Actor;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** Ties together what the stages found apart: statements to the main contact, sources and dossiers to contacts, agencies to the document. */
export function link(scan: LinkScan, contacts: readonly Contact[], statements: readonly Statement[], sources: readonly Source[]): { contacts: Contact[]; statements: Statement[]; agencies: ActorRef[] } {
  const main = contacts.find((c) => c.main);
  const said = statements.map((s) => ({ ...s, contact: main !== undefined && s.speakers.some((a) => takesPart(main, a)) ? main.id : null, dossiers: namedIn(scan, "dossier", s.content) }));
  const linked = contacts.map((c) => ({
    ...c,
    dossiers: c.main ? mainDossiers(scan) : namedIn(scan, "dossier", sentencesOf(scan, c)),
    formats: c.main ? allNamed(scan, "format") : namedIn(scan, "format", sentencesOf(scan, c)),
    reported_by: c.main ? reporters(scan, sources, statements, null) : reporters(scan, sources, statements, c),
  }));
  return { contacts: linked, statements: said, agencies: agenciesOf(scan) };
}

const takesPart = (contact: Contact, actor: ActorRef): boolean => contact.participants.some((p) => p.id === actor.id || (p.state !== undefined && p.state === actor.state));

/** The sentences in which a contact is told. */
function sentencesOf(scan: LinkScan, contact: Contact): Span[] {
  return scan.analysis.sentences.map((s) => scan.span(s.start, s.end)).filter((s) => contact.evidence.some((e) => e.start < s.end && s.start < e.end));
}

function namedIn(scan: LinkScan, type: string, spans: readonly Span[]): Named[] {
  return collect(scan, type, (tag, span) => tag.value.data?.["weak"] !== true && spans.some((s) => s.start <= span.start && span.end <= s.end));
}

function isArticle(scan: LinkScan, tag: Tag): boolean {
  const at = scan.analysis.tokens[tag.from]!.start;
  const role = scan.analysis.blocks.find((b) => b.start <= at && at < b.end)?.role;
  return role === "title" || role === "body" || role === "heading";
}

const allNamed = (scan: LinkScan, type: string): Named[] => collect(scan, type, (tag) => isArticle(scan, tag));

/** Subjects of an article's main contact: those named by themselves, and bare names of states in lists of subjects. */
function mainDossiers(scan: LinkScan): Named[] {
  return collect(scan, "dossier", (tag) => isArticle(scan, tag) && tag.value.data?.["weak"] !== true);
}

function collect(scan: LinkScan, type: string, test: (tag: Tag, span: Span) => boolean): Named[] {
  const found = new Map<string, { id: string; name: string; evidence: Span[] }>();
  for (const tag of scan.tags.all) {
    if (tag.value.type !== type) continue;
    const span = scan.span(scan.analysis.tokens[tag.from]!.start, scan.analysis.tokens[tag.to - 1]!.end);
    if (!test(tag, span)) continue;
    const known = found.get(tag.value.id);
    if (known !== undefined) known.evidence.push(span);
    else found.set(tag.value.id, { id: `${type}/${tag.value.id}`, name: scan.world.things.get(tag.value.id)?.name ?? tag.value.id, evidence: [span] });
  }
  return [...found.values()];
}

/** From whom the account comes: institutions, officials and people, never the agency or outlet that printed it. */
function reporters(scan: LinkScan, sources: readonly Source[], statements: readonly Statement[], contact: Contact | null): ActorRef[] {
  const found = new Map<string, { actor: Actor; evidence: Span[] }>();
  for (const source of sources) {
    const { actor } = source;
    if (actor.kind === "agency" || actor.kind === "outlet") continue;
    const sentence = scan.analysis.sentences[source.sentence]!;
    if (contact !== null && !contact.evidence.some((e) => scan.span(sentence.start, sentence.end).start < e.end && e.start < scan.span(sentence.start, sentence.end).end)) continue;
    const span = scan.span(source.start, source.end);
    const known = found.get(actor.id);
    if (known === undefined) found.set(actor.id, { actor, evidence: [span] });
    else known.evidence.push(span);
  }
  void statements;
  return [...found.values()].map(({ actor, evidence }) => ({ ...actor, evidence }));
}

/** Agencies named in bylines, datelines, credits, or beside a statement. */
function agenciesOf(scan: LinkScan): ActorRef[] {
  const found = new Map<string, ActorRef>();
  for (const tag of scan.tags.all) {
    if (tag.value.type !== "outlet" || tag.value.data?.["kind"] !== "agency") continue;
    const outlet = scan.world.outlets.get(tag.value.id);
    const span = scan.span(scan.analysis.tokens[tag.from]!.start, scan.analysis.tokens[tag.to - 1]!.end);
    const known = found.get(tag.value.id);
    if (known !== undefined) known.evidence.push(span);
    else found.set(tag.value.id, { id: `outlet/${tag.value.id}`, name: outlet?.name ?? tag.value.id, kind: "agency", evidence: [span] });
  }
  return [...found.values()];
}
