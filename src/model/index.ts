export type * from "./types.ts";
export type * from "./analysis.ts";
export type * from "./dates.ts";
export { Feature, CASES, FINITE, VERB_FORMS, featureBits, type FeatureName } from "./features.ts";
