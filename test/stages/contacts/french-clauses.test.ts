import { describe, expect, it } from "vitest";
import { read, rows } from "./french.ts";

describe("who is meant in French", () => {
  rows([
    // The other of two, by his part in the contact.
    [
      "Emmanuel Macron a vu Vladimir Poutine lundi. Il a convié son interlocuteur à Paris.",
      ["meeting held 2022-03-14 Macron Putin", "visit proposed ? Macron Putin"],
    ],
    // A phrase that opens the clause names somebody else.
    [
      "Emmanuel Macron est à Berlin. Dans une lettre à Vladimir Poutine, il évoque la Syrie.",
      ["letter held ? Macron Putin"],
    ],
    ["Quant à Vladimir Poutine, il verra Emmanuel Macron vendredi.", ["meeting planned 2022-03-18 Macron Putin"]],
    // "celui-ci" takes up whom the last words named.
    [
      "Olaf Scholz a remercié Emmanuel Macron. Mardi, celui-ci avait téléphoné à Vladimir Poutine.",
      ["call held 2022-03-15 Macron Putin"],
    ],
    // Pronouns as objects.
    [
      "Emmanuel Macron ira vendredi à Berlin, où Olaf Scholz l'accueillera.",
      ["visit planned 2022-03-18 Macron Scholz"],
    ],
    // A clause set off by commas keeps its own names.
    [
      "Emmanuel Macron, dont le pays préside l'Union européenne, a rencontré Vladimir Poutine.",
      ["meeting held ? Macron Putin"],
    ],
    // Those whom the subject meets are not himself.
    [
      "Vladimir Poutine et Volodymyr Zelensky ont signé. Olaf Scholz a reçu les deux hommes mardi.",
      ["meeting held 2022-03-15 Putin Scholz Zelenskyy"],
    ],
    // States in brackets say for whom somebody acts.
    [
      "Emmanuel Macron (France), Olaf Scholz (Allemagne) et Mario Draghi (Italie) ont rencontré Vladimir Poutine.",
      ["meeting held ? Draghi Macron Putin Scholz"],
    ],
    // The dash after a dateline joins nothing.
    ["PARIS (AFP) - Emmanuel Macron a rencontré Vladimir Poutine.", ["meeting held ? Macron Putin"]],
  ]);
  it("who is to hold an office", () => {
    expect(
      read(
        "Le président élu américain, Donald Trump, se tait. Le président élu a appelé Vladimir Poutine lundi.",
        "2016-12-07",
      ),
    ).toEqual(["call held 2016-12-05 Putin Trump"]);
  });
});

describe("what a French clause says of the status", () => {
  rows([
    [
      "Après un appel avec Vladimir Poutine, Emmanuel Macron a annoncé lundi que Kiev tiendrait.",
      ["call held 2022-03-14 Macron Putin"],
    ],
    ["Emmanuel Macron a enfin pu parler mardi à Vladimir Poutine.", ["talks held 2022-03-15 Macron Putin"]],
    ["Emmanuel Macron pourrait parler vendredi à Vladimir Poutine.", ["talks proposed 2022-03-18 Macron Putin"]],
    ["Emmanuel Macron confirme avoir parlé à Vladimir Poutine.", ["talks held ? Macron Putin"]],
    ["Emmanuel Macron ne verra pas Vladimir Poutine vendredi.", ["meeting cancelled 2022-03-18 Macron Putin"]],
    [
      "Emmanuel Macron et Vladimir Poutine sont convenus dimanche, au cours d'un entretien, de se réunir vendredi.",
      ["meeting planned 2022-03-18 Macron Putin", "talks held 2022-03-13 Macron Putin"],
    ],
  ]);
});

describe("days that are not the contact's", () => {
  rows([
    ["Emmanuel Macron a reconnu dimanche s'être entretenu avec Vladimir Poutine.", ["talks held ? Macron Putin"]],
    [
      "Emmanuel Macron a annulé mardi le rendez-vous qu'il devait avoir vendredi avec Vladimir Poutine.",
      ["meeting cancelled 2022-03-18 Macron Putin"],
    ],
    [
      "Emmanuel Macron a confirmé lundi, à Paris, qu'il avait renoncé à rencontrer Vladimir Poutine.",
      ["meeting cancelled ? Macron Putin"],
    ],
  ]);
});

