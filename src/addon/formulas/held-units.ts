import type { CodeTexts } from "../../locales/code-texts.ts";
import type { CellRows } from "../../reports/cells.ts";
import { isAsin, isOrderId } from "../../reports/identifiers.ts";
import { namedInCells, orderIdsIn } from "../../reports/named-in-cells.ts";
import type { Told, ToldOrders } from "../../sheets/told-orders.ts";
import type { AnswerCell } from "./answer.ts";
import type { NamedLines, RowFormula } from "./row-formula.ts";

/** Units that are held: of an order, of a SKU or ASIN in all shops, or of a table's row. */
export const heldUnits: RowFormula<"held" | "units"> = {
  name: "HELD_UNITS",
  header: ({ headers }) => headers.heldUnits,
  asks: ["held", "units"],
  cellOf: (lines, _at, { formula }) => unitsHeld(lines, formula.unknownUnits),
  namedIn: ordersAndProductsIn,
};

/** What is held but of no known number is never shown as 0. */
function unitsHeld(lines: readonly Told<"held" | "units">[], unknown: string): AnswerCell {
  const held = lines.filter((line) => line.held);
  const known = held.map(({ units }) => units).filter((units) => !Number.isNaN(units));
  if (held.length > 0 && known.length === 0) return unknown;
  return known.reduce((sum, units) => sum + units, 0);
}

/**
 * Order ids, SKUs and ASINs, also mixed. Under a header of SKUs or ASINs whatever stands there is one, else only what
 * the orders tab knows or what looks like an ASIN.
 */
function ordersAndProductsIn(rows: CellRows, orders: ToldOrders, { formula }: CodeTexts): NamedLines | null {
  const productIn = (text: string): readonly string[] =>
    orders.ofSku(text) !== null || isAsin(text.toUpperCase()) ? [text] : [];
  const idsOr = (text: string, others: (text: string) => readonly string[]): readonly string[] => {
    const ids = orderIdsIn(text);
    return ids.length > 0 ? ids : others(text);
  };
  const named = namedInCells(rows, {
    fields: ["orderId", "sku", "asin"],
    namesIn: (text) => idsOr(text, productIn),
    namesUnder: (text, field) => idsOr(text, field === "orderId" ? productIn : (code) => [code]),
    // Any ten letters look like an ASIN.
    weightOf: (name) => (isOrderId(name) ? 3 : orders.ofSku(name) !== null ? 2 : 1),
  });
  if (named === null) return null;
  return {
    ...named,
    linesOf: (name) =>
      isOrderId(name) ? orders.ofOrder(name) : (orders.ofSku(name) ?? orders.ofAsin(name) ?? []),
    stranger: named.field === "orderId" ? formula.noOrderId : formula.unknownOrder,
  };
}
