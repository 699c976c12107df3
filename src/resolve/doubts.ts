import type { RegisterContact } from "../model/index.ts";
import { fingerprint, marksOf } from "./corrected.ts";
import type { Mention } from "./mention.ts";
import type { Judgement } from "./score.ts";

/** Why a contact asks for a person's look: a word for it, what it is about, and how much it weighs. */
export interface Doubt {
  readonly reason: DoubtReason;
  /** The field, the other contact's mention, or the person that it is about. */
  readonly about?: string;
  readonly points: number;
}

export type DoubtReason =
  | "changed-since"
  | "kept"
  | "disagreement"
  | "near-other"
  | "barely-joined"
  | "no-date"
  | "vague-date"
  | "inferred-date"
  | "unnamed"
  | "overdue"
  | "no-source";

/** Seen by nobody yet, looked at and left so, or changed by somebody. */
export type ReviewState = "unseen" | "accepted" | "corrected" | "changed";

export interface Review {
  readonly state: ReviewState;
  readonly doubts: readonly Doubt[];
  /** The sum of the points; 0 when somebody has looked at the contact as it is. */
  readonly doubt: number;
}

const POINTS = {
  "changed-since": 5,
  kept: 4,
  disagreement: 3,
  "near-other": 3,
  "barely-joined": 2,
  "no-date": 1.5,
  "vague-date": 1,
  unnamed: 1,
  overdue: 1,
  "inferred-date": 0.5,
  "no-source": 0.25,
} as const satisfies Record<DoubtReason, number>;

/** Points above the bar under which a join was nearly not made. */
const BARELY = 0.5;

export interface DoubtInput {
  readonly contact: Omit<RegisterContact, "id">;
  readonly mentions: readonly Mention[];
  /** Judgements that joined its mentions. */
  readonly joined: readonly Judgement[];
  /** Judgements that nearly joined one of its mentions to another contact. */
  readonly close: readonly Judgement[];
}

export function reviewOf(input: DoubtInput): Review {
  const marks = marksOf(input.mentions).filter((m) => m.seen !== undefined);
  const last = marks.at(-1);
  const state = last === undefined ? "unseen" : stateOf(last.seen, last.action, input.contact);
  const doubts = [
    ...(state === "changed" ? [doubt("changed-since", last?.by)] : []),
    ...(input.mentions.some((m) => m.contact.id.includes("~kept")) ? [doubt("kept")] : []),
    ...ofFacts(input.contact),
    ...ofGrouping(input),
  ].sort((a, b) => b.points - a.points || (a.reason < b.reason ? -1 : 1));
  const settled = state === "accepted" || state === "corrected";
  return { state, doubts, doubt: settled ? 0 : doubts.reduce((sum, d) => sum + d.points, 0) };
}

function stateOf(seen: string | undefined, action: string, contact: DoubtInput["contact"]): ReviewState {
  if (seen !== fingerprint(contact)) return "changed";
  return action === "accept" ? "accepted" : "corrected";
}

function ofFacts(contact: DoubtInput["contact"]): Doubt[] {
  const { date } = contact;
  return [
    ...contact.disagreements.map((d) => doubt("disagreement", d.field)),
    ...(date === null
      ? [doubt("no-date")]
      : /^X|^\d{4}(-\d\d)?$/.test(date.edtf)
        ? [doubt("vague-date", date.edtf)]
        : []),
    ...(date?.basis === "inferred" ? [doubt("inferred-date", date.edtf)] : []),
    ...(contact.participants.length < 2 ? [doubt("unnamed")] : []),
    ...(contact.status === "planned" && isOverdue(contact) ? [doubt("overdue", date?.edtf)] : []),
    ...(contact.corroboration === "none" ? [doubt("no-source")] : []),
  ];
}

/** Planned for a day that a text about it already lies behind, and nobody says what became of it. */
function isOverdue({ date, sources }: DoubtInput["contact"]): boolean {
  const day = date?.edtf ?? "";
  return /^\d{4}-\d\d-\d\d$/.test(day) && sources.some((s) => (s.published?.edtf ?? "") > day);
}

function ofGrouping({ joined, close }: DoubtInput): Doubt[] {
  const weakest = joined.length === 0 ? null : Math.min(...joined.map((j) => j.score - j.enough));
  const near = close[0];
  return [
    ...(near === undefined ? [] : [doubt("near-other", near.a)]),
    ...(weakest !== null && weakest < BARELY ? [doubt("barely-joined")] : []),
  ];
}

function doubt(reason: DoubtReason, about?: string): Doubt {
  return { reason, ...(about !== undefined && { about }), points: POINTS[reason] };
}
