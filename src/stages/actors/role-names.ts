import { CASES } from "../../model/index.ts";
import { nameRun } from "./name-run.ts";
import { type NameParse, parseName, skipHonorifics } from "./names.ts";
import type { Role } from "./holders.ts";
import { isMark, isRole, lineBreakBefore, type Scan, skipArticles } from "./scan.ts";
import { listOfStates, separator } from "./states.ts";

export function skipModifiers(scan: Scan, i: number): number {
  for (;;) {
    const tag = scan.tags.first(i, "modifier");
    // "deputy prime minister": an office of its own.
    if (tag === undefined || tag.to <= i || (scan.tags.first(i, "office")?.to ?? 0) > tag.to) return i;
    i = tag.to;
  }
}

/** "le président tchadien, le général X": a rank between the office and the name. */
function skipRank(scan: Scan, i: number): number {
  const at = skipArticles(scan, i);
  const rank = scan.tags.at(at).find((t) => t.value.type === "office" && t.value.id === "general");
  return rank === undefined || scan.tags.first(rank.to, "state") !== undefined ? i : rank.to;
}

/** The names after a role: adjacent, or after a comma when they fit it; as many as the role has states. */
export function readNames(scan: Scan, role: Role): NameParse[] {
  const wanted = role.plural ? Math.max(role.states.length, 2) : 1;
  let i = role.to;
  if (isMark(scan, i, ",")) {
    i = skipRank(scan, skipModifiers(scan, i + 1));
    if (!commaNameFits(scan, i, role)) return [];
  }
  const names: NameParse[] = [];
  if (lineBreakBefore(scan, i)) return [];
  while (names.length < wanted) {
    const state =
      role.states.length === wanted ? role.states[names.length] : role.states.length === 1 ? role.states[0] : undefined;
    const name = parseName(scan, i, {
      office: role.office,
      attached: true,
      ...(state === undefined || role.plural ? {} : { state }),
    });
    if (name === null || (names.length === 0 && isStranger(role.features, name, role.states))) break;
    if (!name.known && role.plural && names.length === 0 && wanted > 1) break;
    names.push(name);
    i = name.to;
    if (names.length === wanted) break;
    // "les Premiers ministres israélien Ariel Sharon et palestinien Mahmoud Abbas"
    const next = role.plural && role.states.length === 1 ? listOfStates(scan, separator(scan, i), false) : null;
    const nextState = next?.states[0];
    const second =
      next !== null && nextState !== undefined
        ? parseName(scan, isMark(scan, next.to, ",") ? next.to + 1 : next.to, {
            office: role.office,
            attached: true,
            state: nextState,
          })
        : null;
    if (second !== null) return [...names, second];
    if (isMark(scan, i, ",")) i++;
    if (isAnd(scan, i)) i++;
    else if (names.length > 0 && !isMark(scan, i - 1, ",")) break;
    i = skipHonorifics(scan, i);
  }
  if (role.plural && names.length === 1 && wanted > 1) return [];
  return names;
}

/** "оценил разговор с российским коллегой Зеленский": somebody of another state, in another case, is the next word of the clause. */
export const isStranger = (features: number, name: NameParse, states: readonly string[]): boolean =>
  name.known &&
  (features & CASES) !== 0 &&
  (name.features & CASES) !== 0 &&
  (features & name.features & CASES) === 0 &&
  states.length > 0 &&
  name.actor.state !== undefined &&
  !states.includes(name.actor.state);

const isAnd = (scan: Scan, i: number): boolean => isRole(scan, i, "and");

/** After a comma a name belongs to the role if the data says that the person holds it, or if another comma closes the apposition. */
function commaNameFits(scan: Scan, i: number, role: Role): boolean {
  const start = skipHonorifics(scan, i);
  const known = scan.tags.every(start, "person");
  if (known.length > 0)
    return known.some((t) => {
      const person = scan.world.people.get(t.value.id);
      return (
        person !== undefined &&
        (role.states.length === 0 ||
          role.states.includes(person.home) ||
          person.terms.some((x) => role.states.includes(x.of))) &&
        (role.of === null ||
          role.of.kind !== "organisation" ||
          person.terms.some((x) => `organisation/${x.of}` === role.of?.id))
      );
    });
  const run = nameRun(scan, start);
  return run > start + 1 && isMark(scan, run, ",.") && !role.plural;
}
