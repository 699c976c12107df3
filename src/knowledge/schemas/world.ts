/** What the files of the world may say; docs/guide/knowledge.md tells it in words. */
import { z } from "zod";
import { parseTerm } from "../../lexicon/world.ts";

export const BODIES = ["presidency", "government", "foreign-ministry", "defence-ministry", "interior-ministry", "ministry", "parliament", "embassy", "royal-court", "security-council", "army", "delegation", "media", "supreme-leader"] as const; // prettier-ignore

export const OFFICES = ["monarch", "crown-prince", "president", "vice-president", "prime-minister", "deputy-prime-minister", "supreme-leader", "general-secretary", "governor-general", "foreign-minister", "defence-minister", "interior-minister", "finance-minister", "economy-minister", "secretary", "minister", "national-security-adviser", "presidential-aide", "chief-of-staff", "spokesperson", "ambassador", "envoy", "speaker", "opposition-leader", "party-leader", "rebel-leader", "candidate", "secretary-general", "commission-president", "council-president", "parliament-president", "high-representative", "director-general", "managing-director", "chairperson"] as const; // prettier-ignore

const offices: ReadonlySet<string> = new Set(OFFICES);
const Names = z.array(z.string().min(1));
/** Names by language: two or three small letters. */
const named = { fr: Names.optional(), en: Names.optional(), ru: Names.optional() };
const Named = z.strictObject(named);
const Day = z.string().regex(/^\d{4}(-\d\d){0,2}$/, "a day, month or year: 2012-05-07");
const Office = z.string().refine((o) => offices.has(o.replace(/ of .*$/, "")), { error: ({ input }) => `"${String(input)}" is none of the offices` });
const Code = z.string().regex(/^[A-Z]{3,}$/, "three or more capitals");

const Term = z.string().check((ctx) => {
  try {
    const term = parseTerm(ctx.value, "");
    if (!offices.has(term.office)) ctx.issues.push({ code: "custom", message: `"${term.office}" is none of the offices`, input: ctx.value });
    if (term.to !== "" && term.from.slice(0, term.to.length) > term.to) ctx.issues.push({ code: "custom", message: `ends before it begins: "${ctx.value}"`, input: ctx.value });
  } catch (error) {
    ctx.issues.push({ code: "custom", message: (error as Error).message, input: ctx.value });
  }
});

export const Country = z.strictObject({
  ...named,
  id: Code,
  kind: z.enum(["member", "observer", "state", "territory"]),
  iso2: z.string().regex(/^[A-Z]{2}$/).optional(),
  cow: z.int().optional(),
  gw: z.int().optional(),
  name: z.string().min(1),
  adjectives: Named.optional(),
  people: Named.optional(),
  capital: z.strictObject({ ...named, name: z.string() }).optional(),
  seats: z.array(z.strictObject({ ...named, body: z.enum(BODIES), name: z.string(), main: z.boolean().optional(), in: z.string().optional(), formal: z.string().optional() })).optional(),
  bodies: z.array(z.strictObject({ ...named, body: z.enum(BODIES), name: z.string(), main: z.boolean().optional(), formal: z.string().optional(), in: z.string().optional() })).optional(),
  offices: z.array(z.strictObject({ ...named, office: z.enum(OFFICES) })).optional(),
  places: z.array(z.strictObject({ ...named, name: z.string(), in: z.string().optional() })).optional(),
  heads: z.array(z.strictObject({ state: Office, government: Office, leads: Office, until: Day.optional() })).optional(),
  explained: z.array(z.strictObject({ office: z.string(), period: z.string().regex(/^\d{4}(-\d\d){0,2}(\/(\d{4}(-\d\d){0,2}|\.\.))?$/), why: z.string().min(3) })).optional(),
  notes: z.string().optional(),
});

export const Person = z.strictObject({
  ...named,
  name: z.string().min(2),
  gender: z.enum(["m", "f"]).optional(),
  wikidata: z.string().regex(/^Q\d+$/).optional(),
  terms: z.array(Term).optional(),
});

const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/);
const thing = { ...named, id: Id, name: z.string().min(1), states: z.array(z.string().regex(/^[A-Z]{2,}$/, "a state or an organisation")).optional() };

/** Lists, by folder. */
export const LISTS = {
  organisations: z.strictObject(thing),
  formats: z.strictObject({ ...thing, within: z.array(Id).optional() }),
  dossiers: z.strictObject({ ...thing, weak: Named.optional(), context: Named.optional(), core: z.array(z.string()).optional(), period: z.string().optional(), themes: z.array(Id).optional(), within: z.array(Id).optional() }),
  agreements: z.strictObject({ ...thing, date: Day.optional(), parties: z.array(z.string()).optional(), dossiers: z.array(Id).optional() }),
  outlets: z.strictObject({ id: Id, name: z.string(), names: Names.optional(), kind: z.enum(["agency", "outlet"]), body: z.enum(BODIES).optional(), language: z.string().optional(), state: Code.optional(), owner: Code.optional(), domains: Names.optional() }),
  acts: z.strictObject({ id: Id, polarity: z.union([z.literal(-1), z.literal(0), z.literal(1)]), to: z.literal("object").optional() }),
  ambiguous: z.strictObject({
    form: z.string().min(1),
    language: z.string().optional(),
    senses: z.array(z.strictObject({ is: z.string().nullable(), clues: z.array(z.string()) })).min(1),
    default: z.string().nullable(),
  }),
} as const;
