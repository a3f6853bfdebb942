/** An order that the seller saw on the web page: it enters the book like any other observation. */
import { batchOf } from "../reports/observation.ts";
import { ImportHistory } from "../sheets/import-history.ts";
import { BY_HAND, beginImport, endImport, takeChunk } from "../sheets/import-steps.ts";
import { refresh } from "../sheets/refresh.ts";
import { checked, manualOrderSchema, refuseFuture } from "./arguments.ts";
import type { Answer, SidebarState } from "./calls.ts";
import { answerAlone, openAll } from "./desk.ts";
import { newId } from "./new-id.ts";
import { makeWayForReal } from "./sample.ts";
import { sidebarStateOf } from "./sidebar-state.ts";

export function addOrder(order: unknown): Answer<SidebarState> {
  return answerAlone((desk) => {
    const wanted = checked(manualOrderSchema, order, desk);
    refuseFuture(wanted.seenAt, desk);
    makeWayForReal(desk, ImportHistory.peek(desk.workbook));
    const { settingsSheet, desk: tabs } = openAll(desk);
    const shop = tabs.shops.shopOf(wanted.shop);
    const record = beginImport(tabs.history, {
      id: newId(),
      fingerprint: `by-hand ${JSON.stringify({ ...wanted, shop: "" })}`.slice(0, 1000),
      name: wanted.orderId,
      kind: BY_HAND,
      encoding: "",
      shop,
      at: Date.now(),
      asOf: wanted.seenAt,
      rows: 1,
      complete: false,
    });
    const batch = batchOf([
      {
        orderId: wanted.orderId,
        itemId: "",
        sku: wanted.sku,
        ordinal: 1,
        asin: wanted.asin.toUpperCase(),
        title: wanted.title,
        status: "pending",
        quantity: wanted.units,
        total: wanted.total ?? Number.NaN,
        currency: wanted.total === null ? "" : "JPY",
        channel: "unknown",
        salesChannel: "",
        payment: wanted.payment,
        business: Number.NaN,
        purchasedAt: wanted.purchasedAt,
        updatedAt: Number.NaN,
        cancelledBy: "unknown",
      },
    ]);
    const taken = takeChunk(tabs, record, 0, batch, []);
    if (taken !== null && taken.state === "running") endImport(tabs.history, taken, 0, () => tabs);
    // A shop that comes in with this order changes how the shops are called: the tabs are read again.
    const isKnown = tabs.shops.all.includes(tabs.shops.nameOf(shop));
    const opened = { settingsSheet, ...(isKnown ? { desk: tabs } : {}) };
    return sidebarStateOf(refresh(desk.workbook, Date.now(), newId, opened), desk);
  });
}
