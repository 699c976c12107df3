import { Feature, type Actor, type ActorGroup, type DateMention, type Tag } from "../../model/index.ts";
import type { AgreementScan } from "./scan.ts";
import { firstFrom, firstPast, nearText } from "../../text/near.ts";

/** One place of the text that speaks of an agreement. Tokens `from` to `to` are its noun, or the deed that stands for it. */
export interface AgreementMention {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** The verb of signing, where one is near. */
  readonly verb: Tag | null;
  readonly parties: readonly Actor[];
  readonly date: DateMention | null;
  /** The bare year by which it is called: "l'accord de 2015"; its token. */
  readonly year?: number;
  /** An agreement that the world data knows by its name. */
  readonly known: string | null;
  /** What makes it one: signed or made here, called by its day, a text made in common, its terms told; else a bare word. */
  readonly by: "signing" | "day" | "joint" | "terms" | "deed" | "parties" | "word";
}

/** Nouns of agreement with parties or a name of their own; a general word ("document") needs a verb of signing. */
export function findMentions(scan: AgreementScan): AgreementMention[] {
  const mentions: AgreementMention[] = [];
  scan.analysis.sentences.forEach((sentence, index) => {
    const role = scan.analysis.blocks[sentence.block]?.role;
    if (role !== "body" && role !== "title" && role !== "heading") return;
    for (let i = sentence.from; i < sentence.to; i++) {
      const none = scan.tags.first(i, "agreement");
      if (none?.value.data?.["none"] === true) {
        i = none.to - 1;
        continue;
      }
      const mention = mentionAt(scan, index, i);
      if (mention === null) continue;
      mentions.push(mention);
      i = mention.to - 1;
    }
  });
  return mentions;
}

function mentionAt(scan: AgreementScan, sentence: number, i: number): AgreementMention | null {
  const treaty = scan.tags.first(i, "treaty");
  if (treaty !== undefined)
    return {
      sentence,
      from: i,
      to: treaty.to,
      verb: verbNear(scan, sentence, treaty),
      parties: [],
      date: null,
      known: treaty.value.id,
      by: "word",
    };
  const deed = scan.tags.first(i, "agreement-deed");
  if (deed !== undefined) return deedAt(scan, sentence, deed);
  const noun = scan.tags.first(i, "agreement");
  return noun === undefined ? null : nounAt(scan, sentence, noun);
}

/** "A et B rétablissent leurs relations": two at least who do it, and what will not be ("ne …") is none. */
function deedAt(scan: AgreementScan, sentence: number, tag: Tag): AgreementMention | null {
  if (denied(scan, tag)) return null;
  const parties = subjectOf(scan, sentence, tag.from);
  return parties.length < 2
    ? null
    : {
        sentence,
        from: tag.from,
        to: tag.to,
        verb: null,
        parties,
        date: dateNear(scan, sentence, tag),
        known: null,
        by: "deed",
      };
}

function nounAt(scan: AgreementScan, sentence: number, tag: Tag): AgreementMention | null {
  const weak = tag.value.data?.["weak"] === true;
  const joint = tag.value.data?.["joint"] === true;
  if (isDenied(scan, tag)) return null;
  const verb = verbNear(scan, sentence, tag);
  const signed = verb !== null && !denied(scan, verb) && !isPlan(scan, verb);
  const terms = termsNear(scan, tag);
  const day = dayAfter(scan, tag);
  const year = day === null ? yearAfter(scan, tag) : null;
  if (weak && !(signed && verb.value.id.endsWith(".sign")) && !terms) return null;
  const parties = partiesOf(scan, sentence, tag, signed ? verb : null);
  const by =
    parties.length >= 2
      ? "parties"
      : signed && (verb.value.id.endsWith(".sign") || verb.value.data?.["noun"] === true || !weak)
        ? "signing"
        : joint
          ? "joint"
          : (day !== null || year !== null) && tag.value.data?.["thing"] !== true && !weak
            ? "day"
            : terms
              ? "terms"
              : "word";
  return {
    sentence,
    from: tag.from,
    to: tag.to,
    verb: signed ? verb : null,
    parties,
    date: day ?? (signed || parties.length >= 2 ? dateNear(scan, sentence, tag) : null),
    known: null,
    by,
    ...(year === null ? {} : { year }),
  };
}

/** "l'accord nucléaire de 2015". */
function yearAfter(scan: AgreementScan, tag: Tag): number | null {
  for (let i = tag.to; i < tag.to + 4; i++) {
    const token = scan.analysis.tokens[i];
    if (token === undefined || token.kind === "mark") return null;
    if (token.kind === "number")
      return /^(?:19|20)\d\d$/.test(token.norm) && !scan.dates.some((d) => d.start <= token.start && token.end <= d.end)
        ? i
        : null;
  }
  return null;
}

const denied = (scan: AgreementScan, verb: Tag): boolean =>
  [1, 2, 3].some((n) => scan.tags.first(verb.from - n, "negation") !== undefined);

/** "aucune déclaration commune n'a été publiée". */
const isDenied = (scan: AgreementScan, tag: Tag): boolean =>
  [1, 2].some((n) => scan.tags.before(tag.from - n + 1, "agreement-denial") !== undefined) ||
  (tag.value.data?.["joint"] === true &&
    [0, 1, 2, 3].some((n) => scan.tags.first(tag.to + n, "negation") !== undefined));

