import type { ContactKind } from "../../model/index.ts";

/** Kinds under which one contact may be spoken of: a call is also "an exchange", a visit also a meeting. */
const KIN: readonly (readonly ContactKind[])[] = [
  ["call", "talks", "video"],
  ["meeting", "visit", "summit", "talks", "video"],
  ["letter", "message"],
];

export const kinds = (a: ContactKind, b: ContactKind): boolean =>
  a === b ||
  (KIN.some((k) => k.includes(a) && k.includes(b)) &&
    !(a === "call" && b === "video") &&
    !(a === "video" && b === "call"));

/** The more telling of two kinds of one contact. */
const SPECIFIC: readonly ContactKind[] = ["call", "video", "letter", "message", "visit", "summit", "meeting", "talks"];

export const moreSpecific = (a: ContactKind, b: ContactKind): ContactKind =>
  SPECIFIC.indexOf(b) < SPECIFIC.indexOf(a) ? b : a;
