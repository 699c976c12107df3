/** Whether the article breaks off in mid-sentence. */
import type { Block } from "../../model/index.ts";

const TAGS = /<[^<>]{1,400}>/gu;
const SIGNATURE = /^[—–-][^()]{0,80}\(@/u;
const FINISHED = /(?:[.!?。:][\s»”"'’)\]]{0,6}|…[»”"'’)\]]{1,6}|[»”"')\]])$/u;
const TRAILS_OFF = /(?:…|\.\.\.)$/u;

export function looksTruncated(text: string, blocks: readonly Block[]): boolean {
  const last = blocks.findLast(
    ({ role, start, end }) => (role === "body" || role === "heading") && !SIGNATURE.test(text.slice(start, end)),
  );
  if (last?.role !== "body") return false;
  const words = text.slice(last.start, last.end).replace(TAGS, "").trim();
  return words !== "" && (TRAILS_OFF.test(words) || !FINISHED.test(words));
}
