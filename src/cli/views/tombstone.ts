import type { Tombstone } from "../../store/index.ts";
import type { Messages } from "../messages/index.ts";

/** What a contact was that is no more, and why it went. */
export function tombstoneLines({ id, at, because, body }: Tombstone, { register, ...messages }: Messages): string[] {
  const { date, participants, kind, status } = body as {
    date: string | null;
    participants: readonly string[];
    kind: keyof Messages["kind"];
    status: keyof Messages["status"];
  };
  const what = [participants.join(" – "), messages.kind[kind], messages.status[status]].join(" · ");
  return [register.tombstone(id, at, because), `  ${date ?? messages.dateUnknown}  ${what}`];
}
