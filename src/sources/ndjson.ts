import type { Document } from "../model/index.ts";
import { mendSurrogates } from "./decode.ts";
import { readHtml } from "./html.ts";
import { contentId } from "./identity.ts";
import { failed, MAX_TEXT, type Result } from "./input.ts";

/** The fields of an NDJSON document that mean something; others are ignored, and do not change its identity. */
const FIELDS = ["id", "url", "published", "outlet", "language", "text", "html"] as const;
type Field = (typeof FIELDS)[number];
type Fields = Partial<Record<Field, string>>;

export function* readNdjson(text: string, name: string, path?: string): Generator<Result<Document>> {
  let number = 0;
  for (const line of text.split("\n")) {
    number++;
    if (line.trim() !== "") yield readLine(line, `${name}:${number}`, path);
  }
}

/** One line, one document. `label` names the line in messages. */
export function readLine(line: string, label: string, path?: string): Result<Document> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return failed("bad-json-line", label, error instanceof Error ? error.message : undefined);
  }
  const fields = fieldsOf(value);
  if (fields === null) return failed("not-a-document", label);
  return documentOf(fields, label, path);
}

function fieldsOf(value: unknown): Fields | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const record = value as Record<string, unknown>;
  const fields: Fields = {};
  for (const field of FIELDS) {
    const found = record[field];
    if (typeof found === "string") fields[field] = found;
    else if (field === "id" && typeof found === "number") fields.id = String(found);
    else if (found !== undefined && found !== null) return null;
  }
  return fields.text === undefined && fields.html === undefined ? null : fields;
}

function documentOf(fields: Fields, label: string, path?: string): Result<Document> {
  const page = fields.html === undefined ? null : readHtml(fields.html);
  const { text, mended } = mendSurrogates(fields.text ?? page?.text ?? "");
  if (text.trim() === "") return failed("no-text", label);
  if (text.length > MAX_TEXT) return failed("too-long", label, `${text.length}`);
  const published = fields.published ?? page?.metadata.published;
  const url = fields.url ?? page?.metadata.url;
  const outlet = fields.outlet ?? page?.metadata.outlet;
  const language = fields.language ?? page?.metadata.language;
  return {
    ok: true,
    value: {
      id: contentId(canonical(fields)),
      text,
      source: {
        ...(fields.id !== undefined && { id: fields.id }),
        ...(path !== undefined && { path }),
        ...(url !== undefined && { url }),
      },
      ...(published !== undefined && published !== "" && { published }),
      ...(outlet !== undefined && { outlet }),
      ...(language !== undefined && { language }),
      ...(mended && { flags: ["damaged-encoding"] }),
    },
  };
}

/** The same document whatever the order of its keys or the spacing of its line. */
function canonical(fields: Fields): string {
  return JSON.stringify(FIELDS.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]]])));
}
