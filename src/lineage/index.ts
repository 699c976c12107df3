/** Who repeats whom: texts about one event, back to the primary sources from which their accounts come. */
import type { ActorRef, DateFact, Reading } from "../model/index.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { accountsOf, sideOf } from "./accounts.ts";
import { groupAccounts, type Kin, type Kinships } from "./groups.ts";
import { prepareAccount } from "./likeness.ts";
import { sourceOf } from "./judge.ts";
import { markText } from "./text.ts";
import { treeOf, type Report } from "./tree.ts";

export { accountsOf, primarySourcesOf, sideOf, touches, type Account } from "./accounts.ts";
export { markText, type Mark, type MarkedSentence, type MarkedText } from "./text.ts";
export type { Descent, Report } from "./tree.ts";

/** One account, as often as it was told. */
export interface Line {
  readonly source: ActorRef | null;
  readonly reports: readonly Report[];
}

/** Where a text was published. */
export interface Carrier {
  readonly document: string;
  readonly outlet: ActorRef | null;
  /** The state that owns the outlet. */
  readonly owner: string | null;
  readonly published: DateFact | null;
  readonly sources: readonly ActorRef[];
}

export interface Lineage {
  readonly lines: readonly Line[];
  readonly carriers: readonly Carrier[];
  /** Texts. */
  readonly n_reports: number;
  /** Accounts that do not repeat each other. */
  readonly n_independent: number;
  /** Sides from which they come. */
  readonly n_primary: number;
}

/** A function of the set of texts: their order changes nothing. `parties`: the states that take part. */
export function lineageOf(readings: readonly Reading[], parties: readonly string[], lexicon: Lexicon): Lineage {
  const ordered = [...new Map(readings.map((r) => [r.id, r])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const states = new Set(parties);
  const accounts = ordered.flatMap((r) =>
    accountsOf(markText(r, lexicon), lexicon.world).map((a) => prepareAccount(a, states)),
  );
  const kinships = groupAccounts(accounts);
  const lines = kinships.groups
    .map((kin): Line => ({ source: plain(kin.source), reports: treeOf(kin, kinships) }))
    .sort((a, b) => compare(lineKey(a), lineKey(b)));
  return {
    lines,
    carriers: ordered.map((r) => carrierOf(r, kinships, lexicon)),
    ...countLines(kinships),
    n_reports: ordered.length,
  };
}

function countLines({ groups }: Kinships): Pick<Lineage, "n_independent" | "n_primary"> {
  const sides = groups.flatMap((kin) => {
    const known = kin.members.map(sourceOf).filter((side) => side !== null);
    return known.length === 0 || kin.source === null ? [] : [sideOf(kin.source)];
  });
  return { n_independent: groups.length, n_primary: new Set(sides).size };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const lineKey = ({ source, reports }: Line): string =>
  `${source === null ? "~" : sideOf(source)} ${reports[0]?.document ?? ""}`;

function carrierOf(reading: Reading, { groups }: Kinships, { world }: Lexicon): Carrier {
  const outlet = carrierNamed(reading);
  const own = (kin: Kin): boolean => kin.members.some((m) => m.account.document === reading.id);
  return {
    document: reading.id,
    outlet,
    owner: outlet === null ? null : (world.outlets.get(outlet.id.replace(/^outlet\//, ""))?.owner ?? null),
    published: reading.published,
    sources: groups.filter(own).flatMap((kin) => plain(kin.source) ?? []),
  };
}

/** Who published it; of a dispatch that nobody is said to have printed, the only agency that it names. */
function carrierNamed({ source: { outlet, agencies } }: Reading): ActorRef | null {
  const [only, ...others] = agencies;
  return plain(outlet ?? (others.length === 0 ? (only ?? null) : null));
}

function plain(actor: ActorRef | null): ActorRef | null {
  return actor === null ? null : { ...actor, evidence: [] };
}
