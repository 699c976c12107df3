import { html } from "hono/html";
import type { Reading, Span } from "../model/index.ts";
import type { Html } from "./layout.ts";

export type Layer = "actors" | "contacts" | "statements" | "agreements";

/** A stretch of the text and what was read in it. */
export interface Lit {
  readonly start: number;
  readonly end: number;
  readonly layer: Layer | "light";
}

/** Every span of a reading by what it bears out. */
export function litSpans(reading: Reading): Lit[] {
  const of = (layer: Layer, spans: readonly Span[]): Lit[] => spans.map(({ start, end }) => ({ start, end, layer }));
  return [
    ...reading.contacts.flatMap((c) => [
      ...of("contacts", c.evidence),
      ...of("actors", c.participants.flatMap((p) => p.evidence)), // prettier-ignore
    ]),
    ...reading.statements.flatMap((s) => [
      ...of("statements", s.content),
      ...of("actors", [...s.speakers, ...s.chain].flatMap((a) => a.evidence)), // prettier-ignore
    ]),
    ...reading.agreements.flatMap((a) => of("agreements", [...a.evidence, ...a.provisions.flatMap((p) => p.evidence)])),
  ];
}

/** `?light=120-164`: the words somebody asked for. */
export function lightOf(value: string | null): Lit[] {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(value ?? "");
  return match === null ? [] : [{ start: Number(match[1]), end: Number(match[2]), layer: "light" }];
}

/**
 * The text from `start` to `end`, cut wherever a stretch begins or ends, each piece marked with all that covers it.
 * Pieces that begin a stretch carry its place as their id, so that an address can lead there.
 */
export function litText(text: string, start: number, end: number, lit: readonly Lit[]): Html {
  const inside = lit.filter((l) => l.start < end && l.end > start);
  const cuts = new Set([start, end]);
  for (const { start: from, end: to } of inside) {
    if (from > start) cuts.add(from);
    if (to < end) cuts.add(to);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const pieces = places.slice(0, -1).map((from, i) => ({ from, to: places[i + 1] ?? end }));
  return html`${pieces.map(({ from, to }) => {
    const covering = inside.filter((l) => l.start <= from && l.end >= to);
    const words = text.slice(from, to);
    if (covering.length === 0) return words;
    const layers = [...new Set(covering.map((l) => l.layer))].join(" ");
    const begins = covering.some((l) => l.start === from);
    return begins
      ? html`<mark id="w${from}" class="${layers}">${words}</mark>`
      : html`<mark class="${layers}">${words}</mark>`;
  })}`;
}
