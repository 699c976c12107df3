import { english } from "../../words/en.ts";
import type { Messages } from "./index.ts";
import { registerEn } from "./register-en.ts";

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const en: Messages = {
  ...english,
  help: `readout: who spoke with whom, when, on whose initiative, according to whom

  readout ingest articles/            read a folder of articles into the register
  readout contacts --actor Macron     list the contacts it tells of
  readout show ID                     one contact, with every word it rests on
  readout extract article.txt --json  only read, and print what was read

Commands
  extract [PATH… | -]      read documents and print one Reading each (touches no register)
  ingest [PATH… | -]       read documents into the register
  contacts                 list contacts: --actor --between A,B --dossier --kind --status --since --until --side --query
  show ID                  one contact with its sources
  compare ID               its sides' accounts side by side: --format text|markdown|html|json, -o FILE
  lineage ID               who repeats whom, from primary sources through agencies to papers
  last A B                 the last contact between them
  count --between A B      how many contacts, with the list, the filter and the rule of counting
  agreements               list agreements, their provisions and what was said of them
  explain PATH             how a text was read
  serve                    the register in a browser, and as an API: --port N
  who WORDS                who the words mean: --on DATE --lang xx
${registerEn.helpLines}
  eval                     precision and recall over texts with gold: --corpus GOLD TEXTS, --register, --sides, --lineage, --misses
  demo                     read the sample texts into a register and show it

Everywhere
  --data DIR               the register's folder (READOUT_DATA; default readout-data)
  --db URL                 a PostgreSQL register instead (READOUT_DB)
  --json                   machine-readable, one object a line
  --lang-ui en|fr          language of messages
  --help, --version

Exit status: 0 done, 1 failed, 2 wrong use, 4 partly done, 5 register locked, 6 register and program versions do not fit.`,
  register: registerEn,
  commandHelp: {
    ...registerEn.commandHelp,
    extract: `readout extract [PATH… | -] [--json] [--url U] [--published EDTF] [--outlet NAME] [--language xx]

Reads plain text, HTML or NDJSON documents (told apart by content) and prints one Reading each. Touches no register.

  readout extract articles/ --json > readings.ndjson
  curl -s https://example.org/article | readout extract - --url https://example.org/article --json`,
    ingest: `readout ingest [PATH… | -] [--data DIR | --db URL] [--url U] [--published EDTF] [--outlet NAME] [--language xx]

Reads documents and enters what they say in the register. The same document twice changes nothing.`,
    contacts: `readout contacts [--json] [filters]

  --actor WORDS      takes part: a name or a state (repeat for several)
  --between A,B      these two, and nobody need be named in full
  --dossier WORDS    a subject
  --kind K           call, video, meeting, visit, summit, letter, message, talks
  --status S         held, planned, proposed, refused, denied, cancelled
  --since, --until   days (2020-09-30), months or years
  --side STATE       reported by this side (FRA)
  --query WORDS      words anywhere in the contact or in what was said of it`,
    show: `readout show ID [--json]

One contact: who, when and how we know, on whose initiative, each side's statements with their words and sources.`,
    compare: `readout compare ID [--format text|markdown|html|json] [--json] [-o FILE]

What each side says of one contact, matter by matter: both (=), one side only (·), at odds (≠), each with its words and why.
What an account does not mention, it does not deny.`,
    lineage: `readout lineage ID [--json]

Copies, translations, rewrites and shortenings of one account, as a tree from its primary source; who owns the papers, and why
two texts count as one account.`,
    last: `readout last A B [--kind K] [--status S] [--dossier WORDS] [--json]

The last contact between them that took place.

  readout last FRA RUS --kind call`,
    count: `readout count [--between A B] [filters of contacts] [--json]

How many contacts fit, then which, and by what rule they were counted.

  readout count --between FRA RUS --kind call --since 2021`,
    agreements: `readout agreements [--json]

Agreements the documents name: date, parties, provisions, and what was said of their fulfilment.`,
    explain: `readout explain PATH

How a text was read: per sentence, which rule read what, what was dropped and why.`,
    who: `readout who WORDS [--on DATE] [--lang xx] [--json]

Who the words mean on that day, best first. Nobody: nothing, and exit status 0.`,
    serve: `readout serve [--port N] [--data DIR | --db URL]

The register in a browser and as an API, on this machine only: http://127.0.0.1:8080/. The API is described at /openapi.json.`,
    eval: `readout eval [--corpus GOLD TEXTS]… [--misses] [--json]

Precision and recall per kind of fact over texts with gold. Without --corpus: every corpus/*.gold.json beside its folder.
--sides: the points of thirty contacts told by two sides; --lineage: who repeats whom in forty groups of texts.`,
    demo: `readout demo [--data DIR]

Reads the sample texts into a register and shows it.`,
  },
  usage: {
    unknownCommand: (name, nearest) =>
      `There is no command “${name}”.${nearest === undefined ? "" : ` Did you mean “${nearest}”?`}`,
    needsPath: "Give a file, a folder, or - for standard input.",
    needsArgument: (what) => `Give ${what}.`,
    badValue: (option, value, allowed) => `${option} cannot be “${value}”: ${allowed}.`,
    seeHelp: "readout --help shows how it is used.",
  },
  inputError: ({ code, input, detail }) =>
    `${input}: ${INPUT_ERRORS[code]}${detail === undefined ? "" : ` (${detail})`}`,
  readingFailed: (input, cause) => `${input}: could not be read to the end, a fault of ours: ${cause}`,
  locked: ({ pid, host, since }, folder) =>
    `The register ${folder} is in use by process ${pid} on ${host} since ${since}. Wait until it has finished, or give another folder with --data.`,
  versionMismatch: (found, expected) =>
    `This register was written by another version: it has ${found}, this program knows ${expected}. Use the newer program, or another folder with --data.`,
  failed: (cause) => `Failed: ${cause}`,
  noRegister: (folder) => `There is no register in ${folder} yet. “readout ingest PATH” makes one.`,
  ingested: ({ added, known, failed, contacts, agreements }) =>
    `${plural(added, "document", "documents")} read, ${known} already known${failed > 0 ? `, ${failed} not readable` : ""}. The register holds ${plural(contacts, "contact", "contacts")} and ${plural(agreements, "agreement", "agreements")}.`,
  noContact: (id) => `The register has no contact “${id}”. “readout contacts” lists them.`,
  nothingFound: "Nothing in the register fits.",
  serving: (url) => `The register is at ${url} (Ctrl-C stops it).`,
  tryNext: (id) => `Try next:
  npx readout show ${id ?? "ID"}
  npx readout serve                      the same in a browser
  npx readout contacts --actor Poutine --json
  npx readout ingest path/to/your/articles`,
  label: {
    who: "Who",
    told: "Told as",
    status: "Status",
    when: "When",
    where: "Where",
    initiative: "Initiative",
    subjects: "Subjects",
    formats: "Formats",
    according: "according to",
    sides: "Sides",
    statements: "Said",
    sources: "Sources",
    disagreements: "Accounts differ",
    notSaid: "not said",
    contested: "contested",
    published: "published",
    agreements: "Agreements",
    provisions: "Provisions",
    fulfilment: "Said of it",
    parties: "Parties",
    through: "through",
    others: "Others",
    contacts: "Contacts",
    precision: "precision",
    recall: "recall",
    misses: "Misses",
    together: "All together",
  },
  noSource: "no source named",
  silent: (state) => `${state}: no account of its own`,
  legend: "[n:place] is source n and the place in its text. * through the account that the sentence stands in.",
  ambiguousId: (id, ids) => `Several contacts begin with “${id}”: ${ids.join(", ")}.`,
  rows: (made, real, items, unread) =>
    `${plural(made, "row", "rows")} for ${plural(real, "real contact", "real contacts")} (${(made / (real || 1)).toFixed(3)}), told ${plural(items, "time", "times")}${unread > 0 ? `; ${unread} more not read` : ""}`,
  pairs: (right, wrong, missed) =>
    `pairs of accounts: ${right} put together rightly, ${wrong} wrongly, ${missed} left apart wrongly`,
};

const INPUT_ERRORS = {
  "not-found": "no such file or folder",
  unreadable: "cannot be opened",
  empty: "is empty",
  binary: "is not a text",
  "too-large": "is too large; the bound is 64 MB an input",
  "too-long": "is too long for one text; the bound is a million characters",
  "no-text": "holds no text",
  "bad-json-line": "is not valid JSON",
  "not-a-document": "is not a document: it needs “text” or “html”, and its fields must be words",
} as const;
