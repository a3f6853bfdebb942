import type { Hold } from "../orders/hold.ts";
import type { InquiryLine } from "./inquiry.ts";

/** An order line named from outside its shop. An `OrderLine` is one too. */
export interface ShopLine extends InquiryLine {
  readonly shop: string;
}

/** What belongs to an order line, if anything does. */
export type LineLookup<T> = (shop: string, line: InquiryLine) => T | undefined;

/**
 * Finds things by the order line they belong to. A line may have been noted before its item id or SKU was known
 * (reports differ in what they name, an order added by hand may name neither), so the item id decides where both
 * sides know it, then the SKU with its ordinal; a line of unknown SKU is the only such line of its order.
 */
export function lineLookup<T>(things: readonly T[], lineOf: (thing: T) => ShopLine): LineLookup<T> {
  const byOrder = new Map<string, T[]>();
  for (const thing of things) {
    const line = lineOf(thing);
    const key = orderKey(line.shop, line.orderId);
    const ofOrder = byOrder.get(key);
    if (ofOrder === undefined) byOrder.set(key, [thing]);
    else ofOrder.push(thing);
  }
  return (shop, line) => {
    const ofOrder = byOrder.get(orderKey(shop, line.orderId)) ?? [];
    if (line.itemId !== "") {
      const same = ofOrder.find((thing) => lineOf(thing).itemId === line.itemId);
      if (same !== undefined) return same;
    }
    const compatible = ofOrder.filter((thing) => line.itemId === "" || lineOf(thing).itemId === "");
    const sameSku = compatible.find((thing) => {
      const other = lineOf(thing);
      return line.sku !== "" && other.sku === line.sku && other.ordinal === line.ordinal;
    });
    if (sameSku !== undefined) return sameSku;
    const ofUnknownSku = compatible.filter((thing) => line.sku === "" || lineOf(thing).sku === "");
    return ofUnknownSku.length === 1 ? ofUnknownSku[0] : undefined;
  };
}

export function holdsByLine(holds: readonly Hold[]): LineLookup<Hold> {
  return lineLookup(holds, (hold) => hold.line);
}

function orderKey(shop: string, orderId: string): string {
  return `${shop}\n${orderId}`;
}
