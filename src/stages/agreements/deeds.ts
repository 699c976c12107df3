import type { DateMention, Tag } from "../../model/index.ts";
import { firstFrom } from "../../text/near.ts";
import type { AgreementMention } from "./mention.ts";
import { provisionsAt } from "./provision-words.ts";
import type { AgreementScan } from "./scan.ts";
import { dateNear, denied, subjectOf } from "./subjects.ts";

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
  const impersonal = tag.value.data?.["impersonal"] === true;
  const parties = impersonal ? [] : subjectOf(scan, sentence, tag.from);
  const date = dateNear(scan, sentence, tag);
  return {
    ...{ sentence, from: tag.from, to: Math.max(tag.to, promise.to), verb: null, parties },
    date: date !== null && isOfPromise(scan, sentence, tag, promise, date) ? date : null,
    ...{ known: null, by: impersonal ? "deed" : "pledge" },
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

/** A day right before or behind the verb, or at the head of the sentence; the day on which what is promised begins stands behind that. */
function isOfPromise(scan: AgreementScan, sentence: number, verb: Tag, promise: Tag, { start }: DateMention): boolean {
  const { tokens, sentences } = scan.analysis;
  if (start >= tokens[promise.from]!.start) return false;
  const at = firstFrom(tokens, start);
  return Math.abs(at - verb.from) <= CLOSE || at - sentences[sentence]!.from <= 2;
}

/** How many tokens lie between a day and the verb that it dates. */
const CLOSE = 6;
