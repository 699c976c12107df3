import { html } from "hono/html";
import type { ContactKind, ContactStatus } from "../model/index.ts";
import type { Html } from "./layout.ts";

/** Status is a shape and a word, never a colour alone. */
export const STATUS_MARK: Readonly<Record<ContactStatus, string>> = {
  held: "●",
  planned: "○",
  proposed: "◌",
  refused: "⊘",
  denied: "✕",
  cancelled: "–",
};

/** Outlines within 12 × 12 around the origin: kind is told by shape. */
const OUTLINE: Readonly<Record<ContactKind, string>> = {
  call: "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z",
  video: "M-5.5,0L-2.75,-4.8H2.75L5.5,0L2.75,4.8H-2.75z",
  talks: "M0,-5.5L5.5,0L0,5.5L-5.5,0z",
  meeting: "M-4.5,-4.5h9v9h-9z",
  visit: "M0,-5.5L5.5,4.5H-5.5z",
  summit: "M0,-6L1.8,-1.9L6,-1.9L2.6,1L3.8,5.4L0,2.8L-3.8,5.4L-2.6,1L-6,-1.9L-1.8,-1.9z",
  letter: "M-6,-2.5h12v5h-12z",
  message: "M-6,-1.5h12v3h-12z",
};

/** One contact on a timeline, at a place of its row in percent. */
export function mark(kind: ContactKind, status: ContactStatus, x: number): Html {
  const cross =
    status === "refused" || status === "denied" || status === "cancelled"
      ? html`<path class="cross" d="M-6,6L6,-6"></path>`
      : "";
  return html`<svg x="${x.toFixed(2)}%" y="11" overflow="visible" class="mark ${status}">
    <path d="${OUTLINE[kind]}"></path>
    ${cross}
  </svg>`;
}

export function legend(kinds: readonly ContactKind[], names: Readonly<Record<ContactKind, string>>): Html {
  return html`<ul class="legend">
    ${kinds.map(
      (kind) =>
        html`<li>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" class="mark held">
            <path d="${OUTLINE[kind]}"></path>
          </svg>
          ${names[kind]}
        </li>`,
    )}
  </ul>`;
}
