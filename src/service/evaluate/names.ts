import type { ActorRef } from "../../model/index.ts";

/** Names that annotators and readings use for one institution. */
const ALIKE: readonly (readonly string[])[] = [
  ["Kremlin", "Russian presidency"],
  ["Élysée", "French presidency", "Elysee Palace"],
  ["White House", "US presidency"],
  ["German government", "Bundesregierung", "German chancellery", "Bundeskanzleramt"],
  ["French Foreign Ministry", "Quai d'Orsay"],
  ["US State Department", "State Department"],
  ["Russian Foreign Ministry", "MFA Russia"],
  ["Turkish presidency", "Turkish Presidency Communications Directorate"],
  ["Downing Street", "10 Downing Street", "British government"],
  ["Ukrainian presidency", "Office of the President of Ukraine", "Bankova"],
  ["Chinese Foreign Ministry", "MFA China"],
  ["Rossiya Segodnya", "MIA Rossiya Segodnya"],
  ["TASS", "ITAR-TASS"],
  ["RIA Novosti", "RIA"],
];

function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ")
    .toLowerCase()
    .trim();
}

/** Transliterations meet: Tikhanovskaïa and Tsikhanouskaya stay apart, Aliev and Aliyev do not. */
function spelling(name: string): string {
  return foldName(name)
    .replace(/y/g, "i")
    .replace(/kh/g, "k")
    .replace(/ts?ch|tch/g, "ch")
    .replace(/ou/g, "u")
    .replace(/[^\p{L}\d ]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const ALIKE_SPELLINGS = ALIKE.map((row) => new Set(row.map(spelling)));

/** Equal, or the same family name with first names that do not contradict it. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [spelling(a), spelling(b)];
  if (x === y) return true;
  const [p, q] = [x.split(" "), y.split(" ")];
  if (p.at(-1) !== q.at(-1)) return false;
  return p.length === 1 || q.length === 1 || p[0]?.[0] === q[0]?.[0];
}

/** One name holds the other: "Nagorno-Karabakh conflict" for "Nagorno-Karabakh". */
export function nameWithin(a: string, b: string): boolean {
  const [x, y] = [foldName(a), foldName(b)];
  return x.includes(y) || y.includes(x);
}

/** A name in brackets counts too: "German government (Ulrike Demmer)". */
function variants(name: string): string[] {
  return [name, ...name.split(/[()]/)].map((part) => part.trim()).filter((part) => part !== "");
}

function sameActorName(a: string, b: string): boolean {
  return variants(a).some((x) =>
    variants(b).some(
      (y) => sameName(x, y) || ALIKE_SPELLINGS.some((row) => row.has(spelling(x)) && row.has(spelling(y))),
    ),
  );
}

export function actorIs(actor: ActorRef, name: string): boolean {
  const lastOfId = foldName(actor.id).split(/[/:]/).at(-1);
  return (
    sameActorName(actor.name, name) || lastOfId === foldName(name).replace(/[^a-z0-9]+/g, "-") || actor.state === name
  );
}

export function sameActors(actors: readonly ActorRef[], names: readonly string[]): boolean {
  return actors.length === names.length && names.every((name) => actors.some((actor) => actorIs(actor, name)));
}

/** Shared part of two sets of actors, 0 to 1; two empty sets are alike. */
export function overlap(actors: readonly ActorRef[], names: readonly string[]): number {
  const hits = names.filter((name) => actors.some((actor) => actorIs(actor, name))).length;
  const all = actors.length + names.length - hits;
  return all === 0 ? 1 : hits / all;
}
