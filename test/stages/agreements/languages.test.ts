import { describe, expect, it } from "vitest";
import { extract } from "../../../src/extract.ts";
import type { Agreement } from "../../../src/model/index.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();

function read(language: string, text: string): readonly Agreement[] {
  return extract({ id: "sha256:test", text, source: {}, published: "2023-04-07", language }, lexicon).agreements;
}

const states = (a: Agreement | undefined): string[] => (a?.parties ?? []).map((p) => p.state ?? p.name).sort();
const kinds = (a: Agreement | undefined): string[] => (a?.provisions ?? []).map((p) => p.kind);

/** A text, whose agreement it is, its day, and one thing that it obliges to. */
const AGREEMENTS: readonly (readonly [string, string, readonly string[], string | null, string | null])[] = [
  ["en", "Serbia and Kosovo signed an agreement on 18 March 2023.", ["SRB", "XKX"], "2023-03-18", null],
  ["en", "Iran and Saudi Arabia will resume diplomatic relations.", ["IRN", "SAU"], null, "diplomatic-relations"],
  ["en", "India and Pakistan have agreed to a full and immediate ceasefire.", ["IND", "PAK"], null, "ceasefire"],
  ["en", "Iran and Saudi Arabia signed a deal. Their troops will leave the border within a month.", ["IRN", "SAU"], null, "withdrawal"],
  ["en", "Armenia and Azerbaijan signed a document. Both respect each other's territorial integrity.", ["ARM", "AZE"], null, "territorial-integrity"],
  ["en", "The nuclear agreement of 2015 is dead.", [], "2015", null],
  ["ru", "Сербия и Косово подписали 18 марта 2023 года соглашение.", ["SRB", "XKX"], "2023-03-18", null],
  ["ru", "Индия и Пакистан договорились о полном и немедленном прекращении огня.", ["IND", "PAK"], null, "ceasefire"],
  ["ru", "Армения и Азербайджан подписали документ, по которому обмениваются посольствами.", ["ARM", "AZE"], null, "diplomatic-relations"],
  ["ru", "Иран и Саудовская Аравия заключили соглашение. Войска стороны отведут за неделю.", ["IRN", "SAU"], null, "withdrawal"],
  ["fr", "L'Inde et le Pakistan ont convenu d'un cessez-le-feu complet et immédiat.", ["IND", "PAK"], null, "ceasefire"],
]; // prettier-ignore

const NONE: readonly (readonly [string, string])[] = [
  ["en", "India and Pakistan agreed on the need for a ceasefire."],
  ["en", "India and Pakistan did not agree to a ceasefire."],
  ["en", "India and Pakistan agreed to meet again in May."],
  ["en", "India and Pakistan are in agreement, the chief of protocol said."],
  ["en", "No joint statement was issued."],
  ["ru", "Индия и Пакистан согласились, что необходимо прекращение огня."],
  ["ru", "Индия и Пакистан условились встретиться снова в мае."],
  ["ru", "Глава протокола встретил гостей."],
  ["fr", "L'Inde et le Pakistan ont convenu de la nécessité d'un cessez-le-feu."],
];

describe("agreements in three languages", () => {
  it.each(AGREEMENTS)("%s: %s", (language, text, parties, date, kind) => {
    const [found] = read(language, text);
    expect(states(found)).toEqual(parties);
    if (date !== null) expect(found?.date?.edtf).toBe(date);
    if (kind !== null) expect(kinds(found)).toContain(kind);
  });

  it.each(NONE)("none: %s: %s", (language, text) => {
    expect(read(language, text)).toEqual([]);
  });

  it("knows the day of an agreement by its name, and the agreement by its day", () => {
    expect(read("en", "The Minsk agreements are dead.")[0]?.date).toMatchObject({ edtf: "2015-02-12", basis: "inferred" });
    expect(read("ru", "Поводом стала годовщина заявления 9 ноября 2020 года.")[0]?.id).toBe("agreement/karabakh-statement-2020");
  }); // prettier-ignore

  it("gives no provisions of the text to an agreement that it only calls by its day", () => {
    const text =
      "Serbia and Kosovo signed an accord in line with the agreement of 17 February 1966. A joint commission is set up. Prisoners will be freed.";
    const old = read("en", text).find((a) => a.date?.edtf === "1966-02-17");
    expect(kinds(old)).toEqual([]);
  });
});
