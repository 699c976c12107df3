import { Feature } from "../../model/index.ts";
import { declines } from "./cases.ts";
import { type ContactScan, governorOf, lemmaAt, type Trigger, verbFeatures } from "./frame.ts";

/** How far before its noun "о" may stand, and how far after it the verb. */
const REACH = 8;

/** "10 сентября о предстоящем визите сообщил посол": the day on which a plan was told of is not the day that is planned. */
export function isToldDay(scan: ContactScan, t: Trigger, date: number): boolean {
  if (!t.noun || !declines(scan)) return false;
  const about = scan.file.where?.about ?? [];
  const { from, to } = scan.analysis.sentences[t.sentence]!;
  let at = t.from - 1;
  while (at > from && t.from - at < REACH && !about.includes(lemmaAt(scan, at) ?? "")) at--;
  if (!about.includes(lemmaAt(scan, at) ?? "") || date >= at) return false;
  const planned = scan.tags
    .within(at, t.from)
    .some((x) => x.value.type === "governor" && governorOf(x).status === "planned");
  if (!planned) return false;
  for (let i = t.to; i < Math.min(to, t.to + REACH); i++) if (isTelling(scan, i)) return true;
  for (let i = date; i < at; i++) if (isTelling(scan, i)) return true;
  return false;
}

const isTelling = (scan: ContactScan, i: number): boolean =>
  (verbFeatures(scan, i) & Feature.past) !== 0 && scan.tags.at(i).some((x) => x.value.type === "cue");
