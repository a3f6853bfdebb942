/**
 * Inquiries whose record was lost come back from what their row still shows: the id, the order numbers, the SKU; and
 * from the orders tab, which names the inquiry of every line.
 */
import type { InquiryLine } from "../inquiries/inquiry.ts";
import { messagesFor } from "../locales/messages.ts";
import type { Product } from "../orders/hold.ts";
import type { ImportDesk } from "./import-steps.ts";
import type { InquiriesSheet, LostInquiry } from "./inquiries-sheet.ts";
import { OrdersSheet, type StandingVerdict } from "./orders-sheet.ts";
import type { Workbook } from "./workbook.ts";

export function restoreLost(
  inquiriesSheet: InquiriesSheet,
  desk: ImportDesk,
  standing: readonly StandingVerdict[],
  workbook: Workbook,
): void {
  if (inquiriesSheet.lost.length === 0) return;
  const taken = new Set(inquiriesSheet.inquiries.map(({ id }) => id));
  const restored: string[] = [];
  for (const lost of inquiriesSheet.lost) {
    const shop = desk.shops.shopOf(lost.shop);
    const id = lost.id || inquiryNamed(lost, shop, desk, standing);
    if (id === "" || taken.has(id)) continue;
    const lines = linesOf(lost, id, shop, desk, standing);
    inquiriesSheet.restore(lost, { id, product: productOf(lost, shop), lines });
    taken.add(id);
    restored.push(id);
  }
  if (restored.length === 0) return;
  const { notices } = messagesFor(workbook.spoken).sheets;
  workbook.notices.push(notices.inquiryRebuilt(inquiriesSheet.table.sheet.getName(), restored.length));
}

/** The inquiry to which the orders tab counts the row's orders; `""` where it counts them to none or to several. */
function inquiryNamed(
  { orderIds }: LostInquiry,
  shop: string,
  { orders }: ImportDesk,
  standing: readonly StandingVerdict[],
): string {
  const indices = orderIds.flatMap((orderId) => orders.book.linesOf(shop, orderId));
  const ids = new Set(
    indices.map((index) => OrdersSheet.inquiryOf(standing[index])).filter((id) => id !== ""),
  );
  return ids.size === 1 ? ([...ids][0] ?? "") : "";
}

/**
 * The lines that the orders tab counts to the inquiry, and of the orders that it does not count to any the lines of the
 * row's SKU; an order that the book does not know is kept by its number.
 */
function linesOf(
  { orderIds, sku }: LostInquiry,
  id: string,
  shop: string,
  { orders }: ImportDesk,
  standing: readonly StandingVerdict[],
): readonly InquiryLine[] {
  const { book } = orders;
  const indices = new Set<number>();
  standing.forEach((cells, index) => {
    if (OrdersSheet.inquiryOf(cells) === id && book.lines[index]?.shop === shop) indices.add(index);
  });
  const unknown: InquiryLine[] = [];
  for (const orderId of orderIds) {
    const ofOrder = book.linesOf(shop, orderId);
    if (ofOrder.some((index) => indices.has(index))) continue;
    if (ofOrder.length === 0) unknown.push({ orderId, itemId: "", sku, ordinal: 1 });
    const free = ofOrder.filter((index) => OrdersSheet.inquiryOf(standing[index]) === "");
    const ofSku = free.filter((index) => sku === "" || book.lines[index]?.sku === sku);
    for (const index of ofSku.length > 0 ? ofSku : free) indices.add(index);
  }
  const known = [...indices].flatMap((index) => book.lines[index] ?? []);
  return [
    ...known.map(({ orderId, itemId, sku: ofLine, ordinal }) => ({ orderId, itemId, sku: ofLine, ordinal })),
    ...unknown,
  ];
}

function productOf({ title, sku, asin }: LostInquiry, shop: string): Product {
  const key = asin !== "" ? `asin:${asin}` : sku !== "" ? `sku:${sku}` : `title:${title}`;
  // The title column shows a code where the title is not known.
  return { shop, key, asin, sku, title: title === asin || title === sku ? "" : title };
}
