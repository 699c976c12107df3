import type { Token } from "../model/index.ts";

/** Does a line begin at the token with what sets off an item of a list: a dash, a dot, "1)"? */
export function isBullet(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || (before !== undefined && !text.slice(before.end, token.start).includes("\n")))
    return false;
  if (token.kind === "mark") return "-–—•*·▪●".includes(token.norm);
  const next = tokens[at + 1];
  return token.kind === "number" && next?.kind === "mark" && ").".includes(next.norm);
}
