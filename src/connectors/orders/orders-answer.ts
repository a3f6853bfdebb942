/**
 * What is read of an answer of `searchOrders`, Orders API 2026-01-01. Nothing but what stands here is ever looked at:
 * who bought and where it goes (`buyer`, `recipient`, `packages`, the reasons people wrote) is passed over.
 */
import * as v from "valibot";
import { asinOrBlank, currencyOrBlank, isOrderId, itemIdOrBlank } from "../../reports/identifiers.ts";
import { instantOfText } from "../../reports/instant.ts";
import { isUnits, LONGEST_TEXT } from "../../reports/limits.ts";
import { amountOfText } from "../../reports/numbers.ts";
import { ORDER_STATUSES } from "../../reports/observation.ts";
import { fixedOffset } from "../../reports/time-zone.ts";
import { channelOfWord, statusOfWord } from "../../reports/words.ts";

/** Every time names its offset; one that does not is UTC. */
const UTC = fixedOffset(0);

const text = v.pipe(
  v.string(),
  v.maxLength(LONGEST_TEXT),
  v.transform((value) => value.replace(/\p{Cc}+/gu, " ").trim()),
);

/** What was not asked for, or is not known, is left out of the answer. */
const textOrBlank = v.nullish(text, "");

const moment = v.pipe(
  v.string(),
  v.transform((value) => instantOfText(value.trim(), UTC)),
  v.number(),
);

const status = v.pipe(
  v.string(),
  v.transform(statusOfWord),
  v.picklist(ORDER_STATUSES.filter((one) => one !== "unknown")),
);

const units = v.pipe(v.number(), v.check(isUnits));

const money = v.object({
  amount: v.pipe(v.string(), v.transform(amountOfText), v.number()),
  currencyCode: v.pipe(v.string(), v.transform(currencyOrBlank)),
});

/** The price of the item's units among its proceeds: shipping, wrapping, discounts and fees are others. */
const priceOfUnits = v.pipe(
  v.array(v.object({ type: v.string(), subtotal: v.unknown() })),
  v.transform((parts) => parts.find(({ type }) => type === "ITEM")?.subtotal),
  v.nullish(money),
);

export const answerSchema = v.object({
  orders: v.array(v.unknown()),
  pagination: v.nullish(v.object({ nextToken: v.nullish(v.string()) })),
});

export const orderSchema = v.object({
  orderId: v.pipe(v.string(), v.trim(), v.check(isOrderId)),
  createdTime: moment,
  lastUpdatedTime: moment,
  programs: v.nullish(v.array(v.string())),
  salesChannel: v.object({ channelName: text, marketplaceName: textOrBlank }),
  fulfillment: v.object({
    fulfillmentStatus: status,
    fulfilledBy: v.pipe(textOrBlank, v.transform(channelOfWord)),
  }),
  payment: v.nullish(
    v.object({ paymentExecutions: v.nullish(v.array(v.object({ paymentMethod: textOrBlank }))) }),
  ),
  orderItems: v.array(v.unknown()),
});
export type Order = v.InferOutput<typeof orderSchema>;

export const itemSchema = v.object({
  orderItemId: v.pipe(v.string(), v.transform(itemIdOrBlank)),
  quantityOrdered: units,
  product: v.object({
    asin: v.pipe(textOrBlank, v.transform(asinOrBlank)),
    sellerSku: textOrBlank,
    title: textOrBlank,
    price: v.nullish(v.object({ unitPrice: v.nullish(money) })),
  }),
  proceeds: v.nullish(v.object({ breakdowns: v.nullish(priceOfUnits) })),
  cancellation: v.nullish(
    v.object({ cancellationExecution: v.nullish(v.object({ cancelledBy: textOrBlank })) }),
  ),
  fulfillment: v.nullish(
    v.object({ quantityFulfilled: v.nullish(units), quantityUnfulfilled: v.nullish(units) }),
  ),
});
export type Item = v.InferOutput<typeof itemSchema>;
