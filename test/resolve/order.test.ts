import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contact, Reading } from "../../src/model/index.ts";
import { blockKeys, mentionsOf, resolve, resolveMentions, withFullerLists } from "../../src/resolve/index.ts";
import { contact, kremlin, macron, named, person, putin, reading, stated, state } from "../fixtures/readings.ts";

const erdogan = person("Recep Tayyip Erdoğan", "TUR");
const dates = [
  null,
  "2020-06-26",
  "2020-06-27",
  "XXXX-06-26",
  "2020-06",
  "2020",
  "2020-06-26/2020-06-28",
  "2019-06-26",
];

const contacts: fc.Arbitrary<Contact> = fc
  .record({
    kind: fc.constantFrom("call", "video", "meeting", "letter", "talks"),
    status: fc.constantFrom("held", "planned", "proposed", "cancelled", "denied"),
    main: fc.boolean(),
    date: fc.constantFrom(...dates).map((d) => (d === null ? null : stated(d))),
    participants: fc.constantFrom(
      [macron, putin],
      [state("FRA"), state("RUS")],
      [macron, state("RUS")],
      [erdogan, putin],
      [macron, putin, erdogan],
    ),
    initiator: fc.constantFrom(null, macron, putin),
    dossiers: fc.subarray([named("Ukraine"), named("Libya"), named("Syria")]),
    reported_by: fc.subarray([kremlin]),
  } as const)
  .map((fields) => contact(fields as object as Partial<Contact>));

const readings: fc.Arbitrary<Reading[]> = fc
  .array(
    fc.record({
      contacts: fc.array(contacts, { maxLength: 3 }),
      published: fc.constantFrom(null, "2020-06-27", "2020-07-10"),
    }),
    { maxLength: 8 },
  )
  .map((texts) =>
    texts.map((t, i) =>
      reading(`d${i}`, { contacts: t.contacts, published: t.published === null ? null : stated(t.published) }),
    ),
  );

const shuffled = readings.chain((texts) =>
  fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length, maxLength: texts.length })),
);

describe("resolution", () => {
  it("does not depend on the order of arrival", () => {
    fc.assert(
      fc.property(shuffled, ([texts, otherwise]) => {
        expect(JSON.stringify(resolve(otherwise))).toBe(JSON.stringify(resolve(texts)));
      }),
      { numRuns: 300 },
    );
  });

  it("puts every mention into exactly one contact, and no two of one text together", () => {
    fc.assert(
      fc.property(readings, (texts) => {
        const members = resolve(texts).contacts.flatMap((c) => c.members);
        expect([...members].sort()).toEqual(
          texts
            .flatMap(mentionsOf)
            .map((m) => m.key)
            .sort(),
        );
        for (const { contact: merged } of resolve(texts).contacts) {
          const documents = merged.sources.map((s) => s.document);
          expect(new Set(documents).size).toBe(documents.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives each contact its own id", () => {
    fc.assert(
      fc.property(readings, (texts) => {
        const ids = resolve(texts).contacts.map((c) => c.contact.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });

  it("resolves a block alone as it would among all", () => {
    fc.assert(
      fc.property(readings, (texts) => {
        const all = resolve(texts).contacts;
        const mentions = withFullerLists(texts.flatMap(mentionsOf));
        const block = mentions.filter((m) => m.among.some((p) => p.state === "TUR") && m.among.length === 2);
        const keys = new Set(block.flatMap(blockKeys));
        const expected = all.filter((c) => c.members.some((key) => block.some((m) => m.key === key)));
        expect(keys.size).toBeLessThanOrEqual(2);
        expect(resolveMentions(block).contacts).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
