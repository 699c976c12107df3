import { describe } from "vitest";
import { rows } from "./french.ts";

describe("whose office a bare title means in French", () => {
  rows([
    // Not of him on whom a noun hangs, but of whom the text tells.
    [
      "Emmanuel Macron a lu mardi une note sur le discours de Vladimir Poutine. Le chef de l'État a ensuite appelé Olaf Scholz.",
      ["call held 2022-03-15 Macron Scholz"],
    ],
    // Not of whom the rest of the sentence names.
    [
      "Vladimir Poutine a répondu à Emmanuel Macron. Le président a eu mardi un échange téléphonique avec Vladimir Poutine.",
      ["call held 2022-03-15 Macron Putin"],
    ],
    // Whom the text only tells of as one who was in office.
    [
      "L'ancien président François Hollande sera l'hôte d'Emmanuel Macron. Le président verra mardi Olaf Scholz.",
      ["meeting planned 2022-03-22 Macron Scholz"],
    ],
    // The first of many, and the head of what is no state.
    ["Emmanuel Macron parle. Le premier président africain reçu par Olaf Scholz l'a été en 2018.", []],
    ["Emmanuel Macron parle. Olaf Scholz a reçu mardi le président de Renault.", []],
  ]);
});

describe("what a French ruler is to another", () => {
  rows([
    ["Emmanuel Macron a reçu mardi un message de son frère Mohammed VI.", ["message held 2022-03-15 Macron VI"]],
    ["Mohammed VI a adressé mardi une lettre à son ami Emmanuel Macron.", ["letter held 2022-03-15 Macron VI"]],
    ["Le frère de Mohammed VI vit à Paris, et Emmanuel Macron a écrit un message.", []],
  ]);
});

describe("how a French head of state receives", () => {
  rows([
    ["Emmanuel Macron a reçu mardi en audience Olaf Scholz.", ["meeting held 2022-03-15 Macron Scholz"]],
    ["Olaf Scholz a été reçu en audience, mardi, par Emmanuel Macron.", ["meeting held 2022-03-15 Macron Scholz"]],
    ["Emmanuel Macron a reçu mardi à déjeuner Olaf Scholz.", ["meeting held 2022-03-15 Macron Scholz"]],
    ["Emmanuel Macron a accordé mardi une audience à Olaf Scholz.", ["meeting held 2022-03-15 Macron Scholz"]],
    [
      "L'audience accordée mardi par Emmanuel Macron à Olaf Scholz a duré une heure.",
      ["meeting held 2022-03-15 Macron Scholz"],
    ],
    ["Emmanuel Macron a accordé mardi un entretien au quotidien de Vladimir Poutine.", []],
    ["Emmanuel Macron était en audience mardi.", []],
  ]);
});

describe("messages that a French envoy brings", () => {
  rows([
    [
      "Emmanuel Macron a reçu mardi en audience Sergueï Lavrov, porteur d'un message de Vladimir Poutine.",
      ["meeting held 2022-03-15 Lavrov Macron", "message held 2022-03-15 Macron Putin"],
    ],
    [
      "L'ambassadeur Pavel Belov est porteur d'un message du président Vladimir Poutine à Emmanuel Macron.",
      ["message held ? Macron Putin"],
    ],
    [
      "Emmanuel Macron a reçu mardi l'ambassadeur Pavel Belov. Ce dernier lui a remis une lettre de Vladimir Poutine.",
      ["letter held ? Macron Putin", "meeting held 2022-03-15 Belov Macron"],
    ],
    [
      "Emmanuel Macron a reçu mardi l'ambassadeur Pavel Belov, porteur d'une lettre de Vladimir Poutine.",
      ["letter held 2022-03-15 Macron Putin"],
    ],
    [
      "Sergueï Lavrov a remis mardi à Emmanuel Macron une lettre de Vladimir Poutine.",
      ["letter held 2022-03-15 Macron Putin"],
    ],
    [
      "Emmanuel Macron a reçu mardi un message de Vladimir Poutine. Le message a été remis par Pavel Belov, envoyé spécial du Kremlin.",
      ["message held 2022-03-15 Macron Putin"],
    ],
    // A rank between the office and the name.
    [
      "Emmanuel Macron a appelé mardi le président tchadien, le général Mahamat Idriss Déby.",
      ["call held 2022-03-15 Déby Macron"],
    ],
    // Who brings nothing is received himself, and a bearer of something else, too.
    [
      "Emmanuel Macron a reçu mardi Sergueï Lavrov, porteur d'un projet ambitieux.",
      ["meeting held 2022-03-15 Lavrov Macron"],
    ],
  ]);
});
