import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { openComparison } from "../../service/compare.ts";
import { loadLexicon } from "../../service/lexicon.ts";
import { openRegister } from "../../service/rebuild.ts";
import { Exit, UsageError } from "../exit.ts";
import { print, type Io } from "../io.ts";
import { tellMissing } from "../missing.ts";
import { contactId, registerOf, registerOptions } from "../options.ts";
import { comparedOf, comparisonLines } from "../views/comparison.ts";
import { comparisonHtml, comparisonMarkdown } from "../views/comparison-documents.ts";

const FORMATS = ["text", "markdown", "html", "json"] as const;
type Format = (typeof FORMATS)[number];

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...registerOptions,
      json: { type: "boolean" },
      format: { type: "string" },
      output: { type: "string", short: "o" },
    },
    allowPositionals: true,
  });
  const id = contactId(positionals, io);
  const format = values.json === true ? "json" : formatOf(values.format ?? "text", io);
  const lexicon = await loadLexicon();
  const database = await openRegister(registerOf(values, io), { create: false });
  try {
    const found = await openComparison(database, id, lexicon);
    if (found === null) return await tellMissing(database, id, io);
    const text = inFormat(found, format, io);
    if (values.output === undefined) await print(io, text.replace(/\n$/, ""));
    else await writeFile(values.output, text.endsWith("\n") ? text : `${text}\n`);
    return Exit.done;
  } finally {
    await database.close();
  }
}

function formatOf(format: string, io: Io): Format {
  const known = FORMATS.find((f) => f === format);
  if (known === undefined) throw new UsageError(io.messages.usage.badValue("--format", format, FORMATS.join(", ")));
  return known;
}

function inFormat(
  { dossier, comparison }: NonNullable<Awaited<ReturnType<typeof openComparison>>>,
  format: Format,
  io: Io,
): string {
  const compared = comparedOf(dossier, comparison, io.messages);
  switch (format) {
    case "json":
      return JSON.stringify(comparison);
    case "markdown":
      return comparisonMarkdown(compared);
    case "html":
      return comparisonHtml(compared);
    case "text":
      return comparisonLines(compared).join("\n");
  }
}
