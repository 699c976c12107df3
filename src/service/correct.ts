import type { Contact, RegisterContact } from "../model/index.ts";
import {
  fingerprint,
  standingCorrections,
  withFacts,
  type AgreementAnchor,
  type Anchor,
  type Correction,
  type Facts,
  type Mention,
  type Terms,
} from "../resolve/index.ts";
import {
  listCorrections,
  markUndone,
  contactsHolding,
  membersOf,
  mentionsByKey,
  mentionsIn,
  nextCorrection,
  putCorrection,
  type Database,
  type Sql,
} from "../store/index.ts";
import { EXTRACTOR_VERSION } from "../extract.ts";
import { correctionOf, placeAgain } from "./enter.ts";
import { agreementsWith, isAgreement, openAgreement, type OpenAgreement } from "./correct-agreement.ts";
import { lookUpContact } from "./query.ts";
import { openSession, settle } from "./session.ts";

/** Who decides, why, and when: without a name and a reason nothing is decided. */
export interface Decider {
  readonly by: string;
  readonly why: string;
  readonly at: Date;
}

export type Decision =
  | { readonly action: "accept" | "reject"; readonly contact: string }
  | { readonly action: "correct"; readonly contact: string; readonly facts: Facts }
  /** What an agreement is: `contact` is its id, as for every decision about one. */
  | { readonly action: "correct"; readonly contact: string; readonly terms: Terms }
  | { readonly action: "merge"; readonly contact: string; readonly others: readonly string[] }
  /** The accounts of these documents are of another contact. */
  | { readonly action: "split"; readonly contact: string; readonly documents: readonly string[] }
  | { readonly action: "undo"; readonly number: number };

export interface Decided {
  readonly number: number;
  /** The ids of the contacts that now hold the accounts it was about. */
  readonly contacts: readonly string[];
}

/** Why a decision cannot be taken. */
export class CannotDecide extends Error {
  override readonly name = "CannotDecide";
  readonly code: "no-contact" | "one-contact" | "no-document" | "whole-contact" | "no-decision" | "already-undone";
  readonly about: string;
  constructor(code: CannotDecide["code"], about: string) {
    super(`${code}: ${about}`);
    this.code = code;
    this.about = about;
  }
}

/** Takes a decision and brings the register in line with it, all or nothing. What was read stays as it was read. */
export async function decide(database: Database, decision: Decision, decider: Decider): Promise<Decided> {
  return database.transaction(async (sql) => {
    const session = await openSession(sql, {
      kind: "correction",
      extractor: EXTRACTOR_VERSION,
      lexicon: "",
      note: `${decision.action} by ${decider.by}: ${decider.why}`,
      documents: 0,
    });
    const number = await nextCorrection(sql);
    const drafted = decision.action === "undo" ? await draftUndo(sql, decision.number) : await draft(sql, decision);
    const { contact, documents, ...body } = drafted;
    await putCorrection(sql, {
      number,
      at: decider.at.toISOString(),
      by: decider.by,
      why: decider.why,
      action: decision.action,
      contact,
      documents,
      body,
    });
    if (decision.action === "undo") await markUndone(sql, decision.number, number);
    await placeAgain(sql, session, documents);
    await settle(sql, session);
    const held =
      drafted.agreements === undefined
        ? contactsIn(sql, documents, drafted.anchors)
        : agreementsWith(sql, drafted.agreements);
    return { number, contacts: await held };
  });
}

interface Draft {
  readonly contact: string;
  readonly documents: readonly string[];
  readonly anchors: readonly Anchor[];
  readonly agreements?: readonly AgreementAnchor[];
  readonly facts?: Facts;
  readonly terms?: Terms;
  readonly seen?: string;
  readonly undoes?: number;
}

async function draft(sql: Sql, decision: Exclude<Decision, { action: "undo" }>): Promise<Draft> {
  if (isAgreement(decision.contact)) return draftAgreement(sql, decision);
  const { contact, mentions } = await open(sql, decision.contact);
  const plain = (anchors: readonly Anchor[]): Draft => ({
    contact: contact.id,
    documents: [...new Set(anchors.map((a) => a.document))].sort(),
    anchors,
  });
  switch (decision.action) {
    case "accept":
      return { ...plain(mentions.map(acceptedAnchor)), seen: fingerprint(contact) };
    case "reject":
      return plain(mentions.map(anchorOf));
    case "correct":
      // An agreement's terms say nothing of a contact.
      if ("terms" in decision) throw new CannotDecide("no-contact", decision.contact);
      return {
        ...plain(mentions.map(anchorOf)),
        facts: decision.facts,
        seen: fingerprint(withFacts(contact, decision.facts)),
      };
    case "merge": {
      const others = await Promise.all(decision.others.map((id) => open(sql, id)));
      const all = new Map([contact, ...others.map((o) => o.contact)].map((c) => [c.id, c]));
      if (all.size < 2) throw new CannotDecide("one-contact", contact.id);
      return plain([...mentions, ...others.flatMap((o) => o.mentions)].map(anchorOf));
    }
    case "split": {
      const leaving = new Set(decision.documents.map((d) => documentNamed(d, mentions)));
      if (mentions.every((m) => leaving.has(m.document))) throw new CannotDecide("whole-contact", contact.id);
      return plain(mentions.map((m) => ({ ...anchorOf(m), side: leaving.has(m.document) ? "a" : "b" })));
    }
  }
}

