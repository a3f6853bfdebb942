import fc from "fast-check";
import {
  batchOf,
  CANCELLERS,
  CHANNELS,
  type Observation,
  type ObservationBatch,
  ORDER_STATUSES,
  PAYMENTS,
} from "../../src/reports/observation.ts";
import { backOfOrderId, frontOfOrderId, OrderIds } from "../../src/reports/order-ids.ts";

const PLAIN: Observation = {
  orderId: "249-0000001-0000001",
  itemId: "",
  sku: "TOY-1",
  ordinal: 1,
  asin: "",
  title: "",
  status: "pending",
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

/** Observations that say nothing but what is given. */
export function observations(...said: Partial<Observation>[]): readonly Observation[] {
  return said.map((one) => ({ ...PLAIN, ...one }));
}

export function batch(...said: Partial<Observation>[]) {
  return batchOf(observations(...said));
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** 2026-11-20T00:00:00+09:00 */
export const START = Date.UTC(2026, 10, 19, 15);

const maybe = (value: number): fc.Arbitrary<number> => fc.constantFrom(value, Number.NaN);

/** Anything a report may say of one of two lines of one of two orders. */
export const anyObservation: fc.Arbitrary<Observation> = fc
  .record({
    orderId: fc.constantFrom("249-0000001-0000001", "249-0000002-0000002"),
    sku: fc.constantFrom("TOY-1", "TOY-2"),
    asin: fc.constantFrom("", "B000000001"),
    title: fc.constantFrom("", "ロボット", "変形ロボット"),
    status: fc.constantFrom(...ORDER_STATUSES),
    quantity: fc.constantFrom(0, 1, 2, 30, Number.NaN),
    total: fc.constantFrom(0, 1000, 98_000, Number.NaN),
    currency: fc.constantFrom("", "JPY"),
    channel: fc.constantFrom(...CHANNELS),
    payment: fc.constantFrom(...PAYMENTS),
    business: fc.constantFrom(0, 1, Number.NaN),
    purchasedAt: maybe(START - DAY),
    updatedAt: fc.constantFrom(START, START + HOUR, Number.NaN),
    cancelledBy: fc.constantFrom(...CANCELLERS),
  })
  .map((said) => ({ ...PLAIN, ...said }));

/** What arrives over some days: observations with the as-of times of their reports, epoch ms. */
export const anyHistory = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 20 }).map((hours) => START + hours * HOUR),
    seen: anyObservation,
  }),
  { minLength: 1, maxLength: 12 },
);

/** The batch with its orders by number, as one that was read from a file has them. */
export function asRead(batch: ObservationBatch): ObservationBatch {
  const ids = batch.orderId.toArray();
  const each = [...new Set(ids)];
  const bytes = each.map((id) => new TextEncoder().encode(id));
  return {
    ...batch,
    orderId: new OrderIds(
      Int32Array.from(ids, (id) => each.indexOf(id)),
      Float64Array.from(bytes, (id) => frontOfOrderId(id, 0, id.length)),
      Int32Array.from(bytes, (id) => backOfOrderId(id, 0)),
    ),
  };
}
