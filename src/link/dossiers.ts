import type { ActorRef, Contact, Named, Span, Statement, Tag } from "../model/index.ts";
import type { Thing } from "../lexicon/world.ts";
import { concernedBy, concerns, isTimely, type Concerned } from "./concerned.ts";
import { tagsNear } from "./places.ts";
import { relationOf } from "./relations.ts";
import { implied, withLarger, withoutNames } from "./related.ts";
import { gather, isArticle, nameOf, roleOf, within, type Hit, type LinkScan } from "./scan.ts";
import { nearTokens } from "../text/near.ts";

/** A bare name that stands this often is what the article is about; of a state that takes no part, half of it is enough. */
const OFTEN = 4;

/** Where subjects of a contact are looked for, and where bare names count as subjects. */
interface Region {
  /** Nothing beyond these is looked at. */
  readonly spans?: readonly Span[];
  readonly covers: (tag: Tag) => boolean;
  readonly subject: (tag: Tag, concerned: Concerned) => boolean;
}

/** Subjects of an article's main contact: named anywhere in it; bare names of states only where they are a subject of talks. */
export function mainDossiers(scan: LinkScan, contact: Contact, statements: readonly Statement[]): Named[] {
  const discussed = statements.filter((s) => s.act === "discuss").flatMap((s) => s.content);
  const counts = new Map<string, number>();
  for (const tag of scan.tags.all)
    if (tag.value.type === "dossier" && isArticle(scan, tag) && !isActor(scan, tag))
      counts.set(tag.value.id, (counts.get(tag.value.id) ?? 0) + 1);
  const isOften = (id: string, { parties }: Concerned): boolean => {
    const thing = scan.world.things.get(id);
    const apart = thing?.states?.length !== undefined && !parties.has((thing.core ?? thing.states)[0] ?? "");
    return (counts.get(id) ?? 0) >= (apart ? OFTEN / 2 : OFTEN);
  };
  const subject = (tag: Tag, concerned: Concerned): boolean =>
    (roleOf(scan, tag) === "title" && !isActor(scan, tag)) ||
    isOften(tag.value.id, concerned) ||
    within(scan, tag, discussed) ||
    isDiscussed(scan, tag);
  const concerned = {
    ...concernedBy(scan, contact.participants, contact.date?.edtf ?? scan.published),
    whole: true,
  };
  const named = dossiersIn(scan, concerned, { covers: (tag) => isArticle(scan, tag), subject });
  return named.length > 0 ? named : gather(scan, "dossier", withoutNames(scan, concerned));
}

/** Subjects named within some passages only. */
export function dossiersWithin(
  scan: LinkScan,
  participants: readonly ActorRef[],
  spans: readonly Span[],
  day = scan.published,
): Named[] {
  return dossiersIn(scan, concernedBy(scan, participants, day), {
    spans,
    covers: (tag) => within(scan, tag, spans),
    subject: (tag) => isDiscussed(scan, tag),
  });
}

const TOPICS = ["dossier", "theme", "treaty", "format"];

function dossiersIn(scan: LinkScan, concerned: Concerned, region: Region): Named[] {
  const hits = tagsNear(scan, TOPICS, region.spans).flatMap((tag): Hit[] => {
    const { type, id } = tag.value;
    if (!region.covers(tag)) return [];
    if (type === "theme") return themeHits(scan, tag, concerned);
    if (type === "treaty" || type === "format") return implied(scan, tag, concerned);
    return isTimely(scan.world.things.get(id), concerned.day) &&
      !isPartOfName(scan, tag, BODIES) &&
      isMeant(scan, tag, concerned, region)
      ? [{ id, name: nameOf(scan.world, id), from: tag.from, to: tag.to, vague: isVague(scan, tag) }]
      : [];
  });
  return gather(scan, "dossier", withLarger(scan, withoutVague(scan, hits), concerned));
}

/** "Iran" alone beside "Iran's nuclear programme" says nothing more: a bare name with no sense of its own gives way to what is said of the same state. */
function withoutVague(scan: LinkScan, hits: readonly Hit[]): Hit[] {
  const statesOf = (id: string): readonly string[] => scan.world.things.get(id)?.states ?? [];
  const clear = hits.filter((h) => h.vague !== true);
  return hits.filter(
    (h) =>
      h.vague !== true ||
      clear.some((c) => c.id === h.id) ||
      !clear.some((c) => statesOf(c.id)[0] === statesOf(h.id)[0]),
  );
}

