import { html } from "hono/html";
import type { Line, Lineage } from "../lineage/index.ts";
import { sidesMessages } from "../words/sides.ts";
import type { Html } from "./layout.ts";
import type { Numbers } from "./links.ts";
import type { View } from "./messages/index.ts";

/** From each primary source through agencies to the papers: a list in a list, drawn as branches. */
export function lineageTree(lineage: Lineage, numbers: Numbers, view: View): Html {
  const own = sidesMessages(view.language);
  return html`<p>${own.counts(lineage.n_reports, lineage.n_independent, lineage.n_primary)}</p>
    <ul class="lineage">
      ${lineage.lines.map(
        (line) =>
          html`<li>
            <strong>${line.source?.name ?? own.unknownSource}</strong>${branch(line, null, lineage, numbers, view)}
          </li>`,
      )}
    </ul>`;
}

function branch(line: Line, of: string | null, lineage: Lineage, numbers: Numbers, view: View): Html {
  const own = sidesMessages(view.language);
  const reports = line.reports.filter((report) => report.of === of);
  if (reports.length === 0) return html``;
  return html`<ul>
    ${reports.map((report) => {
      const carrier = lineage.carriers.find((c) => c.document === report.document);
      const told = [
        own.how[report.how],
        carrier?.owner == null ? "" : own.owned(carrier.owner),
        report.through.length === 0 ? "" : `${own.through} ${report.through.map((a) => a.name).join(", ")}`,
        report.reasons.map(own.evidence).join("; "),
      ];
      return html`<li>
        <a href="#source-${numbers.get(report.document) ?? 0}">${carrier?.outlet?.name ?? own.undescribed}</a>
        <span class="basis">[${numbers.get(report.document) ?? 0}] ${told.filter((t) => t !== "").join(", ")}</span
        >${branch(line, report.document, lineage, numbers, view)}
      </li>`;
    })}
  </ul>`;
}
