import type { DoubtReason } from "../resolve/index.ts";
import type { Words } from "./index.ts";

/** "accounts differ: date". */
export function doubtInWords(
  { reason, about = "" }: { readonly reason: string; readonly about?: string },
  { doubts, disagreement }: Words,
): string {
  return doubts[reason as DoubtReason](reason === "disagreement" ? disagreement(about) : about);
}
