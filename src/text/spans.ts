import type { Span } from "../model/index.ts";

/** Makes spans of the source out of offsets into the repaired text. */
export function spanMaker(source: string, map: Uint32Array | null): (start: number, end: number) => Span {
  if (map === null) return (start, end) => ({ start, end, text: source.slice(start, end) });
  return (start, end) => {
    const from = map[start] ?? source.length;
    const to = end > start ? endInSource(map, end, source.length) : from;
    return { start: from, end: to, text: source.slice(from, to) };
  };
}

/** The end of the last source character that the repaired one stands for, without repairs that only follow it. */
function endInSource(map: Uint32Array, end: number, length: number): number {
  const last = map[end - 1] ?? length;
  const next = map[end] ?? length;
  return next > last ? next : last + 1;
}
