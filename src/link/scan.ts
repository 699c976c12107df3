import type { ActorMention, Analysis, Named, Span } from "../model/index.ts";
import type { World } from "../lexicon/world.ts";
import type { TagIndex } from "../text/tag-index.ts";
import { nearText } from "../text/near.ts";

/** What the stages before hand to this one. */
export interface LinkScan {
  readonly analysis: Analysis;
  readonly tags: TagIndex;
  readonly world: World;
  readonly mentions: readonly ActorMention[];
  /** When the article came out, EDTF. */
  readonly published?: string;
  readonly span: (start: number, end: number) => Span;
}

/** A subject or format that some words of the text name. */
export interface Hit {
  readonly id: string;
  readonly name: string;
  /** Only a bare name says it. */
  readonly vague?: boolean;
  readonly from: number;
  readonly to: number;
}

export function startOf(scan: LinkScan, tag: { readonly from: number }): number {
  return scan.analysis.tokens[tag.from]?.start ?? 0;
}

export function endOf(scan: LinkScan, tag: { readonly to: number }): number {
  return scan.analysis.tokens[tag.to - 1]?.end ?? 0;
}

export const within = (
  scan: LinkScan,
  tag: { readonly from: number; readonly to: number },
  spans: readonly Span[],
): boolean => spans.some((s) => s.start <= startOf(scan, tag) && endOf(scan, tag) <= s.end);

export function roleOf(scan: LinkScan, tag: { readonly from: number }): string | undefined {
  const at = startOf(scan, tag);
  return nearText(scan.analysis.blocks, at).find((b) => b.start <= at && at < b.end)?.role;
}

/** Menus, captions and tickers name no subject of talks. */
export function isArticle(scan: LinkScan, tag: { readonly from: number }): boolean {
  const role = roleOf(scan, tag);
  return role === "title" || role === "body" || role === "heading";
}

/** Hits of one thing become one fact with all its places. */
export function gather(scan: LinkScan, type: string, hits: readonly Hit[]): Named[] {
  const found = new Map<string, { id: string; name: string; evidence: Span[] }>();
  for (const hit of hits) {
    const evidence = scan.span(startOf(scan, hit), endOf(scan, hit));
    const known = found.get(hit.id);
    if (known === undefined) found.set(hit.id, { id: `${type}/${hit.id}`, name: hit.name, evidence: [evidence] });
    else if (!known.evidence.some((e) => e.start === evidence.start)) known.evidence.push(evidence);
  }
  return [...found.values()];
}

export const nameOf = (world: World, id: string): string => world.things.get(id)?.name ?? id;
