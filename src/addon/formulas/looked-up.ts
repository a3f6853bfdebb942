/** A range of order ids, SKUs or ASINs, answered by what the orders tab says of them: nothing is judged. */
import type { CodeTexts } from "../../locales/code-texts.ts";
import { type CellRows, textOf } from "../../reports/cells.ts";
import { namedInCells, orderIdsIn } from "../../reports/named-in-cells.ts";
import { shortenedCell } from "../../reports/rejected-row.ts";
import { toldInTab } from "../../sheets/told-in-tab.ts";
import type { ToldOrders } from "../../sheets/told-orders.ts";
import { type AnswerCell, type AnswerCells, type FormulaDesk, sentence } from "./answer.ts";
import { type GivenRange, givenRange } from "./given-range.ts";
import { momentOf } from "./moment.ts";
import type { FormulaArguments, RowFormula } from "./row-formula.ts";

/** As many rows as the range has, blank where it is blank; or one sentence that says what is wrong. */
export function lookedUp(formula: RowFormula, given: FormulaArguments, desk: FormulaDesk): AnswerCells {
  const { workbook, texts } = desk;
  const range = givenRange(given.range);
  if (range === null) return sentence(texts.formula.noRange(formula.name));
  const moment = momentOf(desk, given.asOf);
  if (typeof moment === "string") return sentence(moment);
  const orders = () => toldInTab(workbook);
  return spread(lookedUpCells(formula, range, moment.at, texts, orders), range);
}

/** A cell for each row that is filled, in its place in the range; or the sentence in the first. */
export function spread(cells: readonly AnswerCell[] | string, range: GivenRange): AnswerCells {
  if (typeof cells === "string") return sentence(cells);
  const answers: AnswerCells = Array.from({ length: range.height }, () => [null]);
  cells.forEach((cell, row) => {
    answers[range.above + row] = [cell];
  });
  return answers;
}

/**
 * @param ordersNow read only for a range that names anything; null where there is no orders tab
 * @returns the sentence where the range names nothing that could be looked up
 */
export function lookedUpCells(
  formula: RowFormula,
  { filled }: GivenRange,
  at: number,
  texts: CodeTexts,
  ordersNow: () => ToldOrders | null,
): AnswerCell[] | string {
  if (filled.length === 0) return [];
  const said = texts.formula;
  const byOrder = namedInCells(filled, { fields: ["orderId"], namesIn: orderIdsIn });
  if (byOrder === null && formula.namedIn === undefined) return said.noColumns(foundIn(filled));
  const orders = ordersNow();
  if (orders === null) return said.noOrders;
  const named =
    formula.namedIn === undefined
      ? byOrder && { ...byOrder, linesOf: orders.ofOrder, stranger: said.noOrderId }
      : formula.namedIn(filled, orders, texts);
  if (named === null) return said.noColumns(foundIn(filled));
  const found = new Map<string, readonly number[] | null>();
  for (const names of named.names) {
    if (names === null || names.length === 0 || found.has(keyOf(names))) continue;
    const known = names.map(named.linesOf).filter((lines) => lines !== null);
    found.set(keyOf(names), known.length === 0 ? null : known.flat());
  }
  const lineAt = orders.tell(
    [...found.values()].flatMap((lines) => lines ?? []),
    formula.asks,
  );
  const answers = new Map(
    [...found].map(([key, lines]) => [
      key,
      lines === null ? said.unknownOrder : formula.cellOf(lines.map(lineAt), at, texts),
    ]),
  );
  return named.names.map((names, row) => {
    if (row === 0 && named.hasHeader) return formula.header(said);
    if (names === null) return named.stranger;
    return answers.get(keyOf(names)) ?? null;
  });
}

function keyOf(names: readonly string[]): string {
  return names.join("\n");
}

/** What the first row holds, for the sentence that says which headers are missing. */
function foundIn(rows: CellRows): readonly string[] {
  const headers = (rows[0] ?? []).map(textOf).filter((header) => header !== "");
  return headers.slice(0, MOST_SHOWN).map(shortenedCell);
}

const MOST_SHOWN = 8;
