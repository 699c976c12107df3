import { edtfOf } from "../../model/calendar.ts";
import { Feature, type Actor, type ActorGroup, type DateMention, type Tag } from "../../model/index.ts";
import { firstPast, nearText } from "../../text/near.ts";
import { deedAt, pledgeAt } from "./deeds.ts";
import type { AgreementMention } from "./mention.ts";
import type { AgreementScan } from "./scan.ts";
import { canSign, dateNear, denied, isEffective, subjectOf } from "./subjects.ts";

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
  const pledge = scan.tags.first(i, "agreement-pledge");
  const promise = pledge === undefined ? null : pledgeAt(scan, sentence, pledge);
  if (promise !== null) return promise;
  const noun = scan.tags.first(i, "agreement");
  return noun === undefined ? null : nounAt(scan, sentence, noun);
}

function nounAt(scan: AgreementScan, sentence: number, tag: Tag): AgreementMention | null {
  const weak = tag.value.data?.["weak"] === true;
  const joint = tag.value.data?.["joint"] === true;
  if (isDenied(scan, tag)) return null;
  const verb = verbNear(scan, sentence, tag);
  const signed = verb !== null && !denied(scan, verb) && !isPlan(scan, verb) && governs(scan, verb, tag);
  const terms = termsNear(scan, tag);
  const day = dayAfter(scan, tag);
  const year = day === null ? yearAfter(scan, tag) : null;
  const famous = day !== null && isKnownDay(scan, day);
  if (weak && !(signed && verb.value.id.endsWith(".sign")) && !terms && !famous) return null;
  const parties = partiesOf(scan, sentence, tag, signed ? verb : null);
  const by =
    parties.length >= 2
      ? "parties"
      : signed && (verb.value.id.endsWith(".sign") || verb.value.data?.["noun"] === true || !weak)
        ? "signing"
        : joint
          ? "joint"
          : famous || ((day !== null || year !== null) && tag.value.data?.["thing"] !== true && !weak)
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

/** "заявления 9 ноября 2020 года": the day of an agreement that the world data knows. */
function isKnownDay(scan: AgreementScan, { expression }: DateMention): boolean {
  if (expression.type !== "calendar") return false;
  const { year, month, day } = expression.date;
  if (year === undefined || month === undefined || day === undefined) return false;
  const edtf = edtfOf(year, month, day);
  return [...scan.world.agreements.values()].some((a) => a.date === edtf);
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

/** "agreed on the need for a truce", "signed a deal in line with the agreement of 1966": the verb has another object. */
function governs(scan: AgreementScan, verb: Tag, noun: Tag): boolean {
  const [from, to] = verb.to <= noun.from ? [verb.to, noun.from] : [noun.to, verb.from];
  for (let i = from; i < to; i++)
    if (["agreement-hope", "agreement", "treaty"].some((type) => scan.tags.first(i, type) !== undefined)) return false;
  return true;
}

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
