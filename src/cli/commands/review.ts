import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { decide, type Decision } from "../../service/correct.ts";
import { isAgreement } from "../../service/correct-agreement.ts";
import { correctionOf } from "../../service/enter.ts";
import { openRegister } from "../../service/rebuild.ts";
import { standingCorrections } from "../../resolve/index.ts";
import { listCorrections, reviewQueue, type Database } from "../../store/index.ts";
import { Exit, UsageError } from "../exit.ts";
import { givenFacts, givenTerms, sourcesOf } from "../given.ts";
import { print, say, type Io } from "../io.ts";
import { positive, registerOf, registerOptions } from "../options.ts";
import { queueLines } from "../views/review.ts";
import { converse } from "../converse.ts";

const options = {
  ...registerOptions,
  accept: { type: "boolean" },
  reject: { type: "boolean" },
  set: { type: "string", multiple: true },
  merge: { type: "string", multiple: true },
  split: { type: "string", multiple: true },
  undo: { type: "string" },
  by: { type: "string" },
  why: { type: "string" },
  list: { type: "boolean" },
  log: { type: "boolean" },
  limit: { type: "string" },
  json: { type: "boolean" },
} as const;

type Values = ReturnType<typeof parse>["values"];

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parse(args);
  const [id, ...more] = positionals;
  const limit = positive(values.limit, "--limit", 20, io);
  const decides = id !== undefined || values.undo !== undefined;
  if (decides && values.why?.trim() === undefined) throw new UsageError(io.messages.register.needsWhy);
  const database = await openRegister(registerOf(values, io), { create: false });
  try {
    if (decides) await takeDecision(database, [id, ...more], values, io);
    else if (values.log === true) await tellLog(database, values.json === true, io);
    else if (values.list === true || values.json === true || io.stdin.isTTY !== true)
      await tellQueue(database, limit, values.json === true, io);
    else await converse(database, deciderName(values, io), io);
    return Exit.done;
  } finally {
    await database.close();
  }
}

async function takeDecision(
  database: Database,
  [id, ...more]: readonly (string | undefined)[],
  values: Values,
  io: Io,
): Promise<void> {
  const decision = await decisionOf(database, id, [...more.filter((m) => m !== undefined)], values, io);
  const decider = { by: deciderName(values, io), why: values.why ?? "", at: new Date() };
  const { number, contacts } = await decide(database, decision, decider);
  if (values.json === true) await print(io, JSON.stringify({ number, contacts }));
  else say(io, io.messages.register.decided(number, decision.action, contacts));
}

async function decisionOf(
  database: Database,
  id: string | undefined,
  more: readonly string[],
  values: Values,
  io: Io,
): Promise<Decision> {
  const given = [values.accept, values.reject, values.set, values.merge, values.split, values.undo];
  if (given.filter((v) => v !== undefined).length !== 1) throw new UsageError(io.messages.register.oneDecision);
  if (values.undo !== undefined) return { action: "undo", number: positive(values.undo, "--undo", 0, io) };
  const contact = id ?? "";
  // "--merge A B" reads like the sentence it is.
  if (values.merge !== undefined) return { action: "merge", contact, others: [...values.merge, ...more] };
  if (values.split !== undefined)
    return { action: "split", contact, documents: await sourcesOf(database, contact, [...values.split, ...more]) };
  if (more.length > 0) throw new UsageError(io.messages.register.oneDecision);
  if (values.set !== undefined && isAgreement(contact))
    return { action: "correct", contact, terms: await givenTerms(values.set, io) };
  if (values.set !== undefined)
    return { action: "correct", contact, facts: await givenFacts(database, contact, values.set, io) };
  return { action: values.accept === true ? "accept" : "reject", contact };
}

function deciderName(values: Values, io: Io): string {
  const named = values.by ?? io.env["READOUT_USER"];
  return named === undefined || named.trim() === "" ? userInfo().username : named.trim();
}

async function tellQueue(database: Database, limit: number, json: boolean, io: Io): Promise<void> {
  const queue = await reviewQueue(database, limit);
  if (json)
    for (const { contact, ...review } of queue) await print(io, JSON.stringify({ contact: contact.id, ...review }));
  else if (queue.length === 0) say(io, io.messages.register.queueEmpty);
  else for (const line of queueLines(queue, io.messages)) await print(io, line);
}

async function tellLog(database: Database, json: boolean, io: Io): Promise<void> {
  const all = (await listCorrections(database)).map(correctionOf);
  const standing = new Set(standingCorrections(all).map((c) => c.number));
  for (const { anchors: _, ...correction } of all) {
    const undone = correction.action !== "undo" && !standing.has(correction.number);
    await print(
      io,
      json ? JSON.stringify({ ...correction, undone }) : io.messages.register.decisionLine({ ...correction, undone }),
    );
  }
}
