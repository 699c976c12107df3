import { type Arguments, type ContactScan, type Frame, isRole, lemmaAt, normAt, type Trigger } from "./frame.ts";
import { isTown, type Place, placeAt } from "./sites.ts";
import { reach } from "./when.ts";
import { nearText, nearTokens } from "../../text/near.ts";

/** A place that the sentence names, and the word before it that says that something happens there (its own first token, if none does). */
interface Site {
  readonly place: Place;
  readonly at: number;
  readonly bare: boolean;
}

/** Contacts that have no place of their own. */
export const AFAR: ReadonlySet<string> = new Set(["call", "video", "letter", "message"]);

/** Where the contact took place: a town nearest to its word, else a house or state; at the sentence's head for all that it tells. */
export function placeFor(
  scan: ContactScan,
  t: Trigger,
  triggers: readonly Trigger[],
  args: Pick<Arguments, "rules" | "to" | "leg"> = { rules: [], to: t.to },
): Frame["place"] {
  if (args.leg !== undefined) return placeAt(scan, args.leg.from);
  const { from, to } = reach(scan, t, triggers);
  // "verra A lundi à Berlin, puis B jeudi à Paris": each has the place behind it.
  const own = args.rules.includes("severally") ? sitesIn(scan, args.to, to).find((s) => !s.bare) : undefined;
  if (own !== undefined && args.to > t.to && !blocked(scan, args.to, own.at)) return own.place;
  const sites = sitesIn(scan, from, to).filter(
    (s) => isOf(scan, t, s) || leadsTo(scan, t, s) || isWhere(scan, t, s) || (!s.bare && holds(scan, t, s, triggers)),
  );
  const near = nearest(t, sites);
  if (near !== null) return near;
  const start = scan.analysis.sentences[t.sentence]!.from;
  const head = sitesIn(scan, start, from).find(
    (s) => !s.bare && opensSentence(scan, start, s.at) && holds(scan, t, s, triggers),
  );
  return head?.place ?? null;
}

/** A town beats the state that it lies in, and a house beats its state; a nearer state beats a town elsewhere. */
function nearest(t: Trigger, sites: readonly Site[]): Frame["place"] {
  const distance = (s: Site): number => (s.place.from >= t.from ? s.place.from - t.to : t.from - s.place.from + 6);
  const places = [...sites].sort((a, b) => distance(a) - distance(b)).map((s) => s.place);
  return preferred(places);
}

/** The first place, unless a closer one in the same state follows: "en Chine, … à Pékin". */
export function preferred(places: readonly Place[]): Frame["place"] {
  const first = places[0];
  if (first === undefined) return null;
  const rank = (p: Place): number => (!isTown(p) ? 0 : p.house === true ? 1 : 2);
  return places.reduce(
    (best, p) => (rank(p) > rank(best) && (best.state === undefined || p.state === best.state) ? p : best),
    first,
  );
}

/** All that the tokens name as places: towns, houses, states, "the Hungarian capital". */
function sitesIn(scan: ContactScan, from: number, to: number): Site[] {
  const sites: Site[] = [];
  for (let i = from; i < to; i++) {
    const place = placeAt(scan, i);
    if (place === null) continue;
    const at = prepositionBefore(scan, place.from);
    sites.push({ place, at: at ?? place.from, bare: at === null });
    i = place.to - 1;
  }
  return sites;
}

/** Where the preposition of place before the token stands, articles passed over; null when there is none. */
function prepositionBefore(scan: ContactScan, i: number): number | null {
  const before = (k: number): number => {
    let at = k - 1;
    while (at >= 0 && (scan.language.file.articles ?? []).includes(normAt(scan, at)) && isRole(scan, at, "the")) at--;
    return at;
  };
  const k = before(i);
  if (isWord(scan, k, "at")) return k;
  // "sur l'île de Sentosa", "in the city of Oslo", "в городе Осло": what kind of place it is.
  const site = isRole(scan, k, "of") ? before(k) : k;
  const noun = scan.tags.first(site, "site");
  if (noun === undefined || noun.to !== site + 1) return null;
  const at = before(site);
  return isWord(scan, at, "at") || (scan.file.where?.onSites ?? []).includes(lemmaAt(scan, at) ?? "") ? at : null;
}

/** Is the token one of the small words around places? */
const isWord = (scan: ContactScan, i: number, list: "at" | "to" | "about"): boolean =>
  (scan.file.where?.[list] ?? []).includes(lemmaAt(scan, i) ?? "");

/** "le sommet de Hanoï", "the Singapore summit", "la réunion frustrée de Grenade": the noun is called by its place. */
function isOf(scan: ContactScan, t: Trigger, { place }: Site): boolean {
  if (!t.noun || !isTown(place) || place.house === true) return false;
  if (place.to === t.from)
    return (
      !isMark(scan, place.from - 1, JOINTS) &&
      !isRole(scan, place.from - 1, "and") &&
      prepositionBefore(scan, place.from) === null
    );
  for (let i = t.to; i <= t.to + 1; i++) if (isRole(scan, i, "of")) return place.from > i && place.from - i <= 2;
  return false;
}

/** "gagnera Pretoria, où il sera reçu", "в Сочи, где встретился": the place that the clause of the contact hangs on. */
function isWhere(scan: ContactScan, t: Trigger, { place }: Site): boolean {
  const word = normAt(scan, place.to) === "," ? place.to + 1 : place.to;
  return (
    place.to <= t.from &&
    (scan.file.where?.relative ?? []).includes(normAt(scan, word)) &&
    !blocked(scan, word + 1, t.from)
  );
}

