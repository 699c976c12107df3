import type { DateFact, Provision, Tag } from "../../model/index.ts";
import { provisionsAt } from "./provision-words.ts";
import type { AgreementMention } from "./mention.ts";
import { isEffective } from "./subjects.ts";
import type { AgreementOptions, AgreementScan } from "./scan.ts";
import { nearText } from "../../text/near.ts";

/** How many sentences after the one that names an agreement may tell its provisions. */
export const REACH = 10;

/** What the sentences from the signing on oblige to; each kind once, with all its places. */
export function provisionsOf(
  scan: AgreementScan,
  mentions: readonly AgreementMention[],
  options: AgreementOptions,
): Provision[] {
  const found = new Map<string, Provision>();
  const { tokens, sentences, blocks } = scan.analysis;
  for (const m of mentions) {
    const named = m.known !== null && m.verb === null;
    if (m.parties.length < 2 && m.verb === null && m.by === "word" && !named) continue;
    // What is only called by its name or day has the provisions of that sentence.
    const reach = named || (m.by === "day" && m.verb === null) ? 0 : REACH;
    const end = Math.min(sentences.length, m.sentence + reach + 1);
    const first = m.by === "terms" || m.by === "joint" ? Math.max(0, m.sentence - 1) : m.sentence;
    for (let s = first; s < end; s++) {
      const sentence = sentences[s]!;
      // "les accords conclus à Oslo en août": of what was agreed before, the paragraph tells.
      if (m.verb !== null && m.verb.from > m.from && sentence.block !== sentences[m.sentence]!.block) break;
      const role = blocks[sentence.block]?.role;
      if (role !== "body" && role !== "title" && role !== "heading") continue;
      const from = s === m.sentence && m.by !== "deed" ? Math.min(m.from, m.verb?.from ?? m.from) : sentence.from;
      for (let i = from; i < sentence.to; i++)
        for (const tag of provisionsAt(scan, i, sentence.from, sentence.to)) {
          const fact = effectiveOf(scan, tag, sentence.from, sentence.to, options);
          const span = options.span(tokens[tag.from]!.start, tokens[tag.to - 1]!.end);
          const known = found.get(tag.value.id);
          if (known === undefined)
            found.set(tag.value.id, {
              kind: tag.value.id,
              ...(fact === null ? {} : { effective: fact }),
              evidence: [span],
            });
          else if (!known.evidence.some((e) => e.start < span.end && span.start < e.end)) known.evidence.push(span);
        }
    }
  }
  return [...found.values()];
}

/** The day from which it holds, or by which it is done: said so, or the one day in its part of the sentence. */
function effectiveOf(
  scan: AgreementScan,
  tag: Tag,
  from: number,
  to: number,
  options: AgreementOptions,
): DateFact | null {
  const { tokens } = scan.analysis;
  let start = tag.from;
  let end = tag.to;
  while (start > from && tokens[start - 1]!.norm !== ";") start--;
  while (end < to && tokens[end]!.norm !== ";") end++;
  const inside = nearText(scan.dates, tokens[start]!.start, tokens[end - 1]!.end).filter(
    (d) => d.start >= tokens[start]!.start && d.end <= tokens[end - 1]!.end,
  );
  const said = inside.find((d) => isEffective(scan, d));
  if (said !== undefined) return options.resolve(said, "past");
  const after = inside.filter((d) => d.start >= tokens[tag.to - 1]!.end && d.start - tokens[tag.to - 1]!.end < 40);
  return after.length === 1 && after[0]!.expression.type === "calendar" ? options.resolve(after[0]!, "future") : null;
}
