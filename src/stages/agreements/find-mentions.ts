import type { Actor, ActorGroup, DateMention, Tag } from "../../model/index.ts";
import type { AgreementScan } from "./index.ts";

/** One place of the text that speaks of an agreement. Tokens `from` to `to` are its noun. */
export interface AgreementMention {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** The verb of signing, where one is near. */
  readonly verb: Tag | null;
  readonly parties: readonly Actor[];
  readonly date: DateMention | null;
  /** An agreement that the world data knows by its name. */
  readonly known: string | null;
}

/** Nouns of agreement with parties or a name of their own; a general word ("document") needs a verb of signing. */
export function findMentions(scan: AgreementScan): AgreementMention[] {
  const mentions: AgreementMention[] = [];
  scan.analysis.sentences.forEach((sentence, index) => {
    const role = scan.analysis.blocks[sentence.block]?.role;
    if (role !== "body" && role !== "title" && role !== "heading") return;
    for (let i = sentence.from; i < sentence.to; i++) {
      const treaty = scan.tags.first(i, "treaty");
      const noun = scan.tags.first(i, "agreement");
      const tag = treaty ?? noun;
      if (tag === undefined) continue;
      const mention = readMention(scan, index, tag, treaty !== undefined);
      if (mention !== null) mentions.push(mention);
      i = tag.to - 1;
    }
  });
  return mentions;
}

function readMention(scan: AgreementScan, sentence: number, tag: Tag, known: boolean): AgreementMention | null {
  const verb = verbNear(scan, sentence, tag);
  const parties = partiesOf(scan, sentence, tag, verb);
  const date = dateNear(scan, sentence, tag);
  if (known) return { sentence, from: tag.from, to: tag.to, verb, parties: [], date: null, known: tag.value.id };
  if (verb === null && tag.value.data?.["weak"] === true) return null;
  if (parties.length < 2 && (verb === null || date === null)) return { sentence, from: tag.from, to: tag.to, verb, parties: [], date: null, known: null };
  return { sentence, from: tag.from, to: tag.to, verb, parties, date, known: null };
}

function verbNear(scan: AgreementScan, sentence: number, tag: Tag): Tag | null {
  const { from, to } = scan.analysis.sentences[sentence]!;
  let best: Tag | null = null;
  for (let i = Math.max(from, tag.from - 10); i < Math.min(to, tag.to + 8); i++) {
    const verb = scan.tags.first(i, "agreement-verb");
    if (verb !== undefined && (best === null || Math.abs(i - tag.from) < Math.abs(best.from - tag.from))) best = verb;
  }
  return best;
}

/** Who agreed: the subject of the verb of signing, its agents, or those between whom it was. */
function partiesOf(scan: AgreementScan, sentence: number, tag: Tag, verb: Tag | null): Actor[] {
  const groups = (scan.groups[sentence] ?? []).filter((g) => g.mentions.every((m) => m.form !== "unknown" && m.form !== "outlet" && m.form !== "institution"));
  const near = (g: ActorGroup): boolean => g.from >= tag.to && g.from - tag.to <= 16;
  const between = groups.find((g) => g.marker === "between" && near(g));
  if (between !== undefined) return [...between.actors];
  const agents = groups.find((g) => g.marker === "by" && near(g));
  if (agents !== undefined) return [...agents.actors];
  if (verb === null || verb.from > tag.from) return [];
  const subject = groups.filter((g) => g.marker === null && g.to <= verb.from).at(-1);
  return subject === undefined || subject.actors.length < 2 ? [] : [...subject.actors];
}

/** The day in the sentence that stands nearest to the noun and is not the day on which something begins. */
function dateNear(scan: AgreementScan, sentence: number, tag: Tag): DateMention | null {
  const { tokens, sentences } = scan.analysis;
  const s = sentences[sentence]!;
  const at = tokens[tag.from]!.start;
  const inside = scan.dates.filter((d) => d.start >= s.start && d.end <= s.end && !isEffective(scan, d));
  const day = inside.filter((d) => d.expression.type === "calendar" || d.expression.type === "weekday" || d.expression.type === "relative");
  return day.reduce<DateMention | null>((best, d) => (best === null || Math.abs(d.start - at) < Math.abs(best.start - at) ? d : best), null);
}

/** "à partir du 10 novembre", "from 10 November", "с 10 ноября": when something takes effect. */
export function isEffective(scan: AgreementScan, date: DateMention): boolean {
  const i = scan.analysis.tokens.findIndex((t) => t.start >= date.start);
  return scan.tags.covers(i, "effective-from") || scan.tags.before(i, "effective-from") !== undefined;
}
