import type { Dated } from "./merge.ts";
import { samePeople } from "./people.ts";

/**
 * "La reprise des pourparlers entre Moscou et Kiev", "les deux pays se parlent", "X veut que Y dialogue avec Z": dealings of states, on no day
 * and nowhere, are a process and no contact, unless another sentence tells more of them.
 */
export const withoutProcesses = (frames: readonly Dated[]): Dated[] =>
  frames.filter(
    (d) => !isProcess(d) || frames.some((o) => !isProcess(o) && samePeople(o.frame.participants, d.frame.participants)),
  );

const isProcess = ({ frame }: Dated): boolean =>
  frame.kind === "talks" &&
  (frame.status === "held" || frame.status === "proposed") &&
  frame.participants.length >= 2 &&
  frame.participants.every((p) => p.kind === "state" || p.kind === "organisation") &&
  frame.date === null &&
  frame.place === null &&
  frame.tense !== "past";
