import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract.ts";
import type { Contact } from "../../src/model/index.ts";
import { realLexicon } from "../fixtures/lexicon.ts";

const lexicon = realLexicon();

function contactsOf(text: string, language: string, published = "2022-06-02"): Contact[] {
  return extract({ id: "sha256:test", text, source: {}, language, published }, lexicon).contacts;
}

const main = (text: string, language: string, published?: string): Contact | undefined =>
  contactsOf(text, language, published).find((c) => c.main);

const dossiers = (text: string, language: string, published?: string): string[] =>
  main(text, language, published)?.dossiers.map((d) => d.name) ?? [];

const MACRON_TOKAYEV =
  "Le président français Emmanuel Macron a parlé au téléphone mercredi avec le président kazakh Kassym-Jomart Tokaïev.";
const PUTIN_MIRZIYOYEV =
  "Президент России Владимир Путин поговорил по телефону с президентом Узбекистана Шавкатом Мирзиёевым.";
const BIDEN_XI =
  "US President Joe Biden spoke by phone with Chinese President Xi Jinping on Wednesday, the White House said.";

describe("relations of two states", () => {
  const table: readonly (readonly [string, string, string])[] = [
    ["fr", `${MACRON_TOKAYEV} Ils ont passé en revue les relations bilatérales.`, "France-Kazakhstan relations"],
    ["fr", `${MACRON_TOKAYEV} Les relations franco-kazakhes ont été évoquées.`, "France-Kazakhstan relations"],
    ["fr", `${MACRON_TOKAYEV} La coopération entre Paris et Astana se porte bien.`, "France-Kazakhstan relations"],
    ["fr", `${MACRON_TOKAYEV} Ils ont salué l'amitié entre les deux pays.`, "France-Kazakhstan relations"],
    ["en", `${BIDEN_XI} They talked about U.S.-China relations.`, "China-US relations"],
    ["en", `${BIDEN_XI} They reviewed the ties of the two countries.`, "China-US relations"],
    ["en", `${BIDEN_XI} Bilateral ties were on the agenda.`, "China-US relations"],
    ["ru", `${PUTIN_MIRZIYOYEV} Обсуждались двусторонние отношения.`, "Russia-Uzbekistan relations"],
    ["ru", `${PUTIN_MIRZIYOYEV} Речь шла о развитии узбекско-российских отношений.`, "Russia-Uzbekistan relations"],
    ["ru", `${PUTIN_MIRZIYOYEV} Затронуты отношения двух стран.`, "Russia-Uzbekistan relations"],
  ];
  for (const [language, text, name] of table)
    it(`reads ${name}: ${text.split(". ").at(-1)}`, () => {
      expect(dossiers(text, language)).toContain(name);
    });

  it("leaves the relations of others", () => {
    const text = `${MACRON_TOKAYEV} Les relations germano-polonaises se réchauffent, écrit par ailleurs un journal.`;
    expect(dossiers(text, "fr").filter((d) => d.endsWith("relations"))).toEqual([]);
  });

  it("leaves public relations and relations without anybody", () => {
    const text = `${MACRON_TOKAYEV} L'agence de relations publiques qui l'annonce n'en dit pas plus.`;
    expect(dossiers(text, "fr")).toEqual([]);
  });
});

const MACRON_PUTIN =
  "Le président français Emmanuel Macron a parlé au téléphone mercredi avec le président russe Vladimir Poutine.";
const BIDEN_ROUHANI = "US President Barack Obama spoke by phone with Iranian President Hassan Rouhani on Friday.";

describe("general words", () => {
  const table: readonly (readonly [string, string, string, string?])[] = [
    ["en", `${BIDEN_ROUHANI} They want to settle the nuclear issue.`, "Iran nuclear programme", "2013-09-28"],
    [
      "fr",
      "Le président iranien Hassan Rohani a reçu un appel de Barack Obama. Ils ont parlé du dossier nucléaire.",
      "Iran nuclear programme",
      "2013-09-28",
    ],
    [
      "ru",
      "Премьер-министр Армении Никол Пашинян встретился с президентом Азербайджана Ильхамом Алиевым. Речь шла о мирном договоре.",
      "Armenia-Azerbaijan",
    ],
    [
      "en",
      "President Volodymyr Zelenskyy spoke by phone with Prime Minister Rishi Sunak on Thursday. The war was their subject.",
      "Ukraine",
      "2022-11-10",
    ],
    ["fr", `${MACRON_PUTIN} Ils ont parlé du conflit en Ukraine.`, "Ukraine"],
    [
      "en",
      "The presidents of Guyana and Venezuela, Irfaan Ali and Nicolas Maduro, met on Thursday. The border controversy was discussed.",
      "Essequibo",
      "2023-12-15",
    ],
  ];
  for (const [language, text, name, day] of table)
    it(`means ${name}: ${text.split(". ").at(-1)}`, () => {
      expect(dossiers(text, language, day)).toContain(name);
    });

  it("mean nothing where no state of the dossier is concerned", () => {
    const text = `${MACRON_TOKAYEV} Le conflit et le dossier nucléaire n'ont pas été abordés.`;
    expect(dossiers(text, "fr")).toEqual([]);
  });

  it("mean no dossier outside its time", () => {
    const text =
      "Le président russe Vladimir Poutine a parlé au téléphone avec le président ukrainien Viktor Iouchtchenko. Le conflit du gaz les oppose.";
    expect(dossiers(text, "fr", "2006-01-05")).not.toContain("Ukraine");
  });

  it("mean one of two states only when both are concerned", () => {
    const text =
      "President Xi Jinping of China spoke by phone with President Lula of Brazil. They discussed the war. Lula had spoken with India before.";
    expect(dossiers(text, "en", "2025-08-12")).not.toContain("China-India border");
  });
});

