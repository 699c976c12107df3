import { z } from "zod";
import type { DamageSource } from "../../lexicon/damage.ts";

const Words = z.array(z.string().min(1));
const Sign = z.strictObject({
  id: z.string().regex(/^[a-z]{2}\.machine\.[a-z0-9-]+$/),
  weight: z.int().min(1).max(4),
  anywhere: z.boolean().default(false),
  patterns: Words.min(1),
  hits: Words.min(1),
  misses: Words.min(1),
});
export const Damage = z.strictObject({
  threshold: z.int().positive(),
  accented: Words.default([]),
  signs: z.array(Sign),
});

/** Throws a plain sentence when the file does not hold to the schema. */
export function readDamage(source: unknown): DamageSource {
  const parsed = Damage.safeParse(source);
  if (!parsed.success) throw new Error(`damage.yml: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
