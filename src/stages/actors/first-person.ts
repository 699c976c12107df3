import type { ActorMention, Quote } from "../../model/index.ts";
import { CASES, Feature } from "../../model/index.ts";
import type { Scan } from "./scan.ts";
import { firstFrom, nearText, nearTokens } from "../../text/near.ts";

const REACH = 10;

/** "« J'ai appelé Poutine », a dit Macron": in a person's own words "I" is that person. */
export function firstPersons(scan: Scan, mentions: readonly ActorMention[]): ActorMention[] {
  const { tokens, quotes } = scan.analysis;
  const found: ActorMention[] = [];
  for (const tag of scan.tags.all) {
    if (tag.value.type !== "pronoun" || tag.value.data?.["first"] !== true) continue;
    const at = tokens[tag.from]!.start;
    const quote = nearText(quotes, at).find((q) => q.depth === 0 && q.start <= at && at < q.end);
    const speaker = quote === undefined ? undefined : speakerOf(scan, quote, mentions);
    if (speaker !== undefined)
      found.push({
        from: tag.from,
        to: tag.to,
        form: "pronoun",
        actors: speaker.actors,
        rule: "first-person",
        features: tag.features,
      });
  }
  return found.length === 0 ? [...mentions] : [...mentions, ...found].sort((a, b) => a.from - b.from);
}

/** Who is named beside a verb of saying right after the quotation, or right before it. */
function speakerOf(scan: Scan, quote: Quote, mentions: readonly ActorMention[]): ActorMention | undefined {
  const { tokens } = scan.analysis;
  const after = firstFrom(tokens, quote.end + 1);
  const before = firstFrom(tokens, quote.start);
  const speaks = (m: ActorMention): boolean =>
    m.actors.length === 1 &&
    m.form !== "unknown" &&
    m.actors[0]!.kind === "person" &&
    ((m.features & CASES) === 0 || (m.features & Feature.nominative) !== 0);
  const right =
    after < 0
      ? undefined
      : mentions.find(
          (m) =>
            m.from >= after &&
            m.from - after <= REACH &&
            speaks(m) &&
            saidWithin(scan, after, m.to + 4) &&
            sameSentence(scan, after, m.from),
        );
  if (right !== undefined) return right;
  return mentions
    .filter((m) => m.to <= before && before - m.to <= REACH && speaks(m) && saidWithin(scan, m.to, before))
    .at(-1);
}

function saidWithin(scan: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scan.tags.first(i, "cue") !== undefined) return true;
  return false;
}

const sameSentence = (scan: Scan, a: number, b: number): boolean =>
  nearTokens(scan.analysis.sentences, a).some((s) => s.from <= a && b < s.to);
