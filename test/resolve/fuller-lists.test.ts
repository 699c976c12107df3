import { describe, expect, it } from "vitest";
import type { Contact } from "../../src/model/index.ts";
import { resolve } from "../../src/resolve/index.ts";
import { contact, macron, named, person, putin, reading, state, stated } from "../fixtures/readings.ts";

const erdogan = person("Recep Tayyip Erdoğan", "TUR");
const merkel = person("Angela Merkel", "DEU");
const three = [macron, putin, erdogan];

function rows(...texts: (Partial<Contact> | Partial<Contact>[])[]): string[] {
  const readings = texts.map((fields, i) =>
    reading(`d${i}`, {
      contacts: [fields].flat().map((f) => contact({ date: stated("2022-11-18"), kind: "meeting", ...f })),
    }),
  );
  return resolve(readings).contacts.map(({ contact: c }) =>
    c.participants.map((p) => p.name.split(" ").at(-1)).join(" "),
  );
}

describe("a list of participants that is a part of another's", () => {
  it.each<[string, Partial<Contact>, Partial<Contact>]>([
    ["two of three", {}, { participants: three }],
    ["a state for one of them", { participants: [macron, state("RUS")] }, { participants: three }],
    ["three of five", { participants: three }, { participants: [...three, merkel, state("UKR")] }],
    ["a call", { kind: "call" }, { kind: "call", participants: three }],
  ])("%s on that day: one contact, with the fuller list", (_, short, full) => {
    expect(rows(short, full)).toHaveLength(1);
    expect(rows(full, short)).toEqual(rows(short, full));
  });

  it.each<[string, Partial<Contact>, Partial<Contact>]>([
    ["on another day", { date: stated("2022-11-19") }, { participants: three }],
    ["without a day", { date: null }, { participants: three }],
    ["by another medium", { kind: "call" }, { participants: three }],
    ["on the margins of a summit", {}, { kind: "summit", participants: three }],
    ["talks of which the medium is not said", { kind: "talks" }, { participants: three }],
    ["on other subjects", { dossiers: [named("Libya")] }, { participants: three, dossiers: [named("Syria")] }],
    ["in another place", { place: named("Paris") }, { participants: three, place: named("Bali") }],
    ["two of four", {}, { participants: [...three, merkel] }],
    ["planned, where the other was held", { status: "planned" }, { participants: three }],
  ])("%s: two", (_, short, full) => {
    expect(rows(short, full)).toHaveLength(2);
  });

  it("stays apart where a text tells of both, or two fuller lists fit", () => {
    expect(rows({}, { participants: three }, [{ participants: three }, {}])).toHaveLength(2);
    expect(rows({}, { participants: three }, { participants: [macron, putin, merkel] })).toHaveLength(3);
  });
});
