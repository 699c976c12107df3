import { HEAD_OF_BODY } from "../../lexicon/titles.ts";
import type { Actor, Tag } from "../../model/index.ts";
import { parseInstitution } from "./institutions.ts";
import { declines, isArticle, type Scan, skipArticles, tokenAt } from "./scan.ts";
import { listOfStates, organisationAt, statesBefore } from "./states.ts";

interface Head {
  readonly office: string;
  readonly state?: string;
  readonly of?: Actor;
  readonly to: number;
  readonly features: number;
  readonly candidates?: readonly string[];
}

/** The office word; where a state has a title of its own for it ("chancelier"), that one if the state is not another. */
export function officeAt(scan: Scan, i: number, states: readonly string[]): Head | null {
  const offices = scan.tags.every(i, "office").filter((t) => t.value.id !== "secretary" || isStyle(scan, t));
  const to = offices.reduce((m, t) => Math.max(m, t.to), -1);
  const fitting = offices.filter((t) => t.to === to);
  const own = fitting.filter((t) => t.value.data?.["state"] !== undefined);
  const ownState = own.find((t) => states.includes(t.value.data?.["state"] as string));
  const generic = fitting.find((t) => t.value.data?.["state"] === undefined);
  const headOf = scan.tags.first(i, "head-of");
  if (headOf !== undefined && headOf.to >= to) {
    const realm = realmAfter(scan, headOf);
    if (realm !== null) return realm;
    const body =
      parseInstitution(scan, skipArticles(scan, headOf.to)) ??
      (declines(scan) ? organisationAt(scan, headOf.to) : null);
    if (body !== null && body.actors.length > 0) {
      const actor = body.actors[0]!;
      const office = HEAD_OF_BODY[actor.role ?? ""] ?? (actor.kind === "organisation" ? "head" : undefined);
      if (office !== undefined && (to <= headOf.to || body.to > to))
        return {
          office,
          to: body.to,
          features: headOf.features,
          of: actor,
          ...(actor.state === undefined ? {} : { state: actor.state }),
        };
    }
  }
  if (to < 0 && headOf !== undefined && declines(scan) && listOfStates(scan, headOf.to, false).states.length > 0)
    return { office: "head-of-state", to: headOf.to, features: headOf.features };
  if (to < 0) return null;
  if (ownState !== undefined) return { office: ownState.value.id, to, features: ownState.features };
  // A title of one state only speaks for it, unless another state is named after it.
  const next = listOfStates(scan, to, false);
  const named = own.find((t) => next.states.includes(t.value.data?.["state"] as string));
  if (named !== undefined) return { office: named.value.id, to, features: named.features };
  if (generic !== undefined) return { office: generic.value.id, to, features: generic.features };
  const single = own.length === 1 ? own[0] : undefined;
  if (single !== undefined && states.length === 0 && next.states.length === 0)
    return { office: single.value.id, state: single.value.data?.["state"] as string, to, features: single.features };
  const first = own[0];
  return first === undefined
    ? null
    : {
        office: first.value.id,
        to,
        features: first.features,
        candidates: own.map((t) => t.value.data?.["state"] as string),
      };
}

/** "глава российского государства", "лидер Республики Чад": the state itself is what is headed. */
function realmAfter(scan: Scan, headOf: Tag): Head | null {
  const before = statesBefore(scan, headOf.to);
  const realm = scan.tags.first(before.to, "realm");
  const state = before.states[0];
  return realm === undefined || state === undefined
    ? null
    : { office: "head-of-state", to: realm.to, features: headOf.features, state };
}

/** "Secretary Blinken", "the Secretary": with a capital a minister's style, and no part of a longer one ("Cabinet Secretary"). */
function isStyle(scan: Scan, tag: Tag): boolean {
  if (declines(scan) || tokenAt(scan, tag.from)!.capital === 0) return declines(scan);
  const before = tokenAt(scan, tag.from - 1);
  return before === undefined || before.kind !== "word" || before.capital === 0 || isArticle(scan, tag.from - 1);
}