describe("bare names of states", () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "ru",
      "Президенты России и США Владимир Путин и Дональд Трамп поговорили по телефону. Речь шла о Сирии и Ираке.",
      ["Syria", "Iraq"],
    ],
    ["fr", `${MACRON_PUTIN} Ils ont évoqué la Libye et la Syrie.`, ["Libya", "Syria"]],
    [
      "fr",
      `Haut-Karabakh, Biélorussie : entretien entre Macron et Poutine\n\n${MACRON_PUTIN}`,
      ["Nagorno-Karabakh", "Belarus"],
    ],
    ["en", `${BIDEN_XI} Iraq was on the agenda.`, ["Iraq"]],
  ];
  for (const [language, text, names] of table)
    it(`are subjects: ${text.split(/\. |\n/).at(-1)}`, () => {
      expect(dossiers(text, language)).toEqual(expect.arrayContaining([...names]));
    });

  it("are none where they only name who acts, or a place", () => {
    const text = `${MACRON_PUTIN} Il rentrait du Mali, où le président du Niger l'avait rejoint.`;
    expect(dossiers(text, "fr")).toEqual([]);
  });
});

describe("formats", () => {
  const table: readonly (readonly [string, string])[] = [
    ["fr", `${MACRON_PUTIN} Ils veulent une réunion au format « Normandie ».`],
    ["fr", `${MACRON_PUTIN} Ils veulent une réunion au format » Normandie «.`],
    ["ru", "Путин и Зеленский поговорили по телефону о контактах в «нормандском формате»."],
    ["en", "Putin and Macron spoke by phone on Wednesday about talks in the Normandy Format."],
  ];
  for (const [language, text] of table)
    it(`reads: ${text}`, () => {
      expect(main(text, language, "2020-02-05")?.formats.map((f) => f.name)).toEqual(["Normandy Format"]);
    });
});

describe("contacts beside the main one", () => {
  it("have the subjects of their own passage", () => {
    const text = `Macron et Poutine ont parlé de la Libye\n\n${MACRON_PUTIN} La crise libyenne était au menu. Les deux présidents sont convenus de se rappeler. Le climat a aussi été abordé. Ils en restent là. L'entretien a duré une heure.\n\nLe 12 mai, Emmanuel Macron avait reçu à l'Élysée le chancelier Olaf Scholz pour parler du climat.`;
    const other = contactsOf(text, "fr").find((c) => !c.main && c.participants.some((p) => p.name === "Olaf Scholz"));
    expect(other?.dossiers.map((d) => d.name)).toEqual(["Climate"]);
  });
});

describe("evidence", () => {
  it("stands in the text word for word", () => {
    const text = `${MACRON_TOKAYEV} Ils ont passé en revue les relations bilatérales.`;
    for (const dossier of main(text, "fr")?.dossiers ?? [])
      for (const span of dossier.evidence) expect(text.slice(span.start, span.end)).toBe(span.text);
  });
});

const BIDEN_PUTIN = "US President Joe Biden spoke by phone with Russian President Vladimir Putin on Wednesday.";

describe("what implies a subject", () => {
  it.each<[string, string, string, string]>([
    ["an agreement", "en", `${BIDEN_PUTIN} The Minsk agreements are dead, he said.`, "Ukraine"],
    ["a format", "fr", `${MACRON_PUTIN} Le format Normandie pourrait reprendre.`, "Ukraine"],
    ["a part of it", "en", `${BIDEN_PUTIN} They discussed Donbas.`, "Ukraine"],
    ["a land named twice, beside a word of war", "en", `${BIDEN_PUTIN} Ukraine fears an invasion. Ukraine's army is ready.`, "Ukraine"],
    ["words between about and the name", "en", `${BIDEN_PUTIN} They talked about Russia's growing military build-up along the borders of Ukraine.`, "Ukraine"],
    ["general words for how two states stand", "en", `${BIDEN_XI} Tensions had been growing for months.`, "China-US relations"],
  ])("%s", (_, language, text, name) => {
    expect(dossiers(text, language)).toContain(name);
  }); // prettier-ignore

  it("leaves the format of others, and a land named once", () => {
    expect(dossiers(`${BIDEN_XI} The Normandy format is asleep, a paper writes elsewhere.`, "en")).toEqual([]);
    expect(dossiers(`${BIDEN_XI} He was on a flight from Peru.`, "en")).toEqual([]);
  });

  it("gives a contact that names none the subject of the article, if its states are concerned", () => {
    const story =
      "Emmanuel Macron a parlé de la guerre en Ukraine au téléphone mercredi avec Vladimir Poutine. Il a souhaité un cessez-le-feu. L'Elysée n'en a pas dit plus. Le lendemain, le président français doit se rendre à Oslo. La presse locale s'en félicite beaucoup.";
    const others = (text: string): (readonly string[])[] =>
      contactsOf(text, "fr")
        .filter((c) => !c.main)
        .map((c) => c.dossiers.map((d) => d.name));
    expect(others(`${story} Mardi, il avait reçu à Paris Volodymyr Zelensky.`)).toContainEqual(["Ukraine"]);
    expect(others(`${story} Mardi, il avait reçu à Paris William Ruto.`)).not.toContainEqual(["Ukraine"]);
  });
});
