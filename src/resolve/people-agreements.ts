import type {
  ActorRef,
  Agreement,
  ContactCorrection,
  DateFact,
  Named,
  Reading,
  RegisterAgreement,
} from "../model/index.ts";
import type { Correction, CorrectionAction } from "./people.ts";

/** The account of an agreement that a person saw: found again by its words, and kept as it was when it is read no more. */
export interface AgreementAnchor {
  readonly document: string;
  readonly agreement: Agreement;
}

/** What an agreement is as a person gives it; what is absent is left to the texts. What was said of its fulfilment is never a person's. */
export interface Terms {
  readonly name?: string;
  readonly date?: DateFact | null;
  readonly parties?: readonly ActorRef[];
  readonly dossiers?: readonly Named[];
}

/** What stays on a mention of the decisions that concern it. */
export interface AgreementMark {
  readonly number: number;
  readonly action: CorrectionAction;
  readonly by: string;
  readonly at: string;
  readonly why: string;
  readonly terms?: Terms;
}

export interface Decided {
  readonly agreement: Agreement;
  readonly marks: readonly AgreementMark[];
  /** As it was read, where people have put something else in its place. */
  readonly machine?: Agreement;
}

/** The agreements of one reading as people have left them: a function of the reading and of the decisions about it. */
export function agreementsWithPeople(reading: Reading, corrections: readonly Correction[]): Decided[] {
  const about = corrections
    .filter((c) => c.agreements?.some((a) => a.document === reading.id) === true)
    .sort((a, b) => a.number - b.number);
  let told: Decided[] = reading.agreements.map((agreement) => ({ agreement, marks: [] }));
  for (const correction of about)
    for (const anchor of (correction.agreements ?? []).filter((a) => a.document === reading.id)) {
      const found = told.find((d) => isAnchored(d.machine ?? d.agreement, anchor.agreement));
      if (correction.action === "reject") told = told.filter((d) => d !== found);
      else if (found === undefined)
        told.push(marked({ agreement: kept(anchor.agreement, told), marks: [] }, correction));
      else told = told.map((d) => (d === found ? marked(d, correction) : d));
    }
  return told;
}

/** By the words that tell of it; without words in common, by name and day. */
function isAnchored(now: Agreement, seen: Agreement): boolean {
  const overlap = now.evidence.some((x) => seen.evidence.some((y) => x.start < y.end && y.start < x.end));
  return overlap || (now.name === seen.name && now.date?.edtf === seen.date?.edtf);
}

function kept(agreement: Agreement, told: readonly Decided[]): Agreement {
  let id = `${agreement.id}~kept`;
  while (told.some((d) => d.agreement.id === id)) id += "+";
  return { ...agreement, id };
}

function marked(decided: Decided, { number, action, by, at, why, terms }: Correction): Decided {
  const machine = decided.machine ?? decided.agreement;
  const agreement = terms === undefined ? decided.agreement : withTerms(decided.agreement, terms);
  const mark: AgreementMark = { number, action, by, at, why, ...(terms !== undefined && { terms }) };
  return { agreement, marks: [...decided.marks, mark], ...(agreement !== machine && { machine }) };
}

function withTerms<A extends Omit<Agreement, "id">>(agreement: A, terms: Terms): A {
  return {
    ...agreement,
    ...(terms.name !== undefined && { name: terms.name }),
    ...(terms.date !== undefined && { date: terms.date }),
    ...(terms.parties !== undefined && { parties: terms.parties }),
    ...(terms.dossiers !== undefined && { dossiers: terms.dossiers }),
  };
}

type Unnamed = Omit<RegisterAgreement, "id">;

/** What people gave counts, the last word last; beside it stands what the machine would say by itself. */
export function withPeople(merged: Unnamed, machine: () => Unnamed, marks: readonly AgreementMark[]): Unnamed {
  if (marks.length === 0) return merged;
  const own = machine();
  const agreement = marks.reduce((a, { terms }) => (terms === undefined ? a : withTerms(a, terms)), merged);
  return {
    ...agreement,
    corrections: marks.map(({ number, action, by, at, why, terms }): ContactCorrection => ({
      number,
      action,
      by,
      at,
      why,
      fields: (Object.keys(terms ?? {}) as (keyof Terms)[]).sort().map((field) => ({ field, machine: own[field] })),
    })),
  };
}
