import { describe, expect, it } from "vitest";
import { compareSides } from "../../src/compare/index.ts";
import type { Comparison } from "../../src/model/index.ts";
import { Comparison as ComparisonSchema } from "../../src/model/schemas.ts";
import { realLexicon } from "../fixtures/lexicon.ts";
import { person } from "../fixtures/readings.ts";
import { ANKARA, KREMLIN, read, TRANSLATED, type Text } from "../fixtures/told.ts";

const lexicon = realLexicon();
const putin = { ...person("Vladimir Putin", "RUS"), id: "person/vladimir-putin" };
const erdogan = { ...person("Recep Tayyip Erdoğan", "TUR"), id: "person/recep-tayyip-erdogan" };
const compare = (...texts: Text[]): Comparison =>
  compareSides({ contact: "c", participants: [putin, erdogan], readings: texts.map((t) => read(t, lexicon)) }, lexicon);

/** "grain" → state, why and sides of the point whose words hold it. */
function about(words: RegExp, { points }: Comparison): { state: string; why: string; sides: string } | undefined {
  const point = points.find((p) =>
    p.accounts.some((a) => a.statements.some((s) => s.spans.some((x) => words.test(x.text)))),
  );
  return point && { state: point.state, why: point.why, sides: point.accounts.map((a) => a.side).join() };
}

const ankara = (words: string): Text => ({
  ...ANKARA,
  text: ANKARA.text.replace("They discussed the gas hub.", words),
});

describe("two accounts of one contact", () => {
  const both = compare(KREMLIN, ANKARA);

  it("names each side, its institution and its texts", () => {
    expect(both.sides.map(({ state, institution, documents }) => [state, institution.name, documents])).toEqual([
      ["RUS", "Kremlin", ["kremlin"]],
      ["TUR", "Turkish presidency", ["ankara"]],
    ]);
    expect(both).toMatchObject({ n_reports: 2, n_independent: 2, n_primary: 2 });
  });

  it("sets the same matter side by side across languages, and says why", () => {
    expect(about(/grain/, both)).toMatchObject({ state: "both", sides: "RUS,TUR" });
    expect(about(/grain/, both)?.why).toMatch(/both speak of .*[Gg]rain/);
  });

  it("shows what one side alone says, and the other's silence as silence", () => {
    expect(about(/Сирии/, both)).toEqual({ state: "one", why: "TUR: not mentioned", sides: "RUS" });
    expect(about(/prisoners/, both)).toEqual({ state: "one", why: "RUS: not mentioned", sides: "TUR" });
    expect(both.silent.find((s) => s.side === "TUR")?.dossiers.map((d) => d.name)).toContain("Syria");
    expect(JSON.stringify(both)).not.toMatch(/den(y|ied)/);
  });

  it.each<[string, string, string | RegExp]>([
    ["They discussed the gas hub.", "at-odds", "agreed, says RUS; only discussed, says TUR"],
    ["They agreed on the gas hub.", "both", /both speak/],
    ["The gas hub was not discussed.", "at-odds", "TUR says that it was not spoken of"],
    ["There was no agreement on the gas hub.", "at-odds", "agreed, says RUS; TUR denies it"],
    ["President Erdoğan spoke in favour of the gas hub.", "both", /both speak/],
  ])("%s → %s", (words, state, why) => {
    const point = about(/gas hub/, compare(KREMLIN, ankara(words)));
    expect(point?.state).toBe(state);
    expect(point?.why).toMatch(why);
  });

  it("says that one side alone told it, however many texts repeat it", () => {
    const one = compare(KREMLIN, TRANSLATED);
    expect(one.sides.map((s) => s.state)).toEqual(["RUS"]);
    expect(one).toMatchObject({ n_reports: 2, n_independent: 1, n_primary: 1 });
    expect(about(/Сирии/, one)?.why).toBe("only one side's account is known");
    expect(one.points[0]?.accounts[0]?.statements.map((s) => s.repeats)).toContain("kremlin");
  });

  it("keeps a contested initiative contested", () => {
    const kremlin = {
      ...KREMLIN,
      text: KREMLIN.text.replace("Владимир Путин провёл", "По инициативе турецкой стороны Владимир Путин провёл"),
    };
    const turkish = {
      ...ANKARA,
      text: ANKARA.text.replace("of Russia.", "of Russia at the request of the Russian side."),
    };
    const found = compare(kremlin, turkish);
    expect(found.points[0]).toMatchObject({ field: "initiator", state: "at-odds" });
    expect(found.initiator.map((i) => [i.value?.state, i.according_to.map((a) => a.name)])).toEqual([
      ["RUS", ["Turkish presidency"]],
      ["TUR", ["Kremlin"]],
    ]);
  });

  it("has a value for an account that does not say who asked", () => {
    expect(both.initiator).toHaveLength(1);
    expect(both.initiator[0]?.value).toBeNull();
  });
});

describe("a comparison", () => {
  const texts = [KREMLIN, ANKARA, TRANSLATED];

  it("fits its schema", () => {
    expect(ComparisonSchema.safeParse(compare(...texts)).success).toBe(true);
  });

  it("links each point to its words", () => {
    const readings = new Map(texts.map((t) => [t.id, t.text]));
    for (const { accounts } of compare(...texts).points)
      for (const { document, spans } of accounts.flatMap((a) => a.statements))
        for (const { start, end, text } of spans) expect(readings.get(document)?.slice(start, end)).toBe(text);
  });

  it("names only statements that the reading has", () => {
    const readings = new Map(texts.map((t) => [t.id, read(t, lexicon)]));
    for (const { accounts } of compare(...texts).points)
      for (const { document, statement, spans } of accounts.flatMap((a) => a.statements))
        if (!statement.startsWith("text@"))
          expect(readings.get(document)?.statements.map((s) => s.id)).toContain(statement);
        else expect(statement).toBe(`text@${spans[0]?.start ?? 0}`);
  });

  it("is a function of the set of texts", () => {
    const expected = JSON.stringify(compare(...texts));
    expect(JSON.stringify(compare(...texts.toReversed()))).toBe(expected);
    expect(JSON.stringify(compare(TRANSLATED, KREMLIN, ANKARA, KREMLIN))).toBe(expected);
  });

  it("of a contact without any account is empty", () => {
    expect(compare()).toMatchObject({ sides: [], points: [], silent: [], initiator: [], n_reports: 0 });
  });
});