async function draftAgreement(sql: Sql, decision: Exclude<Decision, { action: "undo" }>): Promise<Draft> {
  const opened = async (id: string): Promise<OpenAgreement> => {
    const found = await openAgreement(sql, id);
    if (found === null) throw new CannotDecide("no-contact", id);
    return found;
  };
  const own = await opened(decision.contact);
  const others = decision.action === "merge" ? await Promise.all(decision.others.map(opened)) : [];
  if (decision.action === "merge" && new Set([own, ...others].map((a) => a.id)).size < 2)
    throw new CannotDecide("one-contact", own.id);
  // A contact's facts, or a part of its accounts, say nothing of an agreement.
  if (decision.action === "split" || "facts" in decision) throw new CannotDecide("no-contact", own.id);
  const agreements = [own, ...others].flatMap((a) => a.anchors);
  return {
    contact: own.id,
    documents: [...new Set(agreements.map((a) => a.document))].sort(),
    anchors: [],
    agreements,
    ...("terms" in decision && { terms: decision.terms }),
  };
}

async function open(sql: Sql, id: string): Promise<{ contact: RegisterContact; mentions: Mention[] }> {
  const contact = await lookUpContact(sql, id);
  if (contact === null) throw new CannotDecide("no-contact", id);
  return { contact, mentions: await mentionsByKey<Mention>(sql, await membersOf(sql, contact.id)) };
}

function anchorOf(mention: Mention): Anchor {
  return { document: mention.document, contact: machineOf(mention) };
}

function acceptedAnchor(mention: Mention): Anchor {
  return { ...anchorOf(mention), ...(mention.machine !== undefined && { accepted: mention.contact }) };
}

function machineOf({ machine, contact }: Mention): Contact {
  return machine ?? contact;
}

/** By its id, its beginning, its path, or its number on the contact's page. */
function documentNamed(name: string, mentions: readonly Mention[]): string {
  const found = mentions.filter(
    ({ document, source }) =>
      document === name || document.startsWith(name) || [source.path, source.url, source.id].includes(name),
  );
  const [only] = found;
  if (only === undefined || new Set(found.map((m) => m.document)).size > 1) throw new CannotDecide("no-document", name);
  return only.document;
}

async function draftUndo(sql: Sql, undoes: number): Promise<Draft> {
  const all = (await listCorrections(sql)).map(correctionOf);
  const target = all.find((c) => c.number === undoes);
  if (target === undefined) throw new CannotDecide("no-decision", String(undoes));
  const standing = new Set(standingCorrections(all).map((c) => c.number));
  const again = target.action === "undo" ? target.undoes : undefined;
  const undone = all.some((c) => c.undoes === undoes && !isUndone(c, all));
  if (undone || (again === undefined && !standing.has(undoes)))
    throw new CannotDecide("already-undone", String(undoes));
  // To undo an undoing brings the decision back.
  if (again !== undefined) await markUndone(sql, again, null);
  const about = all.find((c) => c.number === again) ?? target;
  return {
    contact: target.contact,
    documents: [...new Set([...about.anchors, ...(about.agreements ?? [])].map((a) => a.document))].sort(),
    anchors: about.anchors,
    ...(about.agreements !== undefined && { agreements: about.agreements }),
    undoes,
  };
}

function isUndone(correction: Correction, all: readonly Correction[]): boolean {
  return all.some((c) => c.undoes === correction.number && !isUndone(c, all));
}

/** Where the accounts that a decision is about stand now. */
async function contactsIn(sql: Sql, documents: readonly string[], anchors: readonly Anchor[]): Promise<string[]> {
  const keys: string[] = [];
  for (const document of documents)
    for (const mention of await mentionsIn<Mention>(sql, document, "contact"))
      if (anchors.some((a) => a.document === document && sameWords(a.contact, machineOf(mention))))
        keys.push(mention.key);
  return contactsHolding(sql, keys);
}

function sameWords(a: Contact, b: Contact): boolean {
  return a.id === b.id || JSON.stringify(a.evidence) === JSON.stringify(b.evidence);
}
