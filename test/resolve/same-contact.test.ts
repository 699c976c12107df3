import { describe, expect, it } from "vitest";
import type { Contact, Reading } from "../../src/model/index.ts";
import { resolve } from "../../src/resolve/index.ts";
import {
  contact,
  inferred,
  macron,
  named,
  person,
  putin,
  reading,
  span,
  state,
  stated,
  statement,
} from "../fixtures/readings.ts";

/** How many contacts two texts make, each telling of one. */
function together(a: Partial<Contact>, b: Partial<Contact>, published: readonly (string | null)[] = []): number {
  const texts = [a, b].map((fields, i) => {
    const day = published[i];
    return reading(`doc-${i}`, { contacts: [contact(fields)], published: day == null ? null : stated(day) });
  });
  return resolve(texts).contacts.length;
}

const karabakh = named("Nagorno-Karabakh");
const belarus = named("Belarus");
const libya = named("Libya");

describe("one contact", () => {
  it.each<[string, Partial<Contact>, Partial<Contact>]>([
    ["same pair, day and kind", { date: stated("2020-06-26") }, { date: stated("2020-06-26") }],
    ["one text does not know the year", { date: stated("2020-06-26") }, { date: stated("XXXX-06-26") }],
    ["neither text knows the year", { date: stated("XXXX-06-26") }, { date: stated("XXXX-06-26") }],
    ["planned, then held", { date: stated("2021-01-11"), status: "planned" }, { date: stated("2021-01-11") }],
    [
      "planned, then cancelled",
      { date: stated("2021-01-11"), status: "planned" },
      { date: stated("2021-01-11"), status: "cancelled" },
    ],
    [
      "talks by whatever means, and a call",
      { date: stated("2022-01-28"), kind: "talks" },
      { date: stated("2022-01-28") },
    ],
    [
      "a video conference told as a call",
      { date: stated("2020-06-26"), kind: "video" },
      { date: stated("2020-06-26") },
    ],
    [
      "states standing for their presidents",
      { date: stated("2020-11-16"), participants: [state("FRA"), state("RUS")] },
      { date: stated("2020-11-16") },
    ],
    [
      "the month with the place, and the day",
      { date: stated("2019-08"), kind: "meeting", place: named("Brégançon") },
      { date: stated("2019-08-19"), kind: "meeting", place: named("Brégançon") },
    ],
    [
      "both sides claim to have called",
      { date: stated("2020-09-30"), initiator: macron, dossiers: [karabakh] },
      { date: stated("2020-09-30"), initiator: putin, dossiers: [karabakh] },
    ],
    [
      "each side tells of its own subjects",
      { date: stated("2020-09-30"), dossiers: [karabakh] },
      { date: stated("2020-09-30"), dossiers: [libya] },
    ],
    [
      "undated, same initiator and subjects, main in both",
      { initiator: macron, dossiers: [karabakh, belarus] },
      { initiator: macron, dossiers: [karabakh, belarus] },
    ],
    [
      "dated by the evening, and by the next morning's communiqué",
      { date: stated("2020-09-30"), initiator: macron, dossiers: [karabakh] },
      { date: inferred("2020-10-01", "day of the communiqué"), initiator: macron, dossiers: [karabakh] },
    ],
    [
      "undated and dated, the same one subject, main in both",
      { date: stated("2016-12-02"), dossiers: [libya] },
      { dossiers: [libya] },
    ],
    ["the month, and the only day in it", { date: stated("2014-12"), main: false }, { date: stated("2014-12-16") }],
    [
      "a meeting, and the summit that it was, in the same place",
      { kind: "summit", date: stated("2019-02-27/2019-02-28"), place: named("Hanoi") },
      { kind: "meeting", place: named("Hanoi") },
    ],
  ])("%s", (_, a, b) => {
    expect(together(a, b)).toBe(1);
  });

  it("planned without a day, and held some days later", () => {
    const plan: Partial<Contact> = { kind: "meeting", status: "planned", main: false };
    expect(together(plan, { kind: "meeting", date: stated("2025-08-15") }, ["2025-08-10", "2025-08-16"])).toBe(1);
    expect(together(plan, { kind: "meeting", date: stated("2025-08-15") }, ["2025-02-10", "2025-08-16"])).toBe(2);
    expect(together(plan, { kind: "meeting", date: stated("2025-08-15") }, ["2025-08-20", "2025-08-16"])).toBe(2);
  });

  it("dated by the day, and by the next day's publication", () => {
    const call = { date: stated("2023-06-07"), dossiers: [libya] };
    expect(together(call, { ...call, date: inferred("2023-06-08", "day of the communiqué") })).toBe(1);
    expect(together(call, { ...call, date: stated("2023-06-08") })).toBe(2);
  });

  it("undated, in two texts that tell the same story", () => {
    const modi = [person("Narendra Modi", "IND"), person("Donald Trump", "USA")];
    const munir = [person("Asim Munir", "PAK"), person("Donald Trump", "USA")];
    const story = (id: string, date: string | null): Reading =>
      reading(id, {
        contacts: [
          contact({ participants: modi, date: date === null ? null : stated(date) }),
          contact({
            participants: munir,
            kind: "meeting",
            status: "planned",
            main: false,
            date: date === null ? null : stated("2025-06-18"),
          }),
        ],
      });
    expect(resolve([story("a", "2025-06-17"), story("b", null)]).contacts).toHaveLength(2);
  });

  it("an undated text of the same days", () => {
    expect(together({ date: stated("2020-11-16") }, {}, [null, "2020-11-17"])).toBe(1);
  });

  it("an undated text in the same words", () => {
    const words = "les parties au conflit doivent cesser complètement le feu et faire preuve de retenue sans tarder";
    const said = [statement({ content: [span(words)] })];
    const a = reading("a", { contacts: [contact({ date: stated("2020-09-30") })], statements: said });
    const b = reading("b", { contacts: [contact()], statements: said });
    expect(resolve([a, b]).contacts).toHaveLength(1);
  });
});

