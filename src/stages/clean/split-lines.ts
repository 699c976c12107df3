/** Lines as a reader of the page saw them: line breaks and tags of blocks end a line; lines wrapped by width are joined again. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly afterGap: boolean;
}

const BREAKING_TAG =
  /<\/?(?:br|p|div|li|ul|ol|tr|td|th|table|h[1-6]|section|article|header|footer|figure|figcaption|nav|aside|blockquote|hr)(?=[\s/>])[^<>]{0,400}>/giu;

export function splitLines(text: string, view: string): Line[] {
  const cuts = new Set<number>();
  for (const match of text.matchAll(BREAKING_TAG)) cuts.add(match.index);
  const lines: Line[] = [];
  let start = 0;
  let gap = true;
  for (let i = 0; i <= text.length; i++) {
    const newline =
      i === text.length || text.charCodeAt(i) === 10 || text.charCodeAt(i) === 13 || text.charCodeAt(i) === 0x2028;
    if (!newline && !cuts.has(i)) continue;
    const line = trim(text, view, start, i);
    if (line) lines.push({ ...line, afterGap: gap });
    else if (start < i && text.slice(start, i).trim() !== "") extendLast(lines, text, start, i);
    gap = newline ? line === null : gap && line === null;
    start = newline ? i + 1 : i;
  }
  if (text.trim() === "") return [];
  const opening = text.length - text.trimStart().length;
  const first = lines.shift();
  // Markup alone at the very beginning belongs to the first line.
  lines.unshift(
    first
      ? { ...first, start: Math.min(first.start, opening) }
      : { start: opening, end: text.trimEnd().length, afterGap: true },
  );
  return joinWrapped(lines, view);
}

/** A line with something to read, without the white space around it; null when there is nothing to read. */
function trim(text: string, view: string, start: number, end: number): { start: number; end: number } | null {
  if (view.slice(start, end).trim() === "") return null;
  let from = start;
  let to = end;
  while (isSpace(text, from)) from++;
  while (isSpace(text, to - 1)) to--;
  return { start: from, end: to };
}

/** Markup alone belongs to the line before it. */
function extendLast(lines: Line[], text: string, start: number, end: number): void {
  const last = lines.pop();
  const to = start + text.slice(start, end).trimEnd().length;
  if (last) lines.push({ ...last, end: to });
}

function isSpace(text: string, at: number): boolean {
  return text.charAt(at).trim() === "";
}

const WRAP_LEAST = 45;
const WRAP_MOST = 100;

/** Lines of one width that break off in mid-sentence are one paragraph; three of them in a row prove that the page wraps its lines. */
function joinWrapped(lines: readonly Line[], view: string): Line[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last === undefined || line.afterGap) runs.push([line]);
    else last.push(line);
  }
  if (!runs.some((run) => run.length > 2 && isWrapped(run, view, 1))) return [...lines];
  return runs.flatMap((run) => {
    const [first, last] = [run[0] as Line, run.at(-1) as Line];
    return run.length > 1 && isWrapped(run, view, 0) ? [{ ...first, end: last.end }] : run;
  });
}

/** Even lines, most of them without a sentence's end, `least` or more of which go on with a small letter. */
function isWrapped(run: readonly Line[], view: string, least: number): boolean {
  const full = run.slice(0, -1).map((line) => view.slice(line.start, line.end).trimEnd());
  const widths = full.map((line) => line.length);
  const last = run.at(-1) as Line;
  const widest = widths.reduce((top, width) => Math.max(top, width), last.end - last.start);
  const narrowest = widths.reduce((least, width) => Math.min(least, width), widest);
  if (widest > WRAP_MOST || narrowest < Math.max(WRAP_LEAST, widest * 0.6)) return false;
  const broken = full.filter((line) => !/[.!?…:;»”"]$/u.test(line)).length;
  const goesOn = run.slice(1).filter((line) => /^\p{Ll}/u.test(view.slice(line.start, line.start + 1))).length;
  return broken >= full.length * 0.6 && goesOn >= least;
}
