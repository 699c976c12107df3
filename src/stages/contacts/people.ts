import type { Actor } from "../../model/index.ts";

/** Who stands for whom: a state for its unnamed representative. */
export const stands = (a: Actor, b: Actor): boolean =>
  a.id === b.id || (a.state !== undefined && a.state === b.state && (a.kind !== "person" || b.kind !== "person"));

export const covers = (all: readonly Actor[], some: readonly Actor[]): boolean =>
  some.every((a) => all.some((b) => stands(a, b)));

export const samePeople = (a: readonly Actor[], b: readonly Actor[]): boolean => covers(a, b) && covers(b, a);
