import type { ActorRef, Contact, Named, Sentence, Span, Statement } from "../model/index.ts";
import { dossiersWithin, mainDossiers } from "./dossiers.ts";
import { leading } from "./related.ts";
import { reporters, touches, type Source } from "./reporters.ts";
import { contactsNear, sentencesNear, tagsNear } from "./places.ts";
import { endOf, gather, isArticle, nameOf, startOf, within, type LinkScan } from "./scan.ts";

/** Ties together what the stages found apart: statements to the main contact, sources and dossiers to contacts, agencies to the document. */
export function link(
  scan: LinkScan,
  contacts: readonly Contact[],
  statements: readonly Statement[],
  sources: readonly Source[],
): { contacts: Contact[]; statements: Statement[]; agencies: ActorRef[] } {
  const main = contacts.find((c) => c.main);
  const said = statements.map((s) => ({
    ...s,
    contact: main !== undefined && s.speakers.some((a) => takesPart(main, a)) ? main.id : null,
    dossiers: dossiersWithin(scan, main?.participants ?? [], s.content),
  }));
  const linked = contacts.map((c) => ({
    ...c,
    dossiers: dossiersOf(scan, c, contacts, statements),
    formats: c.main
      ? [...formatsIn(scan), ...formatsByStates(scan, contacts)]
      : formatsIn(scan, passagesOf(scan, c, contacts)),
    reported_by: reporters(scan, sources, statements, c, c.main),
  }));
  return { contacts: linked, statements: said, agencies: agenciesOf(scan) };
}

/** A contact beside the main one has the subjects of its own sentences; one that opens the article without naming any has the article's. */
function dossiersOf(
  scan: LinkScan,
  contact: Contact,
  contacts: readonly Contact[],
  statements: readonly Statement[],
): Named[] {
  if (contact.main) return mainDossiers(scan, contact, statements);
  const own = dossiersWithin(scan, contact.participants, passagesOf(scan, contact, contacts), contact.date?.edtf);
  if (own.length > 0) return own;
  if (isLeading(scan, contact)) return mainDossiers(scan, contact, statements);
  const main = contacts.find((c) => c.main);
  return main === undefined ? [] : leading(scan, contact, main, mainDossiers(scan, main, statements));
}

/** Told in the title or in the first sentences of the text. */
function isLeading(scan: LinkScan, contact: Contact): boolean {
  const { sentences, blocks } = scan.analysis;
  const body = sentences.filter((s) => blocks[s.block]?.role === "body");
  const end = body[Math.min(LEAD, body.length) - 1]?.end ?? 0;
  return contact.evidence.some((e) => e.start < end);
}

/** How many sentences open a text. */
const LEAD = 2;

const takesPart = (contact: Contact, actor: ActorRef): boolean =>
  contact.participants.some((p) => p.id === actor.id || (p.state !== undefined && p.state === actor.state));

/** The sentences in which a contact is told, and those that go on about it: up to a few more, none of which turns to another contact. */
function passagesOf(scan: LinkScan, contact: Contact, contacts: readonly Contact[]): Span[] {
  const { sentences, blocks } = scan.analysis;
  const tells = (c: Contact, at: number): boolean =>
    c.evidence.some((e) => e.start < (sentences[at]?.end ?? 0) && (sentences[at]?.start ?? 0) < e.end);
  const found = new Set<number>();
  for (const at of sentencesNear(sentences, contact.evidence)) {
    if (!tells(contact, at)) continue;
    found.add(at);
    const heading = headingAbove(scan, sentences[at]);
    if (heading >= 0) found.add(heading);
    for (let next = at + 1; next <= at + GOES_ON; next++) {
      const sentence = sentences[next];
      if (sentence === undefined || blocks[sentence.block]?.role !== "body") break;
      const told = contactsNear(contacts, sentence).filter((c) => tells(c, next));
      if (turnsAway(told, (c) => tells(c, at))) break;
      found.add(next);
    }
  }
  return [...found].flatMap((at) => sentences.slice(at, at + 1).map((s) => scan.span(s.start, s.end)));
}

/** Does a sentence tell of contacts, and of none told before? */
const turnsAway = (told: readonly Contact[], before: (contact: Contact) => boolean): boolean =>
  told.length > 0 && !told.some(before);

/** The sentence of the heading over a paragraph; -1 for none within reach. */
function headingAbove(scan: LinkScan, sentence: Sentence | undefined): number {
  const { sentences, blocks } = scan.analysis;
  const block = sentence?.block ?? 0;
  for (let above = block - 1; above >= 0 && above >= block - SECTION; above--) {
    const over = blocks[above];
    if (over?.role !== "heading") continue;
    return (
      [...sentencesNear(sentences, [scan.span(over.start, over.end)])].find((at) => sentences[at]?.block === above) ??
      -1
    );
  }
  return -1;
}

/** How many paragraphs a section has. */
const SECTION = 6;

/** How many sentences more may go on about a contact. */
const GOES_ON = 3;

const FORMATS = ["format"];

/** Formats that the words of some passages name; without passages, those of the article. */
function formatsIn(scan: LinkScan, spans?: readonly Span[]): Named[] {
  const named = tagsNear(scan, FORMATS, spans).filter((tag) =>
    spans === undefined ? isArticle(scan, tag) : within(scan, tag, spans),
  );
  return gather(scan, "format", named.map((tag) => ({ id: tag.value.id, name: nameOf(scan.world, tag.value.id), from: tag.from, to: tag.to }))); // prettier-ignore
}

/** "les pourparlers entre la France, l'Allemagne, la Russie et l'Ukraine": the format that has just these states. */
function formatsByStates(scan: LinkScan, contacts: readonly Contact[]): Named[] {
  return contacts.flatMap((c) => {
    const states = new Set(c.participants.map((p) => p.state));
    if (states.size < 4) return [];
    for (const thing of scan.world.things.values())
      if (thing.states?.length === states.size && thing.states.every((s) => states.has(s)) && thing.format === true)
        return [{ id: `format/${thing.id}`, name: thing.name, evidence: c.evidence.slice(0, 1) }];
    return [];
  });
}

/** Agencies named in bylines, datelines, credits, or beside a statement. */
function agenciesOf(scan: LinkScan): ActorRef[] {
  const found = new Map<string, ActorRef>();
  for (const tag of scan.tags.all) {
    if (tag.value.type !== "outlet" || tag.value.data?.["kind"] !== "agency") continue;
    const outlet = scan.world.outlets.get(tag.value.id);
    const span = scan.span(startOf(scan, tag), endOf(scan, tag));
    const known = found.get(tag.value.id);
    if (known !== undefined) known.evidence.push(span);
    else
      found.set(tag.value.id, {
        id: `outlet/${tag.value.id}`,
        name: outlet?.name ?? tag.value.id,
        kind: "agency",
        evidence: [span],
      });
  }
  return [...found.values()];
}

/** Who says what stands in the spans, and through whom: the speakers of the statement that covers them, then its chain. */
export function chainAt(statements: readonly Statement[], spans: readonly Span[]): ActorRef[] {
  const said = statements.find((s) => s.content.some((c) => spans.some((e) => touches(c, e))));
  return said === undefined ? [] : [...said.speakers, ...said.chain.map(({ basis: _basis, ...actor }) => actor)];
}
