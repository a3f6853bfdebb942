import type { Hold } from "../orders/hold.ts";
import type { Family } from "./rule.ts";

/** What an exemption is made for; buyers cannot be, as a pending order names none. */
export type ExemptionTarget =
  | { readonly kind: "sku" | "asin" | "order"; readonly id: string }
  /** All orders that the reports call business orders. */
  | { readonly kind: "business" };

/**
 * What the seller knows better than the rules.
 *
 * - `bulk`: normally bought in bulk, so quantity, total and stock held say nothing
 * - `sale`: a known sale or release, so a rush on the product says nothing
 * - `everything`: not to be judged at all, for good or until it expires (snooze)
 */
export interface Exemption {
  readonly target: ExemptionTarget;
  /** `null`: in every shop. */
  readonly shop: string | null;
  readonly covers: "bulk" | "sale" | "everything";
  /** The seller's own words. */
  readonly reason: string;
  /** Epoch ms; NaN: until the seller takes it back. */
  readonly expiresAt: number;
}

const COVERED: Readonly<Record<Exclude<Exemption["covers"], "everything">, readonly Family[]>> = {
  bulk: ["quantity", "value", "supply"],
  sale: ["burst", "supply"],
};

/** The exemptions in force at `at` that are made for a hold. */
export function exemptionsOf(hold: Hold, exemptions: readonly Exemption[], at: number): readonly Exemption[] {
  return exemptions.filter(
    ({ target, shop, expiresAt }) =>
      !(expiresAt <= at) && (shop === null || shop === hold.line.shop) && isFor(target, hold),
  );
}

/** Whether an exemption leaves a rule of this family nothing to say. */
export function coversFamily({ covers }: Exemption, family: Family): boolean {
  return covers === "everything" || COVERED[covers].includes(family);
}

function isFor(target: ExemptionTarget, { line, product }: Hold): boolean {
  switch (target.kind) {
    case "business":
      return line.business === 1;
    case "order":
      return target.id !== "" && line.orderId === target.id;
    case "sku":
      return target.id !== "" && (line.sku === target.id || product.sku === target.id);
    case "asin":
      return target.id !== "" && product.asin === target.id;
  }
}
