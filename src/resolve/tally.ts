import type { ActorRef, Named, Span } from "../model/index.ts";

/** A span with the document it lies in: in the register, offsets alone would not say which text they count in. */
export interface LocatedSpan extends Span {
  readonly document: string;
}

/** Something a document says, as often as documents say it. */
export interface Said<T> {
  readonly document: string;
  readonly value: T;
}

export function locate(spans: readonly Span[], document: string): LocatedSpan[] {
  return spans.map((span) => ({ ...span, document }));
}

interface Tallied<T> {
  readonly key: string;
  readonly said: readonly Said<T>[];
  readonly documents: ReadonlySet<string>;
}

/** Equal values together, what most documents say first; ties by key, so that the result is the set's and not the order's. */
export function tally<T>(said: readonly Said<T>[], keyOf: (value: T) => string): Tallied<T>[] {
  const groups = new Map<string, Said<T>[]>();
  for (const item of said) {
    const key = keyOf(item.value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups]
    .map(([key, items]) => ({ key, said: items, documents: new Set(items.map((i) => i.document)) }))
    .sort((a, b) => b.documents.size - a.documents.size || (a.key < b.key ? -1 : 1));
}

export function mostSaid<T>(said: readonly Said<T>[], keyOf: (value: T) => string): T | undefined {
  return tally(said, keyOf)[0]?.said[0]?.value;
}

/** Dossiers, formats, places: one entry an id, with the evidence of every document. */
export function mergeNamed(said: readonly Said<Named>[]): Named[] {
  return tally(said, (n) => n.id).map(({ key, said: items }) => ({
    id: key,
    name: mostSaid(items, (n) => n.name)?.name ?? key,
    evidence: items.flatMap(({ document, value }) => locate(value.evidence, document)),
  }));
}

/** Actors likewise. A role or a state that only some documents give is kept, the most frequent one first. */
export function mergeActors(said: readonly Said<ActorRef>[]): ActorRef[] {
  return tally(said, (a) => a.id).map(({ key, said: items }) => {
    const first = mostSaid(items, (a) => a.name);
    const role = mostSaid(
      items.filter((i) => i.value.role !== undefined),
      (a) => a.role ?? "",
    )?.role;
    const state = mostSaid(
      items.filter((i) => i.value.state !== undefined),
      (a) => a.state ?? "",
    )?.state;
    return {
      id: key,
      name: first?.name ?? key,
      kind: mostSaid(items, (a) => a.kind)?.kind ?? "group",
      ...(role !== undefined && { role }),
      ...(state !== undefined && { state }),
      evidence: items.flatMap(({ document, value }) => locate(value.evidence, document)),
    };
  });
}

/** An actor without its evidence: who it is, not where it stands. */
export function plainActor(actor: ActorRef): ActorRef {
  return { ...actor, evidence: [] };
}
