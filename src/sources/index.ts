export { readPaths, type ReadOptions } from "./files.ts";
export { documentsOf, type Overrides } from "./documents.ts";
export { decode, type Decoded, type DecodeResult } from "./decode.ts";
export { readHtml } from "./html.ts";
export type { Input, InputError, InputErrorCode, Result } from "./input.ts";
