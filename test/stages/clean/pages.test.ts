import { describe, expect, test } from "vitest";
import { outline } from "./lexicons.ts";

describe("a French page", () => {
  test("menus, caption, dateline, link in the text, profile and other stories", () => {
    const page = `Accueil > Monde > Europe du Nord
La Gazette du Fjord | Monde | Économie | Culture

Pêche : Olav Brekke appelle Rosa Pinto

Publié le 12 mars 2019 à 10h41, mis à jour à 12h02
Par Lise Maréchal

Olav Brekke et Rosa Pinto lors d'une rencontre à Bergen, en 2018. © Nordfoto

OSLO, 12 mars (Nordpress) – Le ministre norvégien Olav Brekke a eu mardi un entretien téléphonique avec la ministre chilienne Rosa Pinto, indique un communiqué. Lire la suite
« Nous avons parlé du traité sur la pêche », a-t-il dit à la presse.

À lire aussi : Le derby de Bergen se jouera dimanche

Un traité attendu

La ministre chilienne a jugé l'échange utile.

Lise Maréchal est journaliste au service étranger.
Ces articles pourraient vous intéresser
Le prix du saumon recule
Laisser un commentaire`;
    expect(outline(page)).toEqual([
      "boilerplate: Accueil > Monde > Europe du Nord",
      "boilerplate: La Gazette du Fjord | Monde | Économie | Culture",
      "title: Pêche : Olav Brekke appelle Rosa Pinto",
      "byline: Publié le 12 mars 2019 à 10h41, mis à jour à 12h",
      "byline: Par Lise Maréchal",
      "caption: Olav Brekke et Rosa Pinto lors d'une rencontre à",
      "dateline: OSLO, 12 mars (Nordpress) –",
      "body: Le ministre norvégien Olav Brekke a eu mardi un ",
      "boilerplate: Lire la suite",
      "body: « Nous avons parlé du traité sur la pêche », a-t",
      "boilerplate: À lire aussi : Le derby de Bergen se jouera dima",
      "heading: Un traité attendu",
      "body: La ministre chilienne a jugé l'échange utile.",
      "boilerplate: Lise Maréchal est journaliste au service étrange",
      "boilerplate: Ces articles pourraient vous intéresser",
      "boilerplate: Le prix du saumon recule",
      "boilerplate: Laisser un commentaire",
    ]);
  });

  test("a leftover prefix, and a headline that the credit of its picture is glued to", () => {
    const page = ` date 2021-03 Olav Brekke appelle Rosa Pinto© Nordfoto / Accéder à la base multimédiaRosa Pinto, archives

Le ministre norvégien Olav Brekke a appelé la ministre chilienne Rosa Pinto, selon Oslo. Ils ont parlé de pêche.`;
    expect(outline(page)).toEqual([
      "boilerplate: date 2021-03",
      "title: Olav Brekke appelle Rosa Pinto",
      "caption: © Nordfoto /",
      "boilerplate: Accéder à la base multimédia",
      "caption: Rosa Pinto, archives",
      "body: Le ministre norvégien Olav Brekke a appelé la mi",
    ]);
  });

  test("interface lines in English and Russian", () => {
    const page = `Spread the love

Le ministre norvégien Olav Brekke a appelé la ministre chilienne Rosa Pinto, selon Oslo. Ils ont parlé de pêche.

Leave a Reply
Your email address will not be published.
Подпишитесь на наш канал
Читать далее`;
    expect(outline(page).filter((line) => !line.startsWith("boilerplate"))).toHaveLength(1);
  });

  test("a list that ends the article stays", () => {
    const page = `Sommet de Bergen : la liste des invités

Le ministre norvégien recevra jeudi à Bergen plusieurs de ses homologues pour parler du traité sur la pêche. Il s'agit de :

– Rosa Pinto, pour le Chili ;
– Jon Arnason, pour l'Islande ;
– Mari Tamm.

Partager | Imprimer`;
    expect(outline(page).filter((line) => line.startsWith("body"))).toHaveLength(4);
  });

  test("two articles in one text stay", () => {
    const article = (name: string): string =>
      `${name} appelle Oslo\n\nLe ministre ${name} a appelé son homologue norvégien mardi, indique un communiqué. Ils ont parlé de pêche et de commerce.\n\n${name} s'est félicité de cet échange, qu'il juge utile pour les deux pays.`;
    const read = outline(`${article("Tamm")}\n\n${article("Arnason")}`);
    expect(read.filter((line) => line.startsWith("boilerplate"))).toEqual([]);
    expect(read.filter((line) => line.startsWith("body"))).toHaveLength(4);
  });

  test("a page in one line is cut where its words tell", () => {
    const page = `Accueil Politique International Économie Sport Olav Brekke appelle Rosa Pinto Publié le 2 juillet 2019 à 10:32 ${"Le ministre norvégien Olav Brekke a appelé la ministre chilienne Rosa Pinto, selon Oslo. Ils ont parlé de la pêche et du commerce entre les deux pays, précise un communiqué. ".repeat(4)}Lire aussi : Le saumon recule encore La ministre chilienne a salué cet appel. Partager sur Facebook Tags : Norvège, Chili Articles similaires Le derby reporté`;
    const roles = outline(page).map((line) => line.split(":")[0]);
    expect(roles).toEqual([
      "boilerplate",
      "title",
      "byline",
      "body",
      "boilerplate",
      "body",
      "boilerplate",
      "boilerplate",
      "boilerplate",
    ]);
  });
});

