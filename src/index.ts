/** Readout as a library: read documents, resolve readings, keep a register. */
export type * from "./model/types.ts";
export * as schemas from "./model/schemas.ts";
export { extract, EXTRACTOR_VERSION } from "./extract.ts";
export { loadLexicon } from "./service/lexicon.ts";
export { resolve, type Resolution } from "./resolve/index.ts";
export { documentsOf, readHtml, readPaths } from "./sources/index.ts";
export { ingest } from "./service/ingest.ts";
export { openContact, queryAgreements, queryContacts } from "./service/query.ts";
export { openRegister } from "./service/rebuild.ts";
export type { ContactFilter, Database } from "./store/index.ts";
