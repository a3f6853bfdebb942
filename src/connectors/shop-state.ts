/** What the connector remembers of one shop from run to run. JSON only; times in epoch ms. Nothing of it is secret. */
import * as v from "valibot";
import { PROBLEM_KINDS } from "./problem.ts";
import { STREAM_IDS, type StreamId } from "./streams.ts";
import { usageSchema } from "./usage.ts";

/** Epoch ms, until the end of this century; what is none was not written by us. */
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(4_102_444_800_000));
const span = v.nullable(v.object({ from: time, until: time }));

const trouble = v.object({
  // The last one; null where all is well.
  problem: v.nullable(v.object({ kind: v.picklist(PROBLEM_KINDS), at: time })),
  // Failures one after another.
  failures: v.number(),
  // Nothing is tried before.
  waitUntil: time,
});

const openReport = v.object({
  reportId: v.string(),
  askedAt: time,
  span,
  // Where the finished file lies, and when it was true; null until then.
  document: v.nullable(v.object({ id: v.string(), asOf: time })),
});

const streamSchema = v.object({
  ...trouble.entries,
  // What is still to be asked for, oldest first; a null is a report without a span.
  wanted: v.array(span),
  // Asked for and not collected yet.
  open: v.array(openReport),
  // Every update before lies in a span that was collected, is open or is wanted.
  coveredUntil: v.nullable(time),
  // When it was last asked for all of the last weeks, and not only for what is new.
  lookedBackAt: v.optional(v.nullable(time), null),
  askedAt: v.nullable(time),
  // When a report was last collected, and when it was true; `empty`: Amazon had no data.
  collected: v.nullable(v.object({ at: time, asOf: time, empty: v.boolean() })),
});

const ordersSchema = v.object({
  ...trouble.entries,
  // What is being collected, the token of its next page (null: the first) and the rows of those before.
  span,
  token: v.nullable(v.string()),
  rows: v.number(),
  coveredUntil: v.nullable(time),
  askedAt: v.nullable(time),
  collected: v.nullable(v.object({ at: time, asOf: time, empty: v.boolean() })),
});

export const shopStateSchema = v.object({
  ...trouble.entries,
  usage: usageSchema,
  streams: v.object({
    pendingOrders: streamSchema,
    allOrders: streamSchema,
    listings: streamSchema,
    fbaStock: streamSchema,
  }),
  // The Orders API, where it is wanted.
  orders: ordersSchema,
});

export type Trouble = v.InferOutput<typeof trouble>;
export type OpenReport = v.InferOutput<typeof openReport>;
export type StreamState = v.InferOutput<typeof streamSchema>;
export type OrdersState = v.InferOutput<typeof ordersSchema>;
export type ShopState = v.InferOutput<typeof shopStateSchema>;

export const NO_TROUBLE: Trouble = { problem: null, failures: 0, waitUntil: 0 };

const NEW_STREAM: StreamState = {
  ...NO_TROUBLE,
  wanted: [],
  open: [],
  coveredUntil: null,
  lookedBackAt: null,
  askedAt: null,
  collected: null,
};

export const NEW_ORDERS: OrdersState = {
  ...NO_TROUBLE,
  span: null,
  token: null,
  rows: 0,
  coveredUntil: null,
  askedAt: null,
  collected: null,
};

/** The state of a shop that was never asked for anything. */
export function newShopState(): ShopState {
  const streams = Object.fromEntries(STREAM_IDS.map((id) => [id, NEW_STREAM]));
  return { ...NO_TROUBLE, usage: {}, streams: streams as ShopState["streams"], orders: NEW_ORDERS };
}

export function withStream(state: ShopState, id: StreamId, changes: Partial<StreamState>): ShopState {
  return { ...state, streams: { ...state.streams, [id]: { ...state.streams[id], ...changes } } };
}
