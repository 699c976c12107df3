import { type Actor, Feature } from "../../model/index.ts";
import { firstFrom, nearText, nearTokens } from "../../text/near.ts";
import { declines } from "./cases.ts";
import { isBarrier } from "./clause.ts";
import { type ContactScan, type Group, isRole, normAt, type Trigger, verbFeatures } from "./frame.ts";

/* Who receives: the state of the seat, town or country that somebody comes to. */

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
  const state = seat?.actors[0]?.state ?? (seat === undefined ? stateOfPlace(scan, t) : undefined);
  return state === undefined ? [] : [receiver(scan, state)];
}

/** "pourrait être reçu à Paris": the state of the town where somebody of another state is received. */
function stateOfPlace(scan: ContactScan, t: Trigger): string | undefined {
  if (t.rule.received !== "at") return undefined;
  const { to } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.to; i < Math.min(to, t.to + 5); i++) {
    if (isBarrier(scan, i, t.to, [])) return undefined;
    const tag = scan.tags.first(i, "place");
    if (tag?.value.data?.["capital"] === true && locativeBefore(scan, i)) return tag.value.data["state"] as string;
  }
  return undefined;
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
  const visited = (i: number): string | null => {
    const state = locativeBefore(scan, i) ? stateAt(scan, i) : undefined;
    return state === undefined || subject.actors.some((a) => a.state === state) ? null : state;
  };
  // "la visite du secrétaire général de l'ONU, X, à Y": however long the visitor's name and office are.
  const reach = Math.max(t.to + 10, subject.from >= t.to ? subject.to + 6 : 0);
  for (let i = t.to; i < Math.min(sentence.to, reach); i++) {
    if (isBarrier(scan, i, t.to, others)) break;
    const state = visited(i);
    if (state !== null) return [inviter(scan, t, state) ?? receiver(scan, state)];
  }
  const where = whereOf(scan, t);
  const before = where === null ? undefined : stateAt(scan, where);
  if (before !== undefined && !subject.actors.some((a) => a.state === before))
    return [inviter(scan, t, before) ?? receiver(scan, before)];
  // "В Анкару с визитом прибыл Лавров": where to, before the verb.
  for (let i = t.from - 1; declines(scan) && i > Math.max(sentence.from, t.from - 8); i--) {
    if (normAt(scan, i) === ",") break;
    const state = visited(i);
    if (state !== null) return [inviter(scan, t, state) ?? receiver(scan, state)];
  }
  return [];
}

/** "Pékin, où il devait séjourner": the place that the verb's clause hangs on. */
function whereOf(scan: ContactScan, t: Trigger): number | null {
  const { from } = scan.analysis.sentences[t.sentence]!;
  for (let i = t.from - 1; i > Math.max(from, t.from - 8); i--) {
    if (scan.analysis.tokens[i]?.kind === "mark" && normAt(scan, i) !== "'") return null;
    if ((scan.file.where?.relative ?? []).includes(normAt(scan, i))) {
      const end = normAt(scan, i - 1) === "," ? i - 1 : i;
      const place = scan.tags.all.find((x) => x.value.type === "place" && x.to === end);
      const named = nearTokens(scan.mentions, end - 1).find(
        (m) => m.to === end && (m.form === "state" || m.rule === "seat"),
      );
      return place?.from ?? named?.from ?? null;
    }
  }
  return null;
}

/** The state of a town, country, seat ("в Кремль") or capital ("в турецкую столицу") at the token. */
function stateAt(scan: ContactScan, i: number): string | undefined {
  const place = scan.tags.first(i, "place")?.value.data?.["state"] as string | undefined;
  if (place !== undefined) return place;
  const named = nearTokens(scan.mentions, i).find(
    (m) => m.from === i && (m.form === "state" || (m.form === "institution" && m.rule === "seat")),
  );
  if (named !== undefined) return named.actors[0]?.state;
  const adjective = scan.tags.first(i, "state");
  return adjective !== undefined && scan.tags.first(adjective.to, "capital") !== undefined
    ? adjective.value.id
    : undefined;
}

export const receiver = (scan: ContactScan, state: string): Actor =>
  leaderNamed(scan, state) ?? {
    id: `state/${state}`,
    name: scan.world.countries.get(state)?.name ?? state,
    kind: "state",
    state,
  };

/** "se rendra à Alger, à l'invitation de son homologue": who invited him receives him. */
function inviter(scan: ContactScan, t: Trigger, state: string): Actor | undefined {
  const { from, to } = scan.analysis.sentences[t.sentence]!;
  for (let i = from; i < to; i++) {
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
  if (declines(scan)) return isRole(scan, k, "in") || isContactVerb(scan, pastDay(scan, k));
  const lemma = scan.language.morphology.functionLemma(normAt(scan, k));
  return lemma !== undefined && (scan.language.file.places ?? []).includes(lemma);
}

/** "посетил в понедельник Москву": a day between the verb and what it leads to. */
function pastDay(scan: ContactScan, k: number): number {
  const token = scan.analysis.tokens[k];
  const day = token && nearText(scan.dates, token.start).find((d) => d.start <= token.start && token.end <= d.end);
  return day === undefined ? k : firstFrom(scan.analysis.tokens, day.start) - 1;
}

const isContactVerb = (scan: ContactScan, i: number): boolean =>
  scan.tags.at(i).some((x) => x.value.type === "contact-verb");
