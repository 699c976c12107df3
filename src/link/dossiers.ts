import type { ActorRef, Contact, Named, Span, Statement, Tag } from "../model/index.ts";
import type { Thing } from "../lexicon/world.ts";
import { concernedBy, concerns, type Concerned } from "./concerned.ts";
import { relationOf } from "./relations.ts";
import { gather, isArticle, nameOf, roleOf, startOf, within, type Hit, type LinkScan } from "./scan.ts";

/** A state or person named this often is what the article is about. */
const OFTEN = 4;

/** How far from a theme its states are looked for, in tokens. */
const REACH = 12;

/** Where subjects of a contact are looked for, and where bare names count as subjects. */
interface Region {
  readonly covers: (tag: Tag) => boolean;
  /** Is a bare name here one of the subjects? */
  readonly subject: (tag: Tag) => boolean;
}

/** Subjects of an article's main contact: named anywhere in it; bare names of states only where they are a subject of talks. */
export function mainDossiers(scan: LinkScan, contact: Contact, statements: readonly Statement[]): Named[] {
  const discussed = statements.filter((s) => s.act === "discuss").flatMap((s) => s.content);
  const counts = new Map<string, number>();
  for (const tag of scan.tags.all) if (tag.value.type === "dossier" && isArticle(scan, tag)) counts.set(tag.value.id, (counts.get(tag.value.id) ?? 0) + 1);
  const subject = (tag: Tag): boolean => roleOf(scan, tag) === "title" || (counts.get(tag.value.id) ?? 0) >= OFTEN || within(scan, tag, discussed) || isDiscussed(scan, tag);
  return dossiersIn(scan, contact.participants, { covers: (tag) => isArticle(scan, tag), subject });
}

/** Subjects named within some passages only. */
export function dossiersWithin(scan: LinkScan, participants: readonly ActorRef[], spans: readonly Span[]): Named[] {
  return dossiersIn(scan, participants, { covers: (tag) => within(scan, tag, spans), subject: (tag) => isDiscussed(scan, tag) });
}

function dossiersIn(scan: LinkScan, participants: readonly ActorRef[], region: Region): Named[] {
  const concerned = concernedBy(scan, participants);
  const hits = scan.tags.all.flatMap((tag): Hit[] => {
    if (!region.covers(tag)) return [];
    if (tag.value.type === "dossier") return isMeant(scan, tag, concerned, region) ? [{ id: tag.value.id, name: nameOf(scan.world, tag.value.id), from: tag.from, to: tag.to }] : [];
    return tag.value.type === "theme" ? themeHits(scan, tag, concerned) : [];
  });
  return gather(scan, "dossier", hits);
}

function isMeant(scan: LinkScan, tag: Tag, concerned: Concerned, region: Region): boolean {
  const { data } = tag.value;
  if (data?.["weak"] === true) return region.subject(tag);
  if (data?.["context"] !== true) return true;
  const thing = scan.world.things.get(tag.value.id);
  return thing !== undefined && concerns(thing, concerned, concerned.namesIn(tag.from - REACH, tag.to + REACH));
}

const RELATIONAL = new Set(["relations", "bilateral"]);

/** "le conflit", "the nuclear issue": which dossier of the theme it is, the states concerned decide. */
function themeHits(scan: LinkScan, tag: Tag, concerned: Concerned): Hit[] {
  if (RELATIONAL.has(tag.value.id)) {
    const hit = relationOf(scan, tag, concerned);
    return hit === null ? [] : [hit];
  }
  if (scan.tags.covers(tag.from, "format")) return [];
  const near = concerned.namesIn(tag.from - REACH, tag.to + REACH);
  return thingsOf(scan, tag.value.id).flatMap((thing) => (concerns(thing, concerned, near) ? [{ id: thing.id, name: thing.name, from: tag.from, to: tag.to }] : []));
}

function thingsOf(scan: LinkScan, theme: string): Thing[] {
  return [...scan.world.things.values()].filter((t) => t.themes?.includes(theme) === true);
}

/** Stands where subjects stand: after "sur", "about", "по", or in a sentence whose verb is one of discussing. */
function isDiscussed(scan: LinkScan, tag: Tag): boolean {
  if (scan.mentions.some((m) => m.from < tag.from && tag.to <= m.to)) return false;
  const marker = [tag.from - 1, tag.from - 2].some((at) => at >= 0 && scan.tags.all.some((t) => t.value.type === "theme" && t.value.id === "subject-of" && t.to === at + 1 && t.from > tag.from - 8));
  if (marker) return true;
  const sentence = scan.analysis.sentences.find((s) => s.from <= tag.from && tag.from < s.to);
  return sentence !== undefined && scan.tags.all.some((t) => t.from >= sentence.from && t.to <= tag.from && isDiscussing(t)) && startOf(scan, tag) > 0;
}

function isDiscussing(tag: Tag): boolean {
  if (tag.value.type !== "cue") return false;
  return (tag.value.data?.["rule"] as { readonly act?: string } | undefined)?.act === "discuss";
}
