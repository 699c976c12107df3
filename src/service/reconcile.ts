import {
  agreementKeys,
  blockKeys,
  resolveAgreements,
  resolveMentions,
  sortKey,
  windowOf,
  type AgreementMention,
  type Mention,
  type ResolvedContact,
} from "../resolve/index.ts";
import {
  actorWords,
  contactWords,
  mentionBodies,
  namedWords,
  replaceAgreements,
  replaceContacts,
  replaceJudgements,
  wholeBlocks,
  type ContactRow,
  type Identity,
  type Replaced,
  type Sql,
} from "../store/index.ts";

/** Resolves anew the blocks that hold the given keys; all others stay as they are. */
export async function reconcileContacts(sql: Sql, keys: readonly string[]): Promise<Replaced & InBlock> {
  const block = await wholeBlocks(sql, "contact", keys);
  const mentions = await mentionBodies<Mention>(sql, "contact", block);
  const byKey = new Map(mentions.map((m) => [m.key, m]));
  const resolution = resolveMentions(mentions);
  const replaced = await replaceContacts(
    sql,
    block,
    resolution.contacts.map((resolved) => contactRow(resolved, byKey)),
  );
  await replaceJudgements(
    sql,
    mentions.map((m) => m.key),
    resolution.judgements,
  );
  return { ...replaced, block };
}

/** All keys of the blocks that were resolved. */
interface InBlock {
  readonly block: readonly string[];
}

export async function reconcileAgreements(
  sql: Sql,
  keys: readonly string[],
): Promise<InBlock & { readonly old: readonly Identity[]; readonly written: readonly string[] }> {
  const block = await wholeBlocks(sql, "agreement", keys);
  const mentions = await mentionBodies<AgreementMention>(sql, "agreement", block);
  const byKey = new Map(mentions.map((m) => [m.key, m]));
  const rows = resolveAgreements(mentions).map(({ agreement, members }) => ({
    agreement,
    members,
    sortKey: sortKey(agreement),
    blockKeys: keysOf(members, byKey, agreementKeys),
  }));
  const old = await replaceAgreements(sql, block, rows);
  return { block, old, written: rows.map((row) => row.agreement.id) };
}

export function contactRow(
  { contact, members, review }: ResolvedContact,
  byKey: ReadonlyMap<string, Mention>,
): ContactRow {
  const window = contact.date === null ? null : windowOf(contact.date.edtf);
  const statements = members.flatMap((key) => byKey.get(key)?.statements ?? []);
  return {
    contact,
    members,
    sortKey: sortKey(contact),
    blockKeys: keysOf(members, byKey, blockKeys),
    dateFrom: window?.from || null,
    dateTo: window?.to || null,
    actors: actorWords(contact.participants),
    dossiers: namedWords(contact.dossiers),
    words: contactWords(contact, statements),
    participants: unique(contact.participants.map((p) => p.id)),
    states: unique(contact.participants.flatMap((p) => (p.kind === "state" ? (p.state ?? p.id) : (p.state ?? [])))),
    carriers: unique(
      contact.sources.flatMap(({ source }) => [source.outlet, ...source.agencies].flatMap((a) => a?.id ?? [])),
    ),
    doubt: review.doubt,
    doubts: review.doubts,
    state: review.state,
  };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

function keysOf<T>(
  members: readonly string[],
  byKey: ReadonlyMap<string, T>,
  keys: (mention: T) => readonly string[],
): string[] {
  const found = members.flatMap((key) => {
    const mention = byKey.get(key);
    return mention === undefined ? [] : keys(mention);
  });
  return [...new Set(found)].sort();
}
