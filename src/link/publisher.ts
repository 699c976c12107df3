import type { ActorRef, Contact, Document } from "../model/index.ts";
import { tokenize } from "../text/tokenize.ts";
import { fold } from "../text/fold.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { slug, type Outlet, type World } from "../lexicon/world.ts";

/**
 * Who published the text, from its address or from what came with it: a paper, an agency, or, on its own site, an institution.
 * Null when neither says.
 */
export function publisherOf(document: Document, lexicon: Lexicon): ActorRef | null {
  const { world } = lexicon;
  const known =
    outletAt(document.source.url, world) ??
    (document.outlet === undefined ? null : outletNamed(document.outlet, lexicon));
  if (known !== null) return actorOf(known, world);
  const name = document.outlet?.trim() ?? "";
  return name === "" ? null : { id: `outlet/${slug(name)}`, name, kind: "outlet", evidence: [] };
}

/** What an institution publishes of a contact of its state is its account, where the text names no other source. */
export function withPublisher(contacts: readonly Contact[], publisher: ActorRef | null): readonly Contact[] {
  if (publisher?.kind !== "institution") return contacts;
  return contacts.map((contact) =>
    contact.reported_by.length === 0 && contact.participants.some((p) => p.state === publisher.state)
      ? { ...contact, reported_by: [publisher] }
      : contact,
  );
}

function actorOf(outlet: Outlet, world: World): ActorRef {
  const { id, name, kind, state, body } = outlet;
  if (state !== undefined && body !== undefined)
    return {
      id: `institution/${world.bodyId(state, body)}`,
      name: world.bodyName(state, body),
      kind: "institution",
      role: body,
      state,
      evidence: [],
    };
  return {
    id: `outlet/${id}`,
    name,
    kind: kind === "agency" ? "agency" : "outlet",
    ...(state === undefined ? {} : { state }),
    evidence: [],
  };
}

/** By the longest domain that the address lies in: "en.kremlin.ru" is kremlin.ru, "president.gov.ua" is not gov.ua. */
function outletAt(url: string | undefined, world: World): Outlet | null {
  const host = hostOf(url);
  if (host === null) return null;
  let best: Outlet | null = null;
  let longest = 0;
  for (const outlet of world.outlets.values())
    for (const domain of outlet.domains)
      if (domain.length > longest && (host === domain || host.endsWith(`.${domain}`))) {
        best = outlet;
        longest = domain.length;
      }
  return best;
}

function hostOf(url: string | undefined): string | null {
  const match = /^https?:\/\/(?:[^/@\s]*@)?([^/:?#\s]+)/i.exec(url ?? "");
  return match?.[1]?.toLowerCase() ?? null;
}

/** "Le Figaro", "РИА Новости": a name in any language, and nothing besides. */
function outletNamed(name: string, { languages, world }: Lexicon): Outlet | null {
  const folded = fold(name.trim());
  for (const outlet of world.outlets.values())
    if (fold(outlet.name) === folded || outlet.domains.includes(folded)) return outlet;
  for (const language of languages.values()) {
    const tokens = tokenize(name, language.tokenizing);
    const tag = language.trie
      .match(tokens, language.morphology, true)
      .find((t) => t.value.type === "outlet" && t.from === 0 && t.to === tokens.length);
    if (tag !== undefined) return world.outlets.get(tag.value.id) ?? null;
  }
  return null;
}
