/**
 * Usage plans: how many requests of an operation may be made, as a token bucket that is kept from run to run ("Usage
 * Plans and Rate Limits in the Selling Partner API"). Times in epoch ms.
 */
import * as v from "valibot";

/** Requests a second, and how many may be saved up, as the models of the API document them. */
const DOCUMENTED = {
  createReport: { rate: 0.0167, burst: 15 },
  getReport: { rate: 2, burst: 15 },
  getReportDocument: { rate: 0.0167, burst: 15 },
  searchOrders: { rate: 0.0056, burst: 20 },
} as const;

export type Operation = keyof typeof DOCUMENTED;

/** Requests a second that an answer can name: one in three hours, and more than any plan has. */
const LOWEST_RATE = 0.0001;
const HIGHEST_RATE = 1_000;

/** Requests may reach Amazon closer together than they were sent: one stays unused for that. */
const SPARE = 1;

const bucketSchema = v.object({
  tokens: v.number(),
  at: v.number(),
  // Requests a second: the documented ones until Amazon names others.
  rate: v.number(),
});

export const usageSchema = v.object({
  createReport: v.optional(bucketSchema),
  getReport: v.optional(bucketSchema),
  getReportDocument: v.optional(bucketSchema),
  searchOrders: v.optional(bucketSchema),
});

/** What is known of each operation; one that was never used has all its requests. */
export type Usage = v.InferOutput<typeof usageSchema>;

/** The usage after one more request now; null where it has to wait. */
export function usedOnce(usage: Usage, operation: Operation, now: number): Usage | null {
  const { tokens, rate } = bucketAt(usage, operation, now);
  return tokens < 1 ? null : { ...usage, [operation]: { tokens: tokens - 1, at: now, rate } };
}

/** The usage after Amazon refused a request for its number. */
export function usedUp(usage: Usage, operation: Operation, now: number): Usage {
  return { ...usage, [operation]: { ...bucketAt(usage, operation, now), tokens: 0 } };
}

/** The usage with the rate that an answer's `x-amzn-RateLimit-Limit` names. */
export function withRate(usage: Usage, operation: Operation, limit: string | null, now: number): Usage {
  const rate = Number(limit ?? Number.NaN);
  // Amazon's own lie far within; with others an operation would never, or always, be allowed.
  if (!(rate >= LOWEST_RATE && rate <= HIGHEST_RATE)) return usage;
  return { ...usage, [operation]: { ...bucketAt(usage, operation, now), rate } };
}

function bucketAt(usage: Usage, operation: Operation, now: number): v.InferOutput<typeof bucketSchema> {
  const { rate, burst } = DOCUMENTED[operation];
  const most = burst - SPARE;
  const known = usage[operation];
  if (known === undefined) return { tokens: most, at: now, rate };
  // A clock that went back gives nothing.
  const back = (Math.max(0, now - known.at) / 1000) * known.rate;
  return { tokens: Math.min(most, known.tokens + back), at: Math.max(now, known.at), rate: known.rate };
}
