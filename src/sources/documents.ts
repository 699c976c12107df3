import type { Document } from "../model/index.ts";
import { decode, mendSurrogates } from "./decode.ts";
import { readHtml } from "./html.ts";
import { contentId } from "./identity.ts";
import { failed, MAX_INPUT_BYTES, MAX_TEXT, type Input, type Result } from "./input.ts";
import { readNdjson } from "./ndjson.ts";

/** What the user says of inputs that cannot say it themselves (`--url`, `--published` …). */
export interface Overrides {
  readonly url?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly language?: string;
}

/** Markup that a plain text would not begin with. */
const HTML_START =
  /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|section|meta|title)(?=[\s>/])/i;
const JSON_START = /^\s*\{\s*"/;

/** Reads by content, not by name: NDJSON documents, an HTML page, or plain text. */
export function* documentsOf(input: Input, overrides: Overrides = {}): Generator<Result<Document>> {
  if (input.bytes.length > MAX_INPUT_BYTES) {
    yield failed("too-large", input.name, `${(input.bytes.length / 1048576).toFixed(0)} MB`);
    return;
  }
  const decoded = decode(input.bytes);
  if (decoded === "empty" || decoded === "binary") {
    yield failed(decoded, input.name);
    return;
  }
  if (isNdjson(decoded.text)) {
    for (const result of readNdjson(decoded.text, input.name, input.path)) yield withOverrides(result, overrides);
    return;
  }
  yield withOverrides(single(input, decoded.text, decoded.flags), overrides);
}

function single(input: Input, raw: string, flags: readonly string[]): Result<Document> {
  const page = HTML_START.test(raw.slice(0, 4000)) ? readHtml(raw) : null;
  const { text, mended } = mendSurrogates(page?.text ?? raw);
  if (!/\p{L}/u.test(text)) return failed("no-text", input.name);
  if (text.length > MAX_TEXT) return failed("too-long", input.name, `${text.length}`);
  const { url, published, outlet, language } = page?.metadata ?? {};
  const allFlags = mended && !flags.includes("damaged-encoding") ? [...flags, "damaged-encoding"] : flags;
  return {
    ok: true,
    value: {
      id: contentId(input.bytes),
      text,
      source: { ...(input.path !== undefined && { path: input.path }), ...(url !== undefined && { url }) },
      ...(published !== undefined && { published }),
      ...(outlet !== undefined && { outlet }),
      ...(language !== undefined && { language }),
      ...(allFlags.length > 0 && { flags: allFlags }),
    },
  };
}

/** A first line that is a JSON object makes it NDJSON; a broken later line is then an error of that line alone. */
function isNdjson(text: string): boolean {
  const head = text.slice(0, 64);
  if (!JSON_START.test(head)) return false;
  const end = text.indexOf("\n", text.search(/\S/));
  const line = end < 0 ? text : text.slice(0, end);
  return line.trimEnd().endsWith("}") || /"(?:text|html)"\s*:/.test(line.slice(0, 100_000));
}

export function withOverrides(result: Result<Document>, overrides: Overrides): Result<Document> {
  if (!result.ok) return result;
  const { url, ...rest } = overrides;
  const source = url === undefined ? result.value.source : { ...result.value.source, url };
  return { ok: true, value: { ...result.value, ...rest, source } };
}
