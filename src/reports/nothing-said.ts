import type { Observation } from "./observation.ts";

/** An observation that says nothing yet: where a row's own values are filled in. */
export const NOTHING_SAID: Observation = {
  orderId: "",
  itemId: "",
  sku: "",
  ordinal: 1,
  asin: "",
  title: "",
  status: "unknown",
  quantity: Number.NaN,
  total: Number.NaN,
  currency: "",
  channel: "unknown",
  salesChannel: "",
  payment: "unknown",
  business: Number.NaN,
  purchasedAt: Number.NaN,
  updatedAt: Number.NaN,
  cancelledBy: "unknown",
};
