import type { GovernorRule, TriggerRule } from "./contact-rules.ts";
import type { LanguageBuilder } from "./language-builder.ts";
import type { ContactKind } from "../model/index.ts";

export type { GovernorRule, TriggerRule } from "./contact-rules.ts";

/** `contacts.yml`. */
export interface ContactsFile {
  readonly nouns: readonly TriggerRule[];
  readonly verbs: readonly TriggerRule[];
  readonly mediums: readonly { readonly id: string; readonly kind: ContactKind; readonly words: readonly string[] }[];
  readonly governors: readonly GovernorRule[];
  readonly initiative: {
    readonly of: readonly string[];
    readonly own: readonly string[];
    readonly by: readonly string[];
    /** Verbs that say in the active voice who made contact: "a pris l'initiative de". */
    readonly verbs?: readonly string[];
    /** "инициатором (стал X)": who that was stands in the clause, as its subject. */
    readonly holder?: readonly string[];
    /** The noun and the verb of "инициативу … проявила X", whatever stands between them. */
    readonly theme?: readonly string[];
    readonly shown?: readonly string[];
    /** Nouns that a genitive before them makes somebody's own: "at Moscow's request". */
    readonly nouns?: readonly string[];
  };
  readonly auxiliaries: Readonly<Record<string, readonly string[]>>;
  readonly negation: readonly string[];
  /** Verbs by which somebody answers who rings: "did not take his call". */
  readonly answers?: readonly string[];
  /** What is made public on the day after it: "released on Tuesday". */
  readonly released?: readonly string[];
  /** Adverbs that may stand within a governing phrase: "is still to". */
  readonly adverbs?: readonly string[];
  /** What opens a question that takes a contact for granted: "why did X call Y?". */
  readonly questions?: readonly string[];
  /** Verbs by which somebody owns to a contact or claims it, some day after it: "reconnaître", "révéler". */
  readonly confessions?: readonly string[];
  readonly recall: readonly string[];
  readonly habitual: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  /** How many take part, in words beside the noun: "à trois", "three-way". */
  readonly counts?: Readonly<Record<string, number>>;
  /** Phrases before a contact, and how many days after what they tell of it was: "au lendemain de" (−1), "à la veille de" (1). */
  readonly offsets?: Readonly<Record<string, number>>;
  /** What opens a sentence that only tells the day: "C'était (le 12 mars)". */
  readonly wasThen?: readonly string[];
  /** What joins the first and the last day: "de mardi à jeudi". */
  readonly through?: readonly string[];
  /** What becomes of a plan in a sentence of its own: "Il y a renoncé". */
  readonly undone?: readonly string[];
  /** That nothing came of it: "rien ne s'est produit". */
  readonly nothing?: readonly string[];
  /** What brings somebody to the front of a clause: "c'est (lui qui a appelé)". */
  readonly cleft?: readonly string[];
  /** Prepositions whose date is none of the contact ("depuis", "avant"). */
  readonly undated: readonly string[];
  /** Before the day of a document ("заявление от 1 октября"). */
  readonly issued?: readonly string[];
  /** Before what has happened since: its day is not the contact's. */
  readonly since?: readonly string[];
  /** Forms of the relative pronoun that are subjects, in a language of cases ("который"). */
  readonly who?: readonly string[];
  /** What makes several subjects each other's objects ("invited each other"). */
  readonly eachOther?: readonly string[];
  /** Determiners that mean none in particular ("any meeting"). */
  readonly any?: readonly string[];
  /** Relative pronouns that are objects ("whom"). */
  readonly whom?: readonly string[];
  /** Prepositions (lemmas) of the day that something is set for: "перенёс на 10 марта". */
  readonly aims?: readonly string[];
  /** What sets two sides over against each other: "с одной стороны … с другой". */
  readonly opposed?: readonly string[];
  /** What makes a present one to come ("when they meet"), and what stands for the contact itself ("cancelled it"). */
  readonly when?: readonly string[];
  readonly it?: readonly string[];
  readonly adverbials: readonly string[];
  /** Those of `adverbials` behind which the contact is over: "returned on Monday after a visit". */
  readonly afterwards?: readonly string[];
  /** Prepositions of a span ("the second call in four days"). */
  readonly spans?: readonly string[];
  /** Prepositions (lemmas) of the day to which something is moved. */
  readonly movedTo?: readonly string[];
  /** Verbs without a subject, beside whom they befall: "Макрону предстоит встреча". */
  readonly befalls?: readonly string[];
  /** Conjunctions after which a past is a wish: "чтобы". */
  readonly soThat?: readonly string[];
  /** What says that a call was not answered: "не взял трубку". */
  readonly unanswered?: readonly string[];
  /** Verbs whose object is spoken to: "told X in a call". */
  readonly tells?: readonly string[];
  /** Words that tell several contacts apart wherever they stand: "separate calls", "spoke separately". */
  readonly apart?: readonly string[];
  /** Those of `adverbials` that put a contact beside what follows: "en marge de". */
  readonly margins?: readonly string[];
  /** Prepositions before a contact that is to come: "накануне встречи". */
  readonly ahead?: readonly string[];
  /** Conjunctions that do the same: "до того, как он встретился". */
  readonly aheadClauses?: readonly string[];
  /** Words for what others claim: "якобы". */
  readonly alleged?: readonly string[];
  /** Words that tell several contacts of one verb apart ("puis avec X"). */
  readonly separately?: readonly string[];
  /** Words for one more contact of the same people: "nouveau", "prochain". */
  readonly oneMore?: readonly string[];
  /** Words that make a meeting of two states one of their teams: "match", "stade". */
  readonly sports?: readonly string[];
  /** Verbs that give a contact its day: "dater de", "remonter à". */
  readonly datedBy?: readonly string[];
  /** Verbs for the beginning and the end of a contact of several days: "ouvert mercredi …, s'est achevé jeudi". */
  readonly starts?: readonly string[];
  readonly ends?: readonly string[];
  /** What opens a clause about what was said in a contact: "au cours duquel". */
  readonly within?: readonly string[];
  /** Words for who carries another's message: "porteur de", "remettre". */
  readonly bearers?: readonly string[];
  /** What is denied in place of the contact that it told of: "cette information a été démentie". */
  readonly claims?: readonly string[];
  /** Those of `adverbials` that put something within the contact: "lors de", "pendant". */
  readonly during?: readonly string[];
  /** What makes talks a process and no occasion: "en cours". */
  readonly ongoing?: readonly string[];
  /** What names the host of a visit: "à l'invitation de". */
  readonly invitedBy?: readonly string[];
  /** Phrases that bring in more participants: "en présence de". */
  readonly joined?: readonly string[];
  readonly outsiders: readonly string[];
  /** Nouns that tie their "with" to themselves ("relations with China"). */
  readonly related?: readonly string[];
  /** Verbs that make an offer a plan ("accepted the invitation"). */
  readonly accepts?: readonly string[];
  /** Nouns for what others tell, and may be untrue: "the claim that". */
  readonly reports?: readonly string[];
  /** What stands before the name of somebody who was not there: "claimed to be", "se faisant passer pour". */
  readonly impostors?: readonly string[];
  /** Words around places. */
  readonly where?: {
    /** Prepositions (lemmas) before the place of a contact, and before where somebody goes. */
    readonly at: readonly string[];
    readonly to: readonly string[];
    /** Those of `at` that with an article of their own before a state mean to whom: "à l'Iran" (but "en Iran", "au Kenya"). */
    readonly toWhom?: readonly string[];
    /** Those of `at` behind which a name that nobody knows is a town: "à Belladère". */
    readonly towns?: readonly string[];
    /** Opens a clause about what happened there: "Pretoria, où il sera reçu". */
    readonly relative?: readonly string[];
    /** Prepositions (lemmas) before what is talked of: "о положении на Украине". */
    readonly about: readonly string[];
    /** Nouns for the seat of a state: "la capitale hongroise". */
    readonly capital: readonly string[];
    /** What a place after it belongs to, and not to the contact: "ambassadeur à", "conflict in", "подписанный в". */
    /** What kind of place it is, before its name ("l'île de"), and prepositions that only these have ("sur"). */
    readonly sites?: readonly string[];
    readonly onSites?: readonly string[];
    /** "here": the town of the dateline. */
    readonly here?: readonly string[];
    /** Verbs of being or coming somewhere, before the place. */
    readonly stay?: readonly string[];
    readonly elsewhere: readonly string[];
  };
}

