import type {
  ActorRef,
  Agreement,
  DateFact,
  Named,
  Provision,
  Reading,
  RegisterAgreement,
  Source,
} from "../model/index.ts";
import { bestDate } from "./best-date.ts";
import { blocksOf } from "./blocks.ts";
import { hash, idWords } from "./contact-id.ts";
import { canCoincide, windowOf, type DateWindow } from "./edtf.ts";
import { standing } from "./mention.ts";
import type { Correction } from "./people.ts";
import { agreementsWithPeople, withPeople, type AgreementMark } from "./people-agreements.ts";
import { compare } from "./merge-contact.ts";
import { locate, mergeActors, mergeNamed, mostSaid, tally, type Said } from "./tally.ts";

export interface AgreementMention {
  readonly key: string;
  readonly document: string;
  readonly source: Source;
  readonly agreement: Agreement;
  /** Decisions of people that concern it, and what it was before them. */
  readonly marks?: readonly AgreementMark[];
  readonly machine?: Agreement;
}

export function agreementMentionsOf(reading: Reading, corrections: readonly Correction[] = []): AgreementMention[] {
  return agreementsWithPeople(reading, corrections).map(({ agreement, marks, machine }) => ({
    key: `${reading.id}#${agreement.id}`,
    document: reading.id,
    source: reading.source,
    agreement,
    ...(marks.length > 0 && { marks }),
    ...(machine !== undefined && { machine }),
  }));
}

/** The decisions by which people put it together with others. */
function joinedBy({ marks = [] }: AgreementMention): number[] {
  return marks.filter((mark) => mark.action === "merge").map((mark) => mark.number);
}

/** Two mentions can be one agreement only when they share a subject, or a party when no subject is told. */
export function agreementKeys(mention: AgreementMention): string[] {
  const { agreement } = mention;
  const dossiers = agreement.dossiers.map((d) => `dossier:${d.id}`);
  const told = dossiers.length > 0 ? dossiers : partiesOf(agreement).map((p) => `party:${p}`);
  return [...told.sort(), ...joinedBy(mention).map((number) => `decision:${number}`)];
}

export interface ResolvedAgreement {
  readonly agreement: RegisterAgreement;
  readonly members: readonly string[];
}

/** Groups mentions of one agreement; like contacts, from the whole set in the order of its keys. */
export function resolveAgreements(mentions: readonly AgreementMention[]): ResolvedAgreement[] {
  const resolved = blocksOf(mentions, agreementKeys).flatMap((block) => nameAgreements(cluster(block)));
  return resolved.sort(
    (a, b) =>
      compare(a.agreement.date?.edtf ?? "~", b.agreement.date?.edtf ?? "~") || compare(a.agreement.id, b.agreement.id),
  );
}

