import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { loadLexicon } from "../../service/lexicon.ts";
import { openRegister } from "../../service/rebuild.ts";
import { apply, preview, stage, type RereadReport } from "../../service/reread.ts";
import type { ChangeKind } from "../../store/index.ts";
import { Exit } from "../exit.ts";
import { print, say, type Io } from "../io.ts";
import { registerOf, registerOptions } from "../options.ts";
import { changeLines } from "../views/changes.ts";
import { sayFailure } from "./extract.ts";

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { ...registerOptions, yes: { type: "boolean" }, all: { type: "boolean" }, json: { type: "boolean" } },
  });
  const { register } = io.messages;
  const lexicon = await loadLexicon();
  const database = await openRegister(registerOf(values, io), { create: false });
  let failures = 0;
  try {
    const staged = await stage(database, {
      lexicon,
      all: values.all === true,
      onFailure: (failure) => {
        failures++;
        sayFailure(failure, io);
      },
      onProgress: (read) => {
        if (read % PROGRESS === 0) say(io, register.rereadReading(read));
      },
    });
    if (staged === 0) say(io, register.rereadNothing);
    else if (values.yes === true) {
      await tell(await apply(database), values.json === true, io);
      say(io, register.rereadDone);
    } else {
      await tell(await preview(database), values.json === true, io);
      if (await agreed(io)) {
        await apply(database);
        say(io, register.rereadDone);
      } else say(io, register.rereadNot);
    }
    return failures === 0 ? Exit.done : Exit.partly;
  } finally {
    await database.close();
  }
}

const PROGRESS = 500;

async function tell(report: RereadReport, json: boolean, io: Io): Promise<void> {
  const counts: Record<ChangeKind, number> = { added: 0, changed: 0, renamed: 0, merged: 0, removed: 0 };
  for (const { what } of report.changes) counts[what]++;
  if (json) {
    for (const change of report.changes) await print(io, JSON.stringify(change));
    return;
  }
  for (const line of changeLines(report.changes, io.messages)) await print(io, line);
  say(io, io.messages.register.rereadPlan({ documents: report.documents, different: report.different, counts }));
}

/** Only a person at the keyboard can agree. */
async function agreed(io: Io): Promise<boolean> {
  if (io.stdin.isTTY !== true) return false;
  const lines = createInterface({ input: io.stdin, output: io.stderr });
  try {
    return io.messages.register.yes.test((await lines.question(io.messages.register.rereadAsk)).trim());
  } finally {
    lines.close();
  }
}
