import { z } from "zod";
import { MECHANISMS, type BoilerplateSource } from "../../lexicon/boilerplate.ts";

const Words = z.array(z.string().min(1));
const Rule = z.strictObject({
  id: z.string().regex(/^[a-z]{2}\.[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/),
  mechanism: z.enum(MECHANISMS),
  phrases: Words.min(1),
  hits: Words.min(3),
  misses: Words.min(3),
});
export const Boilerplate = z.strictObject({
  language: z.string().min(2),
  months: Words,
  weekdays: Words,
  date_words: Words,
  verbs: Words,
  common: Words,
  agencies: Words,
  subordinators: Words,
  personas: Words,
  rules: z.array(Rule),
});

/** Throws a plain sentence when the file does not hold to the schema. */
export function readBoilerplate(source: unknown): BoilerplateSource {
  const parsed = Boilerplate.safeParse(source);
  if (!parsed.success) throw new Error(`boilerplate.yml: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
