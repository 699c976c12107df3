import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract.ts";
import { jsonSchemas } from "../../src/model/json-schemas.ts";
import { Reading, RegisterContact } from "../../src/model/schemas.ts";
import { resolve } from "../../src/resolve/index.ts";
import { realLexicon } from "../fixtures/lexicon.ts";

const fileOf = (name: string): URL => new URL(`../../docs/reference/${name}.schema.json`, import.meta.url);

describe("the published JSON Schemas", () => {
  it.each(Object.entries(jsonSchemas()))("%s is what the schemas say; else run “npm run schema”", (name, schema) => {
    expect(existsSync(fileOf(name))).toBe(true);
    expect(JSON.parse(readFileSync(fileOf(name), "utf8"))).toEqual(JSON.parse(JSON.stringify(schema)));
  });
});

describe("the one definition", () => {
  const text =
    "Emmanuel Macron s'est entretenu par téléphone avec Vladimir Poutine le 12 mars 2021, a annoncé le Kremlin.";
  const reading = extract({ id: "sha256:test", text, source: {} }, realLexicon());

  it("fits a reading", () => {
    expect(Reading.parse(reading)).toEqual(reading);
  });

  it("fits the register, and keeps in which document each span lies", () => {
    const contact = resolve([reading]).contacts[0]?.contact;
    const parsed = RegisterContact.parse(contact);
    expect(parsed).toEqual(contact);
    expect(parsed.evidence.every((span) => span.document === reading.id)).toBe(true);
  });
});
