import { parseArgs } from "node:util";
import { loadLexicon } from "../../service/lexicon.ts";
import { openRegister } from "../../service/rebuild.ts";
import { search } from "../../service/search.ts";
import { Exit, UsageError } from "../exit.ts";
import { print, say, type Io } from "../io.ts";
import { positive, registerOf, registerOptions } from "../options.ts";
import { hitLines } from "../views/hits.ts";

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...registerOptions, limit: { type: "string" }, json: { type: "boolean" } },
    allowPositionals: true,
  });
  const words = positionals.join(" ").trim();
  if (words === "") throw new UsageError(io.messages.usage.needsArgument("WORDS"));
  const limit = positive(values.limit, "--limit", 20, io);
  const lexicon = await loadLexicon();
  const database = await openRegister(registerOf(values, io), { create: false });
  try {
    const hits = await search(database, words, lexicon, limit);
    if (values.json === true) for (const hit of hits) await print(io, JSON.stringify(hit));
    else if (hits.length === 0) say(io, io.messages.register.searchNothing);
    else for (const line of hitLines(hits, io.messages)) await print(io, line);
    return Exit.done;
  } finally {
    await database.close();
  }
}
