import type { Words } from "./index.ts";

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const english: Words = {
  language: "en",
  kind: {
    call: "phone call",
    video: "video call",
    meeting: "meeting",
    visit: "visit",
    summit: "summit",
    letter: "letter",
    message: "message",
    talks: "talks",
  },
  status: {
    held: "held",
    planned: "planned",
    proposed: "proposed",
    refused: "refused",
    denied: "denied",
    cancelled: "cancelled",
  },
  actorKind: {
    person: "person",
    state: "state",
    institution: "institution",
    organisation: "organisation",
    agency: "agency",
    outlet: "outlet",
    group: "group",
  },
  corroboration: {
    "several sides": "reported by several sides",
    "one side": "reported by one side only",
    none: "no side named as its source",
  },
  basis: { stated: "stated", metadata: "from the page's metadata", inferred: "inferred" },
  statementKind: { direct: "in their words", indirect: "told", mixed: "told, partly in their words" },
  dateUnknown: "date not known",
  publishedUnknown: "publication day not known",
  disagreement: (field) => ({ date: "date", initiator: "initiative", kind: "kind", status: "status" })[field] ?? field,
  sources: (n) => plural(n, "document", "documents"),
};
