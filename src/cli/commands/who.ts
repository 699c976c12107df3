import { parseArgs } from "node:util";
import { loadLexicon } from "../../service/lexicon.ts";
import { findWho } from "../../service/who.ts";
import { Exit, UsageError } from "../exit.ts";
import { print, type Io } from "../io.ts";

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { on: { type: "string" }, lang: { type: "string" }, json: { type: "boolean" } },
    allowPositionals: true,
  });
  const words = positionals.join(" ").trim();
  if (words === "") throw new UsageError(io.messages.usage.needsArgument("WORDS"));
  const on = values.on ?? new Date().toISOString().slice(0, 10);
  const lexicon = await loadLexicon();
  if (values.lang !== undefined && !lexicon.languages.has(values.lang))
    throw new UsageError(io.messages.usage.badValue("--lang", values.lang, [...lexicon.languages.keys()].join(", ")));
  const found = findWho({ words, on, ...(values.lang === undefined ? {} : { language: values.lang }) }, lexicon);
  if (found === null) throw new UsageError(io.messages.usage.badValue("--on", on, "2016-05-01, 2016-05, 2016"));
  for (const actor of found)
    await print(
      io,
      values.json === true
        ? JSON.stringify(actor)
        : `${actor.name}${actor.role === undefined ? "" : `, ${actor.role}`}${actor.state === undefined ? "" : ` (${actor.state})`}`,
    );
  return Exit.done;
}