describe("an English page", () => {
  test("a wire story with its picture, its corrections and its writer's profile", () => {
    const page = `Skip to main content
World
Norway's Brekke phones Chile's Pinto over fishing treaty
By JANE HOLM
Updated 10:15 PM CET, July 9, 2019
Share
OSLO (AP) — Norwegian minister Olav Brekke phoned the Chilean minister Rosa Pinto on Tuesday, officials said.
ADVERTISEMENT
Pinto said the treaty was "within reach."
FILE - Olav Brekke speaks with reporters in Oslo, Jan. 7, 2019. (AP Photo/Jon Dahl, File)
___
Associated Press writer Jon Dahl in Bergen contributed.
___
This story has been corrected to show that the call was on Tuesday.`;
    expect(outline(page, "en").map((line) => line.split(":")[0])).toEqual([
      "boilerplate", "boilerplate", "title", "byline", "byline", "boilerplate", "dateline", "body", "boilerplate", "body", "caption",
      "boilerplate", "boilerplate", "boilerplate", "boilerplate",
    ]); // prettier-ignore
  });

  test("readers' comments are no part of the story", () => {
    const page = `Brekke phones Pinto

Norwegian minister Olav Brekke phoned the Chilean minister Rosa Pinto on Tuesday, officials said.

The two ministers talked about the fishing treaty, which both want to sign in autumn.

3 Comments
God bless them both
and i want all fishermen to do the same`;
    expect(
      outline(page, "en")
        .slice(3)
        .every((line) => line.startsWith("boilerplate")),
    ).toBe(true);
  });

  test("a message quoted from a network keeps its author", () => {
    const page = `Brekke phones Pinto

Norwegian minister Olav Brekke phoned the Chilean minister Rosa Pinto on Tuesday, officials said.

A good talk with Rosa Pinto about the treaty today
— Olav Brekke (@olavbrekke) July 9, 2019

The Chilean minister confirmed the call in a message of her own on Wednesday morning.`;
    expect(outline(page, "en").filter((line) => line.startsWith("body"))).toHaveLength(4);
  });

  test("lines wrapped by width are one paragraph", () => {
    const page = `Brekke phones Pinto

Norwegian minister Olav Brekke phoned the Chilean minister Rosa
Pinto on Tuesday, officials in Oslo said, and the two talked
about the fishing treaty that both countries want to sign when
the parliaments have agreed.

The Chilean minister called the talk a useful one and said that
she would travel to Norway.`;
    expect(outline(page, "en").map((line) => line.split(":")[0])).toEqual(["title", "body", "body"]);
  });
});

describe("a Russian page", () => {
  test("agency dateline, credit, tags and other news", () => {
    const page = `Главная » Новости » Политика
Брекке позвонил Росе Пинто
12 марта 2019, 10:41
Олав Брекке
Фото: Йон Даль / Нордфото

ОСЛО, 12 мар — РИА Новости. Министр иностранных дел Норвегии Олав Брекке позвонил министру Чили Росе Пинто, сообщили в Осло.
«Мы говорили о договоре», — написал он в Telegram-канале.
Теги: Норвегия  Чили
Читайте также
Лосось подешевел
Комментарии (0)`;
    expect(outline(page, "ru").map((line) => line.split(":")[0])).toEqual([
      "boilerplate", "title", "dateline", "caption", "caption", "dateline", "body", "body",
      "boilerplate", "boilerplate", "boilerplate", "boilerplate",
    ]); // prettier-ignore
  });
});
