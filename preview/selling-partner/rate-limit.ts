/** Requests a second that flow back, and how many may be saved up. */
export interface UsagePlan {
  readonly rate: number;
  readonly burst: number;
}

/** Operations with a usage plan; the plans that the models document. */
export const USAGE_PLANS = {
  createReport: { rate: 0.0167, burst: 15 },
  getReports: { rate: 0.0222, burst: 10 },
  getReport: { rate: 2, burst: 15 },
  getReportDocument: { rate: 0.0167, burst: 15 },
  searchOrders: { rate: 0.0056, burst: 20 },
} as const satisfies Readonly<Record<string, UsagePlan>>;

export type PlannedOperation = keyof typeof USAGE_PLANS;

/** A token bucket: "Usage Plans and Rate Limits in the Selling Partner API". */
export class TokenBucket {
  private tokens: number;
  private at: number;

  constructor(
    private readonly plan: UsagePlan,
    now: number,
  ) {
    this.tokens = plan.burst;
    this.at = now;
  }

  /** Takes one token; false where none is left. `now` in epoch ms. */
  take(now: number): boolean {
    const back = (Math.max(0, now - this.at) / 1000) * this.plan.rate;
    this.tokens = Math.min(this.plan.burst, this.tokens + back);
    this.at = Math.max(this.at, now);
    // A request at exactly the moment when its token is back must pass in spite of rounding.
    if (this.tokens < 1 - 1e-9) return false;
    this.tokens -= 1;
    return true;
  }
}
