/** Whether the article breaks off in mid-sentence. */
import type { Block } from "../../model/index.ts";

const FINISHED = /(?:[.!?…。:][\s»”"'’)\]]{0,6}|[»”"')\]])$/u;

export function looksTruncated(text: string, blocks: readonly Block[]): boolean {
  const last = blocks.findLast((block) => block.role === "body" || block.role === "heading");
  if (last?.role !== "body") return false;
  const words = text.slice(last.start, last.end).trim();
  return words !== "" && !FINISHED.test(words);
}
