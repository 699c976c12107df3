import type { Contact, Sentence, Span, Tag } from "../model/index.ts";
import { coveringToken, nearText } from "../text/near.ts";
import { endOf, startOf, type LinkScan } from "./scan.ts";

interface Place<T> {
  readonly start: number;
  readonly end: number;
  readonly order: number;
  readonly value: T;
}

const TAGS = new WeakMap<LinkScan, Map<string, readonly Place<Tag>[]>>();

/** Tags of some classes, in order: all, or those near some passages. Looked up once for all contacts and statements. */
export function tagsNear(scan: LinkScan, types: readonly string[], spans: readonly Span[] | undefined): readonly Tag[] {
  const known = TAGS.get(scan) ?? new Map<string, readonly Place<Tag>[]>();
  TAGS.set(scan, known);
  const key = types.join();
  let places = known.get(key);
  if (places === undefined) {
    places = scan.tags.all
      .filter((t) => types.includes(t.value.type))
      .map((value, order) => ({ start: startOf(scan, value), end: endOf(scan, value), order, value }));
    known.set(key, places);
  }
  return inOrder(places, spans).map((p) => p.value);
}

function inOrder(places: readonly Place<Tag>[], spans: readonly Span[] | undefined): readonly Place<Tag>[] {
  if (spans === undefined) return places;
  const [first] = spans;
  if (first === undefined) return [];
  if (spans.length === 1) return nearText(places, first.start, first.end);
  const found = new Set(spans.flatMap((s) => nearText(places, s.start, s.end)));
  return [...found].sort((a, b) => a.order - b.order);
}

const EVIDENCE = new WeakMap<readonly Contact[], readonly Place<Contact>[]>();

/** Contacts that have evidence near the sentence. */
export function contactsNear(contacts: readonly Contact[], sentence: Sentence): readonly Contact[] {
  let places = EVIDENCE.get(contacts);
  if (places === undefined)
    EVIDENCE.set(
      contacts,
      (places = contacts.flatMap((value, order) =>
        value.evidence.map(({ start, end }) => ({ start, end, order, value })),
      )),
    );
  return nearText(places, sentence.start, sentence.end).map((p) => p.value);
}

/** Numbers of the sentences near some spans, in order. */
export function sentencesNear(sentences: readonly Sentence[], spans: readonly Span[]): number[] {
  const found = new Set(spans.flatMap((s) => nearText(sentences, s.start, s.end)));
  return [...found].map((s) => coveringToken(sentences, s.from)).sort((a, b) => a - b);
}

interface Numbered {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

const SENTENCES = new WeakMap<LinkScan, readonly Numbered[]>();

/** Numbers of the sentences that touch some spans of the source, in order. */
export function sentencesTouching(scan: LinkScan, spans: readonly Span[]): number[] {
  let sentences = SENTENCES.get(scan);
  if (sentences === undefined) {
    sentences = scan.analysis.sentences.map((s, number) => ({ ...scan.span(s.start, s.end), number }));
    SENTENCES.set(scan, sentences);
  }
  const all = sentences;
  const found = new Set(
    spans.flatMap((e) => nearText(all, e.start, e.end).filter((s) => e.start < s.end && s.start < e.end)),
  );
  return [...found].map((s) => s.number).sort((a, b) => a - b);
}
