import type { ManualOrder } from "../addon/calls.ts";
import { isAmount, isUnits } from "../reports/limits.ts";
import { PAYMENTS, type Payment } from "../reports/observation.ts";
import { timeOfDateTimeField } from "./date-time-field.ts";

/** The form's fields as they were typed. */
export interface ManualOrderDraft {
  readonly shop: string;
  readonly orderId: string;
  readonly sku: string;
  readonly asin: string;
  readonly title: string;
  readonly units: string;
  readonly total: string;
  /** Values of date and time fields. */
  readonly purchasedAt: string;
  readonly seenAt: string;
  readonly payment: Payment;
}

export type ManualOrderField = keyof ManualOrderDraft;

/** What is wrong with a field; its sentence stands in the locales. */
export type ManualOrderFault =
  | "order-id-malformed"
  | "product-missing"
  | "asin-malformed"
  | "units-malformed"
  | "total-malformed"
  | "time-missing"
  | "seen-before-purchase";

export type ManualOrderFaults = Partial<Readonly<Record<ManualOrderField, ManualOrderFault>>>;

export type CheckedOrder =
  | { readonly ok: true; readonly order: ManualOrder }
  | { readonly ok: false; readonly faults: ManualOrderFaults };

/** Reads a draft, its times in the spreadsheet's time zone; full-width digits and dashes are taken as typed. */
export function checkManualOrder(draft: ManualOrderDraft, timeZone: string): CheckedOrder {
  const order: ManualOrder = {
    shop: draft.shop.trim(),
    orderId: plain(draft.orderId)
      .replace(/[‐‑‒–—―−ー]/g, "-")
      .replace(/\s/g, ""),
    sku: draft.sku.trim(),
    asin: plain(draft.asin).toUpperCase(),
    title: draft.title.trim(),
    units: wholeNumber(draft.units),
    total: plain(draft.total) === "" ? null : wholeNumber(draft.total.replace(/[¥￥円]/g, "")),
    purchasedAt: timeOfDateTimeField(draft.purchasedAt, timeZone),
    payment: draft.payment,
    seenAt: timeOfDateTimeField(draft.seenAt, timeZone),
  };
  const faults = faultsOf(order);
  return Object.keys(faults).length === 0 ? { ok: true, order } : { ok: false, faults };
}

/** Whether a value of the form's list of payments is one. */
export function isPayment(value: string): value is Payment {
  return (PAYMENTS as readonly string[]).includes(value);
}

function faultsOf(order: ManualOrder): ManualOrderFaults {
  const faults: { -readonly [Field in ManualOrderField]?: ManualOrderFault } = {};
  if (!/^\d{3}-\d{7}-\d{7}$/.test(order.orderId)) faults.orderId = "order-id-malformed";
  if (order.sku === "" && order.asin === "" && order.title === "") faults.title = "product-missing";
  if (order.asin !== "" && !/^[A-Z0-9]{10}$/.test(order.asin)) faults.asin = "asin-malformed";
  if (order.units === 0 || !isUnits(order.units)) faults.units = "units-malformed";
  if (order.total !== null && (order.total === 0 || !isAmount(order.total))) faults.total = "total-malformed";
  if (Number.isNaN(order.purchasedAt)) faults.purchasedAt = "time-missing";
  if (Number.isNaN(order.seenAt)) faults.seenAt = "time-missing";
  else if (order.seenAt < order.purchasedAt) faults.seenAt = "seen-before-purchase";
  return faults;
}

/** NaN where it is not one; `1,200` and full-width digits are. */
function wholeNumber(text: string): number {
  const digits = plain(text).replace(/,/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
}

function plain(text: string): string {
  return text.normalize("NFKC").trim();
}
