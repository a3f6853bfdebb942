import type { Messages } from "../../locales/messages.ts";
import type { CellRows } from "../../reports/cells.ts";
import { isAsin } from "../../reports/identifiers.ts";
import { namedInCells } from "../../reports/named-in-cells.ts";
import type { ToldLine } from "../../sheets/told-line.ts";
import type { ToldOrders } from "../../sheets/told-orders.ts";
import { type AnswerCell, type AnswerCells, answerWith } from "./answer.ts";
import { answerRows, type NamedLines, type RowFormula } from "./row-formula.ts";

const FORMULA: RowFormula = {
  name: "HELD_UNITS",
  header: ({ headers }) => headers.heldUnits,
  cellOf: (lines, _at, { addon }) => heldUnits(lines, addon.formula.unknownUnits),
  namedOtherwise: namedProducts,
};

/** Units a row that are held: of an order, of a SKU or ASIN in all shops, or of a table's row. */
export function HELD_UNITS(range: unknown, asOf: unknown): AnswerCells {
  return answerWith((desk) => answerRows(FORMULA, { range, asOf }, desk));
}

/** What is held but of no known number is never shown as 0. */
function heldUnits(lines: readonly ToldLine[], unknown: string): AnswerCell {
  const held = lines.filter((line) => line.held);
  const known = held.map(({ units }) => units).filter((units) => !Number.isNaN(units));
  if (held.length > 0 && known.length === 0) return unknown;
  return known.reduce((sum, units) => sum + units, 0);
}

/** SKUs, else ASINs: under their header whatever stands there, else only what the orders tab knows. */
function namedProducts(rows: CellRows, orders: ToldOrders, { addon }: Messages): NamedLines | null {
  const stranger = addon.formula.unknownOrder;
  const itself = (text: string): readonly string[] => (text === "" ? [] : [text]);
  const bySku = namedInCells(rows, "sku", (text) => (orders.ofSku(text) === null ? [] : [text]), itself);
  if (bySku !== null) return { ...bySku, linesOf: (sku) => orders.ofSku(sku) ?? [], stranger };
  const asins = (text: string): readonly string[] => itself(text).filter((one) => isAsin(one.toUpperCase()));
  const byAsin = namedInCells(rows, "asin", asins);
  if (byAsin !== null) return { ...byAsin, linesOf: (asin) => orders.ofAsin(asin) ?? [], stranger };
  return null;
}
