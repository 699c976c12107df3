import { describe, expect, it } from "vitest";
import type { Contact } from "../../src/model/index.ts";
import { resolve } from "../../src/resolve/index.ts";
import {
  contact,
  elysee,
  kremlin,
  macron,
  named,
  putin,
  reading,
  span,
  state,
  stated,
  statement,
} from "../fixtures/readings.ts";

const karabakh = named("Nagorno-Karabakh");
const libya = named("Libya");

describe("the merged contact", () => {
  const a = reading("a", {
    contacts: [
      contact({
        date: stated("XXXX-06-26"),
        kind: "talks",
        initiator: macron,
        initiator_claims: [{ value: macron, according_to: [kremlin], evidence: [] }],
        reported_by: [kremlin],
        dossiers: [libya],
        evidence: [span("le 26 juin", 3)],
      }),
    ],
    statements: [
      statement({ chain: [{ ...kremlin, basis: "stated" }], dossiers: [libya] }),
      statement({ id: "s2", speakers: [macron] }),
    ],
  });
  const b = reading("b", {
    contacts: [
      contact({
        date: stated("2020-06-26"),
        kind: "video",
        initiator_claims: [{ value: putin, according_to: [elysee], evidence: [] }],
        reported_by: [elysee],
        dossiers: [libya, karabakh],
      }),
    ],
    published: stated("2020-06-27"),
  });
  const [only] = resolve([b, a]).contacts;
  const merged = only!.contact;

  it("takes the most telling date and kind", () => {
    expect(merged.date?.edtf).toBe("2020-06-26");
    expect(merged.kind).toBe("video");
  });

  it("believes neither of two claimed initiators, and keeps both", () => {
    expect(merged.initiator).toBeNull();
    expect(merged.initiator_claims.map((c) => c.value?.name).sort()).toEqual(["Emmanuel Macron", "Vladimir Putin"]);
    expect(merged.disagreements).toMatchObject([
      { field: "initiator", values: [{ documents: ["a"] }, { documents: ["b"] }] },
    ]);
  });

  it("counts sides in primary sources", () => {
    expect(merged.sides.map((s) => [s.state, s.institution.name, s.statements, s.documents])).toEqual([
      ["FRA", "Élysée", 1, ["a", "b"]],
      ["RUS", "Kremlin", 1, ["a"]],
    ]);
    expect(merged.corroboration).toBe("several sides");
  });

  it.each([
    ["quoted within the other's account", [kremlin, macron], ["RUS"], "one side"],
    ["quoted by himself", [macron], ["FRA"], "one side"],
    ["beside his own house", [kremlin, elysee, macron], ["FRA", "RUS"], "several sides"],
  ])(
    "counts one who took part as his side only where nobody else tells: %s",
    (_, reported_by, sides, corroboration) => {
      const text = reading("x", { contacts: [contact({ date: stated("2021-02-03"), reported_by })] });
      const [told] = resolve([text]).contacts;
      expect(told?.contact.sides.map((side) => side.state)).toEqual(sides);
      expect(told?.contact.corroboration).toBe(corroboration);
    },
  );

  it("says in which document each span lies", () => {
    expect(merged.evidence).toEqual([{ start: 3, end: 13, text: "le 26 juin", document: "a" }]);
  });

  it("knows its day by the words of every text that bears it out", () => {
    const dated = (edtf: string, words: string) => ({ ...stated(edtf), evidence: [span(words)] });
    const texts = [dated("2020-06-26", "le 26 juin 2020"), dated("XXXX-06-26", "le 26 juin")].map((date, i) =>
      reading(`t${i}`, { contacts: [contact({ date })] }),
    );
    expect(resolve(texts).contacts[0]?.contact.date?.evidence.map((e) => e.text)).toEqual([
      "le 26 juin 2020",
      "le 26 juin",
    ]);
  });

  it("takes a claim without a source from the one side's account that it stands in", () => {
    const claims = [{ value: macron, according_to: [], evidence: [] }];
    const text = (reported_by: Contact["reported_by"]) =>
      resolve([reading("t", { contacts: [contact({ initiator: macron, initiator_claims: claims, reported_by })] })]);
    expect(text([kremlin]).contacts[0]?.contact.initiator_claims[0]?.according_to.map((a) => a.name)).toEqual([
      "Kremlin",
    ]);
    expect(text([kremlin, elysee]).contacts[0]?.contact.initiator_claims[0]?.according_to).toEqual([]);
  });

  it("lists its sources by publication, the undated last", () => {
    expect(merged.sources.map((s) => s.document)).toEqual(["b", "a"]);
  });

  it("has an id that says who and when, and keeps it when further texts come", () => {
    expect(merged.id).toBe("2020-06-26.emmanuel-macron.vladimir-putin");
    const more = reading("0", { contacts: [contact({ date: stated("2020-06-26") })] });
    expect(resolve([more, a, b]).contacts.map((c) => c.contact.id)).toEqual([merged.id]);
  });

  it("two sides that claim the same initiative agree, by state", () => {
    const texts = [kremlin, elysee].map((source, i) =>
      reading(`t${i}`, {
        contacts: [
          contact({ date: stated("2020-09-30"), initiator: i === 0 ? state("FRA") : macron, reported_by: [source] }),
        ],
      }),
    );
    const [agreed] = resolve(texts).contacts;
    expect(agreed?.contact.initiator?.state).toBe("FRA");
    expect(agreed?.contact.disagreements).toEqual([]);
  });
});
