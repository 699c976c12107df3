/** One definition of everything Readout prints: types, validation and the published JSON Schema all come from here. */
import { z } from "zod";

/** UTF-16 code units; `text === reading.text.slice(start, end)`, always. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() });

/** `edtf` is ISO 8601-2; `because` says why where the value was inferred. */
export const DateFact = z.object({
  edtf: z.string(),
  basis: z.enum(["stated", "metadata", "inferred"]),
  because: z.string().optional(),
  evidence: z.array(Span),
});

export const ActorKind = z.enum(["person", "state", "institution", "organisation", "agency", "outlet", "group"]);

/** `name` is the usual English form; `state` is ISO 3166-1 alpha-3. */
export const ActorRef = z.object({
  id: z.string(),
  name: z.string(),
  kind: ActorKind,
  role: z.string().optional(),
  state: z.string().optional(),
  evidence: z.array(Span),
});

export const Named = z.object({ id: z.string(), name: z.string(), evidence: z.array(Span) });

export const ContactKind = z.enum(["call", "video", "meeting", "visit", "summit", "letter", "message", "talks"]);
export const ContactStatus = z.enum(["held", "planned", "proposed", "refused", "denied", "cancelled"]);

export const InitiatorClaim = z.object({
  value: ActorRef.nullable(),
  according_to: z.array(ActorRef),
  evidence: z.array(Span),
});

export const Contact = z.object({
  id: z.string(),
  kind: ContactKind,
  status: ContactStatus,
  main: z.boolean(),
  date: DateFact.nullable(),
  place: Named.nullable(),
  participants: z.array(ActorRef),
  initiator: ActorRef.nullable(),
  initiator_claims: z.array(InitiatorClaim),
  formats: z.array(Named),
  dossiers: z.array(Named),
  reported_by: z.array(ActorRef),
  evidence: z.array(Span),
  rules: z.array(z.string()),
});

/** A link of an attribution chain: `stated` in the sentence, or inherited from the `scope` of the account it stands in. */
export const ChainLink = ActorRef.extend({ basis: z.enum(["stated", "scope"]) });

export const Statement = z.object({
  id: z.string(),
  contact: z.string().nullable(),
  speakers: z.array(ActorRef),
  chain: z.array(ChainLink),
  kind: z.enum(["direct", "indirect", "mixed"]),
  act: z.string(),
  /** 1 brings sides together, -1 sets them apart; absent in readings of older versions. */
  polarity: z.union([z.literal(-1), z.literal(0), z.literal(1)]).optional(),
  /** To or against whom, where the words say so. */
  addressees: z.array(ActorRef).optional(),
  content: z.array(Span),
  cue: Span.nullable(),
  dossiers: z.array(Named),
  rules: z.array(z.string()),
});

export const Provision = z.object({ kind: z.string(), effective: DateFact.optional(), evidence: z.array(Span) });
export const AgreementStatus = z.object({
  value: z.string(),
  as_of: DateFact.nullable(),
  chain: z.array(ActorRef),
  evidence: z.array(Span),
});
export const Agreement = z.object({
  id: z.string(),
  name: z.string(),
  date: DateFact.nullable(),
  parties: z.array(ActorRef),
  dossiers: z.array(Named),
  provisions: z.array(Provision),
  status: z.array(AgreementStatus),
  evidence: z.array(Span),
});

export const BlockRole = z.enum(["title", "dateline", "byline", "heading", "body", "caption", "boilerplate"]);
export const Block = z.object({ role: BlockRole, start: z.int(), end: z.int() });

/** Something odd in the source that a person should know of; never repaired silently. */
export const Notice = z.object({ rule: z.string(), reason: z.string(), evidence: z.array(Span) });

export const Source = z.object({
  id: z.string().optional(),
  path: z.string().optional(),
  url: z.string().optional(),
  outlet: ActorRef.optional(),
  agencies: z.array(ActorRef),
  author: z.string().optional(),
});

export const Reading = z.object({
  schema: z.literal("readout.reading/1"),
  id: z.string(),
  versions: z.object({ extractor: z.string(), lexicon: z.string() }),
  source: Source,
  language: z.string(),
  flags: z.array(z.string()),
  published: DateFact.nullable(),
  title: Span.nullable(),
  text: z.string(),
  blocks: z.array(Block),
  contacts: z.array(Contact),
  statements: z.array(Statement),
  agreements: z.array(Agreement),
  notices: z.array(Notice),
});

/** In the register, offsets alone would not say which text they count in: `document` is the reading's id. */
export const LocatedSpan = Span.extend({ document: z.string().optional() });
const located = { evidence: z.array(LocatedSpan) };
const LocatedDate = DateFact.extend(located);
const LocatedActor = ActorRef.extend(located);
const LocatedNamed = Named.extend(located);
const LocatedClaim = InitiatorClaim.extend({
  value: LocatedActor.nullable(),
  according_to: z.array(LocatedActor),
  ...located,
});

