/** The published JSON Schemas, out of the one definition: what other programs validate Readout's output with. */
import { z } from "zod";
import { Comparison, Reading, RegisterAgreement, RegisterContact } from "./schemas.ts";

const PUBLISHED = {
  reading: { schema: Reading, title: "Reading" },
  "register-contact": { schema: RegisterContact, title: "RegisterContact" },
  "register-agreement": { schema: RegisterAgreement, title: "RegisterAgreement" },
  comparison: { schema: Comparison, title: "Comparison" },
} as const;

/** By the name of the file. Fields may be added from version to version: unknown ones are allowed. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(PUBLISHED).map(([name, { schema, title }]) => [
      name,
      { title, ...z.toJSONSchema(schema, { io: "input", reused: "ref", target: "draft-2020-12" }) },
    ]),
  );
}
