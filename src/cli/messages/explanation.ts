/** The words of `readout explain`, apart from the rest: they are many, and only it needs them. */
export interface ExplanationMessages {
  readonly step: Readonly<Record<"actors" | "date" | "contact" | "dropped" | "statement" | "agreement", string>>;
  readonly trait: Readonly<Record<"reference" | "recalled" | "weak", string>>;
  /** Why something was dropped: our words for the reasons that the stages give. */
  readonly why: Readonly<Record<string, string>>;
  readonly flags: string;
  readonly noSign: string;
  readonly becomes: string;
  readonly becomesNothing: string;
  readonly block: Readonly<Record<string, string>>;
}

const english: ExplanationMessages = {
  step: {
    actors: "actors",
    date: "date",
    contact: "contact",
    dropped: "dropped",
    statement: "said",
    agreement: "agreement",
  },
  trait: { reference: "refers to one told before", recalled: "recalled", weak: "too weak by itself" },
  why: {},
  flags: "Flags",
  noSign: "no sign of damage",
  becomes: "in contact",
  becomesNothing: "in no contact",
  block: {},
};

const french: ExplanationMessages = {
  step: {
    actors: "acteurs",
    date: "date",
    contact: "contact",
    dropped: "écarté",
    statement: "propos",
    agreement: "accord",
  },
  trait: { reference: "renvoie à un contact déjà dit", recalled: "rappelé", weak: "trop faible à lui seul" },
  why: {
    "no place": "sans lieu",
    "no participants": "sans participants",
    "one participant": "un seul participant",
    "nobody who visits": "personne qui se rende quelque part",
    "a partner who acts for nobody": "un interlocuteur qui n'agit pour personne",
    habitual: "habituel",
    hypothetical: "hypothétique",
    "nothing planned": "rien de prévu",
    "not since": "plus depuis lors",
    "ungoverned infinitive": "infinitif sans verbe qui le gouverne",
    "another meaning here": "a ici un autre sens",
  },
  flags: "Drapeaux",
  noSign: "aucun signe de dommage",
  becomes: "dans le contact",
  becomesNothing: "dans aucun contact",
  block: {
    title: "titre",
    dateline: "origine",
    byline: "signature",
    heading: "intertitre",
    body: "corps",
    caption: "légende",
    boilerplate: "habillage",
  },
};

export const explanationMessages = (language: "en" | "fr"): ExplanationMessages =>
  language === "fr" ? french : english;