export const RegisterSource = z.object({
  document: z.string(),
  source: Source,
  contact: z.string(),
  published: DateFact.nullable(),
  reported_by: z.array(ActorRef),
  copies: z.string().optional(),
  /** Which versions of the program and of its words read it. */
  versions: z.object({ extractor: z.string(), lexicon: z.string() }).optional(),
});
/** What a person decided about a contact, beside what the machine would say by itself. */
export const ContactCorrection = z.object({
  number: z.int(),
  action: z.enum(["accept", "correct", "reject", "merge", "split", "undo"]),
  by: z.string(),
  at: z.string(),
  why: z.string(),
  fields: z.array(z.object({ field: z.string(), machine: z.unknown() })),
});
export const Side = z.object({
  state: z.string(),
  institution: ActorRef,
  statements: z.int(),
  dossiers: z.array(Named),
  documents: z.array(z.string()),
});
export const Disagreement = z.object({
  field: z.string(),
  values: z.array(z.object({ value: z.unknown(), according_to: z.array(ActorRef), documents: z.array(z.string()) })),
});
export const RegisterContact = Contact.extend({
  date: LocatedDate.nullable(),
  place: LocatedNamed.nullable(),
  participants: z.array(LocatedActor),
  initiator: LocatedActor.nullable(),
  initiator_claims: z.array(LocatedClaim),
  formats: z.array(LocatedNamed),
  dossiers: z.array(LocatedNamed),
  reported_by: z.array(LocatedActor),
  ...located,
  sources: z.array(RegisterSource),
  sides: z.array(Side),
  corroboration: z.enum(["several sides", "one side", "none"]),
  disagreements: z.array(Disagreement),
  corrections: z.array(ContactCorrection).optional(),
});
export const RegisterAgreement = Agreement.extend({
  date: LocatedDate.nullable(),
  parties: z.array(LocatedActor),
  dossiers: z.array(LocatedNamed),
  provisions: z.array(Provision.extend({ effective: LocatedDate.optional(), ...located })),
  status: z.array(AgreementStatus.extend({ as_of: LocatedDate.nullable(), chain: z.array(LocatedActor), ...located })),
  ...located,
  sources: z.array(z.object({ document: z.string(), source: Source, agreement: z.string() })),
  corrections: z.array(ContactCorrection).optional(),
});

/** A side's words on one matter: a statement as it was read, or a passage that none covers (`text@` and its place). */
export const PointStatement = z.object({
  document: z.string(),
  statement: z.string(),
  spans: z.array(Span),
  /** The text, told here too, whose account this one repeats. */
  repeats: z.string().optional(),
});

/** How often something was told: in texts, in accounts that do not repeat each other, by sides. */
const counts = { n_reports: z.int(), n_independent: z.int(), n_primary: z.int() };

/** Why a point is as it is, for programs and for other languages; `why` says it in words. */
export const PointReason = z.object({
  kind: z.enum([
    "shared",
    "silent",
    "alone",
    "unspoken",
    "denied",
    "nothing-agreed",
    "only-discussed",
    "days",
    "initiators",
  ]),
  /** Who says so; for `silent`, who says nothing. */
  sides: z.array(z.string()),
  /** Whom they contradict. */
  against: z.array(z.string()),
  subjects: z.array(z.string()),
});

/** One matter of a contact, with what each side's account says of it. */
export const ComparisonPoint = z.object({
  /** What it is about; a matter that the register has no subject for has an id `matter/…`. */
  dossier: Named.nullable(),
  /** What the accounts contradict each other in, where that is no matter of the talks: the day, the initiative. */
  field: z.enum(["date", "initiator"]).optional(),
  state: z.enum(["both", "one", "at-odds"]),
  why: z.string(),
  reason: PointReason,
  accounts: z.array(z.object({ side: z.string(), statements: z.array(PointStatement) })),
  ...counts,
});

export const Comparison = z.object({
  contact: z.string(),
  sides: z.array(
    z.object({
      state: z.string(),
      institution: ActorRef,
      documents: z.array(z.string()),
      words: z.int(),
      /** When the earliest text that carries it came out. */
      published: DateFact.nullable(),
    }),
  ),
  points: z.array(ComparisonPoint),
  /** What others tell of and this side does not. Not a denial. */
  silent: z.array(z.object({ side: z.string(), dossiers: z.array(Named) })),
  initiator: z.array(
    z.object({ value: ActorRef.nullable(), according_to: z.array(ActorRef), documents: z.array(z.string()) }),
  ),
  ...counts,
});
