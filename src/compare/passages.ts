import type { Reading, Statement } from "../model/index.ts";
import { touches, type Account, type Mark, type MarkedSentence } from "../lineage/index.ts";

/** A piece of a side's account that speaks of something: a sentence, or one item of an enumeration. */
export interface Passage {
  readonly side: string;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  /** What it speaks of. */
  readonly topics: ReadonlySet<string>;
  readonly marks: readonly Mark[];
  /** Agreed, only discussed, not spoken of, not agreed: as its sentence says. */
  readonly signs: ReadonlySet<string>;
  readonly statements: readonly Statement[];
  readonly reading: Reading;
}

/** Who takes part: their states and themselves are named everywhere, and are no subject. */
export interface Parties {
  readonly states: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

const TOPICS: ReadonlySet<Mark["kind"]> = new Set(["matter", "aspect", "dossier", "state", "actor", "name"]);

export function passagesOf(account: Account, side: string, parties: Parties): Passage[] {
  const { reading } = account.text;
  return account.sentences
    .filter((sentence) => sentence.role === "body")
    .flatMap((sentence) => piecesOf(sentence, parties).map((piece) => passageOf(piece, sentence, side, reading)));
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/** Items of the sentence, each with what it speaks of; what speaks of nothing belongs to the item before it, or after it. */
function piecesOf(sentence: MarkedSentence, parties: Parties): Piece[] {
  const marks = sentence.marks.filter((m) => TOPICS.has(m.kind) && !isParty(m, parties, sentence.marks));
  if (marks.length === 0) return [];
  const inside = sentence.cuts.filter((cut) => !marks.some((m) => m.start < cut && cut < m.end));
  const bounds = [sentence.start, ...inside, sentence.end];
  const pieces: Piece[] = [];
  let start = sentence.start;
  bounds.slice(1).forEach((end, i) => {
    const own = marks.filter((m) => m.start >= (bounds[i] ?? 0) && m.end <= end);
    if (own.length === 0) {
      const last = pieces.pop();
      if (last !== undefined) pieces.push({ ...last, end });
      if (last !== undefined) start = end;
      return;
    }
    pieces.push({ start, end, marks: own });
    start = end;
  });
  return mergeAlike(pieces.flatMap(splitMatters), sentence);
}

/** "Talks on the nuclear file would succeed only if the sanctions were lifted": two matters far apart are two items. */
function splitMatters(piece: Piece): Piece[] {
  const matters = piece.marks.filter((m) => m.kind === "matter").sort((a, b) => a.start - b.start);
  for (const [i, next] of matters.entries()) {
    const last = matters[i - 1];
    if (last === undefined || last.id === next.id || next.start - last.end < FAR) continue;
    if (matters.slice(0, i).some((m) => m.id === next.id)) continue;
    const [before, after] = [
      piece.marks.filter((m) => m.end <= next.start),
      piece.marks.filter((m) => m.end > next.start),
    ];
    return [
      { ...piece, end: next.start, marks: before },
      ...splitMatters({ ...piece, start: next.start, marks: after }),
    ];
  }
  return [piece];
}

/** Letters between two matters that are no one phrase. */
const FAR = 22;

/** "Sweden's and Finland's accession to NATO", "trade and the economy in general": neighbours of one topic are one item. */
function mergeAlike(pieces: readonly Piece[], sentence: MarkedSentence): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && (isTail(last, piece) || isBare(last) || opensTail(piece, sentence)))
      merged[merged.length - 1] = { start: last.start, end: piece.end, marks: [...last.marks, ...piece.marks] };
    else merged.push(piece);
  }
  return merged;
}

const hasMatter = ({ marks }: Piece): boolean => marks.some((m) => m.kind === "matter" || m.kind === "dossier");

/** "Belgium and the Netherlands", "the Nairobi and Luanda processes": names alone wait for what is said of them. */
const isBare = ({ marks }: Piece): boolean => marks.every((m) => BARE.has(m.kind));
const BARE: ReadonlySet<Mark["kind"]> = new Set(["name", "state", "actor"]);

/** An item without a matter of its own goes on about the one before: "…, especially with Minsk". */
function isTail(before: Piece, piece: Piece): boolean {
  if (!hasMatter(piece) && hasMatter(before)) return true;
  return topicsOf(piece.marks).size > 0 && [...topicsOf(piece.marks)].every((t) => topicsOf(before.marks).has(t));
}

/** "…, including the fight against corruption", "…, which are in violation of resolutions". */
function opensTail({ start }: Piece, { marks, relatives }: MarkedSentence): boolean {
  const near = (at: number): boolean => at >= start && at <= start + OPENING;
  return marks.some((m) => m.kind === "sign" && m.id === "tail" && near(m.start)) || relatives.some(near);
}

/** A comma, a space, "and". */
const OPENING = 6;

/** "Ukraine" is no subject of talks with its president where the words say no more than the name. */
function isParty({ kind, id, home, start, end }: Mark, { states, people }: Parties, all: readonly Mark[]): boolean {
  if (kind === "state") return states.has(id);
  if (kind === "dossier")
    return all.some((m) => m.kind === "state" && states.has(m.id) && m.start <= start && end <= m.end);
  return kind === "actor" && (people.has(id) || (home !== undefined && states.has(home)));
}

function topicsOf(marks: readonly Mark[]): Set<string> {
  return new Set(marks.map((m) => `${m.kind} ${m.id}`));
}

function passageOf(piece: Piece, sentence: MarkedSentence, side: string, reading: Reading): Passage {
  const { start, end } = trimmed(piece, reading.text);
  const statements = reading.statements.filter((s) => s.content.some((span) => touches(span, { start, end })));
  return {
    side,
    document: reading.id,
    start,
    end,
    topics: topicsOf(piece.marks),
    marks: piece.marks,
    signs: signsOf(piece, sentence, statements),
    statements,
    reading,
  };
}

/** Without the comma or conjunction that it hangs on. */
function trimmed({ start, end }: Piece, text: string): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:]/.test(text.charAt(from))) from++;
  while (to > from && /[\s,;:]/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** "Was not discussed" holds "discussed": what is denied is not said. */
function withoutDenied(signs: readonly Mark[]): readonly Mark[] {
  const denials = signs.filter((m) => DENIALS.has(m.id));
  return signs.filter((m) => DENIALS.has(m.id) || !denials.some((d) => d.start <= m.end && m.start <= d.end));
}

const DENIALS: ReadonlySet<string> = new Set(["unspoken", "unagreed"]);

/** The last sign before the item's end and, when there is none, the first after it; else what the statement there does. */
function signsOf(piece: Piece, sentence: MarkedSentence, statements: readonly Statement[]): Set<string> {
  const signs = sentence.marks.filter((m) => m.kind === "sign");
  const before = signs.filter((m) => m.start < piece.end);
  const own = before.filter((m) => m.start >= piece.start);
  const near = own.length > 0 ? own : before.length > 0 ? before.slice(-1) : signs.slice(0, 1);
  const said = withoutDenied(near).map((m) => m.id);
  const acts = statements.flatMap((s) => (s.act === "agree" ? ["agreed"] : s.act === "discuss" ? ["discussed"] : []));
  return new Set(said.length > 0 ? said : acts);
}