describe("what a French sentence sets off, and what it tells one after the other", () => {
  rows([
    [
      "Emmanuel Macron invitera, a-t-il déclaré, Vladimir Poutine et Volodymyr Zelensky à Paris.",
      ["visit proposed ? Macron Putin Zelenskyy"],
    ],
    [
      "Emmanuel Macron s'est réuni, en marge du sommet de l'Otan, avec Olaf Scholz et Mario Draghi.",
      ["meeting held ? Draghi Macron Scholz"],
    ],
    [
      "Boris Johnson verra Olaf Scholz jeudi à Berlin, puis Emmanuel Macron vendredi à Paris.",
      ["meeting planned 2022-03-17 Johnson Scholz", "meeting planned 2022-03-18 Johnson Macron"],
    ],
    [
      "Olaf Scholz a reçu séparément Vladimir Poutine et Volodymyr Zelensky mardi.",
      ["meeting held 2022-03-15 Putin Scholz", "meeting held 2022-03-15 Scholz Zelenskyy"],
    ],
    [
      "Tout part d'un appel du 10 mars, au cours duquel Emmanuel Macron a prié Vladimir Poutine de se retirer.",
      ["call held 2022-03-10 Macron Putin"],
    ],
    ["Avec Vladimir Poutine, Emmanuel Macron a parlé lundi de la Syrie.", ["talks held 2022-03-14 Macron Putin"]],
    [
      "Olaf Scholz se rendra vendredi à Moscou, à l'invitation de son homologue, Mikhaïl Michoustine.",
      ["visit planned 2022-03-18 Mishustin Scholz"],
    ],
  ]);
});

describe("contacts told by what went before", () => {
  rows([
    [
      "Emmanuel Macron a reçu Vladimir Poutine lundi. Un nouveau sommet se tiendra vendredi.",
      ["meeting held 2022-03-14 Macron Putin", "summit planned 2022-03-18 Macron Putin"],
    ],
    [
      "Emmanuel Macron a reçu Vladimir Poutine lundi. Un sommet de l'Otan se tiendra vendredi.",
      ["meeting held 2022-03-14 Macron Putin"],
    ],
    [
      "Emmanuel Macron a reçu Vladimir Poutine lundi. Il a ensuite appelé Olaf Scholz.",
      ["call held 2022-03-14 Macron Scholz", "meeting held 2022-03-14 Macron Putin"],
    ],
    [
      "Emmanuel Macron a appelé Vladimir Poutine lundi. Vladimir Poutine n'a pas voulu prendre l'appel.",
      ["call refused 2022-03-14 Macron Putin"],
    ],
    [
      "Le sommet entre Emmanuel Macron et Vladimir Poutine, ouvert lundi par un dîner, s'est achevé mardi.",
      ["summit held 2022-03-14/2022-03-15 Macron Putin"],
    ],
  ]);
});

describe("contacts told by other words", () => {
  rows([
    ["Emmanuel Macron a reçu lundi un appel de Vladimir Poutine.", ["call held 2022-03-14 Macron Putin"]],
    ["Vladimir Poutine pourrait être reçu à Paris en juin.", ["meeting proposed 2022-06 France Putin"]],
    [
      "Emmanuel Macron et Vladimir Poutine sont convenus lundi, au téléphone, d'une trêve.",
      ["call held 2022-03-14 Macron Putin"],
    ],
    [
      "La trêve a été décidée lundi au téléphone par Emmanuel Macron et Vladimir Poutine.",
      ["call held 2022-03-14 Macron Putin"],
    ],
    [
      "Emmanuel Macron et Vladimir Poutine ne se sont pas parlé depuis le 4 mars à Genève.",
      ["talks held 2022-03-04 Macron Putin"],
    ],
    ["Emmanuel Macron et Vladimir Poutine ne se sont pas parlé depuis l'élection.", []],
    ["Vladimir Poutine est reçu demain par Emmanuel Macron.", ["meeting planned 2022-03-17 Macron Putin"]],
    ["Emmanuel Macron et Vladimir Poutine se parlaient au moins deux fois par semaine.", []],
    ["Lundi, Emmanuel Macron avait reçu de Vladimir Poutine une lettre.", ["letter held 2022-03-14 Macron Putin"]],
  ]);
  it("the ministers of two states", () => {
    expect(
      read(
        "Emmanuel Macron a vu Olaf Scholz lundi. Les deux ministres des Affaires étrangères se verront vendredi.",
      ).sort(),
    ).toEqual(["meeting held 2022-03-14 Macron Scholz", "meeting planned 2022-03-18 Baerbock Drian"]);
  });
});
