/** Lines as a reader of the page saw them: line breaks and tags of blocks end a line; lines wrapped by width are joined again. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly afterGap: boolean;
}

const BREAKING_TAG = /<\/?(?:br|p|div|li|ul|ol|tr|td|th|table|h[1-6]|section|article|header|footer|figure|figcaption|nav|aside|blockquote|hr)(?=[\s/>])[^<>]{0,400}>/giu;

export function splitLines(text: string, view: string): Line[] {
  const cuts = new Set<number>();
  for (const match of text.matchAll(BREAKING_TAG)) cuts.add(match.index);
  const lines: Line[] = [];
  let start = 0;
  let gap = true;
  for (let i = 0; i <= text.length; i++) {
    const newline = i === text.length || text.charCodeAt(i) === 10 || text.charCodeAt(i) === 13 || text.charCodeAt(i) === 0x2028;
    if (!newline && !cuts.has(i)) continue;
    const line = trim(text, view, start, i);
    if (line) lines.push({ ...line, afterGap: gap });
    else if (start < i && text.slice(start, i).trim() !== "") extendLast(lines, text, start, i);
    gap = newline ? line === null : gap && line === null;
    start = newline ? i + 1 : i;
  }
  if (lines.length === 0 && text.trim() !== "") lines.push({ start: text.search(/\S/u), end: text.trimEnd().length, afterGap: true });
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

function joinWrapped(lines: readonly Line[], view: string): Line[] {
  const joined: Line[] = [];
  for (let i = 0; i < lines.length; ) {
    const run = runAt(lines, i);
    const end = run > 1 && isWrapped(lines.slice(i, i + run), view) ? i + run : i + 1;
    const first = lines[i] as Line;
    joined.push({ ...first, end: (lines[end - 1] as Line).end });
    i = end;
  }
  return joined;
}

/** How many lines follow each other from `at` on without an empty line. */
function runAt(lines: readonly Line[], at: number): number {
  let count = 1;
  while (at + count < lines.length && !(lines[at + count] as Line).afterGap) count++;
  return count;
}

/** Lines of one width that break off in mid-sentence and go on with a small letter. */
function isWrapped(run: readonly Line[], view: string): boolean {
  const full = run.slice(0, -1).map((line) => view.slice(line.start, line.end));
  const widths = full.map((line) => line.length);
  const widest = Math.max(...widths, (run.at(-1) as Line).end - (run.at(-1) as Line).start);
  if (widest > WRAP_MOST || Math.min(...widths) < Math.max(WRAP_LEAST, widest * 0.6)) return false;
  const broken = full.filter((line) => !/[.!?…:;»”"]$/u.test(line.trimEnd())).length;
  const goesOn = run.slice(1).filter((line) => /^\p{Ll}/u.test(view.slice(line.start))).length;
  return broken >= full.length * 0.6 && goesOn * 2 >= run.length - 1;
}