describe("two contacts", () => {
  const lavrov = person("Sergey Lavrov", "RUS");
  it.each<[string, Partial<Contact>, Partial<Contact>]>([
    ["other days", { date: stated("2020-06-26") }, { date: stated("2020-06-27") }],
    ["another person", { date: stated("2020-06-26") }, { date: stated("2020-06-26"), participants: [macron, lavrov] }],
    [
      "a third person, and other subjects",
      { date: stated("2020-06-26"), dossiers: [libya] },
      { date: stated("2020-06-26"), participants: [macron, putin, lavrov], dossiers: [belarus] },
    ],
    ["a letter and a call", { date: stated("2020-06-26"), kind: "letter" }, { date: stated("2020-06-26") }],
    ["a meeting and a call", { date: stated("2020-06-26"), kind: "meeting" }, { date: stated("2020-06-26") }],
    ["a day of another month", { date: stated("XXXX-06-26") }, { date: stated("2020-07") }],
    [
      "undated, one subject in common",
      { dossiers: [karabakh, belarus] },
      { dossiers: [karabakh], date: stated("2021-01-10") },
    ],
    [
      "undated, same initiator, one subject in common",
      { initiator: macron, dossiers: [karabakh, belarus] },
      { initiator: macron, dossiers: [karabakh, libya, named("Ukraine")] },
    ],
    ["undated, nothing but the pair", {}, {}],
    [
      "other subjects, other initiator",
      { date: stated("2020-09-30"), initiator: macron, dossiers: [karabakh] },
      { date: stated("2020-09-30"), initiator: putin, dossiers: [libya] },
    ],
    [
      "a wish and a later meeting",
      { status: "proposed", kind: "meeting" },
      { date: stated("2021-06-16"), kind: "meeting" },
    ],
    [
      "a wish and a plan, both undated",
      { status: "proposed", kind: "visit", place: named("China") },
      { status: "planned", kind: "visit", place: named("China") },
    ],
    [
      "undated, each with subjects of its own besides the one in common",
      { date: stated("2020-11-16"), dossiers: [karabakh, libya] },
      { dossiers: [karabakh, belarus] },
    ],
    ["refused and held", { date: stated("2022-02-24"), status: "refused" }, { date: stated("2022-02-24") }],
    [
      "a month, and a day of it elsewhere",
      { date: stated("2019-08"), kind: "meeting", place: named("Brégançon") },
      { date: stated("2019-08-25"), kind: "meeting", place: named("Biarritz") },
    ],
    [
      "stated on two days running",
      { date: stated("2020-09-30"), initiator: macron, dossiers: [karabakh] },
      { date: stated("2020-10-01"), initiator: macron, dossiers: [karabakh] },
    ],
  ])("%s", (_, a, b) => {
    expect(together(a, b)).toBe(2);
  });

  it("an undated call of leaders who have had several on the same subject", () => {
    const texts = [stated("2020-11-16"), stated("2021-01-10"), null].map((date, i) =>
      reading(`d${i}`, { contacts: [contact({ date, initiator: macron, dossiers: [karabakh] })] }),
    );
    expect(resolve(texts).contacts).toHaveLength(3);
  });

  it("a day without year that fits two years stays by itself", () => {
    const texts = ["2019-06-26", "2020-06-26", "XXXX-06-26"].map((d, i) =>
      reading(`d${i}`, { contacts: [contact({ date: stated(d) })] }),
    );
    expect(resolve(texts).contacts).toHaveLength(3);
  });

  it("an undated text that came out before", () => {
    expect(
      together(
        { date: stated("2020-11-16"), place: named("Paris"), initiator: macron },
        { place: named("Paris"), initiator: macron },
        [null, "2020-11-01"],
      ),
    ).toBe(2);
  });

  it("two calls that one text tells apart", () => {
    const text = reading("a", {
      contacts: [contact({ date: stated("2020-06-26") }), contact({ date: stated("2020-06-26"), main: false })],
    });
    const other = reading("b", { contacts: [contact({ date: stated("2020-06-26") })] });
    const { contacts } = resolve([text, other]);
    expect(contacts.map((c) => c.contact.sources.length).sort()).toEqual([1, 2]);
    expect(new Set(contacts.map((c) => c.contact.id)).size).toBe(2);
  });
});