/** An infinitive, or a conditional before it, signs nothing yet. */
function isPlan(scan: AgreementScan, verb: Tag): boolean {
  const now = Feature.participle | Feature.past | Feature.present | Feature.imperfect;
  if ((verb.features & now) === 0 && verb.value.data?.["noun"] !== true) return true;
  return [1, 2, 3].some((n) =>
    scan.tags.at(verb.from - n).some((t) => (t.features & (Feature.conditional | Feature.future)) !== 0),
  );
}

function termsNear(scan: AgreementScan, tag: Tag): boolean {
  for (let i = tag.from - 4; i < tag.to + 3; i++) {
    const terms = scan.tags.first(i, "agreement-terms");
    if (terms !== undefined && (terms.to <= tag.from ? tag.from - terms.to <= 1 : true)) return true;
  }
  return false;
}

/** "l'accord du 10 mars", "l'accord de coopération sécuritaire de 2001": the day or year right behind the noun. */
function dayAfter(scan: AgreementScan, tag: Tag): DateMention | null {
  const { tokens } = scan.analysis;
  return (
    nearText(scan.dates, tokens[tag.to - 1]!.end, tokens[Math.min(tag.to + 4, tokens.length - 1)]!.end).find((d) => {
      const at = firstPast(tokens, d.start);
      return (
        at >= tag.to &&
        at - tag.to <= 4 &&
        !tokens
          .slice(tag.to, at)
          .some((t, k) => t.kind === "mark" || scan.tags.first(tag.to + k, "agreement-verb") !== undefined) &&
        /\d/.test(scan.analysis.text.slice(d.start, d.end)) &&
        !isEffective(scan, d)
      );
    }) ?? null
  );
}

function verbNear(scan: AgreementScan, sentence: number, tag: Tag): Tag | null {
  const { from, to } = scan.analysis.sentences[sentence]!;
  let best: Tag | null = null;
  for (let i = Math.max(from, tag.from - 14); i < Math.min(to, tag.to + 8); i++) {
    if (i >= tag.from && i < tag.to) continue;
    const verb = scan.tags.first(i, "agreement-verb");
    if (verb !== undefined && (best === null || Math.abs(i - tag.from) < Math.abs(best.from - tag.from))) best = verb;
  }
  return best;
}

const canSign = (g: ActorGroup): boolean =>
  g.mentions.every((m) => m.form !== "unknown" && m.form !== "outlet" && m.form !== "official");

/** Who agreed: the subject of the verb of signing, its agents, or those between whom it was. */
function partiesOf(scan: AgreementScan, sentence: number, tag: Tag, verb: Tag | null): Actor[] {
  const groups = (scan.groups[sentence] ?? []).filter(canSign);
  const near = (g: ActorGroup): boolean => g.from >= tag.to && g.from - tag.to <= 16;
  const between = groups.find((g) => g.marker === "between" && near(g));
  if (between !== undefined) return [...between.actors];
  const agents = groups.find((g) => g.marker === "by" && near(g));
  if (agents !== undefined) return [...agents.actors];
  if (verb === null || verb.from > tag.from) return [];
  const subject = subjectOf(scan, sentence, verb.from);
  const others = groups.filter((g) => g.marker === "with" && g.from >= verb.to).flatMap((g) => g.actors);
  const all = [...new Map([...subject, ...others].map((a) => [a.id, a])).values()];
  return all.length >= 2 ? all : [];
}

/** All who stand bare before the verb, in one list or several ("le ministre X, son collègue Y"). */
function subjectOf(scan: AgreementScan, sentence: number, verb: number): Actor[] {
  const { from } = scan.analysis.sentences[sentence]!;
  const groups = (scan.groups[sentence] ?? []).filter(
    (g) => canSign(g) && g.from >= from && g.to <= verb && g.marker === null,
  );
  const last = groups.at(-1);
  if (last === undefined) return [];
  if (last.actors.length >= 2) return [...last.actors];
  const joined = groups.filter((g) => verb - g.to <= 40).flatMap((g) => g.actors);
  return [...new Map(joined.map((a) => [a.id, a])).values()];
}

/** The day in the sentence that stands nearest to the noun and is not the day on which something begins. */
function dateNear(scan: AgreementScan, sentence: number, tag: Tag): DateMention | null {
  const { tokens, sentences } = scan.analysis;
  const s = sentences[sentence]!;
  const at = tokens[tag.from]!.start;
  const inside = nearText(scan.dates, s.start, s.end).filter(
    (d) => d.start >= s.start && d.end <= s.end && !isEffective(scan, d),
  );
  // "depuis le 7 août", "avant mardi": no day on which something is done.
  const day = inside
    .filter((d) => !isUndated(scan, d))
    .filter(
      (d) => d.expression.type === "calendar" || d.expression.type === "weekday" || d.expression.type === "relative",
    );
  return day.reduce<DateMention | null>(
    (best, d) => (best === null || Math.abs(d.start - at) < Math.abs(best.start - at) ? d : best),
    null,
  );
}

function isUndated(scan: AgreementScan, date: DateMention): boolean {
  const i = scan.analysis.tokens.findIndex((t) => t.end > date.start);
  return scan.tags.covers(i, "agreement-undated") || scan.tags.before(i, "agreement-undated") !== undefined;
}

/** "à partir du 10 novembre", "from 10 November", "с 10 ноября": when something takes effect. */
export function isEffective(scan: AgreementScan, date: DateMention): boolean {
  const i = firstFrom(scan.analysis.tokens, date.start);
  return scan.tags.covers(i, "effective-from") || scan.tags.before(i, "effective-from") !== undefined;
}
