import { createHash } from "node:crypto";

export function contentId(content: Uint8Array | string): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}
