import { type Actor, Feature } from "../../model/index.ts";
import { nearTokens } from "../../text/near.ts";
import { declines } from "./cases.ts";
import { isBarrier } from "./clause.ts";
import { type ContactScan, type Group, isRole, normAt, type Trigger, verbFeatures } from "./frame.ts";

/** Who receives a visitor, where the text names him. */
const HOSTS = new Set(["president", "monarch", "prime-minister", "supreme-leader"]);

/** "a été reçu au Kremlin", "reçu à l'Élysée": the institution's state is the host. */
export function seatHost(scan: ContactScan, t: Trigger): readonly Actor[] {
  const features = t.features !== 0 ? t.features : verbFeatures(scan, t.from);
  if ((features & Feature.participle) === 0) return [];
  const seat = (scan.groups[t.sentence] ?? []).find(
    (g) =>
      g.from >= t.to &&
      g.from - t.to <= 8 &&
      g.mentions[0]?.rule === "seat" &&
      (g.marker === "to" || g.marker === "against"),
  );
  const state = seat?.actors[0]?.state;
  return state === undefined
    ? []
    : [
        leaderNamed(scan, state) ?? {
          id: `state/${state}`,
          name: scan.world.countries.get(state)?.name ?? state,
          kind: "state",
          state,
        },
      ];
}

/** The leader of the state whom the text names: who receives at its seats. */
const leaderNamed = (scan: ContactScan, state: string): Actor | undefined =>
  scan.mentions
    .flatMap((m) => m.actors)
    .find((a) => a.kind === "person" && a.state === state && HOSTS.has(a.role ?? ""));

/** The state to which somebody goes stands for those who receive him there: "s'est rendu à Moscou". */
export function hostOf(
  scan: ContactScan,
  t: Trigger,
  others: readonly Trigger[],
  subject: Group | null,
): readonly Actor[] {
  if (t.rule.destination !== true || subject === null) return [];
  const sentence = scan.analysis.sentences[t.sentence]!;
  for (let i = t.to; i < Math.min(sentence.to, t.to + 10); i++) {
    if (isBarrier(scan, i, t.to, others)) break;
    if (!locativeBefore(scan, i)) continue;
    const place = scan.tags.first(i, "place")?.value.data?.["state"] as string | undefined;
    const named = nearTokens(scan.mentions, i).find((m) => m.from === i && m.form === "state")?.actors[0]?.state;
    const state = place ?? named;
    if (state === undefined || subject.actors.some((a) => a.state === state)) continue;
    const leader = inviter(scan, t, state) ?? leaderNamed(scan, state);
    if (leader !== undefined) return [leader];
    return [{ id: `state/${state}`, name: scan.world.countries.get(state)?.name ?? state, kind: "state", state }];
  }
  return [];
}

/** "se rendra à Alger, à l'invitation de son homologue": who invited him receives him. */
function inviter(scan: ContactScan, t: Trigger, state: string): Actor | undefined {
  const { to } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.to; i < to; i++) {
    const tag = scan.tags.first(i, "invited-by");
    const group =
      tag === undefined
        ? undefined
        : (scan.groups[t.sentence] ?? []).find((g) => g.from >= tag.to && g.from - tag.to <= 3);
    const actor = group?.actors[0];
    if (actor?.kind === "person" && actor.state === state) return actor;
  }
  return undefined;
}

/** A preposition of place right before the token, articles passed over. */
function locativeBefore(scan: ContactScan, i: number): boolean {
  let k = i - 1;
  while (k >= 0 && isRole(scan, k, "the")) k--;
  // "прилетел из Москвы": whence is not where to.
  if (declines(scan)) return isRole(scan, k, "in") || isContactVerb(scan, k);
  const lemma = scan.language.morphology.functionLemma(normAt(scan, k));
  return lemma !== undefined && (scan.language.file.places ?? []).includes(lemma);
}

const isContactVerb = (scan: ContactScan, i: number): boolean =>
  scan.tags.at(i).some((x) => x.value.type === "contact-verb");
