import { describe, expect, it } from "vitest";
import { extract } from "../../../src/extract.ts";
import type { Agreement } from "../../../src/model/index.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();
const NEUTRAL = "Les marchés ont fini la semaine en légère hausse, dans des volumes réduits par les congés.";

function read(text: string): readonly Agreement[] {
  return extract(
    {
      id: "sha256:test",
      text: `${NEUTRAL}\n\n${text}\n\n${NEUTRAL}`,
      source: {},
      published: "2023-04-07",
      language: "fr",
    },
    lexicon,
  ).agreements;
}

const states = (a: Agreement | undefined): string[] => (a?.parties ?? []).map((p) => p.state ?? p.name).sort();

describe("French agreements", () => {
  it.each([
    [
      "signed",
      "La Serbie et le Kosovo ont signé le 18 mars 2023 un accord de normalisation.",
      "2023-03-18",
      ["SRB", "XKX"],
    ],
    [
      "between",
      "L'accord conclu le 10 mars 2023 entre l'Iran et l'Arabie saoudite tient toujours.",
      "2023-03-10",
      ["IRN", "SAU"],
    ],
    [
      "by agents",
      "Un protocole a été paraphé le 3 avril 2023 par la France et le Maroc.",
      "2023-04-03",
      ["FRA", "MAR"],
    ],
    ["a deed", "L'Iran et l'Arabie saoudite rétablissent leurs relations diplomatiques.", null, ["IRN", "SAU"]],
    ["another deed", "Le Cambodge et la Thaïlande cesseront le feu.", null, ["KHM", "THA"]],
    ["called by its year", "L'accord nucléaire de 2015 n'est plus appliqué.", "2015", []],
  ])("%s", (_name, text, date, parties) => {
    const [found] = read(text);
    expect(found).toBeDefined();
    if (date !== null) expect(found?.date?.edtf).toBe(date);
    expect(states(found)).toEqual(parties);
  });

  it.each([
    ["a wish", "La France et le Maroc espèrent trouver un accord."],
    ["a possibility", "Un accord pourrait être trouvé sur le sort du reporter."],
    [
      "a denial",
      "Aucune déclaration commune n'a été publiée après la rencontre de Emmanuel Macron et Vladimir Poutine.",
    ],
    ["an idiom", "La France et le Maroc ont décidé d'un commun accord de reporter la visite."],
    ["common ground", "Emmanuel Macron et Olaf Scholz ont trouvé un terrain d'entente."],
    ["a bare word", "Le document de travail circule depuis lundi."],
    ["a negated deed", "L'Iran et l'Arabie saoudite ne rétablissent pas leurs relations diplomatiques."],
  ])("leaves %s", (_name, text) => {
    expect(read(text).map((a) => a.evidence[0]?.text)).toEqual([]);
  });
});

describe("provisions", () => {
  const told = (rest: string): string[] =>
    read(`La Russie et l'Ukraine ont signé le 12 février 2015 un accord. ${rest}`).flatMap((a) =>
      a.provisions.map((p) => p.kind),
    );
  it.each([
    ["ceasefire", "Les combats cesseront le 15 février."],
    ["ceasefire", "Le texte prévoit l'arrêt complet des hostilités."],
    ["withdrawal", "Les soldats étrangers doivent quitter le territoire."],
    ["withdrawal", "Les deux camps retireront leurs armes lourdes."],
    ["prisoner-exchange", "Tous les prisonniers seront échangés."],
    ["reopening-of-embassies", "Les deux pays rouvriront leurs ambassades."],
    ["safe-corridor", "Les cargos sortiront par un couloir sécurisé."],
    ["humanitarian-access", "Un accès sans entrave est garanti à l'aide."],
    ["joint-commission", "Un mécanisme conjoint verra le jour."],
    ["further-meeting", "Un nouveau sommet se tiendra au printemps."],
  ])("%s: %s", (kind, text) => {
    expect(told(text)).toContain(kind);
  });

  it.each([
    ["withdrawal", "Le président doit quitter la salle."],
    ["ceasefire", "La pluie cessera demain."],
    ["prisoner-exchange", "Les ministres ont échangé des cadeaux."],
    ["reopening-of-embassies", "Les écoles rouvriront lundi."],
  ])("no %s: %s", (kind, text) => {
    expect(told(text)).not.toContain(kind);
  });

  it("takes the day by which it holds", () => {
    const provisions = read(
      "La Russie et l'Ukraine ont signé le 12 février 2015 un accord. Les combats cesseront le 15 février 2015.",
    ).flatMap((a) => a.provisions);
    expect(provisions.find((p) => p.kind === "ceasefire")?.effective?.edtf).toBe("2015-02-15");
  });
});

describe("fulfilment", () => {
  it.each([
    ["violated", "Donald Trump accuse la Chine de violer l'accord conclu le 12 mai 2022 entre Washington et Pékin."],
    ["in-force", "L'accord signé le 3 avril 2023 par la France et le Maroc entre en vigueur lundi."],
    ["stalled", "L'accord conclu le 10 mars 2023 entre l'Iran et l'Arabie saoudite est au point mort."],
  ])("%s", (value, text) => {
    expect(read(text).flatMap((a) => a.status.map((s) => s.value))).toContain(value);
  });
});
