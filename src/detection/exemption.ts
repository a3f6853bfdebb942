import type { Hold } from "../orders/hold.ts";
import { plainText } from "./plain-text.ts";
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

/** Finds the exemptions in force at `at` that are made for a hold, in the order of the list. */
export function exemptionFinder(
  exemptions: readonly Exemption[],
  at: number,
): (hold: Hold) => readonly Exemption[] {
  const inForce = exemptions.filter(({ expiresAt }) => !(expiresAt <= at));
  if (inForce.length === 0) return () => inForce;
  const places = new Map<string, number[]>();
  inForce.forEach(({ target }, place) => {
    const name = nameOf(target);
    places.set(name, [...(places.get(name) ?? []), place]);
  });
  return (hold) => {
    const found = new Set(namesOf(hold).flatMap((name) => places.get(name) ?? []));
    return inForce.filter(
      ({ shop }, place) => found.has(place) && (shop === null || shop === hold.line.shop),
    );
  };
}

/** Whether an exemption leaves a rule of this family nothing to say. */
export function coversFamily({ covers }: Exemption, family: Family): boolean {
  return covers === "everything" || COVERED[covers].includes(family);
}

function nameOf(target: ExemptionTarget): string {
  return target.kind === "business" ? "business" : `${target.kind} ${plainText(target.id)}`;
}

/** Every name under which a hold may be exempt; what is not known of it is no name. */
function namesOf({ line, product }: Hold): readonly string[] {
  const names = (kind: "order" | "sku" | "asin", ids: readonly string[]): readonly string[] =>
    ids.filter((id) => id !== "").map((id) => nameOf({ kind, id }));
  return [
    ...(line.business === 1 ? ["business"] : []),
    ...names("order", [line.orderId]),
    ...names("sku", [line.sku, product.sku]),
    ...names("asin", [product.asin]),
  ];
}
