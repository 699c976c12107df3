import type { ComparisonPoint } from "../../model/index.ts";
import {
  headingOf,
  initiativeOf,
  originalsOf,
  repeatsOf,
  sourcesOf,
  STATE_SHAPE,
  titleOf,
  wordsOf,
  type Compared,
} from "./comparison.ts";
import { names } from "./actors.ts";

/** Markdown: a row a matter, a column a side. */
export function comparisonMarkdown(compared: Compared): string {
  const { comparison, own, messages } = compared;
  const sides = comparison.sides.map((s) => s.state);
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const heads = comparison.sides.map((s) => `${s.state}: ${inMarkdown(s.institution.name)}`);
  return [
    `# ${inMarkdown(headingOf(compared))}`,
    "",
    own.counts(comparison.n_reports, comparison.n_independent, comparison.n_primary),
    "",
    ...initiativeOf(compared).map((line) => `- ${messages.label.initiative}: ${inMarkdown(line)}`),
    "",
    row([own.points, ...heads, ""]),
    row(["---", ...sides.map(() => "---"), "---"]),
    ...comparison.points.map((point) =>
      row([
        inMarkdown(titleOf(point, compared)),
        ...sides.map((side) => cellOf(point, side, compared).map(inMarkdown).join("<br>")),
        `${STATE_SHAPE[point.state]} ${own.state[point.state]}: ${inMarkdown(own.why(point.reason))}`,
      ]),
    ),
    "",
    ...comparison.silent.map(({ side, dossiers }) => `- ${own.silent} ${side}: ${inMarkdown(names(dossiers))}`),
    ...(comparison.silent.length > 0 ? ["", own.notDenied] : []),
    "",
    ...sourcesOf(compared).map(
      ({ number, name, url }) =>
        `- [${number}] ${inMarkdown(name)}${url === undefined ? "" : ` <${encodeURI(decodeSafe(url))}>`}`,
    ),
    "",
  ].join("\n");
}

function cellOf({ accounts }: ComparisonPoint, side: string, compared: Compared): string[] {
  const own = accounts.find((a) => a.side === side);
  return own === undefined ? ["—"] : wordsOf(own.statements, compared);
}

/** What a scraped text holds is text: nothing of it is markup. */
function inMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, (char) => `\\${char}`);
}

function decodeSafe(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const inHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{border-top:1px solid #8888;padding:.5rem;text-align:left;vertical-align:top}
tr.at-odds th{border-left:.3rem solid #c33;padding-left:.4rem}tr.one td.none{opacity:.6}q{quotes:"« " " »"}small{opacity:.75}
@media print{body{margin:0;max-width:none}}`;

/** One page that needs nothing else: no script, nothing fetched. */
export function comparisonHtml(compared: Compared): string {
  const { comparison, own, messages } = compared;
  const heading = inHtml(headingOf(compared));
  const heads = comparison.sides.map(
    (s) => `<th scope="col">${inHtml(s.state)}<br><small>${inHtml(s.institution.name)}</small></th>`,
  );
  return `<!doctype html>
<html lang="${messages.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${heading}</title><style>${STYLE}</style></head>
<body>
<h1>${heading}</h1>
<p>${inHtml(own.counts(comparison.n_reports, comparison.n_independent, comparison.n_primary))}</p>
<ul>${initiativeOf(compared)
    .map((line) => `<li>${inHtml(messages.label.initiative)}: ${inHtml(line)}</li>`)
    .join("")}</ul>
<table>
<thead><tr><th scope="col">${inHtml(own.points)}</th>${heads.join("")}<th scope="col"></th></tr></thead>
<tbody>
${comparison.points.map((point) => htmlRow(point, compared)).join("\n")}
</tbody>
</table>
<ul>${comparison.silent.map(({ side, dossiers }) => `<li>${inHtml(`${own.silent} ${side}: ${names(dossiers)}`)}</li>`).join("")}</ul>
<p><small>${comparison.silent.length > 0 ? inHtml(own.notDenied) : ""}</small></p>
<h2>${inHtml(messages.label.sources)}</h2>
<ol>${sourcesOf(compared)
    .map(
      ({ number, name, url }) =>
        `<li value="${number}" id="source-${number}">${url === undefined ? inHtml(name) : `<a href="${inHtml(url)}" rel="noreferrer">${inHtml(name)}</a>`}</li>`,
    )
    .join("")}</ol>
</body>
</html>
`;
}

function htmlRow(point: ComparisonPoint, compared: Compared): string {
  const { own, comparison, numbers } = compared;
  const cells = comparison.sides.map(({ state }) => {
    const statements = point.accounts.find((a) => a.side === state)?.statements;
    if (statements === undefined) return `<td class="none">—</td>`;
    const words = originalsOf(statements).map(({ document, spans }) => {
      const number = numbers.get(document) ?? 0;
      const quotes = spans.map((span) => `<q>${inHtml(span.text.replace(/\s+/g, " ").trim())}</q>`).join(" […] ");
      return `${quotes} <a href="#source-${number}">[${number}:${spans[0]?.start ?? 0}]</a>`;
    });
    const also = [...new Set(repeatsOf(statements).map((r) => numbers.get(r.document) ?? 0))].sort((a, b) => a - b);
    const links = also.map((number) => `<a href="#source-${number}">[${number}]</a>`).join(" ");
    return `<td>${words.join("<br>")}${links === "" ? "" : ` <small>${links}</small>`}</td>`;
  });
  const why = `${STATE_SHAPE[point.state]} ${own.state[point.state]}`;
  return `<tr class="${point.state}"><th scope="row">${inHtml(titleOf(point, compared))}</th>${cells.join("")}<td>${inHtml(why)}<br><small>${inHtml(own.why(point.reason))}</small></td></tr>`;
}
