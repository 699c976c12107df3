/** Reads the fields of `dates.yml`; what is not as it should be is named with its place. */
export type Fields = Readonly<Record<string, unknown>>;

export function record(value: unknown, at: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`${at}: a mapping is wanted`);
  return value as Fields;
}

export function array(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${at}: a list is wanted`);
  return value;
}

export function strings(value: unknown, at: string): readonly string[] {
  return array(value, at).map((item) => (typeof item === "number" ? String(item) : text(item, at)));
}

export function text(value: unknown, at: string): string {
  if (typeof value !== "string") throw new Error(`${at}: a text is wanted, not ${JSON.stringify(value)}`);
  return value;
}

export function integer(value: unknown, at: string): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new Error(`${at}: a whole number is wanted`);
  return value;
}

export function oneOf<T extends string>(value: string, allowed: readonly T[], at: string): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new Error(`${at}: "${value}" is none of ${allowed.join(", ")}`);
  return found;
}
