import { Feature } from "../../model/index.ts";
import { isBullet } from "../../text/bullets.ts";
import type { Arguments } from "./arguments.ts";
import { takesPart } from "./clause.ts";
import { distinct, normAt, triggerOf, type ContactScan, type Trigger } from "./frame.ts";

/** "Зеленский побеседовал: — с президентом Финляндии; — с премьером Эстонии": a contact with each line of the list that follows. */
export function listedPartners(scan: ContactScan, t: Trigger, args: Arguments): Arguments[] {
  const { sentences, tokens, text } = scan.analysis;
  const sentence = sentences[t.sentence]!;
  if (normAt(scan, sentence.to - 1) !== ":" || args.subject === null || args.participants.length > 1) return [];
  const subject = args.subject.actors;
  const listed: Arguments[] = [];
  for (let s = t.sentence + 1; s < sentences.length; s++) {
    const item = sentences[s]!;
    if (!isBullet(text, tokens, item.from)) break;
    const group = (scan.groups[s] ?? []).find((g) => g.from - item.from <= 3 && takesPart(g));
    if (group !== undefined)
      listed.push({
        ...args,
        participants: distinct([...subject, ...group.actors]),
        rules: [...args.rules, "list"],
        soft: false,
      });
  }
  return listed;
}

/** "Состоялось шесть телефонных разговоров. … побеседовал: …": the list holds what was announced. */
export function asAnnounced(scan: ContactScan, t: Trigger): Trigger {
  if (t.rule.kind !== "talks") return t;
  const from = scan.analysis.sentences[Math.max(0, t.sentence - 2)]!.from;
  for (let i = t.from - 1; i >= from; i--) {
    const tag = scan.tags.first(i, "contact");
    const kind = tag === undefined ? undefined : triggerOf(tag).kind;
    if (tag !== undefined && (kind === "call" || kind === "video") && (tag.features & Feature.plural) !== 0)
      return { ...t, rule: { ...t.rule, kind } };
  }
  return t;
}
