/**
 * The total of a line: as told, else its units at the price of one, to hundredths. NaN where neither is known.
 *
 * @param unitPrice price of one unit, NaN where not told
 */
export function lineTotal(total: number, unitPrice: number, quantity: number): number {
  return Number.isNaN(total) ? Math.round(unitPrice * quantity * 100) / 100 : total;
}