function isMeant(scan: LinkScan, tag: Tag, concerned: Concerned, region: Region): boolean {
  const { id, data } = tag.value;
  if (data?.["weak"] === true) return region.subject(tag, concerned);
  if (data?.["context"] !== true) return true;
  const thing = scan.world.things.get(id);
  if (thing === undefined) return false;
  if ((thing.core ?? thing.states ?? []).length === 0) return region.subject(tag, concerned);
  return concerns(thing, concerned, concerned.near(tag));
}

const RELATIONAL = new Set(["relations", "bilateral"]);

/** "le conflit", "the nuclear issue": which dossier of the theme it is, the states concerned decide. */
function themeHits(scan: LinkScan, tag: Tag, concerned: Concerned): Hit[] {
  if (isPartOfName(scan, tag)) return [];
  if (RELATIONAL.has(tag.value.id)) {
    const hit = relationOf(scan, tag, concerned);
    return hit === null ? [] : [hit];
  }
  const near = concerned.near(tag);
  return thingsOf(scan, tag.value.id).flatMap((thing) =>
    isTimely(thing, concerned.day) && concerns(thing, concerned, near)
      ? [{ id: thing.id, name: thing.name, from: tag.from, to: tag.to }]
      : [],
  );
}

function thingsOf(scan: LinkScan, theme: string): Thing[] {
  return [...scan.world.things.values()].filter((t) => t.themes?.includes(theme) === true);
}

/** "crise" in "crise libyenne", "coopération" in "coopération économique": the longer name says what it is. */
function isPartOfName(scan: LinkScan, tag: Tag, names = NAMES): boolean {
  for (let from = Math.max(0, tag.from - 8); from <= tag.from; from++)
    for (const other of scan.tags.at(from))
      if (
        other.to >= tag.to &&
        other.to - other.from > tag.to - tag.from &&
        names.has(other.value.type) &&
        other.value.data?.["context"] !== true
      )
        return true;
  return false;
}

const BODIES = new Set(["organisation", "body", "outlet"]);
const NAMES = new Set(["dossier", "format", "treaty", ...BODIES]);

const isVague = (scan: LinkScan, tag: Tag): boolean =>
  tag.value.data?.["weak"] === true &&
  scan.world.things.get(tag.value.id)?.themes === undefined &&
  scan.world.things.get(tag.value.id)?.states !== undefined;

/** "le président de l'Ukraine" names who acts, not what is talked of. */
const isActor = (scan: LinkScan, tag: Tag): boolean =>
  nearTokens(scan.mentions, tag.from).some((m) => m.from < tag.from && tag.to <= m.to);

/** Stands where subjects stand: after "sur", "about", "по", or in a sentence that says what was discussed. */
function isDiscussed(scan: LinkScan, tag: Tag): boolean {
  if (isActor(scan, tag)) return false;
  if (isMarked(scan, tag)) return true;
  const sentence = nearTokens(scan.analysis.sentences, tag.from).find((s) => s.from <= tag.from && tag.from < s.to);
  return (
    sentence !== undefined &&
    scan.tags.within(sentence.from, sentence.to).some((t) => t.to <= sentence.to && isDiscussing(t))
  );
}

/** "au sujet de la loi de sécurité à Hong Kong": a word for "about" stands before, in the same breath. */
function isMarked(scan: LinkScan, tag: Tag): boolean {
  for (let to = tag.from; to > tag.from - BREATH && to > 0; to--) {
    if (
      scan.tags
        .within(Math.max(0, to - WORDS), to)
        .some((t) => t.to === to && t.value.type === "theme" && t.value.id === "subject-of")
    )
      return true;
    if (scan.analysis.tokens[to - 1]?.kind === "mark") return false;
  }
  return false;
}

const BREATH = 12;

/** Words for "about" are this long at most. */
const WORDS = 4;

function isDiscussing(tag: Tag): boolean {
  if (tag.value.type === "theme") return tag.value.id === "agenda";
  if (tag.value.type !== "cue") return false;
  return (tag.value.data?.["rule"] as { readonly act?: string } | undefined)?.act === "discuss";
}
