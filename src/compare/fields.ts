import type { ActorRef, Comparison, ComparisonPoint, Contact, PointReason, Span } from "../model/index.ts";
import { edtfBounds } from "../model/calendar.ts";
import { sideOf, type Lineage } from "../lineage/index.ts";
import type { SideAccount } from "./index.ts";
import { countReports } from "./tell.ts";
import { inWords } from "./why.ts";

/** What one side's text claims of the contact itself. */
interface Claim {
  readonly side: string;
  readonly document: string;
  /** As the sides are compared: a state, a span of days. */
  readonly value: string;
  readonly evidence: readonly Span[];
}

/** Day and initiative, where the sides' accounts contradict each other. What one leaves out it does not deny. */
export function contradictedFields(accounts: readonly SideAccount[], lineage: Lineage): ComparisonPoint[] {
  const initiators = claimsOf(accounts, initiatorClaims);
  const dates = claimsOf(accounts, dateClaims);
  const sides = (claims: readonly Claim[]): Map<string, Set<string>> => {
    const bySide = new Map<string, Set<string>>();
    for (const { side, value } of claims) bySide.set(side, (bySide.get(side) ?? new Set<string>()).add(value));
    return bySide;
  };
  const points: ComparisonPoint[] = [];
  if (contradict(sides(dates), daysMeet)) points.push(point("date", dates, lineage));
  if (contradict(sides(initiators), (a, b) => a === b)) points.push(point("initiator", initiators, lineage));
  return points;
}

function contradict(
  bySide: ReadonlyMap<string, ReadonlySet<string>>,
  agree: (a: string, b: string) => boolean,
): boolean {
  const sides = [...bySide];
  return sides.some(([side, values], i) =>
    sides
      .slice(i + 1)
      .some(([other, others]) => side !== other && ![...values].some((a) => [...others].some((b) => agree(a, b)))),
  );
}

function point(field: "date" | "initiator", claims: readonly Claim[], lineage: Lineage): ComparisonPoint {
  const sides = [...new Set(claims.map((c) => c.side))].sort();
  const subjects = sides.map((side) => {
    const values = new Set(claims.filter((c) => c.side === side).map((c) => c.value));
    return `${[...values].sort().join(", ")} (${side})`;
  });
  const kind = field === "date" ? "days" : "initiators";
  const reason: PointReason = { kind, sides, against: [], subjects };
  return {
    dossier: null,
    field,
    state: "at-odds",
    why: inWords(reason),
    reason,
    accounts: sides.map((side) => ({
      side,
      statements: claims
        .filter((c) => c.side === side)
        .map(({ document, evidence }) => ({
          document,
          statement: `text@${evidence[0]?.start ?? 0}`,
          spans: [...evidence],
        })),
    })),
    ...countReports(
      claims.map((c) => c.document),
      sides,
      lineage,
    ),
  };
}

function claimsOf(
  accounts: readonly SideAccount[],
  pick: (contact: Contact, account: SideAccount) => readonly Pick<Claim, "value" | "evidence">[],
): Claim[] {
  return accounts.flatMap((account) => {
    const { contacts, id } = account.account.text.reading;
    const main = contacts.find((c) => c.main) ?? contacts[0];
    return main === undefined
      ? []
      : pick(main, account).map((claim) => ({ ...claim, side: account.side, document: id }));
  });
}

/** Who asked for it, according to this side; a claim that names no source is the account's in which it stands. */
function initiatorClaims(
  contact: Contact,
  { side, account }: SideAccount,
): readonly Pick<Claim, "value" | "evidence">[] {
  return contact.initiator_claims.flatMap(({ value, according_to: tellers, evidence }) => {
    const own = tellers.length === 0 ? isWhole(account) : tellers.some((a) => sideOf(a) === side);
    return value !== null && own ? [{ value: sideOf(value), evidence }] : [];
  });
}

const isWhole = ({ sentences, text }: SideAccount["account"]): boolean => sentences.length === text.sentences.length;

function dateClaims({ date }: Contact, { account }: SideAccount): readonly Pick<Claim, "value" | "evidence">[] {
  return date === null || !/^\d{4}-\d\d-\d\d/.test(date.edtf) || !isWhole(account)
    ? []
    : [{ value: date.edtf, evidence: date.evidence }];
}

function daysMeet(a: string, b: string): boolean {
  const [x, y] = [edtfBounds(a), edtfBounds(b)];
  return (x.from ?? "") <= (y.to ?? "9999") && (y.from ?? "") <= (x.to ?? "9999");
}

/** Every initiative that is claimed, with who claims it; where an account says nothing, the claim of nobody. */
export function initiatorsOf(accounts: readonly SideAccount[]): Comparison["initiator"] {
  const found = new Map<string, { value: ActorRef | null; tellers: Map<string, ActorRef>; documents: Set<string> }>();
  for (const { side, account } of accounts) {
    const { contacts, id } = account.text.reading;
    const main = contacts.find((c) => c.main) ?? contacts[0];
    const claims = main === undefined ? [] : initiatorClaims(main, { side, account });
    const values = claims.length === 0 ? [null] : claims.map((c) => c.value);
    for (const value of values) {
      const actor = main?.initiator_claims.map((c) => c.value).find((v) => v !== null && sideOf(v) === value) ?? null;
      const entry = found.get(value ?? "") ?? {
        value: actor,
        tellers: new Map<string, ActorRef>(),
        documents: new Set<string>(),
      };
      if (account.source !== null) entry.tellers.set(account.source.id, { ...account.source, evidence: [] });
      entry.documents.add(id);
      found.set(value ?? "", entry);
    }
  }
  return [...found]
    .sort(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1))
    .map(([, { value, tellers, documents }]) => ({
      value: value === null ? null : { ...value, evidence: [] },
      according_to: [...tellers.values()],
      documents: [...documents].sort(),
    }));
}
