import type { RegisterMessages } from "./register.ts";

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const registerEn: RegisterMessages = {
  helpLines: `  search WORDS             full text in three languages; names in any spelling and script
  review [ID]              what asks for a person's look; accept, correct, reject, merge, split, undo
  reread                   read everything anew after an update: shows what will change, --yes does it
  backup -o FILE           everything that cannot be made again, in one file; restore FILE puts it back
  doctor                   checks everything that must hold; repairs nothing unless asked: --rebuild`,
  commandHelp: {
    search: `readout search WORDS [--limit N] [--json]

Passages and statements that hold all the words: in any form of the word (French, English, Russian), with the people, states and
subjects named in them in any language, and names in any spelling: “Poutine”, “Putin” and “Путин” find the same.
Words in quotation marks must follow one another.`,
    review: `readout review                    asks about each contact, those with most doubt first
readout review --list [--limit N] [--json]
readout review ID --accept | --reject | --set FIELD=VALUE… | --merge ID… | --split SOURCE…   [--by NAME] --why WORDS
readout review --undo NUMBER --why WORDS
readout review --log [--json]     every decision: who, when, why

  --set       kind, status, date (EDTF), place, participants (A, B), initiator, dossiers (A, B); an empty value: unknown
  --split     the source's number on the contact's page, or its path: its account is of another contact
  --by        who decides (READOUT_USER; otherwise the name of the session's user)

What a person decides counts, whatever the texts say or a later version reads. What was read stays beside it, and every decision can be undone.`,
    reread: `readout reread [--yes] [--all] [--json]

Reads documents anew that another version of the program or of its words has read, and shows what that changes. Nothing is changed until
you agree (--yes: without being asked); then everything is, at once. Decisions of people stand; replaced readings are kept.
  --all       also what this very version has read`,
    backup: `readout backup -o FILE

Writes documents, readings, decisions and history to one file. Both kinds of register, folder and PostgreSQL, take it back.`,
    restore: `readout restore FILE

Puts a backup into a new register (--data or --db), and makes everything else anew from it.`,
    doctor: `readout doctor [--rebuild] [--json]

Reads every page, and checks that every fact stands in its text and every contact is what its documents and people's decisions say.
Repairs nothing by itself; --rebuild makes everything derived anew from documents and decisions. Exit status 1 when something is wrong.`,
  },
  searchNothing: "No text holds all of that.",
  contact: "contact",
  statement: "statement",
  queueEmpty: "Nothing asks for a look.",
  queueLine: (doubt) => `doubt ${doubt.toFixed(1)}`,
  decided: (number, action, contacts) =>
    `Decision ${number} (${action}) is in the register${contacts.length > 0 ? `: ${contacts.join(", ")}` : ""}. “readout review --undo ${number}” takes it back.`,
  needsWhy: "Say why: --why WORDS.",
  oneDecision: "Give one of --accept, --reject, --set, --merge, --split, --undo.",
  decisionLine: ({ number, at, by, action, contact, why, undone }) =>
    `${number}  ${at.slice(0, 16).replace("T", " ")}  ${by}: ${action} ${contact} — ${why}${undone ? " (undone)" : ""}`,
  ask: "[a]ccept  [c]orrect FIELD=VALUE  [r]eject  [m]erge ID  [s]plit NUMBERS  [n]ext  [u]ndo NUMBER  [q]uit > ",
  askWhy: "Why? > ",
  notUnderstood: "Not understood.",
  correctedBy: (by, at, why) => `by ${by}, ${at.slice(0, 10)}: ${why}`,
  decisions: "Decisions",
  machineSaid: (field, value) => `${field}; the texts say: ${value}`,
  tombstone: (id, at, because) =>
    `${id} is no more since ${at.slice(0, 10)} (${because === "" ? "its documents no longer tell of it" : because}). It was:`,
  redirected: (from, to) => `${from} is now ${to}.`,
  rereadNothing: "Every document was read by this version. --all reads them nevertheless.",
  rereadReading: (n) => `${n} documents read…`,
  rereadPlan: ({ documents, different, counts }) =>
    `${plural(documents, "document", "documents")} read anew, ${different} otherwise than before. Contacts: ${counts.added} new, ${counts.changed} changed, ${counts.renamed} under another id, ${counts.merged} merged into others, ${counts.removed} gone.`,
  rereadAsk: "Put this in place? [y/N] > ",
  rereadDone: "Done.",
  rereadNot: "Nothing was changed. “readout reread --yes” puts it in place.",
  yes: /^y(es)?$/i,
  backedUp: (rows, file) => `${plural(rows, "row", "rows")} written to ${file}.`,
  restored: (documents) => `${plural(documents, "document", "documents")} restored, and everything derived made anew.`,
  badBackup: {
    "not-a-backup": (file) => `${file} is no backup of Readout's.`,
    "cut-off": (file) => `${file} is cut off: its end is missing. Nothing was restored.`,
    altered: (file) => `${file} was altered after it was written, or is damaged. Nothing was restored.`,
    "register-not-empty": () => "There is something in this register already. Restore into a new one: --data FOLDER.",
  },
  healthy: (documents, contacts) =>
    `Nothing is wrong: ${plural(documents, "document", "documents")} and ${plural(contacts, "contact", "contacts")} checked.`,
  finding: (check, subject, detail) => `${CHECKS[check] ?? check}: ${subject}: ${detail}`,
  unhealthy: (n) =>
    `${plural(n, "thing is", "things are")} wrong. Make a copy first (“readout backup”); “readout doctor --rebuild” then makes everything derived anew.`,
  rebuilt: (documents) => `Everything derived was made anew from ${plural(documents, "document", "documents")}.`,
  storage: {
    "read-only": (place) =>
      `The register ${place} cannot be written: the folder or its disk is read-only for you. Copy it to a place where you may write, or ask for the right to.`,
    full: (place) =>
      `The disk with the register ${place} is full. Nothing of what was being done is in the register; all before it is. Make room and do it again.`,
    damaged: (place, detail) =>
      `The register ${place} is damaged (${detail}). Nothing was changed. “readout doctor” says what can still be read; a backup goes into a new folder with “readout restore FILE --data FOLDER”.`,
    unreachable: (place, detail) => `The server of ${place} does not answer (${detail}).`,
    refused: (place, detail) => `The server of ${place} does not let us in (${detail}).`,
    "not-a-register": (place) =>
      `${place} is a folder with other files in it, and no register. Give another folder with --data.`,
  },
};

const CHECKS: Readonly<Record<string, string>> = {
  unreadable: "cannot be read",
  "derived-version": "derived by another version",
  document: "document",
  span: "words that do not stand in the text",
  mention: "mentions",
  "fuller-list": "participants",
  contact: "contact",
  agreement: "agreement",
  passage: "search",
  correction: "decision",
  stray: "left over",
};
