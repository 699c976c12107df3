import { fold } from "../text/fold.ts";
import type { LanguageBuilder } from "./language-builder.ts";

/** `titles.yml`: offices, bodies, and the words by which people and institutions are named without their names. */
export interface TitlesFile {
  readonly offices: readonly {
    readonly office: string;
    readonly words: readonly string[];
    /** What the house of its holder is called in English, where these words name it: "Office of the President". */
    readonly house?: string;
  }[];
  readonly modifiers?: readonly string[];
  readonly former?: readonly string[];
  /** Words that make of an office its second: "deputy", "заместитель", "délégué". */
  readonly deputies?: readonly string[];
  /** Words for who is to hold an office: "élu", "-elect". */
  readonly elect?: readonly string[];
  readonly portfolios?: readonly {
    readonly office: string;
    readonly body: string;
    readonly words: readonly string[];
  }[];
  readonly ministry?: readonly string[];
  readonly counterparts?: readonly string[];
  readonly groups?: { readonly persons?: readonly string[]; readonly sides?: readonly string[] };
  readonly numbers?: Readonly<Record<string, number>>;
  readonly bodies: readonly {
    readonly body: string;
    readonly words: readonly string[];
    /** What these words call it in English, where that is not its usual name: "Prime Minister's Office". */
    readonly style?: string;
  }[];
  readonly desks?: readonly string[];
  /** What prints or sends, before or after its name: "magazine", "телеканал". */
  readonly outlets?: readonly string[];
  /** Words with which names of outlets begin or end, and no others: "TV", "News", "Radio". */
  readonly outletWords?: readonly string[];
  readonly sides?: readonly string[];
  readonly officials?: readonly { readonly name: string; readonly words: readonly string[] }[];
  readonly pronouns?: readonly {
    readonly words: readonly string[];
    readonly number: number;
    readonly gender?: string;
    readonly latter?: boolean;
    readonly first?: boolean;
    readonly object?: boolean;
    /** Counts those it stands for, and may stand before a noun that says who they are: "оба", "both". */
    readonly counts?: boolean;
  }[];
  /** Words of the body whose head is meant by "глава МИД", "head of the ministry". */
  /** What follows a pronoun that stands for nobody ("il faut"). */
  readonly impersonal?: readonly string[];
  readonly headOf?: readonly string[];
  /** Words for the state itself, as what is headed: "глава российского государства". */
  readonly realms?: readonly string[];
}

/** Office that heads a body. */
export const HEAD_OF_BODY: Readonly<Record<string, string>> = {
  "foreign-ministry": "foreign-minister",
  "defence-ministry": "defence-minister",
  "interior-ministry": "interior-minister",
  presidency: "head-of-state",
  government: "head-of-government",
  parliament: "speaker",
  "security-council": "national-security-adviser",
};

export function addTitles(language: LanguageBuilder, file: TitlesFile | undefined): void {
  if (file === undefined) return;
  for (const o of file.offices)
    language.addWords(o.words, {
      type: "office",
      id: o.office,
      ...(o.house === undefined ? {} : { data: { house: o.house } }),
    });
  for (const p of file.portfolios ?? [])
    language.addWords(p.words, { type: "portfolio", id: p.office, data: { body: p.body } });
  for (const b of file.bodies)
    language.addWords(b.words, {
      type: "body",
      id: b.body,
      ...(b.style === undefined ? {} : { data: { style: b.style } }),
    });
  for (const o of file.officials ?? []) language.addWords(o.words, { type: "official", id: o.name });
  for (const p of file.pronouns ?? [])
    language.addWords(p.words, {
      type: "pronoun",
      id: p.words[0] ?? "",
      data: {
        number: p.number,
        gender: p.gender,
        latter: p.latter,
        first: p.first,
        object: p.object,
        counts: p.counts,
      },
    });
  for (const [word, number] of Object.entries(file.numbers ?? {}))
    language.addWords([word], { type: "count", id: word, data: { number } });
  const classes: readonly (readonly [string, readonly string[] | undefined])[] = [
    ["modifier", file.modifiers],
    ["former", file.former],
    ["deputy", file.deputies],
    ["elect", file.elect],
    ["ministry", file.ministry],
    ["counterpart", file.counterparts],
    ["persons", file.groups?.persons],
    ["sides", file.groups?.sides],
    ["desk", file.desks],
    ["outlet-noun", file.outlets],
    ["outlet-word", file.outletWords],
    ["side", file.sides],
    ["head-of", file.headOf],
    ["realm", file.realms],
    ["impersonal", file.impersonal],
    ["honorific", language.file.names.titles],
    ["no-name", language.file.names.never],
  ];
  for (const [type, words] of classes)
    for (const word of words ?? []) language.addWords([word], { type, id: fold(word) });
}
