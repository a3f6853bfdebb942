/** Which of an order's lines an observation speaks of. */
import type { Observation } from "../reports/observation.ts";
import type { OrderLine } from "./order-line.ts";

export type Named = Pick<Observation, "itemId" | "sku" | "ordinal" | "asin">;
type Described = Named & Pick<Observation, "title" | "quantity">;

/** A line of which only the seller has spoken so far: what he typed need not be its SKU. */
export function isVague(line: OrderLine): boolean {
  return line.itemId === "" && (line.sku === "" || line.bySeller.includes("sku"));
}

/**
 * The line that a report or an inquiry names: the item id decides, without it the SKU and its ordinal. Without
 * either it is the order's only line, or the one of that ASIN.
 */
export function matchLine(
  line: (index: number) => OrderLine,
  candidates: readonly number[],
  seen: Named,
): number | undefined {
  if (seen.itemId !== "") {
    const same = candidates.find((index) => line(index).itemId === seen.itemId);
    if (same !== undefined) return same;
    const open = candidates.filter((index) => line(index).itemId === "" && !isVague(line(index)));
    return open.find((index) => line(index).sku === seen.sku && line(index).ordinal === seen.ordinal);
  }
  if (seen.sku === "") {
    if (candidates.length === 1) return candidates[0];
    return candidates.find((index) => seen.asin !== "" && line(index).asin === seen.asin);
  }
  const ofSku = candidates.filter((index) => line(index).sku === seen.sku);
  const named = ofSku.find((index) => line(index).itemId === "" && line(index).ordinal === seen.ordinal);
  if (named !== undefined) return named;
  return ofSku.sort((one, other) => compareIdentity(line(one), line(other)))[seen.ordinal - 1];
}

/**
 * How well what the seller saw fits what a report says of one line: by ASIN, SKU, title, then units; null where the
 * ASINs differ.
 */
export function likeness(
  seller: Pick<OrderLine, "sku" | "asin" | "title"> & { readonly quantity: number },
  said: Described | (OrderLine & { readonly quantity: number }),
): number | null {
  if (seller.asin !== "" && said.asin !== "" && seller.asin !== said.asin) return null;
  const same = (one: string, other: string): boolean =>
    one !== "" && one.toLowerCase() === other.toLowerCase();
  return (
    (same(seller.asin, said.asin) ? 8 : 0) +
    (same(seller.sku, said.sku) ? 4 : 0) +
    (same(seller.title, said.title) ? 2 : 0) +
    (seller.quantity === said.quantity ? 1 : 0)
  );
}

function compareIdentity(one: OrderLine, other: OrderLine): number {
  return one.ordinal - other.ordinal || (one.itemId < other.itemId ? -1 : one.itemId > other.itemId ? 1 : 0);
}
