import { type ActorGroup, type ActorMention, Feature } from "../../model/index.ts";
import { type ContactScan, isRole, normAt } from "./frame.ts";

/* Delegations whose members nobody names: a state stands for its unnamed representatives. */

/**
 * "Une délégation russe a rencontré …", "des négociateurs américains et iraniens se sont vus": their states take part. Officials do so only
 * beside those of another state ("des responsables américains" alone are whom the press has spoken to), and nobody does who tells something.
 */
export function withDelegations(scan: ContactScan): ContactScan["groups"] {
  return scan.groups.map((sentence) => {
    const sent = sentence.filter((g) => g.mentions.every(isSent) && !tells(scan, g));
    const states = new Set(sent.flatMap((g) => g.actors.map((a) => a.state)));
    const stand = sent.filter((g) => states.size > 1 || g.mentions.every(isDelegation));
    return stand.length === 0 ? sentence : sentence.map((g) => (stand.includes(g) ? asStates(g, scan) : g));
  });
}

const isDelegation = (m: ActorMention): boolean =>
  m.form === "institution" && m.actors.every((a) => a.role === "delegation" && a.state !== undefined);

/** Nobody's source: several people, or all who were sent. */
const isSent = (m: ActorMention): boolean =>
  isDelegation(m) ||
  (m.form === "official" &&
    m.actors.every((a) => a.state !== undefined && !SOURCES.test(a.id)) &&
    (m.features & Feature.plural) !== 0);

const SOURCES = /-(?:source|media)$/;

/** A verb of saying right before or after it. */
const tells = ({ tags }: ContactScan, g: ActorGroup): boolean =>
  [g.from - 1, g.from - 2, g.to, g.to + 1].some((i) => tags.at(i).some((t) => t.value.type === "cue"));

/** "Des négociateurs …": the plural's article looks like the preposition, which only a noun has before it. */
function isArticle(scan: ContactScan, { from, marker }: ActorGroup): boolean {
  if (marker !== "of" || !isRole(scan, from - 1, "contracted")) return false;
  const opens = scan.analysis.sentences.some((s) => s.from === from - 1);
  const before = scan.tags.at(from - 2).map((t) => t.value.type);
  return opens || normAt(scan, from - 2) === "," || before.includes("contact-verb");
}

const asStates = (group: ActorGroup, scan: ContactScan): ActorGroup => {
  const stateOf = (m: ActorMention): ActorMention => ({
    ...m,
    form: "state",
    rule: "delegation",
    actors: m.actors.map(({ state = "" }) => ({
      id: `state/${state}`,
      name: scan.world.countries.get(state)?.name ?? state,
      kind: "state",
      state,
    })),
  });
  const mentions = group.mentions.map(stateOf);
  return {
    ...group,
    ...(isArticle(scan, group) ? { marker: null } : {}),
    mentions,
    actors: mentions.flatMap((m) => m.actors),
  };
};
