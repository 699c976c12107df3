import type { Contact, Named, Tag } from "../model/index.ts";
import type { Thing } from "../lexicon/world.ts";
import { nearTokens } from "../text/near.ts";
import { isTimely, partyOf, type Concerned } from "./concerned.ts";
import { relationsOf } from "./relations.ts";
import { isArticle, nameOf, roleOf, type Hit, type LinkScan } from "./scan.ts";

const hitOf = (scan: LinkScan, id: string, { from, to }: { readonly from: number; readonly to: number }): Hit => ({
  ...{ id, name: nameOf(scan.world, id), from, to },
});

const isOfParties = (thing: Thing | undefined, { parties }: Concerned): boolean =>
  thing?.states === undefined || thing.states.some((s) => parties.has(s));

/** "les accords de Minsk", "le format Normandie": an agreement or format that is about one subject names it. */
export function implied(scan: LinkScan, tag: Tag, concerned: Concerned): Hit[] {
  const { world } = scan;
  const { id, type } = tag.value;
  const subject = type === "treaty" ? world.agreements.get(id)?.dossiers[0] : world.things.get(id)?.within?.[0];
  const thing = subject === undefined ? undefined : world.things.get(subject);
  return thing === undefined || !isTimely(thing, concerned.day) || !isOfParties(thing, concerned)
    ? []
    : [hitOf(scan, thing.id, tag)];
}

/** The siege of a town is the war: what a subject is a part of is a subject too. */
export function withLarger(scan: LinkScan, hits: readonly Hit[], concerned: Concerned): Hit[] {
  return hits.flatMap((hit) => {
    const larger = (scan.world.things.get(hit.id)?.within ?? []).filter((id) =>
      isTimely(scan.world.things.get(id), concerned.day),
    );
    return [hit, ...larger.map((id) => hitOf(scan, id, hit))];
  });
}

/** General words for how two states stand. */
const STANDING = new Set(["bilateral", "tensions", "normalisation"]);

/** How often a bare name must stand, or once in the title. */
const TWICE = 2;

/**
 * An article that names no subject: the relations of the two states, if it speaks of those in general words; else the land that it
 * names again and again.
 */
export function withoutNames(scan: LinkScan, concerned: Concerned): Hit[] {
  const pair = [...concerned.parties];
  const standing = scan.tags.all.find(
    (t) => t.value.type === "theme" && STANDING.has(t.value.id) && isArticle(scan, t),
  );
  if (pair.length === 2 && standing !== undefined) return [relationsOf(scan.world, standing, pair)];
  const bare = scan.tags.all.filter(
    (t) =>
      t.value.type === "dossier" &&
      t.value.data?.["weak"] === true &&
      scan.world.things.get(t.value.id)?.states !== undefined &&
      isTimely(scan.world.things.get(t.value.id), concerned.day) &&
      isArticle(scan, t) &&
      !nearTokens(scan.mentions, t.from).some((m) => m.from < t.from && t.to <= m.to),
  );
  const weight = (id: string): number =>
    bare.filter((t) => t.value.id === id).reduce((sum, t) => sum + (roleOf(scan, t) === "title" ? TWICE : 1), 0);
  const [best] = [...bare].sort((a, b) => weight(b.value.id) - weight(a.value.id));
  return best === undefined || weight(best.value.id) < TWICE
    ? []
    : bare.filter((t) => t.value.id === best.value.id).map((t) => hitOf(scan, t.value.id, t));
}

/** How many days before or after the main contact others belong to the same story. */
const STORY_DAYS = 60;

/** A contact beside the main one that names no subject has the one that the article is about, if that concerns its states and its days. */
export function leading(scan: LinkScan, contact: Contact, main: Contact, subjects: readonly Named[]): Named[] {
  const parties = new Set(contact.participants.flatMap((p) => partyOf(p, scan.world)));
  const all = main.participants.every((p) => partyOf(p, scan.world).some((s) => parties.has(s)));
  const fits = (named: Named): boolean => {
    const thing = scan.world.things.get(named.id.replace(/^dossier\//, ""));
    const states = thing?.core ?? thing?.states;
    if (!isTimely(thing, contact.date?.edtf)) return false;
    return states === undefined ? all : (thing?.states ?? states).some((s) => parties.has(s));
  };
  if (apart(contact.date?.edtf, main.date?.edtf ?? scan.published) > STORY_DAYS) return [];
  const [best] = subjects.filter(fits).sort((a, b) => b.evidence.length - a.evidence.length);
  return best === undefined ? [] : [best];
}

const DAY = 86_400_000;

function apart(a: string | undefined, b: string | undefined): number {
  const day = (edtf: string | undefined): number => Date.parse((edtf ?? "").slice(0, 10));
  const days = Math.abs(day(a) - day(b)) / DAY;
  return Number.isNaN(days) ? 0 : days;
}
