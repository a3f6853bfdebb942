import type { Bilingual } from "../locales/language.ts";
import type { Hold } from "../orders/hold.ts";
import type { OrderLine } from "../orders/order-line.ts";
import type { RuleContext } from "./rule-context.ts";

/** Rules of one family measure the same kind of evidence: only the strongest of them counts. */
export type Family =
  | "quantity"
  | "value"
  | "supply"
  | "payment"
  | "persistence"
  | "burst"
  | "repetition"
  | "exposure";

export type Unit =
  | "units"
  | "orders"
  | "products"
  | "hours"
  | "days"
  | "JPY"
  | "%"
  | "times"
  | "occasions"
  | "score";

/** A threshold that the seller can tune on the settings tab. */
export interface Parameter {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** Shown beside the value. */
  readonly unit: Unit;
  readonly label: Bilingual;
  readonly help: Bilingual;
}

/** Evidence a rule cannot do without: it is not asked about a hold that lacks it. */
export type Need = "product" | "quantity" | "total" | "payment";

/** The numbers that a finding's sentences are filled with. Text values are products or ids, never persons. */
export type Evidence = Readonly<Record<string, number | string>>;

export type Outcome<E extends Evidence = Evidence> =
  /** `share`: how much of the rule's strength this evidence is worth, 0 < share ≤ 1. */
  | { readonly outcome: "hit"; readonly share: number; readonly evidence: E }
  | { readonly outcome: "miss"; readonly evidence: E }
  | { readonly outcome: "not-judged"; readonly reason: Bilingual };

/** One worked example: it is a test, a paragraph of the manual and a line of the help. */
export interface Example {
  readonly kind: "hit" | "miss" | "boundary" | "not-judged";
  readonly title: Bilingual;
  /** The situation, in the small shorthand of `example.ts`. */
  readonly given: ExampleSituation;
  readonly expect: {
    readonly outcome: Outcome["outcome"];
    readonly minShare?: number;
    readonly maxShare?: number;
  };
}

/** What an example says of the shop; what it leaves out is ordinary. `example.ts` makes it a hold and a context. */
export interface ExampleSituation {
  /** The hold that is judged. */
  readonly hold: ExampleHold;
  /** Other holds of the same shop, open or ended. */
  readonly others?: readonly ExampleHold[];
  /** Past sales, spread over the weeks before: how often a line of so many units at such a total was paid. */
  readonly sales?: readonly ExampleSales[];
  /** Words of the watch list, looked for in titles. */
  readonly watched?: readonly string[];
}

export interface ExampleHold {
  /** Product name; one product is one name. Default the same product everywhere. */
  readonly product?: string;
  readonly shop?: string;
  /** Left out: the reports do not say. */
  readonly units?: number;
  /** Line total in JPY; left out: the reports do not say. */
  readonly total?: number;
  readonly payment?: OrderLine["payment"];
  /** Hours before the time of judging at which it was bought; left out: the reports do not say. */
  readonly boughtHoursAgo?: number;
  /** Hours before the time of judging at which it was last seen pending; default 0. */
  readonly lastSeenHoursAgo?: number;
  /** Left out: still open. */
  readonly ended?: "paid" | "unpaid";
  readonly endedHoursAgo?: number;
  /** Ordered with a business account. */
  readonly business?: boolean;
  /** Name of the order, where several holds are lines of one; default each has its own. */
  readonly order?: string;
}

export interface ExampleSales {
  readonly units: number;
  /** Line total in JPY. */
  readonly total: number;
  readonly times: number;
  readonly product?: string;
  readonly shop?: string;
}

/**
 * A detection rule: one behavioural question about a hold, and everything that belongs to it.
 *
 * @typeParam E the numbers its sentences are filled with
 * @typeParam P the names of its parameters
 */
export interface Rule<E extends Evidence = Evidence, P extends string = string> {
  /** Equal to the file's name; a rename goes into `former-ids.ts`. */
  readonly id: string;
  readonly family: Family;
  readonly maturity: "experimental" | "stable";
  readonly name: Bilingual;
  /** The ONE behavioural question it answers. */
  readonly question: Bilingual;
  /** "This alone makes it x % likely to end unpaid", 0–100. */
  readonly strength: { readonly default: number; readonly min: number; readonly max: number };
  readonly params: Readonly<Record<P, Parameter>>;
  readonly needs: readonly Need[];
  /** How many days before a hold's beginning it looks at holds that have ended; left out: at none. */
  daysLookedBack?(params: Readonly<Record<P, number>>): number;
  /** Asked only where its needs are met. */
  evaluate(hold: Hold, context: RuleContext, params: Readonly<Record<P, number>>): Outcome<E>;
  /** One or two plain sentences each: what was seen, filled with the evidence of a hit or a miss · why it matters · what to do. */
  readonly explain: {
    readonly seen: { ja(evidence: E): string; en(evidence: E): string };
    readonly why: Bilingual;
    readonly todo: Bilingual;
  };
  readonly innocentCauses: readonly Bilingual[];
  /** How an attacker gets round it. */
  readonly blindSpots: readonly Bilingual[];
  readonly examples: readonly Example[];
}
