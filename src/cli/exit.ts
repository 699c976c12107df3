/** Exit statuses, as the contract numbers them. */
export const Exit = { done: 0, failed: 1, usage: 2, partly: 4, locked: 5, version: 6 } as const;

/** Wrong use: the message says what was wrong, and help follows. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