export function addContacts(language: LanguageBuilder, file: ContactsFile | undefined): void {
  if (file === undefined) return;
  for (const rule of file.nouns)
    language.addWords(rule.words, { type: "contact", id: rule.id, data: { rule, noun: true } });
  for (const rule of file.verbs)
    language.addWords(rule.words, { type: "contact-verb", id: rule.id, data: { rule, noun: false } });
  for (const m of file.mediums) language.addWords(m.words, { type: "medium", id: m.id, data: { kind: m.kind } });
  for (const g of file.governors)
    language.addWords(withAdverbs(g.words, file.adverbs ?? []), { type: "governor", id: g.id, data: { rule: g } });
  for (const [name, words] of Object.entries(file.auxiliaries))
    language.addWords(words, { type: "auxiliary", id: name });
  const classes: readonly (readonly [string, readonly string[] | undefined])[] = [
    ["initiative-of", file.initiative.of],
    ["initiative-own", file.initiative.own],
    ["initiative-by", file.initiative.by],
    ["initiative-verb", file.initiative.verbs],
    ["initiative-holder", file.initiative.holder],
    ["initiative-noun", file.initiative.nouns],
    ["negation", file.negation],
    ["answer", file.answers],
    ["released", file.released],
    ["confession", file.confessions],
    ["recall", file.recall],
    ["habitual", file.habitual],
    ["adverbial", file.adverbials],
    ["margin", file.margins],
    ["opposed", file.opposed],
    ["tell", file.tells],
    ["apart", file.apart],
    ["ahead", file.ahead],
    ["ahead-clause", file.aheadClauses],
    ["alleged", file.alleged],
    ["outsider", file.outsiders],
    ["report", file.reports],
    ["related", file.related],
    ["accept", file.accepts],
    ["impostor", file.impostors],
    ["elsewhere", file.where?.elsewhere],
    ["stay", file.where?.stay],
    ["site", file.where?.sites],
    ["capital", file.where?.capital],
    ["separately", file.separately],
    ["joined", file.joined],
    ["within-clause", file.within],
    ["one-more", file.oneMore],
    ["dated-by", file.datedBy],
    ["sport", file.sports],
    ["start", file.starts],
    ["end", file.ends],
    ["invited-by", file.invitedBy],
    ["unanswered", file.unanswered],
    ["befalls", file.befalls],
    ["initiative-theme", file.initiative.theme],
    ["initiative-shown", file.initiative.shown],
    ["bearer", file.bearers],
    ["ongoing", file.ongoing],
    ["claim", file.claims],
    ["during", file.during],
    ["was-then", file.wasThen],
    ["cleft", file.cleft],
    ["undone", file.undone],
    ["nothing", file.nothing],
  ];
  for (const [type, words] of classes) language.addWords(words, { type, id: type });
  for (const [word, n] of Object.entries(file.ordinals))
    language.addWords([word], { type: "ordinal", id: word, data: { n } });
  for (const [words, number] of Object.entries(file.counts ?? {}))
    language.addWords([words], { type: "party-count", id: "party-count", data: { number } });
  for (const [words, days] of Object.entries(file.offsets ?? {}))
    language.addWords([words], { type: "offset", id: "offset", data: { days } });
}

/** "~be to" also as "~be still to": an adverb after the first word of a phrase with a verb. */
const withAdverbs = (phrases: readonly string[], adverbs: readonly string[]): string[] =>
  phrases.flatMap((phrase) => {
    const [head = "", ...rest] = phrase.split(" ");
    return head === "~be" && rest.length > 0
      ? [phrase, ...adverbs.map((adverb) => `${head} =${adverb} ${rest.join(" ")}`)]
      : [phrase];
  });
