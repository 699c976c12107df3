import type { Actor } from "../../model/index.ts";
import type { Conveyor, Draft, Link, StatementOptions } from "./draft.ts";
import { conveys, type SpeechScan } from "./scan.ts";

/** An account that a sentence names: who tells it, nearest to those it tells of first: Kremlin, TASS. */
export interface Account {
  readonly chain: readonly Actor[];
  readonly sentence: number;
  /** Tells of others; else somebody spoke to an outlet, which holds for his own words only. */
  readonly tells: boolean;
}

const isOutlet = (a: Actor): boolean => a.kind === "outlet" || a.kind === "agency";

/** The accounts of the article, one for each house or person that a sentence names, with the agencies and outlets that print it. */
export function accountsIn(conveyors: readonly Conveyor[]): Account[] {
  const sentences = new Map<number, Conveyor[]>();
  for (const c of conveyors) sentences.set(c.sentence, [...(sentences.get(c.sentence) ?? []), c]);
  return [...sentences]
    .sort(([a], [b]) => a - b)
    .flatMap(([sentence, list]) => {
      const outlets = unique([
        ...list.filter((c) => isOutlet(c.actor) && c.cited === true),
        ...list.filter((c) => isOutlet(c.actor) && c.cited !== true),
      ]);
      const houses = list.filter((c) => !isOutlet(c.actor));
      if (houses.length === 0) return [{ chain: outlets, sentence, tells: true }];
      return unique(houses).map((actor) => ({
        chain: [actor, ...outlets],
        sentence,
        tells: houses.some((c) => c.actor.id === actor.id && c.own !== true),
      }));
    });
}

function unique(list: readonly Conveyor[]): Actor[] {
  return [...new Map(list.map((c) => [c.actor.id, c.actor])).values()];
}

/** How many sentences after what it covers a source may be named. */
const AFTER = 8;
/** How many sentences away an official is still the one who tells. */
const NEAR = 3;
/** How many sentences an outlet named with a source stays its printer. */
const PRINTED = 6;

/** What stands without a source of its own came through the account it stands in; what names a source came the way its source did. */
export function inheritScope(
  scan: SpeechScan,
  drafts: readonly Draft[],
  accounts: readonly Account[],
  options: StatementOptions,
): Draft[] {
  return drafts.map((d) => {
    const own = d.chain;
    const last = own.length > 0 ? [own.at(-1)!.actor] : d.report.subject.actors;
    const printed = printersOf(d, last, accounts);
    if (printed.length > 0) return { ...d, chain: [...own, ...printed] };
    if (own.length > 0 || d.report.setting) return d;
    const account = accountFor(scan, d, accounts, options);
    return account === undefined || !isToldOf(d, account, options)
      ? d
      : { ...d, chain: account.chain.map((actor): Link => ({ actor, basis: "scope" })) };
  });
}

/** What takes part in the contact, or a state, or the head of the house that tells: their words are known through somebody. */
function isToldOf(d: Draft, account: Account, options: StatementOptions): boolean {
  const { actors } = d.report.subject;
  if (actors.every((a) => options.participants.has(a.id) || a.kind === "state")) return true;
  const house = account.chain[0]!;
  // "Des responsables": who is not named speaks to whoever prints it.
  if (actors.every((a) => a.kind === "group")) return isOutlet(house);
  if (!actors.every((a) => a.kind === "person" && a.role !== undefined && !conveys(a))) return false;
  return house.kind === "institution"
    ? options.participants.size === 0 || actors.some((a) => a.state !== undefined && a.state === house.state)
    : house.kind === "organisation" && actors.every((a) => a.state === undefined);
}

/** Through what the source, or the speaker himself, came: the rest of the account in which he stands. */
function printersOf(d: Draft, source: readonly Actor[], accounts: readonly Account[]): Link[] {
  if (source.length !== 1) return [];
  const at = d.report.sentence;
  const tail = (a: Account): readonly Actor[] => {
    const place = a.chain.findIndex((x) => x.id === source[0]!.id);
    return place < 0 ? [] : a.chain.slice(place + 1);
  };
  const near = accounts.filter((a) => a.sentence <= at && at - a.sentence <= PRINTED && tail(a).length > 0).at(-1);
  if (near === undefined) return [];
  // His own words to somebody else since then, or a new statement to nobody in particular.
  if (near.sentence < at && !near.tells && at - near.sentence > NEAR) return [];
  return tail(near).map((actor) => ({ actor, basis: near.sentence === at ? "stated" : "scope" }));
}

/**
 * The account for what a sentence tells: the one named in its paragraph; else the last named before, unless its own paragraph
 * goes on to name the speaker's own side; else the first named after.
 */
function accountFor(
  scan: SpeechScan,
  d: Draft,
  accounts: readonly Account[],
  options: StatementOptions,
): Account | undefined {
  const at = d.report.sentence;
  const speakers = d.report.subject.actors;
  const block = (sentence: number): number | undefined => scan.analysis.sentences[sentence]?.block;
  const fits = (a: Account): boolean =>
    a.tells &&
    !speakers.some((s) => a.chain.some((x) => x.id === s.id)) &&
    (conveys(a.chain[0]!) ||
      (a.chain[0]!.kind === "person" &&
        (options.participants.has(a.chain[0]!.id)
          ? a.sentence <= at && at - a.sentence < NEAR
          : Math.abs(a.sentence - at) <= NEAR)));
  const fit = accounts.filter(fits);
  const before = fit.filter((a) => a.sentence <= at).at(-1);
  if (before !== undefined && block(before.sentence) === block(at)) return before;
  const after = fit.find((a) => a.sentence > at && a.sentence - at <= AFTER);
  const isOwnSide = (a: Account | undefined): boolean =>
    a !== undefined && speakers.some((s) => s.state !== undefined && s.state === a.chain[0]!.state);
  if (after !== undefined && block(after.sentence) === block(at) && isOwnSide(after) && !isOwnSide(before))
    return after;
  return before ?? after;
}
