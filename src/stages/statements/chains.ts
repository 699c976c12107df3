import { type Actor, type ActorGroup, CASES, Feature, type Tag } from "../../model/index.ts";
import { type Content, contentOf } from "./content.ts";
import { type Draft, type Link } from "./draft.ts";
import { kindOf } from "./kind.ts";
import { type Report, type SpeechScan, isArticle, isMark } from "./scan.ts";

/** Where people publish by themselves: X, Telegram. */
export const isPlatform = (scan: SpeechScan, actor: Actor): boolean =>
  scan.tags.all.some((t) => t.value.type === "platform" && `outlet/${t.value.id}` === actor.id);

/** "a déclaré à Fox News", "dans le magazine Time", "(Reuters)": the outlet to whom or through which it was said. */
export function outletsOf(scan: SpeechScan, report: Report, sentence: number): Actor[] {
  const { from, to } = scan.analysis.sentences[sentence]!;
  const groups = scan.groups[sentence] ?? [];
  const spoken = (g: ActorGroup): boolean =>
    g.mentions.every((m) => m.form === "outlet") && g !== report.subject && g.from !== report.subject.from;
  const found = groups
    .filter(
      (g) =>
        spoken(g) &&
        ((g.marker !== null && SPOKEN_TO.has(g.marker)) ||
          isMark(scan, g.from - 1, "(") ||
          isAddressed(scan, report, g)),
    )
    .flatMap((g) => g.actors);
  for (let i = from; i < to; i++) {
    const tag = scan.tags.first(i, "platform");
    if (tag !== undefined) found.push(platformOf(tag));
    else if (scan.tags.first(i, "same-platform") !== undefined) {
      const before = scan.tags.all.filter((t) => t.value.type === "platform" && t.from < i).at(-1);
      if (before !== undefined) found.push(platformOf(before));
    }
  }
  return found;
}

const platformOf = ({ value }: Tag): Actor => ({
  id: `outlet/${value.id}`,
  name: String(value.data?.["name"]),
  kind: "outlet",
});

const SPOKEN_TO = new Set(["to", "against", "of", "by", "with"]);

/** "told Reuters", "рассказал журналу Time", "в интервью Washington Post": spoken to without a preposition. */
function isAddressed(scan: SpeechScan, report: Report, group: ActorGroup): boolean {
  if (((group.mentions[0]?.features ?? 0) & CASES) === Feature.dative) return true;
  let before = group.from;
  while (isArticle(scan, before - 1)) before--;
  if (scan.tags.before(before, "setting") !== undefined) return true;
  const cue = report.cue;
  // "сообщил ТАСС, что", "заявил РИА Новости Песков": a name without cases right behind the verb of another subject.
  if (cue !== null && !hasCases(group) && group.from === cue.to && report.subject !== group)
    return report.subject.to <= cue.from || report.subject.from >= group.to;
  return (
    scan.language.file.traits?.includes("bare-clauses") === true &&
    cue !== null &&
    report.subject.to <= cue.from &&
    group.from >= cue.to &&
    before - cue.to <= 1
  );
}

const hasCases = (group: ActorGroup): boolean => ((group.mentions[0]?.features ?? 0) & CASES) !== 0;

/** The reports of the same sentence within whose content this one stands, the innermost first. */
export function outerOf(scan: SpeechScan, report: Report, list: readonly Report[]): Report[] {
  const at = report.cue?.from ?? report.from;
  return list
    .filter(
      (other) =>
        other !== report &&
        contentOf(scan, other, list).some((c) => c.from <= at && at < c.to) &&
        other.subject !== report.subject &&
        !samePeople(other, report),
    )
    .sort((a, b) => Number(isPrinter(a)) - Number(isPrinter(b)) || size(scan, a, list) - size(scan, b, list));
}

/** Who tells by a report: all the houses of a joint statement, else the first named. */
export const tellersOf = ({ subject: { actors } }: Report): Actor[] =>
  actors.length > 1 && actors.every((a) => a.kind === "institution") ? [...actors] : actors.slice(0, 1);

/** An agency or outlet. */
const isPrinter = (r: Report): boolean =>
  r.subject.actors.length > 0 && r.subject.actors.every((a) => a.kind === "agency" || a.kind === "outlet");

