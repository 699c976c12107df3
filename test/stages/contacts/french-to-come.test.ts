import { describe } from "vitest";
import { rows } from "./french.ts";

describe("what is denied in French", () => {
  rows([
    [
      "Une prétendue rencontre entre Emmanuel Macron et Vladimir Poutine a été démentie par le Kremlin lundi.",
      ["meeting denied ? Macron Putin"],
    ],
    [
      "Le Kremlin a nié lundi qu'un entretien ait eu lieu entre Emmanuel Macron et Vladimir Poutine.",
      ["talks denied ? Macron Putin"],
    ],
    [
      "Selon un journal, Emmanuel Macron a rencontré Vladimir Poutine dimanche. Le Kremlin a démenti cette information.",
      ["meeting denied 2022-03-13 Macron Putin"],
    ],
    [
      "Un journal affirme qu'Emmanuel Macron a appelé Vladimir Poutine. Ces allégations ont été démenties par l'Élysée.",
      ["call denied ? Macron Putin"],
    ],
    // What is not denied, and what is denied of something else.
    [
      "Emmanuel Macron a appelé Vladimir Poutine. Le Kremlin n'a pas démenti cette information.",
      ["call held ? Macron Putin"],
    ],
    [
      "Emmanuel Macron a appelé Vladimir Poutine. Le ministère a démenti une hausse des impôts.",
      ["call held ? Macron Putin"],
    ],
    ["Les rumeurs d'une rencontre entre Emmanuel Macron et Vladimir Poutine courent à Paris.", []],
  ]);
});

describe("what is to come in French", () => {
  rows([
    [
      "Il a été convenu que la visite d'Emmanuel Macron à Berlin s'effectuera dans la deuxième quinzaine d'avril.",
      ["visit planned 2022-04 Germany Macron"],
    ],
    [
      "Emmanuel Macron sera vendredi à Berlin pour rencontrer Olaf Scholz.",
      ["meeting planned 2022-03-18 Macron Scholz"],
    ],
    ["Emmanuel Macron a été le premier à rencontrer Vladimir Poutine lundi.", ["meeting held 2022-03-14 Macron Putin"]],
    [
      "Emmanuel Macron a été un des premiers à avoir Vladimir Poutine au téléphone lundi.",
      ["call held 2022-03-14 Macron Putin"],
    ],
    ["Il reste à réunir Emmanuel Macron et Vladimir Poutine.", []],
    ["Emmanuel Macron est allé à Berlin pour rencontrer Olaf Scholz lundi.", ["visit held 2022-03-14 Macron Scholz"]],
    [
      "Lors de sa visite à Berlin vendredi, Emmanuel Macron rencontrera Olaf Scholz.",
      ["visit planned 2022-03-18 Macron Scholz"],
    ],
    [
      "Lors d'un entretien avec Olaf Scholz lundi, Emmanuel Macron a dit qu'il ira à Moscou.",
      ["talks held 2022-03-14 Macron Scholz", "visit planned ? Macron Russia"],
    ],
    [
      "La visite du secrétaire général de l'ONU, Antonio Guterres, à Moscou a été reportée.",
      ["visit cancelled ? Guterres Russia"],
    ],
  ]);
});

describe("days of French visits to come", () => {
  rows([
    [
      "Emmanuel Macron effectuera du 20 au 22 avril 2022 une visite officielle en Côte d'Ivoire.",
      ["visit planned 2022-04-20/2022-04-22 Macron d'Ivoire"],
    ],
    ["Emmanuel Macron est attendu mardi 5 avril à Alger.", ["visit planned 2022-04-05 Algeria Macron"]],
    [
      "Emmanuel Macron a quitté Berlin mardi pour une visite d'État en Russie.",
      ["visit held 2022-03-15 Macron Russia"],
    ],
  ]);
});

describe("what is no contact in French", () => {
  rows([
    ["Le Kremlin n'a ni confirmé ni infirmé un appel téléphonique entre Emmanuel Macron et Vladimir Poutine.", []],
    [
      "Emmanuel Macron a appelé Olaf Scholz lundi, mais ne l'a pas convié à Paris.",
      ["call held 2022-03-14 Macron Scholz"],
    ],
    ["Le plus difficile reste à réunir Emmanuel Macron et Vladimir Poutine.", []],
    ["Il faut attendre la Coupe du monde pour voir la France rencontrer le Sénégal.", []],
  ]);
});

describe("what is only spoken of in French", () => {
  rows([
    ["Emmanuel Macron a appelé l'Union africaine à l'unité.", []],
    ["Les négociations entre l'Arménie et l'Azerbaïdjan sont dans l'impasse.", []],
    [
      "Emmanuel Macron a vu Olaf Scholz lundi. Ils ont aussi échangé sur la crise entre la Russie et l'Ukraine.",
      ["meeting held 2022-03-14 Macron Scholz"],
    ],
    [
      "Des négociations entre l'Arménie et l'Azerbaïdjan se sont tenues mardi à Genève.",
      ["talks held 2022-03-15 Armenia Azerbaijan"],
    ],
    [
      "Emmanuel Macron et Olaf Scholz ont évoqué lundi, lors d'un entretien, le prochain sommet de l'Otan.",
      ["talks held 2022-03-14 Macron Scholz"],
    ],
  ]);
});
