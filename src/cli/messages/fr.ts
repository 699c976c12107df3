import { french } from "../../words/fr.ts";
import type { Messages } from "./index.ts";
import { registerFr } from "./register-fr.ts";

const plural = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

export const fr: Messages = {
  ...french,
  help: `readout : qui a parlé à qui, quand, à l'initiative de qui, selon qui

  readout ingest articles/            lit un dossier d'articles dans le registre
  readout contacts --actor Macron     énumère les contacts qu'il rapporte
  readout show ID                     un contact, avec tous les mots sur lesquels il repose
  readout extract article.txt --json  lit seulement, et imprime ce qui a été lu

Commandes
  extract [CHEMIN… | -]    lit des documents et imprime une lecture pour chacun (ne touche aucun registre)
  ingest [CHEMIN… | -]     lit des documents dans le registre
  contacts                 énumère les contacts : --actor --between A,B --dossier --kind --status --since --until --side --query
  show ID                  un contact et ses sources
  compare ID               les récits de ses côtés face à face : --format text|markdown|html|json, -o FICHIER
  lineage ID               qui répète qui, des sources premières aux journaux en passant par les agences
  last A B                 le dernier contact entre eux
  count --between A B      combien de contacts, avec la liste, le filtre et la règle du compte
  agreements               les accords, leurs dispositions et ce qui en a été dit
  explain CHEMIN           comment un texte a été lu
  serve                    le registre dans un navigateur, et comme API : --port N
  who MOTS                 qui ces mots désignent : --on DATE --lang xx
${registerFr.helpLines}
  eval                     précision et rappel sur des textes annotés : --corpus OR TEXTES, --register, --sides, --lineage, --misses
  demo                     lit les textes d'exemple dans un registre et le montre

Partout
  --data DOSSIER           le dossier du registre (READOUT_DATA ; par défaut readout-data)
  --db URL                 un registre PostgreSQL à la place (READOUT_DB)
  --json                   pour les programmes, un objet par ligne
  --lang-ui en|fr          langue des messages
  --help, --version

Statut de sortie : 0 fait, 1 échec, 2 mauvais usage, 4 fait en partie, 5 registre verrouillé, 6 versions du registre et du programme incompatibles.`,
  register: registerFr,
  commandHelp: {
    ...registerFr.commandHelp,
    extract: `readout extract [CHEMIN… | -] [--json] [--url U] [--published EDTF] [--outlet NOM] [--language xx]

Lit du texte, du HTML ou des documents NDJSON (reconnus à leur contenu) et imprime une lecture pour chacun. Ne touche aucun registre.

  readout extract articles/ --json > lectures.ndjson
  curl -s https://example.org/article | readout extract - --url https://example.org/article --json`,
    ingest: `readout ingest [CHEMIN… | -] [--data DOSSIER | --db URL] [--url U] [--published EDTF] [--outlet NOM] [--language xx]

Lit des documents et inscrit au registre ce qu'ils disent. Le même document lu deux fois ne change rien.`,
    contacts: `readout contacts [--json] [filtres]

  --actor MOTS       y prend part : un nom ou un État (à répéter pour plusieurs)
  --between A,B      ces deux-là
  --dossier MOTS     un sujet
  --kind K           call, video, meeting, visit, summit, letter, message, talks
  --status S         held, planned, proposed, refused, denied, cancelled
  --since, --until   des jours (2020-09-30), des mois ou des années
  --side ÉTAT        rapporté par ce côté (FRA)
  --query MOTS       des mots du contact ou de ce qui en a été dit`,
    show: `readout show ID [--json]

Un contact : qui, quand et comment on le sait, à l'initiative de qui, ce que chaque côté en a dit, avec les mots et les sources.`,
    compare: `readout compare ID [--format text|markdown|html|json] [--json] [-o FICHIER]

Ce que chaque côté dit d'un contact, point par point : les deux (=), un seul (·), divergent (≠), chacun avec ses mots et pourquoi.
Ce qu'un récit ne mentionne pas, il ne le dément pas.`,
    lineage: `readout lineage ID [--json]

Copies, traductions, réécritures et abrégés d'un même récit, en arbre depuis sa source première ; à qui sont les journaux, et
pourquoi deux textes comptent pour un récit.`,
    last: `readout last A B [--kind K] [--status S] [--dossier MOTS] [--json]

Le dernier contact entre eux qui ait eu lieu.

  readout last FRA RUS --kind call`,
    count: `readout count [--between A B] [filtres de contacts] [--json]

Combien de contacts conviennent, puis lesquels, et selon quelle règle ils sont comptés.

  readout count --between FRA RUS --kind call --since 2021`,
    agreements: `readout agreements [--json]

Les accords que les documents nomment : date, parties, dispositions, et ce qui a été dit de leur application.`,
    explain: `readout explain CHEMIN

Comment un texte a été lu : phrase par phrase, quelle règle a lu quoi, ce qui a été écarté et pourquoi.`,
    who: `readout who MOTS [--on DATE] [--lang xx] [--json]

Qui ces mots désignent ce jour-là, le plus probable d'abord. Personne : rien, et statut 0.`,
    serve: `readout serve [--port N] [--data DIR | --db URL]

Le registre dans un navigateur et comme API, sur cette machine seulement : http://127.0.0.1:8080/. L'API est décrite à /openapi.json.`,
    eval: `readout eval [--corpus OR TEXTES]… [--misses] [--json]

Précision et rappel par sorte de fait sur des textes annotés. Sans --corpus : chaque corpus/*.gold.json à côté de son dossier.
--sides : les points de trente contacts racontés par deux côtés ; --lineage : qui répète qui dans quarante groupes de textes.`,
    demo: `readout demo [--data DOSSIER]

Lit les textes d'exemple dans un registre et le montre.`,
  },
  usage: {
    unknownCommand: (name, nearest) =>
      `Il n'y a pas de commande « ${name} ».${nearest === undefined ? "" : ` Vouliez-vous « ${nearest} » ?`}`,
    needsPath: "Donnez un fichier, un dossier, ou - pour l'entrée standard.",
    needsArgument: (what) => `Donnez ${what}.`,
    badValue: (option, value, allowed) => `${option} ne peut pas être « ${value} » : ${allowed}.`,
    seeHelp: "readout --help montre l'usage.",
  },
  inputError: ({ code, input, detail }) =>
    `${input} : ${INPUT_ERRORS[code]}${detail === undefined ? "" : ` (${detail})`}`,
  readingFailed: (input, cause) => `${input} : lecture interrompue par une erreur de notre fait : ${cause}`,
  locked: ({ pid, host, since }, folder) =>
    `Le registre ${folder} est utilisé par le processus ${pid} sur ${host} depuis ${since}. Attendez qu'il ait fini, ou donnez un autre dossier avec --data.`,
  versionMismatch: (found, expected) =>
    `Ce registre a été écrit par une autre version : il a ${found}, ce programme connaît ${expected}. Utilisez le programme le plus récent, ou un autre dossier avec --data.`,
  failed: (cause) => `Échec : ${cause}`,
  noRegister: (folder) => `Il n'y a pas encore de registre dans ${folder}. « readout ingest CHEMIN » en crée un.`,
  ingested: ({ added, known, failed, contacts, agreements }) =>
    `${plural(added, "document lu", "documents lus")}, ${plural(known, "déjà connu", "déjà connus")}${failed > 0 ? `, ${plural(failed, "illisible", "illisibles")}` : ""}. Le registre compte ${plural(contacts, "contact", "contacts")} et ${plural(agreements, "accord", "accords")}.`,
  noContact: (id) => `Le registre n'a pas de contact « ${id} ». « readout contacts » les énumère.`,
  nothingFound: "Rien dans le registre n'y répond.",
  serving: (url) => `Le registre est à l'adresse ${url} (Ctrl-C l'arrête).`,
  tryNext: (id) => `À essayer :
  npx readout show ${id ?? "ID"}
  npx readout serve                      la même chose dans un navigateur
  npx readout contacts --actor Poutine --json
  npx readout ingest chemin/de/vos/articles`,
  label: {
    who: "Qui",
    told: "Relaté ainsi",
    status: "Statut",
    when: "Quand",
    where: "Où",
    initiative: "Initiative",
    subjects: "Sujets",
    formats: "Formats",
    according: "selon",
    sides: "Côtés",
    statements: "Propos",
    sources: "Sources",
    disagreements: "Les récits divergent",
    notSaid: "non dit",
    contested: "contestée",
    published: "publié le",
    agreements: "Accords",
    provisions: "Dispositions",
    fulfilment: "Ce qui en est dit",
    parties: "Parties",
    through: "par",
    others: "Autres",
    contacts: "Contacts",
    precision: "précision",
    recall: "rappel",
    misses: "Manques",
    together: "Tous ensemble",
  },
  noSource: "aucune source nommée",
  silent: (state) => `${state} : aucun récit de sa part`,
  legend: "[n:place] : la source n et la place dans son texte. * par le récit où se tient la phrase.",
  ambiguousId: (id, ids) => `Plusieurs contacts commencent par « ${id} » : ${ids.join(", ")}.`,
  rows: (made, real, items, unread) =>
    `${plural(made, "ligne", "lignes")} pour ${plural(real, "contact réel", "contacts réels")} (${(made / (real || 1)).toFixed(3)}), relatés ${items} fois${unread > 0 ? ` ; ${unread} autres non lus` : ""}`,
  pairs: (right, wrong, missed) =>
    `paires de récits : ${right} réunies à raison, ${wrong} à tort, ${missed} laissées séparées à tort`,
};

const INPUT_ERRORS = {
  "not-found": "ni fichier ni dossier de ce nom",
  unreadable: "ne s'ouvre pas",
  empty: "est vide",
  binary: "n'est pas un texte",
  "too-large": "est trop grand ; la limite est de 64 Mo par entrée",
  "too-long": "est trop long pour un seul texte ; la limite est d'un million de caractères",
  "no-text": "ne contient pas de texte",
  "bad-json-line": "n'est pas du JSON valide",
  "not-a-document": "n'est pas un document : il faut « text » ou « html », et des champs en toutes lettres",
} as const;
