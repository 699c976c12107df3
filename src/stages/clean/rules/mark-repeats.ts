/** Lines that come again and again: a prompt between paragraphs, a caption printed twice. */
import { settle, type Page, type Piece } from "../page.ts";
import { key } from "./mark-captions.ts";

const LONGEST = 60;

export function markRepeats(page: Page): void {
  const groups = new Map<string, Piece[]>();
  const before = new Map<Piece, Piece | undefined>(page.pieces.map((piece, i) => [piece, page.pieces[i - 1]]));
  for (const piece of page.pieces) {
    if (piece.role !== undefined || piece.shape.count > LONGEST || piece.view.trim().endsWith(":")) continue;
    const name = key(piece);
    const group = groups.get(name);
    if (group) group.push(piece);
    else groups.set(name, [piece]);
  }
  for (const group of groups.values()) if (group.length > 1) settleGroup(group, before);
}

function settleGroup(group: readonly Piece[], before: ReadonlyMap<Piece, Piece | undefined>): void {
  const [first, second] = group as [Piece, Piece];
  const beside = before.get(second) === first;
  if (group.length === 2 && beside && !first.shape.prose)
    for (const piece of group) settle(piece, "caption", "repeat.caption");
  else if (group.length > 2 || (!first.shape.prose && first.shape.count < 12))
    for (const piece of group) settle(piece, "boilerplate", "repeat.line");
}
