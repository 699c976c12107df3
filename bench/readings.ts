import { createHash } from "node:crypto";
import type { ActorRef, Contact, Document, Named, Reading, Span } from "../src/model/index.ts";
import { contactOf, syntheticDocument, type SyntheticContact } from "./corpus.ts";

/**
 * What would be read in a document of the press that never was, without reading it: for measuring the register alone. Like the texts,
 * it states the day, says it vaguely, or not at all.
 */
export function syntheticReading(
  number: number,
  perContact?: number,
): { readonly document: Document; readonly reading: Reading } {
  const contact = contactOf(number, perContact);
  const document = syntheticDocument(number, perContact);
  const at = (words: string, from = 0): Span[] => {
    const start = document.text.indexOf(words, from);
    return start < 0 ? [] : [{ start, end: start + words.length, text: words }];
  };
  const participants = contact.pair.map((leader) =>
    actor(leader.en, at(leader.fr).length > 0 ? at(leader.fr) : at(leader.en)),
  );
  const dossiers = contact.subjects.map((s): Named => ({
    id: `dossiers/${slug(s.en)}`,
    name: s.en,
    evidence: at(s.fr),
  }));
  const house = institution(contact, number % 2);
  const quoted = document.text.indexOf("«") + 2;
  return {
    document,
    reading: {
      schema: "readout.reading/1",
      id: document.id,
      versions: { extractor: "bench", lexicon: "bench" },
      source: { ...document.source, agencies: [], outlet: outlet(number) },
      language: document.language ?? "fr",
      flags: [],
      published: { edtf: contact.day, basis: "metadata", evidence: [] },
      title: { start: 0, end: document.text.indexOf("\n"), text: document.text.slice(0, document.text.indexOf("\n")) },
      text: document.text,
      blocks: [{ role: "body", start: 0, end: document.text.length }],
      contacts: [told(contact, number, { participants, dossiers, house })],
      statements: [
        {
          id: "s1",
          contact: "c1",
          speakers: participants.slice(1),
          chain: [{ ...house, basis: "stated" }],
          kind: "direct",
          act: "say",
          content: [{ start: quoted, end: quoted + 20, text: document.text.slice(quoted, quoted + 20) }],
          cue: null,
          dossiers,
          rules: ["bench"],
        },
      ],
      agreements: [],
      notices: [],
    },
  };
}

interface Parts {
  readonly participants: ActorRef[];
  readonly dossiers: Named[];
  readonly house: ActorRef;
}

function told(contact: SyntheticContact, number: number, { participants, dossiers, house }: Parts): Contact {
  const vague = number % 7 === 3;
  return {
    id: "c1",
    kind: contact.kind,
    status: "held",
    main: true,
    date: vague
      ? { edtf: contact.day, basis: "inferred", because: "published that day", evidence: [] }
      : { edtf: contact.day, basis: "stated", evidence: [] },
    place: null,
    participants,
    initiator: null,
    initiator_claims: [],
    formats: [],
    dossiers,
    reported_by: number % 3 === 0 ? [] : [house],
    evidence: participants[0]?.evidence ?? [],
    rules: ["bench"],
  };
}

/** Made-up states: one for each leader, so that the sides differ. */
function actor(name: string, evidence: Span[]): ActorRef {
  return { id: slug(name), name, kind: "person", state: stateOf(name), evidence };
}

function institution({ pair }: SyntheticContact, side: number): ActorRef {
  const name = pair[side]?.en ?? "";
  return {
    id: `house-of-${slug(name)}`,
    name: `House of ${name}`,
    kind: "institution",
    state: stateOf(name),
    evidence: [],
  };
}

const OUTLETS = 40;

function outlet(number: number): ActorRef {
  const which = Number.parseInt(createHash("sha1").update(String(number)).digest("hex").slice(0, 6), 16) % OUTLETS;
  return { id: `outlet-${which}`, name: `Outlet ${which}`, kind: "outlet", evidence: [] };
}

function stateOf(name: string): string {
  return slug(name)
    .replace(/[^a-z]/g, "")
    .slice(-3)
    .toUpperCase();
}

function slug(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}
