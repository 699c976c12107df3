import type { Change } from "../../store/index.ts";
import type { Messages } from "../messages/index.ts";

const SIGN = { added: "+", changed: "~", renamed: "→", merged: "⇒", removed: "−" } as const;

/** One line a contact, and one a fact that changes: what it was, and what it will be. */
export function changeLines(changes: readonly Change[], messages: Messages): string[] {
  return changes.flatMap((change) => [
    `${SIGN[change.what]} ${change.id}${change.target === undefined || change.target === null ? "" : ` → ${change.target}`}`,
    ...(change.what === "changed" ? differences(change, messages) : []),
  ]);
}

function differences({ before, after }: Change, messages: Messages): string[] {
  const [old, now] = [before, after] as (Record<string, unknown> | undefined)[];
  return Object.keys(now ?? {})
    .filter((field) => JSON.stringify(old?.[field]) !== JSON.stringify(now?.[field]))
    .map((field) => `    ${messages.disagreement(field)}: ${plain(old?.[field])} → ${plain(now?.[field])}`);
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return "–";
  return Array.isArray(value) ? value.join(", ") : JSON.stringify(value).replaceAll('"', "");
}
