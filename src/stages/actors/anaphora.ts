import { type Actor, type ActorMention, Feature, type Tag } from "../../model/index.ts";
import { holderOf, holds, officialActor } from "./holders.ts";
import { parseInstitution } from "./institutions.ts";
import { parseName } from "./names.ts";
import { isStranger } from "./role-names.ts";
import { remember } from "./roles.ts";
import {
  isArticle,
  isMark,
  isOblique,
  isRole,
  type Scan,
  skipArticles,
  skipTag,
  tokenAt,
  lineBreakBefore,
} from "./scan.ts";
import { coveringToken } from "../../text/near.ts";
import { listOfStates, organisationAt, statesBefore } from "./states.ts";

/** "son homologue russe (Vladimir Poutine)", "his Turkish counterpart", "со своим турецким коллегой". */
export function parseCounterpart(scan: Scan, at: number): ActorMention | null {
  const before = statesBefore(scan, at);
  const tag = scan.tags.first(before.to, "counterpart");
  if (tag === undefined) return null;
  const after = before.states.length > 0 ? { states: [], to: tag.to } : listOfStates(scan, tag.to, true);
  const states = before.states.length > 0 ? before.states : after.states;
  const model = scan.memory.last(
    (a) => a.kind === "person" && a.role !== undefined && (states[0] === undefined || a.state !== states[0]),
  );
  const office = model?.role;
  const to = Math.max(tag.to, after.to);
  const plural = (tag.features & Feature.plural) !== 0 && (tag.features & Feature.singular) === 0;
  const start = isMark(scan, to, ",") ? to + 1 : to;
  const parsed =
    plural || lineBreakBefore(scan, start)
      ? null
      : parseName(scan, start, {
          attached: start === to,
          ...(office === undefined ? {} : { office }),
          ...(states[0] === undefined ? {} : { state: states[0] }),
        });
  const name = parsed === null || isStranger(tag.features, parsed, states) ? null : parsed;
  if (name !== null && (start === to || (name.known && (states[0] === undefined || name.actor.state === states[0])))) {
    if (!name.known) remember(scan, name.actor);
    return {
      from: at,
      to: name.to,
      form: "name",
      actors: [name.actor],
      rule: "counterpart-name",
      features: tag.features,
    };
  }
  if (states.length === 0) {
    const other = scan.memory.last((a) => a.kind === "person" && a.id !== model?.id && a.role === office);
    return other === undefined
      ? null
      : { from: at, to, form: "counterpart", actors: [other], rule: "counterpart-again", features: tag.features };
  }
  const actors = states.map(
    (s) =>
      (office === undefined ? null : holderOf(scan, s, office)) ??
      namedOf(scan, s, office) ?? {
        id: `state/${s}`,
        name: scan.world.countries.get(s)?.name ?? s,
        kind: "state" as const,
        state: s,
      },
  );
  return { from: at, to, form: "counterpart", actors, rule: "counterpart", features: tag.features };
}

const namedOf = (scan: Scan, state: string, office: string | undefined): Actor | undefined =>
  scan.memory.last(
    (a, m) =>
      m.form === "name" && a.kind === "person" && a.state === state && (office === undefined || a.role === office),
  );

