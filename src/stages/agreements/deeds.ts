import type { Tag } from "../../model/index.ts";
import type { AgreementMention } from "./mention.ts";
import { provisionsAt } from "./provision-words.ts";
import type { AgreementScan } from "./scan.ts";
import { canSign, dateNear, denied, subjectOf } from "./subjects.ts";

/** "A et B rétablissent leurs relations": two at least who do it, and what will not be ("ne …") is none. */
export function deedAt(scan: AgreementScan, sentence: number, tag: Tag): AgreementMention | null {
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

/** How far behind a verb of promising the promise may stand. */
const PROMISE = 14;

/** "A and B agreed to a full and immediate ceasefire": two at least, or nobody named, and something that is not small behind the verb. */
export function pledgeAt(scan: AgreementScan, sentence: number, tag: Tag): AgreementMention | null {
  if (denied(scan, tag)) return null;
  const promise = promiseAfter(scan, sentence, tag);
  if (promise === null) return null;
  const parties = subjectOf(scan, sentence, tag.from);
  const bare = (scan.groups[sentence] ?? []).filter((g) => canSign(g) && g.to <= tag.from && g.marker === null);
  if (parties.length < 2 && bare.length > 0) return null;
  const date = dateNear(scan, sentence, tag);
  return {
    ...{ sentence, from: tag.from, to: Math.max(tag.to, promise.to), verb: null, parties },
    // The day on which what is promised begins stands behind it.
    date: date !== null && date.start < scan.analysis.tokens[promise.from]!.start ? date : null,
    ...{ known: null, by: "pledge" },
  };
}

function promiseAfter(scan: AgreementScan, sentence: number, tag: Tag): Tag | null {
  const { from, to } = scan.analysis.sentences[sentence]!;
  for (let i = tag.to; i < Math.min(to, tag.to + PROMISE); i++) {
    if (scan.analysis.tokens[i]!.norm === ";" || scan.tags.first(i, "agreement-hope") !== undefined) return null;
    const found = provisionsAt(scan, i, from, to).find((p) => p.value.data?.["light"] !== true && p.to > tag.to);
    if (found !== undefined) return { ...found, from: Math.max(found.from, tag.to) };
  }
  return null;
}
