import { isBullet } from "../../text/bullets.ts";
import type { Arguments } from "./arguments.ts";
import { takesPart } from "./arguments.ts";
import { distinct, normAt, type ContactScan, type Trigger } from "./frame.ts";

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
    if (group !== undefined) listed.push({ ...args, participants: distinct([...subject, ...group.actors]), rules: [...args.rules, "list"], soft: false });
  }
  return listed;
}
