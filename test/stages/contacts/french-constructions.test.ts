import { describe, expect, it } from "vitest";
import { rows } from "./french.ts";
import { extract } from "../../../src/extract.ts";
import { realLexicon } from "../../fixtures/lexicon.ts";

const lexicon = realLexicon();

describe("delegations that nobody names stand for their states", () => {
  rows([
    ["Des négociateurs ukrainiens et russes se sont rencontrés lundi à Istanbul.", ["meeting held 2022-03-14 Russia Ukraine"]], // prettier-ignore
    ["Les délégations ukrainienne et russe se sont retrouvées lundi à Istanbul.", ["meeting held 2022-03-14 Russia Ukraine"]], // prettier-ignore
    ["Une délégation russe a rencontré lundi à Istanbul une délégation ukrainienne.", ["meeting held 2022-03-14 Russia Ukraine"]], // prettier-ignore
    ["Des pourparlers entre des émissaires russes et ukrainiens auront lieu vendredi.", ["talks planned 2022-03-18 Russia Ukraine"]], // prettier-ignore
    // Officials of one state are whom the press has spoken to.
    ["Des responsables américains ont vu lundi les images du front.", []],
    ["La rencontre a été utile, ont déclaré des responsables russes et ukrainiens.", []],
  ]);
});

describe("movements take part", () => {
  rows([
    ["Donald Trump devait rencontrer dimanche les talibans à Camp David. Il y a renoncé.", ["meeting cancelled 2022-03-13 Taliban Trump"]], // prettier-ignore
    ["Les pourparlers entre Kinshasa et le M23 s'ouvriront mardi à Luanda.", ["talks planned 2022-03-22 Congo M23"]],
    // What owns something does nothing itself.
    ["Emmanuel Macron a parlé mardi du Hamas avec Vladimir Poutine.", ["talks held 2022-03-15 Macron Putin"]],
  ]);
});

describe("dealings of states on no day are no contact", () => {
  rows([
    ["La Russie reste ouverte à la reprise des pourparlers avec l'Ukraine.", []],
    ["L'Inde et la Chine se parlent par les canaux établis.", []],
    ["Les pourparlers entre la Russie et l'Ukraine ont repris lundi.", ["talks held 2022-03-14 Russia Ukraine"]],
  ]);
});

describe("days told by another", () => {
  rows([
    ["La Chine a protesté mardi, au lendemain de l'entretien téléphonique entre Joe Biden et Vladimir Poutine.", ["call held 2022-03-14 Biden Putin"]], // prettier-ignore
    ["Emmanuel Macron et Vladimir Poutine s'étaient déjà appelés. C'était le 12 février.", ["call held 2022-02-12 Macron Putin"]], // prettier-ignore
    ["Emmanuel Macron et Vladimir Poutine s'étaient appelés mardi. C'était le 12 février qu'ils avaient signé l'accord.", ["call held 2022-03-15 Macron Putin"]], // prettier-ignore
    ["Emmanuel Macron devait voir Vladimir Poutine. Mardi, rien ne s'est produit.", ["meeting planned 2022-03-15 Macron Putin"]], // prettier-ignore
    ["Emmanuel Macron séjournera à Moscou dimanche et lundi auprès de Vladimir Poutine.", ["visit planned 2022-03-20/2022-03-21 Macron Putin"]], // prettier-ignore
    ["Emmanuel Macron séjournera à Moscou dimanche et mardi auprès de Vladimir Poutine.", ["visit planned 2022-03-20 Macron Putin"]], // prettier-ignore
  ]);
});

describe("what became of it", () => {
  rows([
    ["Emmanuel Macron devait être reçu hier par Vladimir Poutine. Il ne l'a pas été.", ["meeting cancelled 2022-03-15 Macron Putin"]], // prettier-ignore
    ["Le Kremlin a nié mardi qu'une rencontre ait eu lieu entre Vladimir Poutine et Joe Biden.", ["meeting denied ? Biden Putin"]], // prettier-ignore
    ["Volodymyr Zelensky cherche à s'entretenir avec Vladimir Poutine.", ["talks proposed ? Putin Zelenskyy"]],
    ["Volodymyr Zelensky a cherché à joindre Vladimir Poutine.", ["call refused ? Putin Zelenskyy"]],
    ["Emmanuel Macron sera vendredi à Moscou pour rencontrer Vladimir Poutine.", ["meeting planned 2022-03-18 Macron Putin"]], // prettier-ignore
    ["Emmanuel Macron est allé lundi à Moscou pour rencontrer Vladimir Poutine.", ["visit held 2022-03-14 Macron Putin"]], // prettier-ignore
  ]);
});

describe("visits whose destination stands elsewhere", () => {
  rows([
    ["Olaf Scholz ne s'est pas envolé pour Moscou, où il devait arriver lundi.", ["visit planned 2022-03-21 Russia Scholz"]], // prettier-ignore
    ["Olaf Scholz est attendu vendredi à Moscou. Il ne viendra pas.", ["visit cancelled 2022-03-18 Russia Scholz"]],
    ["Olaf Scholz a vu Vladimir Poutine lundi à Moscou. Joe Biden viendra à son tour.", ["meeting held 2022-03-14 Putin Scholz", "visit planned ? Biden Putin"]], // prettier-ignore
    ["Olaf Scholz a vu Vladimir Poutine lundi à Moscou. Joe Biden est venu à bout de la grève.", ["meeting held 2022-03-14 Putin Scholz"]], // prettier-ignore
  ]);
});

describe("as many as the text counts", () => {
  rows([
    ["Josep Borrell a reçu séparément Aleksandar Vucic et Albin Kurti lundi avant une réunion à trois.", ["meeting held 2022-03-14 Borrell Vučić", "meeting held 2022-03-14 Borrell Kurti", "meeting held 2022-03-14 Borrell Kurti Vučić"]], // prettier-ignore
    ["Vladimir Poutine et Volodymyr Zelensky se verront vendredi. Une réunion à trois suivra, avec Joe Biden.", ["meeting planned 2022-03-18 Putin Zelenskyy", "meeting planned ? Biden Putin Zelenskyy"]], // prettier-ignore
  ]);
});

describe("who called, told apart", () => {
  const initiator = (text: string): string | undefined =>
    extract({ id: "sha256:test", text, source: {}, published: "2022-03-16", language: "fr" }, lexicon).contacts[0]
      ?.initiator?.name;
  it.each([
    ["Emmanuel Macron a eu Vladimir Poutine au téléphone mardi. C'est ce dernier qui a appelé.", "Vladimir Putin"],
    [
      "Emmanuel Macron a eu Vladimir Poutine au téléphone mardi. C'est ce dernier qui a appelé à la retenue.",
      undefined,
    ],
  ])("%s", (text, expected) => {
    expect(initiator(text)).toBe(expected);
  });
});
