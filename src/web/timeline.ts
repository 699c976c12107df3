import { html } from "hono/html";
import type { ContactKind, RegisterContact } from "../model/index.ts";
import { windowOf } from "../resolve/index.ts";
import { contactAddress } from "./links.ts";
import type { Html } from "./layout.ts";
import { legend, mark } from "./marks.ts";
import type { View } from "./messages/index.ts";
import { contactTitle } from "./titles.ts";

interface Dated {
  readonly contact: RegisterContact;
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const MOST_ROWS = 14;

/** The page can show a part of the time; `whole` is its address without that bound, where there is one. */
export interface Zoom {
  readonly whole: string | null;
}

/** A row for each group of states, each contact where it stands in time; days that are not known are drawn as spans. */
export function timeline(
  contacts: readonly RegisterContact[],
  today: string,
  view: View,
  zoom: Zoom | null = null,
): Html {
  const dated = contacts.flatMap((contact) => placed(contact));
  if (dated.length === 0) return html``;
  const begin = Math.min(...dated.map((d) => d.from));
  const end = Math.max(...dated.map((d) => d.to)) + DAY;
  const margin = (end - begin) * 0.02;
  const at = (time: number): number => ((time - begin + margin) / (end - begin + 2 * margin)) * 100;
  const rows = rowsOf(dated);
  const ticks = ticksOf(begin, end, view);
  const now = Date.parse(today);
  const kinds = [...new Set(dated.map((d) => d.contact.kind))] as ContactKind[];
  return html`<figure
    class="timeline"
    aria-label="${view.timeline}"
    ${zoom === null ? "" : html`data-from="${begin - margin}" data-to="${end + margin}"`}
  >
    ${rows.map(
      ([name, items]) =>
        html`<div class="row">
          <span class="name">${name}</span
          ><svg width="100%" height="22" role="group" aria-label="${name}">
            <line class="axis" x1="0" x2="100%" y1="11" y2="11"></line>
            ${ticks.map((tick) => html`<line class="tick" x1="${at(tick.time).toFixed(2)}%" x2="${at(tick.time).toFixed(2)}%" y1="0" y2="22"></line>`)}
            ${now > begin && now < end ? html`<line class="today" x1="${at(now).toFixed(2)}%" x2="${at(now).toFixed(2)}%" y1="0" y2="22"><title>${view.today}</title></line>` : ""}
            ${items.map((item) => drawn(item, at, view))}
          </svg>
        </div>`,
    )}
    <div class="row scale" aria-hidden="true">
      <span class="name"></span
      ><svg width="100%" height="18">
        ${ticks.map((tick) => html`<text x="${at(tick.time).toFixed(2)}%" y="13">${tick.label}</text>`)}
      </svg>
    </div>
    ${zoom === null ? "" : brush(zoom, view)}
    <figcaption>
      ${legend(kinds, view.kind)}<span>${view.timelineHint}</span>${
        dated.length < contacts.length ? html` <span>${view.undatedRow(contacts.length - dated.length)}</span>` : ""
      }
    </figcaption>
  </figure>`;
}

/** Two ends that keys move; the script that draws between them shows it. */
function brush({ whole }: Zoom, view: View): Html {
  const end = (name: "from" | "to"): Html =>
    html`<label
      >${view.brush[name]} <input type="range" min="0" value="0" autocomplete="off" /><output></output
    ></label>`;
  return html`<div class="brush" role="group" aria-label="${view.timeline}" hidden>
      ${end("from")} ${end("to")} <button type="button">${view.brush.show}</button>
    </div>
    ${whole === null ? "" : html`<p><a href="${whole}">${view.brush.whole}</a></p>`}`;
}

function drawn({ contact, from, to }: Dated, at: (time: number) => number, view: View): Html {
  const spread =
    to - from > DAY
      ? html`<line
          class="spread ${contact.status}"
          x1="${at(from).toFixed(2)}%"
          x2="${at(to).toFixed(2)}%"
          y1="11"
          y2="11"
        ></line>`
      : "";
  return html`<a href="${contactAddress(contact.id)}" aria-label="${contactTitle(contact, view)}"
    ><title>${contactTitle(contact, view)}</title>${spread}${mark(contact.kind, contact.status, at((from + to) / 2))}</a
  >`;
}

function placed(contact: RegisterContact): Dated[] {
  const window = contact.date === null ? null : windowOf(contact.date.edtf);
  if (window === null || window.from === "" || window.to === "") return [];
  const [from, to] = [Date.parse(window.from), Date.parse(window.to)];
  return Number.isFinite(from) && Number.isFinite(to) ? [{ contact, from, to }] : [];
}

/** The groups with the most contacts; the others stand in the list. */
function rowsOf(dated: readonly Dated[]): [string, Dated[]][] {
  const rows = new Map<string, Dated[]>();
  for (const item of dated) {
    const name = groupName(item.contact);
    rows.set(name, [...(rows.get(name) ?? []), item]);
  }
  return [...rows].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_ROWS);
}

function groupName({ participants }: RegisterContact): string {
  return [...new Set(participants.map((p) => p.state ?? p.name))].sort().join(" – ");
}

/** Months over a short time, years over a long one; never more than about twelve. */
function ticksOf(begin: number, end: number, view: View): { time: number; label: string }[] {
  const months = (end - begin) / (30 * DAY);
  const step = months <= 14 ? 1 : months <= 36 ? 3 : months <= 150 ? 12 : 12 * Math.ceil(months / 150);
  const start = new Date(begin);
  const ticks: { time: number; label: string }[] = [];
  const format = new Intl.DateTimeFormat(view.language === "fr" ? "fr-FR" : "en-GB", {
    timeZone: "UTC",
    year: "numeric",
    ...(step < 12 && { month: "short" }),
  });
  const first = step < 12 ? start.getUTCMonth() : 0;
  for (let month = first; ; month += step) {
    const time = Date.UTC(start.getUTCFullYear(), month, 1);
    if (time > end) return ticks;
    if (time >= begin) ticks.push({ time, label: format.format(new Date(time)) });
  }
}