/** "передаёт TASS со ссылкой на Кремль", "selon l'Élysée, rapporte l'AFP": the agency hands on what another source of the sentence says. */
export function isRelay(scan: SpeechScan, report: Report, list: readonly Report[]): boolean {
  if (!isPrinter(report)) return false;
  const own = contentOf(scan, report, list);
  return list.some(
    (r) =>
      r !== report &&
      (r.position === "source" || r.position === "incise") &&
      (isPrinter(r)
        ? r.cue?.value.type === "citing" && report.cue?.value.type !== "citing"
        : r.subject.actors.length > 0) &&
      contentOf(scan, r, list).some((c) => own.some((o) => o.from < c.to && c.from < o.to)),
  );
}

const size = (scan: SpeechScan, r: Report, list: readonly Report[]): number =>
  contentOf(scan, r, list).reduce((n, c) => n + c.to - c.from, 0);

export const samePeople = (a: Report, b: Report): boolean =>
  a.subject.actors.length === b.subject.actors.length &&
  a.subject.actors.every((x) => b.subject.actors.some((y) => y.id === x.id));

/** What is left of a report's content when the statements within it, from their subjects on, are taken out. */
export function freeContent(content: readonly Content[], inner: readonly Report[]): Content[] {
  let left = [...content];
  for (const report of inner) {
    const from = Math.min(report.subject.from, report.from);
    const inside = left.findIndex((c) => from >= c.from && from < c.to);
    // What an incise cuts in two goes on behind it.
    left = left.flatMap((c, k) =>
      k > inside && inside >= 0
        ? []
        : from > c.from + 3 && from < c.to
          ? [{ from: c.from, to: from }]
          : from >= c.from && from < c.to
            ? []
            : [c],
    );
  }
  return left.filter((c) => c.to - c.from >= 2);
}

/** How many sentences an outlet named once stays the one that was spoken to. */
const OUTLET_REACH = 3;

/** "Sur Truth Social, X a écrit … Il a ajouté …": what one goes on to say, or says right before or after the outlet is named, was said there too. */
export function inheritOutlets(
  scan: SpeechScan,
  drafts: readonly Draft[],
  reports: readonly (readonly Report[])[],
): Draft[] {
  const isOutlet = (l: Link): boolean => l.actor.kind === "outlet" || l.actor.kind === "agency";
  return drafts.map((d) => {
    if (
      d.chain.some(
        (l) => isOutlet(l) || (l.basis === "stated" && d.report.subject.actors.every((a) => a.kind !== "person")),
      ) ||
      d.report.subject.actors.some((a) => a.kind === "agency" || a.kind === "outlet")
    )
      return d;
    // On a platform of his own he wrote those words, not what is told of him afterwards.
    const direct = kindOf(scan, d) === "direct";
    const told = outletsNear(scan, d, reports).filter((a) => direct || !isPlatform(scan, a));
    const links = told.filter((a) => !d.chain.some((k) => k.actor.id === a.id));
    // What somebody said to an outlet did not come through the account of another contact.
    const stated = links.length === 0 ? d.chain : d.chain.filter((l) => l.basis === "stated");
    return links.length === 0
      ? d
      : { ...d, chain: [...stated, ...links.map((actor) => ({ actor, basis: "scope" as const }))] };
  });
}

/** The outlet of the speaker's last sentences, as far as nobody else speaks between. */
function outletsNear(scan: SpeechScan, draft: Draft, reports: readonly (readonly Report[])[]): Actor[] {
  const at = draft.report.sentence;
  const own = (r: Report): boolean => samePeople(r, draft.report);
  for (let s = at - 1; s >= Math.max(0, at - OUTLET_REACH); s--) {
    const list = reports[s] ?? [];
    if (list.length > 0 && !list.some(own)) break;
    const speaks =
      list.some(own) ||
      (s === at - 1 &&
        (scan.groups[s] ?? []).some((g) =>
          g.actors.some((a) => draft.report.subject.actors.some((b) => b.id === a.id)),
        ));
    const outlets = speaks ? outletsOf(scan, draft.report, s) : [];
    if (outlets.length > 0) return outlets;
  }
  const { sentences } = scan.analysis;
  return (reports[at + 1] ?? []).some(own) && sentences[at]?.block === sentences[at + 1]?.block
    ? outletsOf(scan, draft.report, at + 1)
    : [];
}
