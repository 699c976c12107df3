import { parseArgs } from "node:util";
import { ingest, type IngestReport } from "../../service/ingest.ts";
import { loadLexicon } from "../../service/lexicon.ts";
import { openRegister } from "../../service/rebuild.ts";
import { countRecords, type Database } from "../../store/index.ts";
import { Exit } from "../exit.ts";
import { print, say, type Io } from "../io.ts";
import { inputsOf, readingOptions, registerOf, registerOptions } from "../options.ts";
import { sayFailure } from "./extract.ts";

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...readingOptions, ...registerOptions, json: { type: "boolean" } },
    allowPositionals: true,
  });
  const documents = inputsOf(positionals, values, io);
  const lexicon = await loadLexicon();
  const database = await openRegister(registerOf(values, io), { create: true });
  try {
    const report = await ingest(documents, {
      database,
      lexicon,
      onFailure: (failure) => {
        sayFailure(failure, io);
      },
    });
    await tell(database, report, values.json === true, io);
    return report.failed === 0 ? Exit.done : Exit.partly;
  } finally {
    await database.close();
  }
}

async function tell(database: Database, report: IngestReport, json: boolean, io: Io): Promise<void> {
  const counts = { ...report, ...(await countRecords(database)) };
  if (json) await print(io, JSON.stringify(counts));
  else say(io, io.messages.ingested(counts));
}
