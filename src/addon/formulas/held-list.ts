/** The list that a formula without a range spills: what is held, the most pressing first, and as of when. */
import type { Verdict } from "../../detection/verdict.ts";
import { expectedRelease } from "../../inquiries/dates.ts";
import { nameOfProduct } from "../../orders/product-name.ts";
import { judgeStored } from "../../sheets/stored-judgement.ts";
import { verdictCells } from "../../sheets/verdict-cells.ts";
import { type AnswerCell, type AnswerCells, type FormulaDesk, sentence } from "./answer.ts";
import { holdDays } from "./hold-days.ts";
import { type Occasion, occasionOf } from "./occasion.ts";

/** First row: the time of judging and how many are held; second: the headers; then an order line a row. */
export function heldList(asOf: unknown, settings: unknown, desk: FormulaDesk): AnswerCells {
  const { formula } = desk.texts;
  const occasion = occasionOf(desk, asOf, settings);
  if (typeof occasion === "string") return sentence(occasion);
  const judgement = judgeStored(desk.workbook, occasion);
  if (judgement === null) return sentence(formula.noOrders);
  const { verdicts, shops } = judgement;
  const { columns } = formula.list;
  const names = formula.headers;
  const headers: string[] = [
    columns.orderId,
    columns.product,
    columns.units,
    names.level,
    names.suspicion,
    names.holdDays,
    names.holdRelease,
    names.reasons,
  ];
  if (shops.needed) headers.push(columns.shop);
  const rows = [...verdicts].sort(byAttention).map((verdict) => {
    const cells = listCells(verdict, occasion);
    return shops.needed ? [...cells, shops.nameOf(verdict.hold.line.shop)] : cells;
  });
  const title = rows.length === 0 ? formula.list.none : formula.list.count(rows.length);
  const top: AnswerCells = [[formula.list.asOf, new Date(occasion.at), title], headers];
  return [...top, ...rows].map((cells) => headers.map((_header, column) => cells[column] ?? null));
}

function listCells(verdict: Verdict, { desk, at, settings, civil }: Occasion): AnswerCell[] {
  const { hold } = verdict;
  const { product } = hold;
  const { workbook, texts } = desk;
  const { suspicion, reasons, dataAge } = verdictCells(
    verdict,
    settings.staleHours,
    "",
    workbook.language,
    civil,
  );
  return [
    hold.line.orderId,
    nameOfProduct(product),
    Number.isNaN(hold.quantity) ? texts.formula.unknownUnits : hold.quantity,
    texts.levels[verdict.level],
    suspicion === "" ? null : suspicion,
    holdDays({ heldSince: hold.heldSince, endedAt: Number.NaN }, at),
    new Date(expectedRelease(hold.heldSince, settings.paymentTermDays)),
    [reasons, dataAge].filter((text) => text !== "").join("\n") || null,
  ];
}

/** As the sidebar ranks them; of equals the one that has been held longest comes first. */
function byAttention(one: Verdict, other: Verdict): number {
  return (
    other.attention - one.attention ||
    one.hold.heldSince - other.hold.heldSince ||
    (one.hold.line.orderId < other.hold.line.orderId ? -1 : 1)
  );
}