/** "les deux dirigeants", "the two leaders", "les interlocuteurs": people spoken of together before. */
export function parseGroup(scan: Scan, at: number): ActorMention | null {
  const count = scan.tags.first(at, "count");
  const number = (count?.value.data?.["number"] as number | undefined) ?? 2;
  const start = count?.to ?? at;
  if (count === undefined && !isArticle(scan, at - 1) && scan.language.file.traits?.includes("no-articles") !== true)
    return null;
  const persons = scan.tags.first(start, "persons");
  const sides = scan.tags.first(start, "sides");
  const tag = persons ?? sides;
  if (tag === undefined) return null;
  if (count === undefined && (tag.features & Feature.plural) === 0) return null;
  if (count === undefined && sides !== undefined && persons === undefined) return null;
  const after = listOfStates(scan, tag.to, true);
  if (after.states.length > 0 || organisationAt(scan, tag.to) !== null) return null;
  // "the leaders of Southeast Asia": of more than anybody has named.
  if (
    count === undefined &&
    isRole(scan, tag.to, "of") &&
    scan.tags.first(skipArticles(scan, tag.to + 1), "count") === undefined &&
    !isRole(scan, tag.to + 1, "determiner")
  )
    return null;
  // "лидеры стран региона": of states that nobody has named.
  if (count === undefined && (scan.tags.first(tag.to, "sides") !== undefined || isRole(scan, at - 1, "indefinite")))
    return null;
  const office = scan.tags.first(start, "office")?.value.id;
  const met = metBySubject(scan, at);
  const test = (a: Actor): boolean =>
    a.kind === "person" &&
    a.id !== met &&
    a.role !== undefined &&
    a.role !== "spokesperson" &&
    a.role !== "presidential-aide" &&
    (office === undefined || persons === undefined || office === "leader" || holds(scan, a, office));
  const group =
    scan.memory.group(number, test) ??
    ministersOf(scan, office, number) ??
    (office === undefined ? null : scan.memory.group(number, (a) => a.kind === "person" && a.role !== "spokesperson"));
  const features = countedFeatures(scan, count, tag);
  if (group === null) {
    const states = sides === undefined ? null : scan.memory.group(number, (a) => a.kind === "state");
    return states === null
      ? null
      : { from: at, to: tag.to, form: "group", actors: states, rule: "group-of-states", features };
  }
  return { from: at, to: tag.to, form: "group", actors: group, rule: "group", features };
}

/** "les deux ministres des Affaires étrangères": of the states of those who were spoken of together. */
function ministersOf(scan: Scan, office: string | undefined, number: number): Actor[] | null {
  if (office !== "foreign-minister" && office !== "defence-minister" && office !== "prime-minister") return null;
  const together =
    scan.memory.group(number, (a) => a.kind === "person" && a.role !== "spokesperson") ??
    scan.memory.group(number, (a) => a.kind === "state");
  const holders = (together ?? []).flatMap((a) =>
    a.state === undefined ? [] : (holderOf(scan, a.state, office) ?? []),
  );
  return holders.length === number && new Set(holders.map((a) => a.id)).size === number ? holders : null;
}

/** "два лидера", "обе стороны": counted in the genitive singular, a Russian noun is the subject or the object of its clause. */
function countedFeatures(scan: Scan, count: Tag | undefined, tag: Tag): number {
  const counted =
    count !== undefined &&
    scan.language.file.traits?.includes("declines-names") === true &&
    (tag.features & Feature.singular) !== 0 &&
    (tag.features & Feature.genitive) !== 0;
  return counted ? Feature.plural | Feature.nominative | Feature.accusative : tag.features;
}

/** "X s'est entretenu avec les deux hommes", "X a reçu les deux ministres": those whom the subject meets are not himself. */
function metBySubject(scan: Scan, at: number): string | undefined {
  let i = at - 1;
  while (isArticle(scan, i)) i--;
  const token = tokenAt(scan, i);
  if (token === undefined) return undefined;
  const withs = scan.language.file.markers?.["with"] ?? [];
  const verb = scan.tags.at(i).some((t) => t.value.type === "contact-verb");
  if (!verb && !withs.includes(scan.language.morphology.functionLemma(token.norm) ?? "")) return undefined;
  const sentence = coveringToken(scan.analysis.sentences, i);
  const subject = scan.memory
    .inSentence(sentence)
    .filter((m) => m.actors.length === 1 && m.actors[0]!.kind === "person" && !isOblique(scan, m))
    .at(-1);
  return subject?.actors[0]!.id;
}

