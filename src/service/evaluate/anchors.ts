/** Where an anchor's words stand in a text, white space, apostrophes and case aside. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

interface Folded {
  readonly text: string;
  readonly offsets: readonly number[];
}

const cache = new WeakMap<object, Folded>();

/** `holder` is the reading whose text it is: folding a text once serves all its anchors. */
export function locateAnchor(holder: { readonly text: string }, anchor: string): Place | null {
  let folded = cache.get(holder);
  if (folded === undefined) cache.set(holder, (folded = foldText(holder.text)));
  const needle = foldText(anchor).text;
  const at = folded.text.indexOf(needle);
  const start = folded.offsets[at];
  const last = folded.offsets[at + needle.length - 1];
  return at < 0 || start === undefined || last === undefined ? null : { start, end: last + 1 };
}

function foldText(text: string): Folded {
  let out = "";
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text
      .charAt(i)
      .replace(/[’‘`´]/, "'")
      .replace(/\s/, " ");
    if (char === " " && out.endsWith(" ")) continue;
    const lower = char.toLowerCase();
    out += lower;
    for (let k = 0; k < lower.length; k++) offsets.push(i);
  }
  return { text: out, offsets };
}

export function touches(spans: readonly Place[], place: Place | null): boolean {
  return place !== null && spans.some((span) => span.start < place.end && place.start < span.end);
}
