import type { Words } from "./index.ts";

const plural = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

export const french: Words = {
  language: "fr",
  kind: {
    call: "appel téléphonique",
    video: "visioconférence",
    meeting: "rencontre",
    visit: "visite",
    summit: "sommet",
    letter: "lettre",
    message: "message",
    talks: "entretiens",
  },
  status: {
    held: "tenu",
    planned: "prévu",
    proposed: "proposé",
    refused: "refusé",
    denied: "démenti",
    cancelled: "annulé",
  },
  actorKind: {
    person: "personne",
    state: "État",
    institution: "institution",
    organisation: "organisation",
    agency: "agence",
    outlet: "média",
    group: "groupe",
  },
  corroboration: {
    "several sides": "rapporté par plusieurs côtés",
    "one side": "rapporté d'un seul côté",
    none: "aucun côté nommé comme source",
  },
  basis: { stated: "dit dans le texte", metadata: "métadonnées de la page", inferred: "déduit" },
  statementKind: { direct: "ses mots", indirect: "rapporté", mixed: "rapporté, en partie ses mots" },
  dateUnknown: "date inconnue",
  publishedUnknown: "jour de publication inconnu",
  disagreement: (field) => ({ date: "date", initiator: "initiative", kind: "sorte", status: "statut" })[field] ?? field,
  sources: (n) => plural(n, "document", "documents"),
};
