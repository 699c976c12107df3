import type { ActorRef, Reading, Span, Statement } from "../model/index.ts";
import type { World } from "../lexicon/world.ts";
import type { MarkedSentence, MarkedText } from "./text.ts";

/** What one text tells from one primary source: the Kremlin's part of a paper's article, or the whole of a communiqué. */
export interface Account {
  /** Document and source: unique among the texts at hand. */
  readonly key: string;
  readonly document: string;
  readonly text: MarkedText;
  /** From whom it comes; null where the text names nobody. */
  readonly source: ActorRef | null;
  readonly sentences: readonly MarkedSentence[];
}

/** Whose account a text of several sources gives to a sentence that none of them is named for: the one before it in the paragraph. */
export function accountsOf(text: MarkedText, world: World): Account[] {
  const sources = primarySourcesOf(text.reading, world);
  const [only, ...others] = sources;
  if (others.length === 0) return [account(text, only ?? null, text.sentences)];
  const shares = new Map<string, MarkedSentence[]>();
  let last: { readonly source: string; readonly paragraph: number } | null = null;
  for (const sentence of text.sentences) {
    const said = sourcesOfSentence(sentence, text.reading, sources);
    const goesOn = said.length === 0 && last !== null && last.paragraph === sentence.paragraph ? [last.source] : [];
    for (const id of said.length > 0 ? said : goesOn) shares.set(id, [...(shares.get(id) ?? []), sentence]);
    const [first] = said;
    if (first !== undefined) last = { source: said.at(-1) ?? first, paragraph: sentence.paragraph };
  }
  return sources
    .filter((source) => shares.has(source.id))
    .map((source) => account(text, source, shares.get(source.id) ?? []));
}

function account(text: MarkedText, source: ActorRef | null, sentences: readonly MarkedSentence[]): Account {
  const document = text.reading.id;
  return { key: `${document}|${source?.id ?? ""}`, document, text, source, sentences };
}

/**
 * The primary sources of a text, the ones of its main contact first. On an institution's own site it is that institution,
 * whatever else is named; in the press all that conveyed something, each state or organisation once, its institution before its people.
 */
export function primarySourcesOf(reading: Reading, world: World): ActorRef[] {
  const { outlet } = reading.source;
  if (outlet?.kind === "institution") return [outlet];
  const main = reading.contacts.find((c) => c.main) ?? reading.contacts[0];
  const told = [...(main?.reported_by ?? []), ...reading.statements.flatMap((s) => conveyors(s))];
  const bySide = new Map<string, ActorRef>();
  for (const actor of told.filter((a) => isSource(a) && isSomebody(a, world))) {
    const side = sideOf(actor);
    const known = bySide.get(side);
    if (known === undefined || (known.kind !== "institution" && actor.kind === "institution")) bySide.set(side, actor);
  }
  const sources = [...bySide.values()];
  // "According to reports that Russia …": beside an institution that tells, a bare state is mostly what is told of.
  const telling = sources.some((s) => s.kind === "institution") ? sources.filter((s) => s.kind !== "state") : sources;
  return telling.length > 0 ? telling : ownerOf(reading, world);
}

/** What a state's own agency tells of a contact of that state, naming nobody, is the state's account. */
function ownerOf({ source, contacts }: Reading, world: World): ActorRef[] {
  const carriers = source.outlet === undefined ? source.agencies : [source.outlet];
  const owner =
    carriers.length === 1 ? world.outlets.get(carriers[0]?.id.replace(/^outlet\//, "") ?? "")?.owner : undefined;
  const name = owner === undefined ? undefined : world.countries.get(owner)?.name;
  if (owner === undefined || name === undefined) return [];
  return contacts.some((c) => c.participants.some((p) => p.state === owner))
    ? [{ id: `state/${owner}`, name, kind: "state", state: owner, evidence: [] }]
    : [];
}

/** For whom an actor speaks: its state, or itself. */
export function sideOf(actor: ActorRef): string {
  return actor.state ?? actor.id;
}

const isSource = (actor: ActorRef): boolean => actor.kind !== "agency" && actor.kind !== "outlet";

/** "La Direction", "the Office": a name that nobody can tell whose it is. */
function isSomebody({ id, kind, state }: ActorRef, world: World): boolean {
  if (kind === "institution" || kind === "group") return state !== undefined;
  return kind !== "organisation" || world.things.has(id.replace(/^organisation\//, ""));
}

/** The last institution before agencies and outlets; who speaks for an institution is one. */
function conveyors({ chain, speakers }: Statement): readonly ActorRef[] {
  const last = chain.filter(isSource).at(-1);
  if (last !== undefined) return [last];
  return speakers.filter((s) => s.kind === "institution");
}

function sourcesOfSentence(sentence: MarkedSentence, reading: Reading, sources: readonly ActorRef[]): string[] {
  const sides = reading.statements
    .filter((s) => [...s.content, ...(s.cue === null ? [] : [s.cue])].some((span) => touches(span, sentence)))
    .flatMap((s) => conveyors(s).map(sideOf));
  return sources.filter((source) => sides.includes(sideOf(source))).map((source) => source.id);
}

export function touches(a: Pick<Span, "start" | "end">, b: Pick<Span, "start" | "end">): boolean {
  return a.start < b.end && b.start < a.end;
}
