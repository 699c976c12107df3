import type { ActorRef, Named, RegisterContact, Statement } from "../model/index.ts";
import { fold } from "../text/fold.ts";

/** Words as they are searched: folded, single spaces, one at each end, so that ` macron ` finds a whole word. */
export function searchWords(text: string): string {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return words === "" ? "" : ` ${words} `;
}

/** Everything by which a participant may be called: id, name, state, and the words of the texts. */
export function actorWords(actors: readonly ActorRef[]): string {
  return lines(
    actors.flatMap((a) => [a.id, a.name, a.state ?? "", a.role ?? "", ...a.evidence.map((span) => span.text)]),
  );
}

export function namedWords(named: readonly Named[]): string {
  return lines(named.flatMap((n) => [n.id, n.name, ...n.evidence.map((span) => span.text)]));
}

export function contactWords(contact: RegisterContact, statements: readonly Statement[]): string {
  const spans = [...contact.evidence, ...statements.flatMap((s) => s.content)];
  return lines([
    actorWords([...contact.participants, ...contact.reported_by]),
    namedWords([...contact.dossiers, ...contact.formats, ...(contact.place === null ? [] : [contact.place])]),
    ...spans.map((span) => span.text),
  ]);
}

function lines(texts: readonly string[]): string {
  return [...new Set(texts.map(searchWords).filter((t) => t !== ""))].join("\n");
}
