import type { ContactKind, ContactStatus } from "../model/index.ts";

/** A noun or verb that names a contact (`contacts.yml`). */
export interface TriggerRule {
  readonly id: string;
  readonly kind: ContactKind;
  readonly words: readonly string[];
  /** Names a contact only with participants of its own (or by reference to one already told): "échange", "discussion". */
  readonly weak?: boolean;
  /** Verbs only: what the arguments are. `object: "person"` demands a person or office as direct object. */
  readonly reflexive?: "required" | "optional";
  readonly object?: "partner" | "none";
  /** Who asked for it, when the verb says so: its subject. */
  readonly initiator?: "subject";
  /** Status that the word itself gives ("inviter": proposed). */
  readonly status?: ContactStatus;
  /** The place of this kind is a destination whose state is the host ("se rendre à Moscou"). */
  readonly destination?: boolean;
  /** Without a place it is where the text is: "il ne viendra pas". */
  readonly deictic?: boolean;
  /** Tells of more people at the contact told before: "il a été rejoint par X". */
  readonly joins?: boolean;
  /** In the passive with a capital, by those who govern there: "être reçu à Paris". */
  readonly received?: "at";
  /** Names a contact only where it names the place: who signs together somewhere has met there. */
  readonly place?: "required";
  /** Prepositions (lemmas) that carry a partner besides those of the language. */
  readonly partners?: readonly string[];
  /** Words that, right after it, show another meaning ("appel à", "entretien d'embauche"). */
  readonly not?: readonly string[];
  readonly notBefore?: readonly string[];
  /** Words that show another meaning when they follow the object ("called him a liar"). */
  readonly notAfter?: readonly string[];
  /** Names a contact only where nothing hangs on its object: "saw Putin", not "saw Putin give way". */
  readonly plain?: boolean;
  /** Words of which one must follow it: "passer (deux) heures avec X". */
  readonly follows?: readonly string[];
  /** Names a contact only where its clause names the medium ("had him on the phone"). */
  readonly medium?: "required";
  /** Tells of a contact only if another word does, too ("поздравил": by a message, or face to face). */
  readonly soft?: boolean;
  /** Several subjects do it to each other without a word that says so ("the leaders met"). */
  readonly reciprocal?: boolean;
  readonly hits?: readonly string[];
  readonly misses?: readonly string[];
}

/** A word that sets the status of the contact it governs. */
export interface GovernorRule {
  readonly id: string;
  readonly status?: ContactStatus;
  readonly hypothetical?: boolean;
  /** Says that nothing of the kind is planned: no contact. */
  readonly absent?: boolean;
  readonly words: readonly string[];
  /** A word for an offer, which may be accepted. */
  readonly offer?: boolean;
  /** With `hypothetical`: what is past is told all the same. */
  readonly unlessPast?: boolean;
  /** Negated, it says only that nothing is planned: "is not preparing for". */
  readonly idle?: boolean;
  /** Status when it is negated ("n'a pas réussi à joindre"). */
  readonly negated?: ContactStatus;
  /** Status when it stands in the perfect itself ("a pu parler"). */
  readonly perfect?: ContactStatus;
  /** Its subject asked for the contact. */
  readonly initiator?: "subject";
  /** It gives the contact another day ("reporter au 20 mars"). */
  readonly moves?: boolean;
  /** What two agree on: a day beside it in the past is that of the agreement. */
  readonly agreed?: boolean;
  /** With `absent`: beside a verb in the past it denies that there was one ("никакого разговора не было"). */
  readonly past?: boolean;
  /** Prepositions (lemmas) over which it governs a noun that would else be a circumstance: "отказал во встрече". */
  readonly over?: readonly string[];
  readonly hits?: readonly string[];
  readonly misses?: readonly string[];
}
