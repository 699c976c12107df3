import type { InputError } from "../../sources/index.ts";
import type { Words } from "../../words/index.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { RegisterMessages } from "./register.ts";

/** What only the terminal says; the rest is `Words`. */
export interface Messages extends Words {
  readonly help: string;
  readonly commandHelp: Readonly<Record<string, string>>;
  readonly register: RegisterMessages;
  readonly usage: {
    readonly unknownCommand: (name: string, nearest: string | undefined) => string;
    readonly needsPath: string;
    readonly needsArgument: (what: string) => string;
    readonly badValue: (option: string, value: string, allowed: string) => string;
    readonly seeHelp: string;
  };
  readonly inputError: (error: InputError) => string;
  readonly readingFailed: (input: string, cause: string) => string;
  readonly locked: (holder: { pid: number; host: string; since: string }, folder: string) => string;
  readonly versionMismatch: (found: string, expected: string) => string;
  readonly failed: (cause: string) => string;
  readonly noRegister: (folder: string) => string;
  readonly ingested: (counts: {
    added: number;
    known: number;
    failed: number;
    contacts: number;
    agreements: number;
  }) => string;
  readonly noContact: (id: string) => string;
  readonly nothingFound: string;
  readonly serving: (url: string) => string;
  readonly tryNext: (id: string | undefined) => string;
  readonly label: Readonly<Record<Label, string>>;
  readonly noSource: string;
  readonly silent: (state: string) => string;
  readonly legend: string;
  readonly ambiguousId: (id: string, ids: readonly string[]) => string;
  readonly rows: (made: number, real: number, items: number, unread: number) => string;
  readonly pairs: (right: number, wrong: number, missed: number) => string;
}

export type Label =
  | "who"
  | "told"
  | "status"
  | "when"
  | "where"
  | "initiative"
  | "subjects"
  | "formats"
  | "according"
  | "sides"
  | "statements"
  | "sources"
  | "disagreements"
  | "notSaid"
  | "contested"
  | "published"
  | "agreements"
  | "provisions"
  | "fulfilment"
  | "parties"
  | "through"
  | "others"
  | "contacts"
  | "precision"
  | "recall"
  | "misses"
  | "together";

/** `--lang-ui` decides, then the usual environment variables; English otherwise. */
export function messagesFor(language: string | undefined, env: Readonly<Record<string, string | undefined>>): Messages {
  const wanted = language ?? env["READOUT_LANG"] ?? env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "";
  return wanted.toLowerCase().startsWith("fr") ? fr : en;
}
