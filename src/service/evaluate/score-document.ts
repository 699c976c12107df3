import type { Reading, Statement } from "../../model/index.ts";
import { locateAnchor, touches } from "./anchors.ts";
import type { GoldAgreement, GoldDocument, GoldStatement } from "./gold.ts";
import { actorIs, sameActors } from "./names.ts";
import { sameDate, scoreContacts } from "./score-contacts.ts";
import type { Tally } from "./tally.ts";

export function scoreDocument(reading: Reading | undefined, gold: GoldDocument, tally: Tally): void {
  tally.count("documents read", reading !== undefined, gold.file);
  if (reading === undefined) {
    for (const contact of gold.contacts) tally.missed(`${gold.file} ${contact.key}`);
    return;
  }
  scoreSpans(reading, gold.file, tally);
  tally.count("language", reading.language === gold.lang, `${gold.file} ${reading.language}`);
  if (gold.published !== null)
    tally.count(
      "published date",
      sameDate(reading.published?.edtf, gold.published),
      `${gold.file} ${String(reading.published?.edtf)} for ${gold.published}`,
    );
  for (const flag of gold.flags ?? []) tally.count("flags", reading.flags.includes(flag), `${gold.file} ${flag}`);
  scoreContacts(reading, gold, tally);
  for (const statement of gold.statements ?? []) scoreStatement(reading, statement, gold.file, tally);
  for (const agreement of gold.agreements ?? []) scoreAgreement(reading, agreement, gold.file, tally);
  scoreBlocks(reading, gold, tally);
}

function scoreSpans(reading: Reading, file: string, tally: Tally): void {
  const spans = [...reading.contacts.flatMap((c) => c.evidence), ...reading.statements.flatMap((s) => s.content)];
  for (const span of spans)
    tally.count(
      "spans that quote the text exactly",
      reading.text.slice(span.start, span.end) === span.text,
      `${file} ${span.start}-${span.end}`,
    );
}

function scoreStatement(reading: Reading, gold: GoldStatement, file: string, tally: Tally): void {
  const where = `${file} «${gold.anchor}»`;
  const place = locateAnchor(reading, gold.anchor);
  const hits = reading.statements.filter((s) => touches(s.content, place));
  tally.count("statements found", hits.length > 0, where);
  const found = hits.find((s) => sameActors(s.speakers, gold.speakers)) ?? hits[0];
  if (found === undefined) return;
  const trace = `[${found.rules.join(" ")}]`;
  tally.count(
    "statement speakers",
    sameActors(found.speakers, gold.speakers),
    `${where} ${named(found.speakers)} for ${gold.speakers.join(", ")} ${trace}`,
  );
  const chain = gold.chain ?? [];
  if (chain.length > 0)
    tally.count(
      "statement chains",
      chain.every((name) => found.chain.some((a) => actorIs(a, name))),
      `${where} ${named(found.chain)} for ${chain.join(", ")} ${trace}`,
    );
  if (chain.length > 1)
    tally.count(
      "full chains of two and more hops",
      sameActors(found.speakers, gold.speakers) && inOrder(found, chain),
      `${where} ${named(found.chain)} for ${chain.join(", ")} ${trace}`,
    );
  if (gold.kind !== undefined)
    tally.count("statement kinds", found.kind === gold.kind, `${where} ${found.kind} for ${gold.kind} ${trace}`);
}

/** Every link of the gold, in its order, nearest to the speaker first. */
function inOrder(statement: Statement, chain: readonly string[]): boolean {
  const places = chain.map((name) => statement.chain.findIndex((link) => actorIs(link, name)));
  return places.every((place, k) => place >= 0 && (k === 0 || place > (places[k - 1] ?? -1)));
}

function named(actors: Statement["speakers"]): string {
  return actors.length === 0 ? "nobody" : actors.map((a) => a.name).join(", ");
}

function scoreAgreement(reading: Reading, gold: GoldAgreement, file: string, tally: Tally): void {
  const place = locateAnchor(reading, gold.anchor);
  const found = reading.agreements.find(
    (a) => touches(a.evidence, place) || (gold.date !== null && sameDate(a.date?.edtf, gold.date)),
  );
  tally.count("agreements found", found !== undefined, `${file} ${gold.anchor}`);
  if (found === undefined) return;
  tally.count(
    "agreement dates",
    sameDate(found.date?.edtf, gold.date),
    `${file} ${String(found.date?.edtf)} for ${String(gold.date)}`,
  );
  for (const provision of gold.provisions ?? []) {
    const hit = found.provisions.some(
      (p) => p.kind === provision.kind && touches(p.evidence, locateAnchor(reading, provision.anchor)),
    );
    tally.count("provisions found", hit, `${file} ${provision.kind}`);
  }
  const { status } = gold;
  if (status !== undefined) {
    const hit = found.status.some(
      (s) => s.value === status.value && touches(s.evidence, locateAnchor(reading, status.anchor)),
    );
    tally.count("agreement status found", hit, `${file} ${status.value}`);
  }
}

const ARTICLE_ROLES = new Set(["title", "body", "caption", "heading"]);

/** Boilerplate must lie outside what is kept as article text; a caption in a block of its own kind. */
function scoreBlocks(reading: Reading, gold: GoldDocument, tally: Tally): void {
  const blockAt = (anchor: string): string | null => {
    const place = locateAnchor(reading, anchor);
    return place === null
      ? null
      : (reading.blocks.find((b) => b.start < place.end && place.start < b.end)?.role ?? null);
  };
  for (const anchor of gold.boilerplate ?? []) {
    const role = blockAt(anchor);
    tally.count(
      "boilerplate set apart",
      role === null || !ARTICLE_ROLES.has(role),
      `${gold.file} «${anchor}» is ${String(role)}`,
    );
  }
  for (const anchor of gold.captions ?? []) {
    const role = blockAt(anchor);
    tally.count(
      "caption set apart",
      role === null || role === "caption",
      `${gold.file} «${anchor}» is ${String(role)}`,
    );
  }
}
