import type { ActorRef } from "../model/index.ts";
import type { Kin, Kinships } from "./groups.ts";
import { isOfficial } from "./groups.ts";
import type { Kinship } from "./judge.ts";
import type { Likeness, Prepared } from "./likeness.ts";

/** How a text was made from another. */
export type Descent = "original" | "copy" | "shortening" | "rewrite" | "translation";

/** A text in the tree of an account. */
export interface Report {
  readonly document: string;
  readonly how: Descent;
  /** The text it repeats; null: from the source itself, as far as these texts show. */
  readonly of: string | null;
  /** Agencies that it names or comes from. */
  readonly through: readonly ActorRef[];
  readonly reasons: readonly string[];
}

/** Reports of one account, each after the one it repeats. */
export function treeOf(kin: Kin, { pairs }: Kinships): Report[] {
  const order = [...kin.members].sort(
    (a, b) =>
      rank(a) - rank(b) || compare(publishedOf(a), publishedOf(b)) || compare(a.account.document, b.account.document),
  );
  return order.map((member, i) => {
    const before = order.slice(0, i);
    const links = before.flatMap((other) => linkOf(other, member, pairs) ?? []);
    const best = [...links].sort((x, y) => nearness(y, member) - nearness(x, member))[0];
    const { document, text } = member.account;
    const parent = best === undefined ? null : other(best, member);
    return {
      document,
      how: best === undefined || parent === null ? "original" : descent(best.likeness, member, parent),
      of: parent === null ? null : parent.account.document,
      through: throughOf(text.reading.source),
      reasons: best?.reasons ?? [],
    };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const other = ({ a, b }: Kinship, member: Prepared): Prepared => (a === member ? b : a);

function linkOf(a: Prepared, b: Prepared, pairs: readonly Kinship[]): Kinship | null {
  return pairs.find((p) => p.same && ((p.a === a && p.b === b) || (p.a === b && p.b === a))) ?? null;
}

/** The source's own text first, then agencies, then those that print them. */
function rank(member: Prepared): number {
  if (isOfficial(member)) return 0;
  const { outlet, agencies } = member.account.text.reading.source;
  if (outlet?.kind === "agency") return 1;
  return outlet === undefined && agencies.length > 0 ? 1 : 2;
}

function publishedOf({ account }: Prepared): string {
  return account.text.reading.published?.edtf ?? "~";
}

/** Who names the agency that another text comes from has it from there; otherwise the one whose words are nearest. */
function nearness(link: Kinship, member: Prepared): number {
  const parent = other(link, member);
  const cited = citesPublisher(member, parent) ? 1 : 0;
  const { words, things, length } = link.likeness;
  return cited + words + things / 2 + length / 4;
}

function citesPublisher(member: Prepared, parent: Prepared): boolean {
  const { outlet, agencies } = parent.account.text.reading.source;
  const own = member.account.text.reading.source;
  const from = outlet?.kind === "agency" ? [outlet.id] : outlet === undefined ? agencies.map((a) => a.id) : [];
  return from.some((id) => own.agencies.some((a) => a.id === id) && own.outlet?.id !== id);
}

function throughOf({ outlet, agencies }: { outlet?: ActorRef | undefined; agencies: readonly ActorRef[] }): ActorRef[] {
  // A dispatch that nobody else is said to have printed is the agency's own.
  const own = outlet?.id ?? (agencies.length === 1 ? agencies[0]?.id : undefined);
  return agencies.filter((a) => a.id !== own).map((a) => ({ ...a, evidence: [] }));
}

const COPY = 0.6;
const SHORTENING = 0.5;
const SHORTER = 0.85;

function descent(like: Likeness, member: Prepared, parent: Prepared): Descent {
  if (!like.sameLanguage) return "translation";
  if (like.words >= SHORTENING && like.length < SHORTER && member.words < parent.words) return "shortening";
  return like.words >= COPY ? "copy" : "rewrite";
}
