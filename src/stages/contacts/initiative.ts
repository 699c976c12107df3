import { type Actor, Feature } from "../../model/index.ts";
import type { Arguments } from "./arguments.ts";
import type { StatusReading } from "./status.ts";
import { declines } from "./cases.ts";
import { isRole, type ContactScan, type Group, type Initiative, type Trigger, verbFeatures } from "./frame.ts";
import { wishOf } from "./wishes.ts";
import { nearText, nearTokens } from "../../text/near.ts";

/** Who asked for the contact, where the sentence says so. */
export function findInitiatives(scan: ContactScan, t: Trigger, args: Arguments, status: StatusReading): Initiative[] {
  const list: Initiative[] = [];
  const sentence = scan.analysis.sentences[t.sentence]!;
  for (let i = sentence.from; i < sentence.to; i++) {
    const of = scan.tags.first(i, "initiative-of") ?? scan.tags.first(i, "initiative-by");
    if (of !== undefined) {
      const group = (scan.groups[t.sentence] ?? []).find((g) => g.from >= of.to && g.from - of.to <= 3);
      const actor = group?.actors[0];
      if (group !== undefined && actor !== undefined)
        list.push({
          actor: latter(group, args) ?? single(group.actors) ?? actor,
          from: of.from,
          to: group.mentions[0]!.to,
          rule: "initiative-of",
        });
    }
    const holder = of === undefined ? scan.tags.first(i, "initiative-holder") : undefined;
    // "договорились о встрече в ходе разговора; инициировала его Москва": the contact told last before it.
    const other = holder !== undefined && otherBetween(scan, t.to, holder.from);
    const held = holder === undefined || other ? undefined : heldBy(scan, t, holder.to);
    if (holder !== undefined && held !== undefined)
      list.push({
        actor: held.actors[0]!,
        from: Math.min(holder.from, held.from),
        to: Math.max(holder.to, held.to),
        rule: "initiative-holder",
      });
    const shown = holder === undefined && of === undefined ? shownBy(scan, t.sentence, i) : undefined;
    if (shown !== undefined && !otherBetween(scan, t.to, i))
      list.push({ actor: shown.actors[0]!, from: i, to: i + 1, rule: "initiative-shown" });
    const own = scan.tags.first(i, "initiative-own");
    if (own !== undefined) {
      const actor = args.subject?.actors[0];
      if (actor !== undefined && args.subject!.actors.length === 1)
        list.push({ actor, from: own.from, to: own.to, rule: "initiative-own" });
    }
  }
  list.push(...ownedInitiatives(scan, t, args), ...invitations(scan, t, args));
  if (list.length === 0) {
    const transitive =
      t.rule.initiator === "subject" &&
      args.agent.length === 1 &&
      (args.participants.length >= 2 || args.rules.includes("rang"));
    const wish = status.rules.includes("so-that") ? wishOf(scan, t) : null;
    const asker = wish?.asker?.actors.length === 1 ? wish.asker.actors[0] : undefined;
    if (asker !== undefined) return [{ actor: asker, from: wish!.at, to: wish!.at + 1, rule: "asks-that" }];
    const asks = status.asks && wish === null && args.subject !== null && args.subject.actors.length === 1;
    if (transitive) list.push({ actor: args.agent[0]!, from: t.from, to: t.to, rule: "transitive-call" });
    else if (asks) list.push({ actor: args.subject.actors[0]!, from: t.from, to: t.to, rule: "asks" });
  }
  return list;
}

/** "Инициативу, уточнил он, проявила Москва", "la demande, dit-il, est venue de Paris": the noun, its verb, and whose it is. */
export function shownBy(scan: ContactScan, sentence: number, i: number): Group | undefined {
  const theme = scan.tags.first(i, "initiative-theme");
  // "выступил с инициативой провести саммит": that of something else.
  if (theme === undefined || (verbFeatures(scan, theme.to) & Feature.infinitive) !== 0) return undefined;
  const { from, to } = scan.analysis.sentences[sentence]!;
  const verb = Array.from({ length: 17 }, (_, k) => i - 8 + k).find(
    (k) =>
      k >= from &&
      k < to &&
      scan.tags.first(k, "initiative-shown") !== undefined &&
      (verbFeatures(scan, k) & (Feature.past | Feature.present)) !== 0,
  );
  if (verb === undefined) return undefined;
  const groups = (scan.groups[sentence] ?? []).filter(
    (g) => g.actors.length === 1 && g.actors[0]!.kind !== "institution" && g.actors[0]!.role !== "spokesperson",
  );
  const first = Math.min(verb, i);
  return (
    groups.find((g) => g.from > verb && g.from - verb <= 4) ??
    groups.filter((g) => g.marker === null && g.to <= first && first - g.to <= 4).at(-1)
  );
}

