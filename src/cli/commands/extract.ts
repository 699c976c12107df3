import { parseArgs } from "node:util";
import { loadLexicon } from "../../service/lexicon.ts";
import { readDocuments, type ReadFailure } from "../../service/read.ts";
import { Exit } from "../exit.ts";
import { print, say, type Io } from "../io.ts";
import { inputsOf, readingOptions } from "../options.ts";
import { readingLines } from "../views/reading.ts";

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...readingOptions, json: { type: "boolean" } },
    allowPositionals: true,
  });
  const inputs = inputsOf(positionals, values, io);
  let failures = 0;
  for await (const result of readDocuments(inputs, await loadLexicon())) {
    if (!result.ok) {
      failures++;
      sayFailure(result, io);
    } else if (values.json === true) await print(io, JSON.stringify(result.reading));
    else for (const line of readingLines(result.reading, io.messages)) await print(io, line);
  }
  return failures === 0 ? Exit.done : Exit.partly;
}

export function sayFailure(result: ReadFailure, io: Io): void {
  if ("error" in result) say(io, io.messages.inputError(result.error));
  else say(io, io.messages.readingFailed(result.fault.input, result.fault.cause));
}
