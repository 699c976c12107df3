import type { Actor } from "../../model/index.ts";
import { Feature } from "../../model/index.ts";
import type { Conveyor, Draft, Link, StatementOptions } from "./draft.ts";
import { isPlatform } from "./chains.ts";
import { kindOf } from "./kind.ts";
import { conveys, isAuxiliary, verbFeatures, type SpeechScan } from "./scan.ts";

/** An account that a sentence names: who tells it, nearest to those it tells of first: Kremlin, TASS. */
export interface Account {
  readonly chain: readonly Actor[];
  readonly sentence: number;
  /** The last sentence known to be told in it. */
  readonly last?: number;
  /** Tells of others; else somebody spoke to an outlet, which holds for his own words only. */
  readonly tells: boolean;
  /** Covers more than what follows it: all of the page, or also what stands before. */
  readonly covers?: Conveyor["covers"];
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
      return unique(houses).map((actor): Account => ({
        chain: [actor, ...outlets],
        sentence,
        tells: houses.some((c) => c.actor.id === actor.id && c.own !== true),
        ...coverageOf(houses.filter((c) => c.actor.id === actor.id)),
      }));
    });
}

function coverageOf(list: readonly Conveyor[]): Pick<Account, "covers"> {
  const covers = list.find((c) => c.covers !== undefined)?.covers;
  return covers === undefined ? {} : { covers };
}

function unique(list: readonly Conveyor[]): Actor[] {
  return [...new Map(list.map((c) => [c.actor.id, c.actor])).values()];
}

/** How many sentences after what it covers a source may be named. */
const AFTER = 8;
/** How many sentences a headline, a dateline and a lead are. */
const LEAD = 3;
/** How many sentences away an account still goes on. */
const NEAR = 4;
/** How many sentences a person's own words to an outlet go on. */
const OWN_WORDS = 3;
/** How many sentences an outlet named with a source stays its printer. */
const PRINTED = 6;

/** What stands without a source of its own came through the account it stands in; what names a source came the way its source did. */
export function inheritScope(
  scan: SpeechScan,
  drafts: readonly Draft[],
  accounts: readonly Account[],
  options: StatementOptions,
): Draft[] {
  const heard = new Map<string, number>();
  return goingOn(scan, drafts)
    .sort(inOrder)
    .map((d) => {
      const own = d.chain;
      const last = own.length > 0 ? [own.at(-1)!.actor] : d.report.subject.actors;
      const printed = printersOf(scan, d, last, accounts);
      if (printed.length > 0) return { ...d, chain: [...own, ...printed] };
      if (own.length > 0 || d.report.setting) return d;
      const account = accountFor(scan, d, goOn(accounts, heard), options);
      if (account === undefined || !isToldOf(scan, d, account, options)) return d;
      heard.set(account.chain[0]!.id, d.report.sentence);
      return { ...d, chain: account.chain.map((actor): Link => ({ actor, basis: "scope" })) };
    });
}

const inOrder = (a: Draft, b: Draft): number => a.report.sentence - b.report.sentence;

/** The article's first account goes on from the last sentence that was told in it. */
const goOn = (accounts: readonly Account[], heard: ReadonlyMap<string, number>): Account[] =>
  accounts.map((a) =>
    a.chain[0]!.id === accounts[0]!.chain[0]!.id
      ? { ...a, last: Math.max(a.sentence, heard.get(a.chain[0]!.id) ?? a.sentence) }
      : a,
  );

/** What somebody was just said to have said through another goes on through him: "« … », a rapporté Peskov. X qualifie la Russie de …" */
function goingOn(scan: SpeechScan, drafts: readonly Draft[]): Draft[] {
  const isOf = (a: Draft, b: Draft): boolean =>
    a.report.subject.actors.length === b.report.subject.actors.length &&
    a.report.subject.actors.every((x) => b.report.subject.actors.some((y) => y.id === x.id));
  return drafts.map((d) => {
    if (d.chain.length > 0 || d.report.setting || isPluperfect(scan, d) || kindOf(scan, d) === "direct") return d;
    const at = d.report.sentence;
    const last = drafts.filter((b) => b.report.sentence < at && at - b.report.sentence <= 1).at(-1);
    if (last === undefined || !isOf(d, last) || last.chain.length === 0 || isOutlet(last.chain[0]!.actor)) return d;
    return { ...d, chain: last.chain.map((l) => ({ ...l, basis: "scope" as const })) };
  });
}

/**
 * Whose words are known through the account: of those who met. What a house tells of them is told in its words; what they say in
 * quotation marks they said to others, unless it is their own house that quotes them right there, or on its page.
 */
function isToldOf(scan: SpeechScan, d: Draft, account: Account, options: StatementOptions): boolean {
  const { actors } = d.report.subject;
  const house = account.chain[0]!;
  // "Des responsables": who is not named speaks to whoever prints it.
  if (actors.every((a) => a.kind === "group")) return isOutlet(house);
  const away = awayFrom(d, account);
  // "С российской стороны подчёркнута …": on the page of its own ministry a side speaks through it.
  if (account.covers === "page" && actors.every((a) => a.kind === "state")) return isOwnSide(actors, house);
  if (!actors.every((a) => a.kind === "person" && !conveys(a))) return false;
  const direct = isQuoted(scan, d, options);
  const own = isOwnSide(actors, house);
  if (account.covers !== "page" && isPluperfect(scan, d)) return false;
  // Nobody known to have met: the head of the house that tells, close to where it does.
  if (!isParty(actors, options) && !actors.every((a) => options.participants.has(a.id)))
    return (
      own &&
      !direct &&
      actors.every((a) => a.role !== undefined) &&
      (options.parties.length === 0 || (away >= 0 && away < NEAR))
    );
  // An agency that a lead names tells what follows.
  if (isOutlet(house))
    return (
      away > 0 && away < NEAR && (direct || own || (house.kind === "agency" && account.sentence <= LEAD && away <= 2))
    );
  const { sentences } = scan.analysis;
  const together = sentences[account.sentence]?.block === sentences[d.report.sentence]?.block;
  if (house.kind === "person")
    return !direct && away >= 0 && (own ? away < NEAR : together && away <= 1 && isHouseOf(house, options));
  if (account.covers === "page") return own || !direct;
  if (direct) return own && away >= 0 && away <= 2;
  return own || isHouseOf(house, options);
}