/** Those with a full date first, then the vague ones, each to the only group that it fits. */
function cluster(block: readonly AgreementMention[]): AgreementMention[][] {
  const sorted = [...block].sort((a, b) => vagueness(a) - vagueness(b) || compare(a.key, b.key));
  const groups: AgreementMention[][] = [];
  for (const mention of sorted) {
    const fits = groups.filter((group) => belongs(mention, group));
    const [only] = fits;
    if (only !== undefined && (fits.length === 1 || vagueness(mention) === 0)) only.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

/** To all of the group; to one of those whom people put together, since these may differ in anything. */
function belongs(mention: AgreementMention, group: readonly AgreementMention[]): boolean {
  const same = (member: AgreementMention): boolean => sameAgreement(member, mention);
  return group.some((member) => joinedBy(member).length > 0) ? group.some(same) : group.every(same);
}

function vagueness(mention: AgreementMention): number {
  const window = dayOf(mention);
  return window === null ? 2 : window.precision === "day" ? 0 : 1;
}

/** The day and the parties, or the name; a party's president stands for the party. One document names its agreements once each. */
function sameAgreement(a: AgreementMention, b: AgreementMention): boolean {
  const joined = joinedBy(b);
  if (joinedBy(a).some((number) => joined.includes(number))) return true;
  if (a.document === b.document) return false;
  const [x, y] = [dayOf(a), dayOf(b)];
  if (x !== null && y !== null) return canCoincide(x, y) && partiesOverlap(a, b);
  return a.agreement.name === b.agreement.name && partiesOverlap(a, b);
}

function partiesOverlap(a: AgreementMention, b: AgreementMention): boolean {
  const [x, y] = [partiesOf(a.agreement), partiesOf(b.agreement)];
  return x.length === 0 || y.length === 0 || x.some((p) => y.includes(p));
}

function partiesOf(agreement: Agreement): string[] {
  return agreement.parties.map(standing);
}

function dayOf({ agreement }: AgreementMention): DateWindow | null {
  return agreement.date === null ? null : windowOf(agreement.date.edtf);
}

function nameAgreements(groups: readonly (readonly AgreementMention[])[]): ResolvedAgreement[] {
  const used = new Map<string, number>();
  return groups
    .map((group) => ({ merged: mergeWithPeople(group), members: group.map((m) => m.key).sort() }))
    .map((item) => ({ ...item, base: baseId(item.merged, item.members) }))
    .sort((a, b) => compare(a.base, b.base) || compare(a.members[0] ?? "", b.members[0] ?? ""))
    .map(({ merged, members, base }) => {
      const count = (used.get(base) ?? 0) + 1;
      used.set(base, count);
      return { agreement: { id: count === 1 ? base : `${base}.${count}`, ...merged }, members };
    });
}

function baseId(agreement: Omit<RegisterAgreement, "id">, members: readonly string[]): string {
  const date =
    agreement.date === null
      ? `undated-${hash(members[0] ?? "")}`
      : agreement.date.edtf.replace(/\/.*$/, "").toLowerCase();
  const subject = idWords(
    agreement.dossiers[0]?.id ??
      agreement.parties
        .map((p) => p.state ?? idWords(p.id))
        .sort()
        .join("-"),
  );
  return `agreement.${date}${subject === "" ? "" : `.${subject}`}`;
}

function mergeWithPeople(mentions: readonly AgreementMention[]): Omit<RegisterAgreement, "id"> {
  const marks = new Map(mentions.flatMap((m) => m.marks ?? []).map((mark) => [mark.number, mark]));
  const machine = (): Omit<RegisterAgreement, "id"> =>
    mergeAgreement(mentions.map((m) => ({ ...m, agreement: m.machine ?? m.agreement })));
  return withPeople(
    mergeAgreement(mentions),
    machine,
    [...marks.values()].sort((a, b) => a.number - b.number),
  );
}

function mergeAgreement(mentions: readonly AgreementMention[]): Omit<RegisterAgreement, "id"> {
  const sorted = [...mentions].sort((a, b) => compare(a.key, b.key));
  const each = <T>(pick: (agreement: Agreement) => readonly T[]): Said<T>[] =>
    sorted.flatMap((m) => pick(m.agreement).map((value) => ({ document: m.document, value })));
  return {
    name:
      mostSaid(
        each((a) => [a.name]),
        (n) => n,
      ) ?? "",
    date: bestDate(each((a): DateFact[] => (a.date === null ? [] : [a.date]))),
    parties: mergeParties(each((a): readonly ActorRef[] => a.parties)),
    dossiers: mergeNamed(each((a): readonly Named[] => a.dossiers)),
    provisions: mergeProvisions(each((a) => a.provisions)),
    status: each((a) => a.status)
      .map(({ document, value }) => ({ ...value, evidence: locate(value.evidence, document) }))
      .sort((a, b) => compare(a.as_of?.edtf ?? "~", b.as_of?.edtf ?? "~") || compare(a.value, b.value)),
    evidence: sorted.flatMap((m) => locate(m.agreement.evidence, m.document)),
    sources: sorted.map((m) => ({ document: m.document, source: m.source, agreement: m.agreement.id })),
  };
}

/** A state beside its own president is the same party twice: the one who signed is told. */
function mergeParties(said: readonly Said<ActorRef>[]): ActorRef[] {
  const parties = mergeActors(said);
  const signed = new Set(parties.filter((p) => p.kind === "person").map((p) => p.state));
  return parties.filter((p) => p.kind !== "state" || !signed.has(p.state ?? p.id)).sort((a, b) => compare(a.id, b.id));
}

function mergeProvisions(said: readonly Said<Provision>[]): Provision[] {
  return tally(said, (p) => p.kind).map(({ key, said: items }) => {
    const effective = bestDate(
      items.flatMap(({ document, value }) =>
        value.effective === undefined ? [] : [{ document, value: value.effective }],
      ),
    );
    return {
      kind: key,
      ...(effective !== null && { effective }),
      evidence: items.flatMap(({ document, value }) => locate(value.evidence, document)),
    };
  });
}
