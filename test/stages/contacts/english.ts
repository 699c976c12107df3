import { extract } from "../../../src/extract.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();
const NEUTRAL = "The markets ended the week slightly higher, in volumes that the holidays had made thin.";

/** Kind, status, day and people of each contact, as read on a Wednesday. */
export const contacts = (text: string): string[] =>
  extract(
    { id: "sha256:test", text: `${text} ${NEUTRAL}`, source: {}, published: "2024-05-15", language: "en" },
    lexicon,
  )
    .contacts.filter((c) => c.participants.length > 1)
    .map(
      (c) =>
        `${c.kind} ${c.status} ${c.date?.edtf ?? "-"}: ${c.participants
          .map((p) => p.name)
          .sort()
          .join(", ")}`,
    );
