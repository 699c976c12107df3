/** Whether the article breaks off in mid-sentence. */
import type { Block } from "../../model/index.ts";

const TAGS = /<[^<>]{1,400}>/gu;
/** "///nCa, June 30, 2022": an agency signs after slashes. */
const SLASHED = /(?<!:)\/{2,}[^/\n]{0,60}$/u;
const SIGNATURE = /^[—–-][^()]{0,80}\(@/u;
const FINISHED = /(?:[.!?。:][\s»”"'’)\]]{0,6}|…[»”"'’)\]]{1,6}|[»”"')\]])$/u;
const TRAILS_OFF = /(?:…|\.\.\.)$/u;

export function looksTruncated(text: string, blocks: readonly Block[]): boolean {
  const last = blocks.findLast(
    ({ role, start, end }) => (role === "body" || role === "heading") && !SIGNATURE.test(text.slice(start, end)),
  );
  if (last?.role !== "body") return false;
  const words = text.slice(last.start, last.end).replace(TAGS, "").trim().replace(SLASHED, "").trim();
  return words !== "" && (TRAILS_OFF.test(words) || !FINISHED.test(words));
}
