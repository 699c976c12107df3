import { parseArgs } from "node:util";
import { explain } from "../../service/explain.ts";
import { loadLexicon } from "../../service/lexicon.ts";
import { Exit } from "../exit.ts";
import { print, say, type Io } from "../io.ts";
import { inputsOf, readingOptions } from "../options.ts";
import { explanationLines } from "../views/explanation.ts";

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...readingOptions, json: { type: "boolean" } },
    allowPositionals: true,
  });
  const inputs = inputsOf(positionals, values, io);
  const lexicon = await loadLexicon();
  let failures = 0;
  for await (const result of inputs) {
    if (!result.ok) {
      failures++;
      say(io, io.messages.inputError(result.error));
      continue;
    }
    const explanation = explain(result.value, lexicon);
    if (values.json === true) await print(io, JSON.stringify(explanation));
    else for (const line of explanationLines(explanation, io.messages)) await print(io, line);
  }
  return failures === 0 ? Exit.done : Exit.partly;
}
