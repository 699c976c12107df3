import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { ingest } from "../../service/ingest.ts";
import { loadLexicon } from "../../service/lexicon.ts";
import { queryContacts } from "../../service/query.ts";
import { readPaths } from "../../sources/index.ts";
import { openRegister } from "../../service/rebuild.ts";
import { countRecords, packageRoot } from "../../store/index.ts";
import { Exit } from "../exit.ts";
import { print, say, type Io } from "../io.ts";
import { registerOf, registerOptions } from "../options.ts";
import { contactListLines } from "../views/contact-list.ts";
import { sayFailure } from "./extract.ts";

/** Reads the sample texts that come with the package into a register, and shows what it then holds. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: registerOptions });
  const lexicon = await loadLexicon();
  const database = await openRegister(registerOf(values, io), { create: true });
  try {
    const documents = readPaths([relative(process.cwd(), join(packageRoot(), "samples"))], { stdin: io.stdin });
    const report = await ingest(documents, {
      database,
      lexicon,
      onFailure: (failure) => {
        sayFailure(failure, io);
      },
    });
    say(io, io.messages.ingested({ ...report, ...(await countRecords(database)) }));
    const contacts = await queryContacts(database, {});
    for (const line of ["", ...contactListLines(contacts, io.messages)]) await print(io, line);
    await print(io, io.messages.tryNext(contacts.find((c) => c.sources.length > 1)?.id ?? contacts[0]?.id));
    return report.failed === 0 ? Exit.done : Exit.partly;
  } finally {
    await database.close();
  }
}
