#!/usr/bin/env node
// Starts a file of knowledge/: `country ISO3 NAME`, `person ISO3 NAME`, `language xx NAME`. Overwrites nothing.
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../knowledge", import.meta.url));
const HEAD = "# Checked against: nothing, written from general knowledge.\n";
const [kind, id, ...rest] = process.argv.slice(2);
const name = rest.join(" ");

const makers = {
  country() {
    want(/^[A-Z]{3,}$/, "three or more capitals, as in FRA");
    create(
      join("countries", `${id}.yml`),
      `${HEAD}id: ${id}
kind: member                 # member | observer | state | territory
name: ${name}
fr: []                       # without an article, best first
en: [${name}]
ru: []                       # nominative; = before what does not change
adjectives:
  fr: []
  en: []
  ru: []
capital: {name: CAPITAL, ru: []}
seats: []
bodies: []
offices: []
places: []
heads:
  - {state: president, government: prime-minister, leads: president}
explained: []
`,
    );
    if (!existsSync(join(folder, "people", `${id}.yml`))) create(join("people", `${id}.yml`), `${HEAD}[]\n`);
  },
  person() {
    want(/^[A-Za-z][A-Za-z-]+$/, "a state or an organisation, as in FRA");
    const words = name.split(" ");
    const marked = name.includes("/") ? name : [...words.slice(0, -1), `/${words.at(-1)}/`].join(" ");
    const path = join(folder, "people", `${id}.yml`);
    if (!existsSync(path)) writeFileSync(path, HEAD);
    appendFileSync(
      path,
      `- name: ${marked}\n  fr: [${marked}]\n  ru: []\n  terms: [foreign-minister 2024-01-01/..]   # office, first day, last day\n`,
    );
    console.log(`knowledge/people/${id}.yml: fill in the terms of ${name}`);
  },
  language() {
    want(/^[a-z]{2,3}$/, "two or three small letters, as in fr");
    const file = (part) => join("languages", id, part);
    create(
      file("language.yml"),
      `# ${name}: script, small words, what the mechanisms must know of its type. languages/fr/language.yml shows every field.
code: ${id}
name: ${name}
words: {}
names: {titles: [], particles: []}
roles: {}
traits: []
frequent: []
`,
    );
    create(
      file("titles.yml"),
      "# Offices, bodies, and the words by which people are named without their names.\noffices: []\nbodies: []\n",
    );
    create(file("inflection.yml"), "# Endings by paradigm, and irregular words.\nverbs: []\nnominal: []\n");
    console.log(
      "Then contacts.yml, speech.yml, agreements.yml, dates.yml and boilerplate.yml, after the pattern of languages/fr.",
    );
  },
};

function want(pattern, what) {
  if (!pattern.test(id ?? "")) fail(`the first argument must be ${what}`);
  if (name === "") fail("give a name");
}

function create(path, text) {
  const target = join(folder, path);
  if (existsSync(target)) fail(`knowledge/${path} is there already`);
  mkdirSync(join(target, ".."), { recursive: true });
  writeFileSync(target, text);
  console.log(`knowledge/${path}: fill it in, then npm run knowledge`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}

if (makers[kind] === undefined) fail("new.mjs country ISO3 NAME | person ISO3 NAME | language xx NAME");
makers[kind]();
