import { HEAD_OF_BODY } from "../../lexicon/titles.ts";
import type { Actor } from "../../model/index.ts";
import { holderOf } from "./holders.ts";
import { parseInstitution } from "./institutions.ts";
import { parseRole } from "./roles.ts";
import { type Scan, skipArticles } from "./scan.ts";
import { organisationAt } from "./states.ts";

/** The house whose own page the text is: "The President spoke today with President Putin", under the name of the White House. */
export interface Publisher {
  readonly state: string;
  /** The kind of house: presidency, government … */
  readonly body: string;
}

/** How long a line over the text may be that says whose page it is. */
const LINE = 12;

/** The one institution that a line of its own names before the text begins; lines that name several are menus. */
function publisherOf(scan: Scan): Publisher | null {
  const { sentences, blocks } = scan.analysis;
  for (const sentence of sentences) {
    const role = blocks[sentence.block]?.role;
    if (role === "body") return null;
    if (role === "title" || role === "caption" || sentence.to - sentence.from > LINE) continue;
    const houses: Actor[] = [];
    let strangers = false;
    for (let i = sentence.from; i < sentence.to;) {
      const house = parseInstitution(scan, skipArticles(scan, i));
      if (house !== null) houses.push(...house.actors);
      else if (scan.tags.at(i).some((t) => t.value.type === "outlet" || t.value.type === "person")) strangers = true;
      i = house?.to ?? i + 1;
    }
    const house = houses[0];
    if (strangers || house?.state === undefined || house.role === undefined || HEAD_OF_BODY[house.role] === undefined)
      continue;
    if (houses.every((h) => h.state === house.state)) return { state: house.state, body: house.role };
  }
  return null;
}

/**
 * "Communiqué de la présidence de la République" over a text that begins "Le président de la République, Emmanuel Macron, …": a house
 * and a head without a state are those of the country that speaks.
 */
function ownHouse(scan: Scan): Publisher | null {
  const { sentences, blocks } = scan.analysis;
  const stated = (from: number, to: number): boolean =>
    scan.tags.within(from, to).some((t) => t.value.type === "state" || t.value.type === "organisation");
  let body: string | undefined;
  for (const { from, to, block } of sentences.slice(0, OVER)) {
    if (blocks[block]?.role === "title") continue;
    if (to - from > LINE) {
      if (body === undefined) return null;
      const head = parseRole(scan, skipArticles(scan, from));
      const [actor] = head?.actors ?? [];
      if (head?.form !== "name" || head.actors.length > 1 || actor?.state === undefined || actor.role === undefined)
        return null;
      const rank = HEAD_OF_BODY[body]!;
      const own = rank === actor.role || scan.world.officesFor(actor.state, rank, scan.when).includes(actor.role);
      return own && !stated(from, head.to) ? { state: actor.state, body } : null;
    }
    const house = scan.tags.within(from, to).find((t) => t.value.type === "body" && t.to >= to - 1);
    if (house !== undefined && HEAD_OF_BODY[house.value.id] !== undefined && !stated(from, to)) body = house.value.id;
  }
  return null;
}

/** Whose page the text is, and the line over it that says so. */
export interface PageOwner {
  readonly actor: Actor;
  readonly sentence: number;
}

/** The one house or organisation that a short line over the text names. */
export function pageOwner(scan: Scan): PageOwner | null {
  const { sentences, blocks } = scan.analysis;
  for (const [index, sentence] of sentences.entries()) {
    const role = blocks[sentence.block]?.role;
    if (role === "body" || sentence.block > OVER) return null;
    if (role === "caption" || sentence.to - sentence.from > LINE) continue;
    const first = skipArticles(scan, sentence.from);
    const owner = parseInstitution(scan, first) ?? organisationAt(scan, first);
    const [actor] = owner?.actors ?? [];
    if (owner === null || actor === undefined || owner.actors.length > 1) continue;
    const rest = scan.analysis.tokens.slice(owner.to, sentence.to);
    if (rest.length > 0 && (role === "title" || role === "heading")) continue;
    // "Présidence du Mali : le chef de l'État à Paris" is a headline.
    if (rest.length === 0 || (rest[0]!.kind === "mark" && "/|>–—-,".includes(rest[0]!.norm)))
      return { actor, sentence: index };
  }
  return null;
}

/** How many blocks may stand over the text. */
const OVER = 6;

/** On the page of a house, by its lines or by its address: its state, and who "the President", "the Prime Minister" then is; nothing on any other page. */
export function houseOfPage(scan: Scan, site: Publisher | null): Pick<Scan, "house" | "headOfHouse"> {
  const house = publisherOf(scan) ?? ownHouse(scan) ?? site;
  if (house === null) return {};
  const rank = HEAD_OF_BODY[house.body]!;
  return {
    house,
    headOfHouse: (office) => {
      const own =
        rank === office ||
        (office === "secretary" && rank.endsWith("-minister")) ||
        scan.world.officesFor(house.state, rank, scan.when).includes(office);
      return own ? holderOf(scan, house.state, office === "secretary" ? rank : office) : null;
    },
  };
}
