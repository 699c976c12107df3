/** The version of the code that reads. The build adds a fingerprint of that code: what was read by other code can be told by it. */
export const EXTRACTOR_VERSION: string = "0.1.0";
