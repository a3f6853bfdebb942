/** The report of abuse as a document for paper: A4, black on white, complete in one HTML file. */
import type { DossierCaseRow, DossierView } from "../addon/calls.ts";
import type { SidebarTexts } from "../locales/ja/sidebar.ts";
import type { Language } from "../locales/language.ts";
import { dossierFacts } from "./dossier-facts.ts";
import type { Format } from "./format.ts";

const STYLE = `
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; }
main {
  max-width: 180mm; margin: 0 auto; padding: 8mm 0; color: #000;
  font: 10pt/1.6 "Hiragino Kaku Gothic ProN", "Yu Gothic", YuGothic, Meiryo, "Noto Sans JP", "Noto Sans CJK JP", sans-serif;
  overflow-wrap: anywhere;
}
h1 { margin: 0; font-size: 16pt; }
h2 { margin: 7mm 0 2mm; padding-bottom: 1mm; border-bottom: 0.4pt solid #000; font-size: 11pt; break-after: avoid; }
p { margin: 0; }
.subject { margin-top: 1mm; font-size: 11pt; }
.made { text-align: right; font-size: 9pt; }
dl { display: grid; grid-template-columns: 36mm 1fr; gap: 1mm 4mm; margin: 0; }
dt { font-weight: bold; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; font-size: 8pt; line-height: 1.45; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1mm 1.5mm; border: 0.4pt solid #000; text-align: left; vertical-align: top; }
th { font-weight: bold; white-space: nowrap; }
.number { text-align: right; white-space: nowrap; }
.whole { white-space: nowrap; }
.time { overflow-wrap: normal; }
.timeline { display: grid; grid-template-columns: 40mm 1fr; gap: 1mm 4mm; margin: 0; }
.timeline dt { font-weight: normal; }
.text { padding: 3mm 4mm; border: 0.4pt solid #000; white-space: pre-wrap; }
.notes { margin-top: 6mm; font-size: 8pt; line-height: 1.5; }
@media print { main { max-width: none; padding: 0; } }
`;

/** @param madeAt epoch ms */
export function dossierDocument(
  view: DossierView,
  language: Language,
  texts: SidebarTexts,
  format: Format,
  madeAt: number,
): string {
  const { dossier } = texts;
  const { document: words } = dossier;
  const summary = [
    { term: words.product, text: view.product },
    ...(view.asin === "" ? [] : [{ term: "ASIN", text: view.asin }]),
    ...(view.shopName === "" ? [] : [{ term: words.shop, text: view.shopName }]),
    ...dossierFacts(view, texts, format.stampDay),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`${dossier.heading} ${view.product}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="made">${escaped(words.madeOn(format.stampDay(madeAt)))}</p>
<h1>${escaped(dossier.heading)}</h1>
<p class="subject">${isolated(view.subject)}</p>
<h2>${escaped(words.summary)}</h2>
<dl>${summary.map(({ term, text }) => pair(term, text)).join("")}</dl>
<h2>${escaped(words.orders)}</h2>
${orders(view.rows, texts, format)}
<h2>${escaped(dossier.timeline)}</h2>
<dl class="timeline">${view.timeline.map(({ when, what }) => pair(when, what)).join("")}</dl>
<h2>${escaped(words.text)}</h2>
<div class="text">${view.body.split("\n").map(isolated).join("\n")}</div>
<p class="notes">${escaped(words.notes(format.timeZone))}</p>
</main>
</body>
</html>
`;
}

function orders(rows: readonly DossierCaseRow[], texts: SidebarTexts, format: Format): string {
  const { columns, unknown } = texts.dossier.document;
  const contacted = rows.some(({ contactedAt }) => contactedAt !== null);
  const headers = [
    columns.orderId,
    columns.sku,
    columns.units,
    columns.total,
    columns.heldSince,
    columns.seenUntil,
    columns.endedBy,
    ...(contacted ? [columns.contactedAt] : []),
  ];
  const cells = (row: DossierCaseRow): string =>
    [
      cell(row.orderId, "whole"),
      cell(row.skus.join(", ")),
      cell(row.units === null ? unknown : format.number(row.units), "number"),
      cell(row.total === null ? unknown : format.money(row.total, row.currency), "number"),
      ...[row.heldSince, row.seenUntil, row.endedBy].map((time) => cell(format.stamp(time), "time")),
      ...(contacted ? [cell(row.contactedAt === null ? "" : format.stampDay(row.contactedAt), "time")] : []),
    ].join("");
  return `<table>
<thead><tr>${headers.map((header) => `<th scope="col">${escaped(header)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}
</tbody>
</table>`;
}

function cell(text: string, look = ""): string {
  return `<td${look === "" ? "" : ` class="${look}"`}>${isolated(text)}</td>`;
}

function pair(term: string, text: string): string {
  return `<div style="display:contents"><dt>${escaped(term)}</dt><dd>${isolated(text)}</dd></div>`;
}

/** Text whose own direction cannot turn what stands around it. */
function isolated(text: string): string {
  return text === "" ? "" : `<bdi>${escaped(text)}</bdi>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
