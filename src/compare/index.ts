/** The sides' accounts of one contact, side by side: what both say, what one alone says, where they contradict each other. */
import type { ActorRef, Comparison, Reading } from "../model/index.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { accountsOf, lineageOf, markText, sideOf, type Account } from "../lineage/index.ts";
import { contradictedFields, initiatorsOf } from "./fields.ts";
import { passagesOf, type Parties } from "./passages.ts";
import { alignPassages, type Cluster } from "./points.ts";
import { pointOf, subjectsOf } from "./tell.ts";

/** A contact and the texts that tell of it. */
export interface Told {
  readonly contact: string;
  readonly participants: readonly ActorRef[];
  readonly readings: readonly Reading[];
}

export interface SideAccount {
  readonly side: string;
  readonly account: Account;
}

/** A function of the set of texts: their order changes nothing. */
export function compareSides({ contact, participants, readings }: Told, lexicon: Lexicon): Comparison {
  const ordered = [...new Map(readings.map((r) => [r.id, r])).values()].sort((a, b) => compare(a.id, b.id));
  const parties = partiesOf(participants);
  const accounts = sideAccounts(ordered, parties, lexicon);
  const passages = accounts.flatMap(({ side, account }) => passagesOf(account, side, parties));
  const lineage = lineageOf(ordered, [...parties.states], lexicon);
  const clusters = inOrder(alignPassages(passages).filter(isAbout));
  const sides = [...new Set(accounts.map((a) => a.side))].sort();
  const points = [
    ...contradictedFields(accounts, lineage),
    ...clusters.map((cluster) => pointOf(cluster, { sides, lineage, lexicon })),
  ];
  return {
    contact,
    sides: sides.map((side) => tellSide(side, accounts)),
    points,
    silent: sides.flatMap((side) => {
      const missing = clusters.filter((c) => c.passages.every((p) => p.side !== side));
      const dossiers = subjectsOf(missing, lexicon);
      return dossiers.length === 0 ? [] : [{ side, dossiers }];
    }),
    initiator: initiatorsOf(accounts),
    n_reports: lineage.n_reports,
    n_independent: lineage.n_independent,
    n_primary: lineage.n_primary,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function partiesOf(participants: readonly ActorRef[]): Parties {
  return {
    states: new Set(participants.flatMap((p) => p.state ?? (p.kind === "state" ? [p.id.replace(/^state\//, "")] : []))),
    people: new Set(participants.map((p) => p.id)),
  };
}

/** What each side's institutions say of the contact, in whatever text. What a paper tells by itself is nobody's account. */
function sideAccounts(readings: readonly Reading[], { states, people }: Parties, lexicon: Lexicon): SideAccount[] {
  return readings.flatMap((reading) =>
    accountsOf(markText(reading, lexicon), lexicon.world).flatMap((account): SideAccount[] => {
      const side = account.source === null ? "" : sideOf(account.source);
      return states.has(side) || people.has(side) ? [{ side, account }] : [];
    }),
  );
}

/** Names that nobody knows, on one side only, are no matter: who was greeted, where it was said. */
function isAbout({ topics, passages }: Cluster): boolean {
  return new Set(passages.map((p) => p.side)).size > 1 || [...topics].some((topic) => !topic.startsWith("name "));
}

/** Contradictions first, then what both say, then the rest; each in the order of the first account. */
function inOrder(clusters: readonly Cluster[]): Cluster[] {
  const sides = (c: Cluster): number => new Set(c.passages.map((p) => p.side)).size;
  return [...clusters].sort((a, b) => sides(b) - sides(a) || compare(firstPlace(a), firstPlace(b)));
}

function firstPlace({ passages }: Cluster): string {
  return passages.map((p) => `${p.side} ${p.document} ${String(p.start).padStart(9, "0")}`).sort()[0] ?? "";
}

function tellSide(side: string, accounts: readonly SideAccount[]): Comparison["sides"][number] {
  const own = accounts.filter((a) => a.side === side).map((a) => a.account);
  const sources = own.flatMap((a) => a.source ?? []);
  const institution = sources.find((s) => s.kind === "institution") ?? sources[0];
  if (institution === undefined) throw new Error("a side without a source");
  const published = own.flatMap((a) => a.text.reading.published ?? []).sort((a, b) => compare(a.edtf, b.edtf))[0];
  return {
    state: side,
    institution: { ...institution, evidence: [] },
    documents: [...new Set(own.map((a) => a.document))].sort(),
    words: own.reduce((sum, a) => sum + wordCount(a), 0),
    published: published ?? null,
  };
}

function wordCount({ sentences, text }: Account): number {
  return sentences
    .filter((s) => s.role === "body")
    .reduce((sum, s) => sum + (text.reading.text.slice(s.start, s.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}
