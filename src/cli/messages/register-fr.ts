import type { RegisterMessages } from "./register.ts";

const plural = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

export const registerFr: RegisterMessages = {
  helpLines: `  search MOTS              plein texte en trois langues ; les noms dans toute graphie et toute écriture
  review [ID]              ce qui demande l'œil de quelqu'un ; accepter, corriger, rejeter, réunir, séparer, annuler
  reread                   tout relire après une mise à jour : montre ce qui changera, --yes le fait
  backup -o FICHIER        tout ce qui ne peut être refait, en un fichier ; restore FICHIER le remet en place
  doctor                   vérifie tout ce qui doit être vrai ; ne répare rien sans y être invité : --rebuild`,
  commandHelp: {
    search: `readout search MOTS [--limit N] [--json]

Les passages et les propos qui contiennent tous ces mots : sous toute forme du mot (français, anglais, russe), avec les personnes, les États
et les sujets qui y sont nommés dans n'importe quelle langue, et les noms sous toute graphie : « Poutine », « Putin » et « Путин » se valent.
Des mots entre guillemets doivent se suivre.`,
    review: `readout review                    interroge sur chaque contact, les plus douteux d'abord
readout review --list [--limit N] [--json]
readout review ID --accept | --reject | --set CHAMP=VALEUR… | --merge ID… | --split SOURCE…   [--by NOM] --why MOTS
readout review --undo NUMÉRO --why MOTS
readout review --log [--json]     toutes les décisions : qui, quand, pourquoi

  --set       kind, status, date (EDTF), place, participants (A, B), initiator, dossiers (A, B) ; valeur vide : inconnu
  --split     le numéro de la source sur la page du contact, ou son chemin : elle parle d'un autre contact
  --by        qui décide (READOUT_USER ; sinon le nom de la session)

Ce qu'une personne décide l'emporte, quoi que disent les textes ou lise une version ultérieure. Ce qui avait été lu reste à côté, et toute
décision peut être annulée.`,
    reread: `readout reread [--yes] [--all] [--json]

Relit les documents qu'une autre version du programme ou de ses mots a lus, et montre ce que cela change. Rien ne change avant votre accord
(--yes : sans demander) ; alors tout change, d'un coup. Les décisions des personnes tiennent ; les lectures remplacées sont gardées.
  --all       aussi ce que cette version même a lu`,
    backup: `readout backup -o FICHIER

Écrit documents, lectures, décisions et histoire dans un seul fichier. Les deux sortes de registre, dossier et PostgreSQL, le reprennent.`,
    restore: `readout restore FICHIER

Remet une sauvegarde dans un registre neuf (--data ou --db), et refait tout le reste à partir d'elle.`,
    doctor: `readout doctor [--rebuild] [--json]

Lit chaque page, et vérifie que chaque fait est dans son texte et que chaque contact est ce que disent ses documents et les décisions.
Ne répare rien de soi-même ; --rebuild refait tout ce qui se déduit des documents et des décisions. Statut 1 si quelque chose ne va pas.`,
  },
  searchNothing: "Aucun texte ne contient tout cela.",
  contact: "contact",
  statement: "propos",
  queueEmpty: "Rien ne demande à être examiné.",
  queueLine: (doubt) => `doute ${doubt.toFixed(1).replace(".", ",")}`,
  decided: (number, action, contacts) =>
    `La décision ${number} (${action}) est au registre${contacts.length > 0 ? ` : ${contacts.join(", ")}` : ""}. « readout review --undo ${number} » la retire.`,
  needsWhy: "Dites pourquoi : --why MOTS.",
  oneDecision: "Donnez une option parmi --accept, --reject, --set, --merge, --split, --undo.",
  decisionLine: ({ number, at, by, action, contact, why, undone }) =>
    `${number}  ${at.slice(0, 16).replace("T", " ")}  ${by} : ${action} ${contact} — ${why}${undone ? " (annulée)" : ""}`,
  ask: "[a]ccepter  [c]orriger CHAMP=VALEUR  [r]ejeter  réunir à [m] ID  [s]éparer NUMÉROS  [n] suivant  ann[u]ler NUMÉRO  [q]uitter > ",
  askWhy: "Pourquoi ? > ",
  notUnderstood: "Pas compris.",
  correctedBy: (by, at, why) => `par ${by}, ${at.slice(0, 10)} : ${why}`,
  decisions: "Décisions",
  machineSaid: (field, value) => `${field} ; les textes disent : ${value}`,
  tombstone: (id, at, because) =>
    `${id} n'est plus depuis le ${at.slice(0, 10)} (${because === "" ? "ses documents n'en parlent plus" : because}). C'était :`,
  redirected: (from, to) => `${from} est maintenant ${to}.`,
  rereadNothing: "Tous les documents ont été lus par cette version. --all les relit quand même.",
  rereadReading: (n) => `${n} documents lus…`,
  rereadPlan: ({ documents, different, counts }) =>
    `${plural(documents, "document relu", "documents relus")}, dont ${different} autrement qu'avant. Contacts : ${counts.added} nouveaux, ${counts.changed} changés, ${counts.renamed} sous un autre identifiant, ${counts.merged} réunis à d'autres, ${counts.removed} disparus.`,
  rereadAsk: "Mettre cela en place ? [o/N] > ",
  rereadDone: "Fait.",
  rereadNot: "Rien n'a changé. « readout reread --yes » le met en place.",
  yes: /^(o(ui)?|y(es)?)$/i,
  backedUp: (rows, file) => `${plural(rows, "ligne écrite", "lignes écrites")} dans ${file}.`,
  restored: (documents) =>
    `${plural(documents, "document restauré", "documents restaurés")}, et tout ce qui s'en déduit refait.`,
  badBackup: {
    "not-a-backup": (file) => `${file} n'est pas une sauvegarde de Readout.`,
    "cut-off": (file) => `${file} est coupé : la fin manque. Rien n'a été restauré.`,
    altered: (file) => `${file} a été modifié après avoir été écrit, ou est endommagé. Rien n'a été restauré.`,
    "register-not-empty": () =>
      "Ce registre contient déjà quelque chose. Restaurez dans un registre neuf : --data DOSSIER.",
  },
  healthy: (documents, contacts) =>
    `Tout est en ordre : ${plural(documents, "document", "documents")} et ${plural(contacts, "contact vérifié", "contacts vérifiés")}.`,
  finding: (check, subject, detail) => `${CHECKS[check] ?? check} : ${subject} : ${detail}`,
  unhealthy: (n) =>
    `${plural(n, "chose ne va pas", "choses ne vont pas")}. Faites d'abord une copie (« readout backup ») ; « readout doctor --rebuild » refait ensuite tout ce qui se déduit.`,
  rebuilt: (documents) =>
    `Tout ce qui se déduit a été refait à partir de ${plural(documents, "document", "documents")}.`,
  storage: {
    "read-only": (place) =>
      `On ne peut écrire dans le registre ${place} : pour vous, le dossier ou son disque est en lecture seule. Copiez-le là où vous pouvez écrire, ou demandez-en le droit.`,
    full: (place) =>
      `Le disque du registre ${place} est plein. Rien de ce qui était en cours n'est au registre ; tout ce qui précède y est. Faites de la place et recommencez.`,
    damaged: (place, detail) =>
      `Le registre ${place} est endommagé (${detail}). Rien n'a été changé. « readout doctor » dit ce qui peut encore être lu ; une sauvegarde se remet dans un nouveau dossier avec « readout restore FICHIER --data DOSSIER ».`,
    unreachable: (place, detail) => `Le serveur de ${place} ne répond pas (${detail}).`,
    refused: (place, detail) => `Le serveur de ${place} ne nous laisse pas entrer (${detail}).`,
    "not-a-register": (place) =>
      `${place} est un dossier où se trouvent d'autres fichiers, et pas un registre. Donnez un autre dossier avec --data.`,
  },
};

const CHECKS: Readonly<Record<string, string>> = {
  unreadable: "illisible",
  "derived-version": "déduit par une autre version",
  document: "document",
  span: "mots absents du texte",
  mention: "mentions",
  "fuller-list": "participants",
  contact: "contact",
  agreement: "accord",
  passage: "recherche",
  correction: "décision",
  stray: "reste",
};