/** "un responsable français", "a senior White House official": somebody nobody names. */
export function parseOfficial(scan: Scan, at: number): ActorMention | null {
  const before = statesBefore(scan, skipTag(scan, at, "modifier"));
  const served =
    before.states.length > 0 || scan.language.file.traits?.includes("nouns-before-titles") !== true
      ? null
      : parseInstitution(scan, before.to);
  const tag = scan.tags.first(served?.to ?? before.to, "official");
  if (tag === undefined) return null;
  const employer = served?.actors[0]?.state;
  // "American and Iranian officials", "négociateurs américains et russes": of each of the states.
  const all = employer === undefined ? officialsOf(scan, tag, before.states) : null;
  if (all !== null) return { ...all, from: at };
  if (employer !== undefined)
    return {
      from: at,
      to: tag.to,
      form: "official",
      actors: [officialActor(scan, employer, tag.value.id)],
      rule: "official-of",
      features: tag.features,
    };
  const name = parseName(scan, tag.to, {});
  if (name !== null && !name.known) return null;
  let to = tag.to;
  let state = before.states[0];
  if (state === undefined) {
    const list = listOfStates(scan, to, false);
    state = list.states[0];
    to = Math.max(to, list.to);
  }
  if (state === undefined) {
    const start = skipArticles(scan, isRole(scan, to, "of") ? to + 1 : to);
    const owner = parseInstitution(scan, start);
    if (owner !== null) {
      state = owner.actors[0]?.state;
      to = owner.to;
    }
  }
  // "a dit à la presse Dmitri Peskov": whom a verb has as its subject after it owns no press.
  if (state === undefined && (tag.value.id !== "media" || isRole(scan, to, "owner"))) {
    // "a source close to President X"
    const near = parseName(scan, skipTag(scan, skipArticles(scan, isRole(scan, to, "owner") ? to + 1 : to), "office"));
    if (near !== null && near.known && near.to > to) {
      state = near.actor.state;
      to = near.to;
    }
  }
  if (state === undefined) {
    const again = scan.memory.last((a, m) => m.form === "official" && a.id.endsWith(`-${tag.value.id}`));
    return again === undefined
      ? null
      : { from: at, to, form: "official", actors: [again], rule: "official-again", features: tag.features };
  }
  return {
    from: at,
    to,
    form: "official",
    actors: [officialActor(scan, state, tag.value.id)],
    rule: "official",
    features: tag.features,
  };
}

/** Officials of several states, in one noun. */
function officialsOf(scan: Scan, tag: Tag, before: readonly string[]): ActorMention | null {
  if ((tag.features & Feature.plural) === 0) return null;
  const list = before.length > 1 ? { states: before, to: tag.to } : listOfStates(scan, tag.to, true);
  if (list.states.length < 2 || (before.length > 0 && before.length < 2)) return null;
  return {
    from: tag.from,
    to: list.to,
    form: "official",
    actors: list.states.map((state) => officialActor(scan, state, tag.value.id)),
    rule: "officials",
    features: tag.features,
  };
}

/** "l'Américain", "le Congolais": the person of that state spoken of. */
export function parseNational(scan: Scan, at: number): ActorMention | null {
  const tag = scan.tags.every(at, "state").find((t) => t.value.data?.["form"] !== "name");
  const token = tokenAt(scan, at);
  if (tag === undefined || token === undefined || token.capital === 0 || !isArticle(scan, at - 1)) return null;
  const next = tokenAt(scan, tag.to);
  if (next !== undefined && next.kind === "word" && next.capital > 0) return null;
  // Where adjectives have capitals too, a noun after it makes it one: "the Ukrainian forces".
  const standsAlone =
    next === undefined ||
    next.kind !== "word" ||
    scan.language.morphology.functionLemma(next.norm) !== undefined ||
    scan.tags.at(tag.to).some((t) => t.value.type === "auxiliary" || t.value.type === "cue");
  if (scan.language.file.traits?.includes("nouns-before-titles") === true && !standsAlone) return null;
  const person = scan.memory.last((a) => a.kind === "person" && a.state === tag.value.id);
  if (person === undefined || (tag.features & Feature.singular) === 0) return null;
  return { from: at, to: tag.to, form: "role", actors: [person], rule: "national", features: tag.features };
}
