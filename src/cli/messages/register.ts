import type { BadBackup } from "../../service/backup.ts";
import type { ChangeKind, StorageFault } from "../../store/index.ts";

/** What the commands say that keep, correct and look after the register. */
export interface RegisterMessages {
  readonly helpLines: string;
  readonly commandHelp: Readonly<Record<string, string>>;
  readonly searchNothing: string;
  readonly contact: string;
  readonly statement: string;
  readonly queueEmpty: string;
  readonly queueLine: (doubt: number) => string;
  readonly decided: (number: number, action: string, contacts: readonly string[]) => string;
  readonly needsWhy: string;
  readonly oneDecision: string;
  readonly decisionLine: (decision: {
    number: number;
    at: string;
    by: string;
    action: string;
    contact: string;
    why: string;
    undone: boolean;
  }) => string;
  readonly ask: string;
  readonly askWhy: string;
  readonly notUnderstood: string;
  readonly correctedBy: (by: string, at: string, why: string) => string;
  readonly decisions: string;
  readonly machineSaid: (field: string, value: string) => string;
  readonly tombstone: (id: string, at: string, because: string) => string;
  readonly redirected: (from: string, to: string) => string;
  readonly rereadNothing: string;
  readonly rereadReading: (documents: number) => string;
  readonly rereadPlan: (plan: {
    documents: number;
    different: number;
    counts: Readonly<Record<ChangeKind, number>>;
  }) => string;
  readonly rereadAsk: string;
  readonly rereadDone: string;
  readonly rereadNot: string;
  readonly yes: RegExp;
  readonly backedUp: (rows: number, file: string) => string;
  readonly restored: (documents: number) => string;
  readonly badBackup: Readonly<Record<BadBackup["code"], (file: string) => string>>;
  readonly healthy: (documents: number, contacts: number) => string;
  readonly finding: (check: string, subject: string, detail: string) => string;
  readonly unhealthy: (count: number) => string;
  readonly rebuilt: (documents: number) => string;
  readonly storage: Readonly<Record<StorageFault, (place: string, detail: string) => string>>;
}
