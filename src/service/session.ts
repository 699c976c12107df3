import type { RegisterContact } from "../model/index.ts";
import { carriedOver, fingerprint, withFullerLists, blockKeys, type Mention } from "../resolve/index.ts";
import {
  mentionsOnDays,
  moveMention,
  putChanges,
  putTombstones,
  redirect,
  startRun,
  type Change,
  type Identity,
  type MentionType,
  type Run,
  type Sql,
} from "../store/index.ts";
import { reconcileAgreements, reconcileContacts } from "./reconcile.ts";

/** What one change of the register touches, from the documents it places to the records it leaves. */
export interface Session {
  readonly run: number;
  readonly note: string;
  readonly keepsAdded: boolean;
  readonly touched: Record<MentionType, Set<string>>;
  readonly days: Set<string>;
  /** Mentions of documents that were read anew: what each is now. */
  readonly moved: Map<string, string | null>;
}

/** One writer at a time; taken first of all, so that nobody waits for anybody in a circle. */
const REGISTER_LOCK = 7_302_114;

export async function openSession(sql: Sql, run: Run): Promise<Session> {
  await sql.query("SELECT pg_advisory_xact_lock($1)", [REGISTER_LOCK]);
  return {
    run: await startRun(sql, run),
    note: run.note,
    // An ingest adds contacts by the thousand, and each says itself when its documents came.
    keepsAdded: run.kind !== "ingest" && run.kind !== "restore" && run.kind !== "rebuild",
    touched: { contact: new Set(), agreement: new Set() },
    days: new Set(),
    moved: new Map(),
  };
}

/** How many block keys are resolved at a time: bounds what is held in memory, whatever the number of documents. */
const CHUNK = 400;

/** Brings everything that the session touched to what documents and people now say, and writes down what that changed. */
export async function settle(sql: Sql, session: Session): Promise<void> {
  await settleLists(sql, session);
  const old: OldContact[] = [];
  const written: Fact[] = [];
  for (const keys of chunksOf(session.touched.contact)) {
    const replaced = await reconcileContacts(sql, keys);
    for (const key of replaced.block) session.touched.contact.delete(key);
    old.push(...replaced.old.map(({ id, members, body }) => ({ id, members, facts: factsOf(body) })));
    written.push(...replaced.written.map(factsOf));
  }
  await settleIds(sql, session, old, written);
  await settleAgreements(sql, session);
}

/** Ids of records that were set aside before everything was made anew. */
export async function settleGone(
  sql: Sql,
  session: Session,
  table: "contacts" | "agreements",
  old: readonly { readonly id: string; readonly members: readonly string[]; readonly body: RegisterContact }[],
): Promise<void> {
  if (table === "contacts")
    await settleIds(
      sql,
      session,
      old.map(({ id, members, body }) => ({ id, members, facts: factsOf(body) })),
      [],
    );
  else await redirect(sql, table, { old, written: [], moved: session.moved });
}

function* chunksOf(keys: Set<string>): Generator<string[]> {
  while (keys.size > 0) {
    const chunk = [...keys].slice(0, CHUNK);
    yield chunk;
    for (const key of chunk) keys.delete(key);
  }
}

async function settleAgreements(sql: Sql, session: Session): Promise<void> {
  const old: Identity[] = [];
  const written: string[] = [];
  for (const keys of chunksOf(session.touched.agreement)) {
    const replaced = await reconcileAgreements(sql, keys);
    for (const key of replaced.block) session.touched.agreement.delete(key);
    old.push(...replaced.old);
    written.push(...replaced.written);
  }
  await redirect(sql, "agreements", { old, written, moved: session.moved });
}

/** Notes what the mentions of a document become when it is read anew. */
export function noteMoves(session: Session, old: readonly Mention[], now: readonly Mention[]): void {
  const next = carriedOver(old, now);
  for (const { key } of old) session.moved.set(key, next.get(key) ?? null);
}

/** What a person looks at in a contact: enough to say what it was when it is no more. */
export interface Fact {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly date: string | null;
  readonly participants: readonly string[];
  readonly initiator: string | null;
  readonly place: string | null;
  readonly sources: number;
  readonly print: string;
}

interface OldContact extends Identity {
  readonly facts: Fact;
}

function factsOf(contact: RegisterContact): Fact {
  return {
    id: contact.id,
    kind: contact.kind,
    status: contact.status,
    date: contact.date?.edtf ?? null,
    participants: contact.participants.map((p) => p.name),
    initiator: contact.initiator?.name ?? null,
    place: contact.place?.name ?? null,
    sources: contact.sources.length,
    print: fingerprint(contact),
  };
}

async function settleIds(
  sql: Sql,
  session: Session,
  old: readonly OldContact[],
  written: readonly Fact[],
): Promise<void> {
  const now = new Map(written.map((facts) => [facts.id, facts]));
  const before = new Map(old.map((o) => [o.id, o.facts]));
  const gone = await redirect(sql, "contacts", { old, written: [...now.keys()], moved: session.moved });
  const removed = gone.flatMap(({ id, target }) => {
    const facts = before.get(id);
    return target === undefined && facts !== undefined ? [{ id, because: session.note, body: told(facts) }] : [];
  });
  await putTombstones(sql, removed);
  const targets = new Set(gone.flatMap(({ target }) => target ?? []));
  await putChanges(sql, session.run, [
    ...gone.map(({ id, target }): Change => {
      const facts = before.get(id);
      const was = facts === undefined ? {} : { before: told(facts) };
      if (target === undefined) return { id, what: "removed", ...was };
      return { id, what: before.has(target) || !now.has(target) ? "merged" : "renamed", target, ...was };
    }),
    ...[...now.values()].flatMap((facts) => changeOf(facts, before.get(facts.id), targets, session)),
  ]);
}

function changeOf(facts: Fact, before: Fact | undefined, targets: ReadonlySet<string>, session: Session): Change[] {
  if (before === undefined)
    return session.keepsAdded && !targets.has(facts.id) ? [{ id: facts.id, what: "added", after: told(facts) }] : [];
  return before.print === facts.print
    ? []
    : [{ id: facts.id, what: "changed", before: told(before), after: told(facts) }];
}

function told({ print: _, ...facts }: Fact): Omit<Fact, "print"> {
  return facts;
}

/** Shorter and fuller lists of participants find each other among the accounts of one day, and move between blocks. */
async function settleLists(sql: Sql, session: Session): Promise<void> {
  for (const days of chunksOf(session.days)) {
    const placed = await mentionsOnDays<Mention>(sql, days.sort());
    const settled = new Map(withFullerLists(placed.map((p) => p.body)).map((m) => [m.key, m]));
    for (const { key, blockKeys: before } of placed) {
      const body = settled.get(key);
      if (body === undefined) continue;
      const after = blockKeys(body);
      if (after.join("\n") === before.join("\n")) continue;
      await moveMention(sql, { key, blockKeys: after, body });
      for (const moved of [...before, ...after]) session.touched.contact.add(moved);
    }
  }
}
