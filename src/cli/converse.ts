import { createInterface } from "node:readline";
import { CannotDecide, decide, type Decision } from "../service/correct.ts";
import { openContact } from "../service/query.ts";
import { reviewQueue, type Database, type QueuedContact } from "../store/index.ts";
import { UsageError } from "./exit.ts";
import { givenFacts, sourcesOf } from "./given.ts";
import { print, say, type Io } from "./io.ts";
import { contactPage } from "./views/contact-page.ts";
import { doubtInWords } from "../words/index.ts";

/** Contact by contact, those with most doubt first, until somebody has had enough. */
export async function converse(database: Database, by: string, io: Io): Promise<void> {
  const lines = createInterface({ input: io.stdin })[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string | null> => {
    io.stderr.write(question);
    const next = (await lines.next()) as IteratorResult<string, undefined>;
    return next.done === true ? null : next.value.trim();
  };
  const passed = new Set<string>();
  for (;;) {
    const queued = await nextInQueue(database, passed);
    if (queued === null) {
      say(io, io.messages.register.queueEmpty);
      return;
    }
    await show(database, queued, io);
    const answer = await ask(io.messages.register.ask);
    if (answer === null || answer.startsWith("q")) return;
    if (answer === "" || answer.startsWith("n")) passed.add(queued.contact.id);
    else await act(database, { answer, contact: queued.contact.id, by, ask }, io);
  }
}

async function nextInQueue(database: Database, passed: ReadonlySet<string>): Promise<QueuedContact | null> {
  const queue = await reviewQueue(database, passed.size + 1);
  return queue.find(({ contact }) => !passed.has(contact.id)) ?? null;
}

async function show(database: Database, { contact, doubts }: QueuedContact, io: Io): Promise<void> {
  const dossier = await openContact(database, contact.id);
  if (dossier !== null) for (const line of contactPage(dossier, io.messages)) await print(io, line);
  for (const doubt of doubts) await print(io, `? ${doubtInWords(doubt, io.messages)}`);
}

interface Answer {
  readonly answer: string;
  readonly contact: string;
  readonly by: string;
  readonly ask: (question: string) => Promise<string | null>;
}

/** What cannot be done is said, and asked again: nothing typed here may end the session. */
async function act(database: Database, { answer, contact, by, ask }: Answer, io: Io): Promise<void> {
  const { register } = io.messages;
  try {
    const decision = await understood(database, contact, answer, io);
    if (decision === null) {
      say(io, register.notUnderstood);
      return;
    }
    const why = await ask(register.askWhy);
    if (why === null || why === "") {
      say(io, register.needsWhy);
      return;
    }
    const { number, contacts } = await decide(database, decision, { by, why, at: new Date() });
    say(io, register.decided(number, decision.action, contacts));
  } catch (error) {
    if (error instanceof CannotDecide) say(io, io.messages.cannot[error.code](error.about));
    else if (error instanceof UsageError) say(io, error.message);
    else throw error;
  }
}

async function understood(database: Database, contact: string, answer: string, io: Io): Promise<Decision | null> {
  const [letter = "", ...words] = answer.split(/\s+/);
  const rest = words.join(" ");
  switch (letter.slice(0, 1)) {
    case "a":
      return { action: "accept", contact };
    case "r":
      return { action: "reject", contact };
    case "c":
      return rest === ""
        ? null
        : { action: "correct", contact, facts: await givenFacts(database, contact, rest.split(/\s*;\s*/), io) };
    case "m":
      return words.length === 0 ? null : { action: "merge", contact, others: words };
    case "s":
      return words.length === 0
        ? null
        : { action: "split", contact, documents: await sourcesOf(database, contact, words) };
    case "u":
      return /^\d+$/.test(rest) ? { action: "undo", number: Number(rest) } : null;
    default:
      return null;
  }
}