/** "visited Beijing", "visit to China", "поездка в Москву": where somebody goes. */
function leadsTo(scan: ContactScan, t: Trigger, { place }: Site): boolean {
  if (t.rule.kind !== "visit") return false;
  let k = place.from - 1;
  while (k >= t.to && isRole(scan, k, "the")) k--;
  // "travelled to Oslo": the verb's own preposition.
  if (isWord(scan, k, "to")) return k === t.to - 1 || (k >= t.to && !blocked(scan, t.to, k));
  return !t.noun && k === t.to - 1 && !isRole(scan, place.to, "genitive");
}

/** Does what stands between leave the place to the contact, and does nobody else hold it ("porte-parole à Paris")? */
function holds(scan: ContactScan, t: Trigger, { place, at }: Site, triggers: readonly Trigger[]): boolean {
  const noun = scan.tags.before(at, "elsewhere");
  if (noun !== undefined && (noun.to <= t.from || noun.from >= t.to)) return false;
  if (!isTown(place) && (namesAnother(scan, t.to, at) || isToWhom(scan, place.from))) return false;
  // "une rencontre de X avec Y qui doit avoir lieu lundi à Moscou": a day beside the place is the contact's.
  if (at >= t.to)
    return !blocked(
      scan,
      t.to + (isClause(scan, t.to) ? 1 : isClause(scan, t.to + 1) ? 2 : 0),
      at,
      t.noun && isDated(scan, at),
    );
  if (place.to > t.from) return true;
  if (
    !isTown(place) &&
    !opensSentence(scan, scan.analysis.sentences[t.sentence]!.from, at) &&
    !isIncise(scan, at, place.to)
  )
    return false;
  // "ses conseillers se verront à Berlin afin de préparer le sommet": what the verb before it says.
  if (triggers.some((o) => o !== t && o.rule.kind !== "visit" && o.to <= at && !hasMark(scan, o.to, at))) return false;
  return !blocked(scan, place.to + (isClause(scan, place.to) ? 1 : isClause(scan, place.to + 1) ? 2 : 0), t.from);
}

/** Another clause, a verb of speech or a subject of talk between: the place is theirs. */
function blocked(scan: ContactScan, from: number, to: number, dated = false): boolean {
  for (let i = from; i < to; i++) {
    // "Secretary of State": the words of a name or title say nothing.
    const name = nearTokens(scan.mentions, i).find((m) => m.from <= i && i < m.to);
    if (name !== undefined) {
      i = name.to - 1;
      continue;
    }
    if (isMark(scan, i, STOPS) || (!dated && isClause(scan, i))) return true;
    const tags = scan.tags.at(i);
    if (
      tags.some((x) => x.value.type === "cue") &&
      !tags.some((x) => x.value.type === "contact" || x.value.type === "contact-verb")
    )
      return true;
    if (
      isWord(scan, i, "about") &&
      !scan.dates.some(
        (d) => d.start === scan.analysis.tokens[i + 1]?.start || d.start === scan.analysis.tokens[i]?.start,
      ) &&
      !tags.some((x) => x.value.type === "adverbial" && x.to - x.from > 1)
    )
      return true;
  }
  return false;
}

/** "de la situation en Libye, au Haut-Karabagh et en Ukraine": one noun keeps a row of states. */
function namesAnother(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scan.tags.at(i).some((x) => x.value.type === "elsewhere")) return true;
  return false;
}

/** "imputer à l'Iran": a preposition that with an article of its own before a state means to whom. */
function isToWhom(scan: ContactScan, i: number): boolean {
  const at = prepositionBefore(scan, i);
  return at !== null && at < i - 1 && (scan.file.where?.toWhom ?? []).includes(lemmaAt(scan, at) ?? "");
}

/** Does a day end right before the token? */
const isDated = (scan: ContactScan, i: number): boolean => {
  const before = scan.analysis.tokens[i - 1];
  return before !== undefined && scan.dates.some((d) => d.start <= before.start && d.end >= before.end);
};

const STOPS: ReadonlySet<string> = new Set([":", ";"]);
const JOINTS: ReadonlySet<string> = new Set(["-", "–", "/"]);
const isMark = (scan: ContactScan, i: number, marks: ReadonlySet<string>): boolean => marks.has(normAt(scan, i));

/** "that", "which": a clause of its own begins; "ainsi que" joins. */
const isClause = (scan: ContactScan, i: number): boolean =>
  (isRole(scan, i, "that") || isRole(scan, i, "who")) && !isRole(scan, i - 1, "also");

function hasMark(scan: ContactScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (normAt(scan, i) === "," || isRole(scan, i, "and")) return true;
  return false;
}

/** "X, in Laos for talks, …", "находясь в Омане, X встретился": set off by a comma, and short. */
const isIncise = (scan: ContactScan, at: number, to: number): boolean =>
  normAt(scan, at - 1) === "," || (normAt(scan, at - 2) === "," && normAt(scan, to) === ",");

/** "À Pékin, …", "En février, à Hanoï, …": nothing but days and marks before it. */
function opensSentence(scan: ContactScan, start: number, at: number): boolean {
  const { tokens } = scan.analysis;
  for (let i = start; i < at; i++) {
    const token = tokens[i]!;
    if (
      token.kind === "mark" ||
      nearText(scan.dates, token.start).some((d) => d.start <= token.start && token.end <= d.end) ||
      lemmaAt(scan, i) !== undefined
    )
      continue;
    return false;
  }
  return true;
}
