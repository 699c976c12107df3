import type { ActorRef, Contact, Named, Span, Statement, Tag } from "../model/index.ts";
import type { Thing } from "../lexicon/world.ts";
import { concernedBy, concerns, isTimely, type Concerned } from "./concerned.ts";
import { relationOf } from "./relations.ts";
import { gather, isArticle, nameOf, roleOf, within, type Hit, type LinkScan } from "./scan.ts";

/** A bare name that stands this often is what the article is about; of a state that takes no part, half of it is enough. */
const OFTEN = 4;

/** How far from general words the states are looked for that tell which dossier they mean, in tokens. */
const REACH = 12;

/** Where subjects of a contact are looked for, and where bare names count as subjects. */
interface Region {
  readonly covers: (tag: Tag) => boolean;
  readonly subject: (tag: Tag, concerned: Concerned) => boolean;
}

/** Subjects of an article's main contact: named anywhere in it; bare names of states only where they are a subject of talks. */
export function mainDossiers(scan: LinkScan, contact: Contact, statements: readonly Statement[]): Named[] {
  const discussed = statements.filter((s) => s.act === "discuss").flatMap((s) => s.content);
  const counts = new Map<string, number>();
  for (const tag of scan.tags.all) if (tag.value.type === "dossier" && isArticle(scan, tag) && !isActor(scan, tag)) counts.set(tag.value.id, (counts.get(tag.value.id) ?? 0) + 1);
  const isOften = (id: string, { parties }: Concerned): boolean => {
    const thing = scan.world.things.get(id);
    const apart = thing?.states?.length !== undefined && !parties.has((thing.core ?? thing.states)[0] ?? "");
    return (counts.get(id) ?? 0) >= (apart ? OFTEN / 2 : OFTEN);
  };
  const subject = (tag: Tag, concerned: Concerned): boolean => (roleOf(scan, tag) === "title" && !isActor(scan, tag)) || isOften(tag.value.id, concerned) || within(scan, tag, discussed) || isDiscussed(scan, tag);
  return dossiersIn(scan, concernedBy(scan, contact.participants, contact.date?.edtf ?? scan.published), { covers: (tag) => isArticle(scan, tag), subject });
}

/** Subjects named within some passages only. */
export function dossiersWithin(scan: LinkScan, participants: readonly ActorRef[], spans: readonly Span[], day = scan.published): Named[] {
  return dossiersIn(scan, concernedBy(scan, participants, day), { covers: (tag) => within(scan, tag, spans), subject: (tag) => isDiscussed(scan, tag) });
}

function dossiersIn(scan: LinkScan, concerned: Concerned, region: Region): Named[] {
  const hits = scan.tags.all.flatMap((tag): Hit[] => {
    const { type, id } = tag.value;
    if ((type !== "dossier" && type !== "theme") || !region.covers(tag)) return [];
    if (type === "theme") return themeHits(scan, tag, concerned);
    return isTimely(scan.world.things.get(id), concerned.day) && isMeant(scan, tag, concerned, region) ? [{ id, name: nameOf(scan.world, id), from: tag.from, to: tag.to }] : [];
  });
  return gather(scan, "dossier", hits);
}

function isMeant(scan: LinkScan, tag: Tag, concerned: Concerned, region: Region): boolean {
  const { id, data } = tag.value;
  if (data?.["weak"] === true) return region.subject(tag, concerned);
  if (data?.["context"] !== true) return true;
  const thing = scan.world.things.get(id);
  if (thing === undefined) return false;
  if ((thing.core ?? thing.states ?? []).length === 0) return region.subject(tag, concerned);
  return concerns(thing, concerned, concerned.namesIn(tag.from - REACH, tag.to + REACH));
}

const RELATIONAL = new Set(["relations", "bilateral"]);

/** "le conflit", "the nuclear issue": which dossier of the theme it is, the states concerned decide. */
function themeHits(scan: LinkScan, tag: Tag, concerned: Concerned): Hit[] {
  if (isPartOfName(scan, tag)) return [];
  if (RELATIONAL.has(tag.value.id)) {
    const hit = relationOf(scan, tag, concerned);
    return hit === null ? [] : [hit];
  }
  const near = concerned.namesIn(tag.from - REACH, tag.to + REACH);
  return thingsOf(scan, tag.value.id).flatMap((thing) => (isTimely(thing, concerned.day) && concerns(thing, concerned, near) ? [{ id: thing.id, name: thing.name, from: tag.from, to: tag.to }] : []));
}

function thingsOf(scan: LinkScan, theme: string): Thing[] {
  return [...scan.world.things.values()].filter((t) => t.themes?.includes(theme) === true);
}

/** "crise" in "crise libyenne", "coopération" in "coopération économique": the longer name says what it is. */
function isPartOfName(scan: LinkScan, tag: Tag): boolean {
  for (let from = Math.max(0, tag.from - 8); from <= tag.from; from++)
    for (const other of scan.tags.at(from))
      if (other.to >= tag.to && other.to - other.from > tag.to - tag.from && NAMES.has(other.value.type) && other.value.data?.["context"] !== true) return true;
  return false;
}

const NAMES = new Set(["dossier", "format", "organisation", "treaty", "body"]);

/** "le président de l'Ukraine" names who acts, not what is talked of. */
const isActor = (scan: LinkScan, tag: Tag): boolean => scan.mentions.some((m) => m.from < tag.from && tag.to <= m.to);

/** Stands where subjects stand: after "sur", "about", "по", or in a sentence that says what was discussed. */
function isDiscussed(scan: LinkScan, tag: Tag): boolean {
  if (isActor(scan, tag)) return false;
  const marked = [tag.from, tag.from - 1].some((to) => scan.tags.before(to, "theme")?.value.id === "subject-of");
  if (marked) return true;
  const sentence = scan.analysis.sentences.find((s) => s.from <= tag.from && tag.from < s.to);
  return sentence !== undefined && scan.tags.all.some((t) => t.from >= sentence.from && t.to <= sentence.to && isDiscussing(t));
}

function isDiscussing(tag: Tag): boolean {
  if (tag.value.type === "theme") return tag.value.id === "agenda";
  if (tag.value.type !== "cue") return false;
  return (tag.value.data?.["rule"] as { readonly act?: string } | undefined)?.act === "discuss";
}