/** In the speaker's own words, and said so: what stands in quotation marks behind "that" is the prose of the account. */
const isQuoted = (scan: SpeechScan, d: Draft, options: StatementOptions): boolean =>
  (d.report.position === "incise" || d.report.position === "quote") &&
  kindOf(scan, d) === "direct" &&
  !isToParty(scan, d, options);

/** "« … », a-t-il dit à son homologue", "…, he told X by phone": said to the other of those who met. */
function isToParty(scan: SpeechScan, { report }: Draft, { parties }: StatementOptions): boolean {
  return (scan.groups[report.sentence] ?? []).some(
    (g) =>
      (g.marker === "to" || g.marker === null) &&
      g.from >= report.from &&
      g.from - report.to <= 5 &&
      g.actors.every((a) => parties.some((p) => p.id === a.id)) &&
      !g.actors.some((a) => report.subject.actors.some((s) => s.id === a.id)),
  );
}

const awayFrom = (d: Draft, account: Account): number =>
  d.report.sentence < account.sentence
    ? d.report.sentence - account.sentence
    : d.report.sentence - Math.min(d.report.sentence, account.last ?? account.sentence);

const isParty = (actors: readonly Actor[], { parties }: StatementOptions): boolean =>
  actors.every((a) => parties.some((p) => p.id === a.id));

/** The house of a state, or the body, of one of those who met. */
const isHouseOf = (house: Actor, { parties }: StatementOptions): boolean =>
  (house.kind === "institution" || house.kind === "person") &&
  parties.some((p) => p.state !== undefined && p.state === house.state);

/** The state's own house, or that of a head who has no state ("Stoltenberg", "NATO"). */
const isOwnSide = (actors: readonly Actor[], house: Actor): boolean =>
  house.kind === "organisation"
    ? actors.some((a) => a.state === undefined && a.role !== undefined)
    : actors.some((a) => a.state !== undefined && a.state === house.state);

/** "had said", "avaient discuté": what was said before what is told here. */
function isPluperfect(scan: SpeechScan, { report }: Draft): boolean {
  if (report.cue === null) return false;
  for (let i = report.cue.from - 1; i >= Math.max(0, report.cue.from - 3); i--)
    if (isAuxiliary(scan, i)) return (verbFeatures(scan, i) & (Feature.imperfect | Feature.past)) !== 0;
  return false;
}

/** Through what the source, or the speaker himself, came: the rest of the account in which he stands. */
function printersOf(scan: SpeechScan, d: Draft, source: readonly Actor[], accounts: readonly Account[]): Link[] {
  if (source.length !== 1) return [];
  const at = d.report.sentence;
  const tail = (a: Account): readonly Actor[] => {
    const place = a.chain.findIndex((x) => x.id === source[0]!.id);
    return place < 0 ? [] : a.chain.slice(place + 1);
  };
  const reaches = (a: Account): boolean =>
    (a.sentence <= at && at - a.sentence <= PRINTED) || (a.covers === "before" && a.sentence === at + 1);
  const near = accounts.filter((a) => reaches(a) && tail(a).length > 0).at(-1);
  if (near === undefined) return [];
  const told = kindOf(scan, d) !== "direct";
  if (at - near.sentence > 1 && told && tail(near).every((a) => isPlatform(scan, a))) return [];
  // His own words to somebody else since then, or a new statement to nobody in particular.
  if (near.sentence < at && !near.tells && at - near.sentence > OWN_WORDS) return [];
  const further = tail(near).filter((a) => !d.chain.some((l) => l.actor.id === a.id));
  return further.map((actor) => ({ actor, basis: near.sentence === at ? "stated" : "scope" }));
}

/**
 * The account for what a sentence tells: the last named before, as long as it goes on; else the first after it that says that it
 * told all this; else that of the page.
 */
function accountFor(
  scan: SpeechScan,
  d: Draft,
  accounts: readonly Account[],
  options: StatementOptions,
): Account | undefined {
  const at = d.report.sentence;
  const speakers = d.report.subject.actors;
  const fits = (a: Account): boolean =>
    a.tells && !speakers.some((s) => a.chain.some((x) => x.id === s.id)) && isTeller(a.chain[0]!, options);
  const fit = accounts.filter(fits);
  const before = fit.findLast(
    (a) => a.covers !== "page" && a.sentence <= at && awayFrom(d, a) <= NEAR && isToldOf(scan, d, a, options),
  );
  if (before !== undefined) return before;
  const after = fit.find((a) => a.covers === "before" && a.sentence > at && a.sentence - at <= AFTER);
  return after !== undefined && isToldOf(scan, d, after, options) ? after : fit.find((a) => a.covers === "page");
}

/** Hands on others' words: a house, a spokesperson, or an official who did not meet anybody himself. */
const isTeller = (actor: Actor, { participants }: StatementOptions): boolean =>
  conveys(actor) || (actor.kind === "person" && actor.role !== undefined && !participants.has(actor.id));
