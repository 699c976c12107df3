import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Contact, Reading } from "../../model/index.ts";
import { judgeMentions, mentionsOf, resolve, type Mention } from "../../resolve/index.ts";
import { bCubed, type Grouping, type Placed } from "./b-cubed.ts";
import type { GoldDocument } from "./gold.ts";
import { goldDocuments, readGoldDocument, type Corpus } from "./index.ts";
import { oracleReading } from "./oracle.ts";
import { nearest } from "./score-contacts.ts";

export interface RegisterScores extends Grouping {
  /** Gold contacts that the reading does not have: they say nothing of resolution. */
  readonly unread: number;
  /** What stands together or apart wrongly, with the machine's reasons. */
  readonly faults: readonly string[];
}

/** `gold`: the gold facts as if they had been read; `read`: what our own extractor reads, matched to gold. */
export type Input = "gold" | "read";

/** Resolves the contacts of whole corpora together and compares the register's rows with the keys in gold. */
export async function evaluateRegister(
  corpora: readonly Corpus[],
  input: Input,
  lexicon: Lexicon,
): Promise<RegisterScores> {
  const readings: Reading[] = [];
  const truth = new Map<string, string>();
  let unread = 0;
  for (const corpus of corpora)
    for (const gold of await goldDocuments(corpus)) {
      const reading = input === "gold" ? oracleReading(gold, lexicon) : await readGoldDocument(gold, corpus, lexicon);
      const known = reading === undefined ? null : { ...reading, id: `${corpus.name}/${gold.file}` };
      const found =
        known === null
          ? new Map<string, string>()
          : keysOf(known, gold, input, corpora.length > 1 ? canonical : (key) => key);
      unread += gold.contacts.length - found.size;
      if (known === null) continue;
      readings.push(known);
      for (const [contact, key] of found) truth.set(`${known.id}#${contact}`, key);
    }
  return { ...compare(readings, truth), unread };
}

/** Contact ids of a reading, with the gold key of each that is one of gold's. */
function keysOf(
  reading: Reading,
  gold: GoldDocument,
  input: Input,
  name: (key: string) => string,
): Map<string, string> {
  const keys = new Map<string, string>();
  const used = new Set<Contact>();
  gold.contacts.forEach((wanted, i) => {
    const contact = input === "gold" ? reading.contacts[i] : nearest(reading, wanted, used);
    if (contact === undefined || contact === null || contact.participants.length === 0) return;
    used.add(contact);
    const key = name(wanted.key);
    keys.set(contact.id, [...keys.values()].includes(key) ? wanted.key : key);
  });
  return keys;
}

/** Annotators of two corpora name one contact alike but for the order of states and the word for its kind. */
function canonical(key: string): string {
  const [, date, states, kind = "", rest = ""] = /^([\dX-]+)_([A-Z-]+)_([a-z]+)(.*)$/.exec(key) ?? [];
  if (date === undefined || states === undefined) return key;
  const medium = WRITTEN.includes(kind) ? "written" : IN_PERSON.includes(kind) ? "in-person" : "spoken";
  return `${date}_${states.split("-").sort().join("-")}_${medium}${rest}`;
}

const WRITTEN = ["letter", "message", "reply"];
const IN_PERSON = ["meeting", "visit", "summit"];

function compare(readings: readonly Reading[], truth: ReadonlyMap<string, string>): Omit<RegisterScores, "unread"> {
  const mentions = new Map(readings.flatMap(mentionsOf).map((m) => [m.key, m]));
  const items: (Placed & { readonly mention: Mention })[] = resolve(readings).contacts.flatMap(({ members }, group) =>
    members.flatMap((key) => {
      const [real, mention] = [truth.get(key), mentions.get(key)];
      return real === undefined || mention === undefined ? [] : [{ truth: real, group: String(group), mention }];
    }),
  );
  const faults = items.flatMap((a, i) =>
    items.slice(i + 1).flatMap((b) => {
      const together = a.group === b.group;
      if (together === (a.truth === b.truth)) return [];
      const { verdict, score, reasons } = judgeMentions(a.mention, b.mention);
      const why = `${verdict} ${Number.isFinite(score) ? score : ""} (${reasons.join("; ")})`;
      return [`${together ? "merged wrongly" : "left apart"}: ${told(a)} | ${told(b)} — ${why}`];
    }),
  );
  return { ...bCubed(items), faults: faults.sort() };
}

function told({ truth, mention }: { readonly truth: string; readonly mention: Mention }): string {
  const { contact, document, published } = mention;
  const who = contact.participants.map((p) => p.id.replace(/^.*\//, "")).join("+");
  const file = document.replace(/^.*\//, "");
  return `${truth} in ${file} [${contact.kind} ${contact.status} ${contact.date?.edtf ?? "undated"} ${who}, published ${published?.edtf ?? "?"}]`;
}
