/** Compares with the leader list of REIGN, a table of effective leaders by Correlates of War codes: a check, never a source. */
import type { LexiconData } from "../lexicon/lexicon.ts";
import { slug, type World } from "../lexicon/world.ts";
import { daysInMonth } from "../model/calendar.ts";
import { fold } from "../text/fold.ts";

export interface LeaderRow {
  readonly cow: number;
  readonly leader: string;
  /** Months, as "2012-05". */
  readonly from: string;
  readonly to: string;
}

export interface Difference {
  readonly state: string;
  readonly leader: string;
  readonly months: readonly string[];
  readonly ours: readonly string[];
}

export interface Agreement {
  readonly months: number;
  readonly agreed: number;
  readonly differences: readonly Difference[];
}

export function readLeaders(csv: string): LeaderRow[] {
  const [head = "", ...lines] = csv.split(/\r?\n/);
  const columns = head.split(",");
  const at = (cells: readonly string[], name: string): string => cells[columns.indexOf(name)] ?? "";
  return lines.flatMap((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map((m) => m[1] ?? m[2] ?? "");
    const month = (edge: string): string => `${at(cells, `${edge}year`)}-${at(cells, `${edge}month`).padStart(2, "0")}`;
    return at(cells, "leader") === "" ? [] : [{ cow: Number(at(cells, "ccode")), leader: at(cells, "leader"), from: month("s"), to: month("e") }];
  });
}

const FIRST = "2000-01";

export function compareLeaders(rows: readonly LeaderRow[], data: LexiconData, world: World): Agreement {
  const byCow = new Map(data.countries.flatMap((c) => (typeof c["cow"] === "number" ? [[c["cow"], c] as const] : [])));
  const spelt = spellingsOf(data);
  let months = 0;
  let agreed = 0;
  const differences: Difference[] = [];
  for (const row of rows) {
    if (row.to < FIRST) continue;
    const country = byCow.get(row.cow);
    const missed: string[] = [];
    const ours = new Set<string>();
    for (const month of monthsOf(row.from > FIRST ? row.from : FIRST, row.to)) {
      months++;
      const heads = country === undefined ? [] : headsIn(world, country.id, month);
      if (heads.some((id) => isSame(row.leader, spelt.get(id) ?? []))) agreed++;
      else {
        missed.push(month);
        for (const id of heads) ours.add(world.people.get(id)?.name ?? id);
      }
    }
    if (missed.length > 0) differences.push({ state: country?.id ?? `COW ${row.cow}`, leader: row.leader, months: missed, ours: [...ours] });
  }
  return { months, agreed, differences: differences.sort((a, b) => b.months.length - a.months.length) };
}

/** Role + country + month: whoever led the state, or headed it or its government, in the month. */
function headsIn(world: World, state: string, month: string): string[] {
  const [year = 0, m = 1] = month.split("-").map(Number);
  const when = { from: `${month}-01`, to: `${month}-${String(daysInMonth(year, m)).padStart(2, "0")}` };
  const heads = world.countries.get(state)?.heads ?? [];
  const offices = heads.filter((h) => h.until === undefined || h.until >= month).flatMap((h) => [h.leads, h.state, h.government]);
  return [...new Set(offices)].flatMap((office) => {
    const [name = "", of = state] = office.split(" of ");
    return world.holders(of, name, when).map((p) => p.id);
  });
}

function* monthsOf(from: string, to: string): Generator<string> {
  let [year = 0, month = 1] = from.split("-").map(Number);
  for (let at = from; at <= to; ) {
    yield at;
    month++;
    if (month > 12) {
      month = 1;
      year++;
    }
    at = `${year}-${String(month).padStart(2, "0")}`;
  }
}

function spellingsOf(data: LexiconData): Map<string, string[]> {
  const spelt = new Map<string, string[]>();
  for (const list of Object.values(data.people))
    for (const p of list) {
      const id = slug(p.name.replaceAll("/", ""));
      const names = [p.name, ...(p.en ?? []), ...(p.fr ?? [])].flatMap((n) => wordsOf(n.replaceAll("/", "")));
      spelt.set(id, [...(spelt.get(id) ?? []), ...names]);
    }
  return spelt;
}

const wordsOf = (name: string): string[] => fold(name).split(/[^\p{L}]+/u).filter((w) => w.length > 1); // prettier-ignore

/** One long word in common, letters apart that transcription changes. */
function isSame(leader: string, names: readonly string[]): boolean {
  return wordsOf(leader).some((word) => names.some((name) => word === name || (word.length >= 4 && name.length >= 4 && (bones(word) === bones(name) || distance(word, name) <= (Math.min(word.length, name.length) >= 6 ? 2 : 1)))));
}

const bones = (word: string): string => word.replace(/[aeiouyh'-]/g, "").replace(/(.)\1/g, "$1").replaceAll("q", "k").replaceAll("c", "k");

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