function otherBetween(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (scan.tags.at(i).some((x) => x.value.type === "contact" || x.value.type === "contact-verb")) return true;
  return false;
}

/** "инициатором, по данным Кремля, стал Эр-Рияд": the subject after the word, else the one before it. */
export function heldBy(scan: ContactScan, t: Pick<Trigger, "sentence">, from: number): Group | undefined {
  // "Инициативу, уточнил он, проявила Москва": who tells of it is none.
  const tells = (g: Group): boolean => scan.tags.at(g.from - 1).some((x) => x.value.type === "cue");
  const subjects = (scan.groups[t.sentence] ?? []).filter(
    (g) => g.marker === null && g.actors.length === 1 && g.actors[0]!.kind !== "institution" && !tells(g),
  );
  return (
    subjects.find((g) => g.from >= from && g.from - from <= 12) ??
    subjects.filter((g) => g.to <= from && from - g.to <= 8).at(-1)
  );
}

/** "at Pakistan's request", "on the latter's initiative": the owner stands before the noun. */
function ownedInitiatives(scan: ContactScan, t: Trigger, args: Arguments): Initiative[] {
  return (scan.groups[t.sentence] ?? []).flatMap((group) => {
    const noun = scan.tags.first(group.to + 1, "initiative-noun");
    const actor = group.actors[0];
    if (noun === undefined || actor === undefined || !isRole(scan, group.to, "genitive")) return [];
    return [{ actor: latter(group, args) ?? actor, from: group.from, to: noun.to, rule: "initiative-owned" }];
  });
}

/** "По приглашению Си Путин приезжал в Китай": who invited somebody asked him to come. */
function invitations(scan: ContactScan, t: Trigger, args: Arguments): Initiative[] {
  const { from, to } = scan.analysis.sentences[t.sentence]!;
  return scan.tags.within(from, to).flatMap((tag) => {
    if (tag.value.type !== "invited-by") return [];
    const group = (scan.groups[t.sentence] ?? []).find((g) => g.from >= tag.to && g.from - tag.to <= 3);
    const actor = group?.actors[0];
    const host = args.participants.find(
      (p) => p.id === actor?.id || (p.state !== undefined && p.state === actor?.state),
    );
    return actor === undefined || host === undefined || group!.actors.length > 1
      ? []
      : [{ actor, from: tag.from, to: group!.mentions[0]!.to, rule: "invited" }];
  });
}

/** "Xi a eu, à la demande de ce dernier, un entretien avec Zelensky": the latter is who is not the subject. */
function latter(group: Group, args: Arguments): Actor | null {
  if (
    group.mentions[0]?.rule !== "pronoun-latter" ||
    args.subject === null ||
    !args.subject.actors.some((a) => a.id === group.actors[0]?.id)
  )
    return null;
  return args.participants.find((a) => !args.subject!.actors.some((b) => b.id === a.id)) ?? null;
}

const single = (actors: readonly Actor[]): Actor | null => (actors.length === 1 ? actors[0]! : null);

/** "le troisième appel ce mois-ci", "leur second entretien". */
export function ordinalOf(scan: ContactScan, t: Trigger): number | null {
  // "второй за эту неделю телефонный разговор"
  for (let i = t.from - 1; i >= t.from - (declines(scan) ? 5 : 3); i--) {
    const tag = scan.tags.first(i, "ordinal");
    if (tag !== undefined) return tag.value.data?.["n"] as number;
    if (scan.analysis.tokens[i]?.kind === "mark") break;
  }
  return null;
}

/** "leur dernier entretien", "le précédent appel": the adjective stands in the noun's own phrase ("ce dernier" does not). */
export function isRecalled(scan: ContactScan, t: Trigger): boolean {
  for (let i = t.from - 1; i >= t.from - 3; i--) {
    if (scan.analysis.tokens[i]?.kind !== "word" || nearTokens(scan.mentions, i).some((m) => m.from <= i && i < m.to))
      break;
    if (scan.tags.first(i, "recall") !== undefined) return true;
  }
  // "В последний раз Путин и Макрон встречались …": what opens the sentence holds for its verb.
  const first = scan.analysis.sentences[t.sentence]!.from;
  if (
    !t.noun &&
    declines(scan) &&
    [first, first + 1].some((i) => i + 12 > t.from && scan.tags.at(i).some((x) => x.value.type === "recall"))
  )
    return true;
  // "last week" right after the noun is its date.
  const start = scan.analysis.tokens[t.to]?.start ?? 0;
  return (
    scan.tags.at(t.to).some((x) => x.value.type === "recall") &&
    !nearText(scan.dates, start).some((d) => d.start <= start && start < d.end)
  );
}
