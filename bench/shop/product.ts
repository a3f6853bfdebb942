export const CATEGORIES = ["toys", "hobby", "consumables", "books"] as const;
export type Category = (typeof CATEGORIES)[number];

/** Who stores and ships, in the words of the all-orders report. */
export type Channel = "Amazon" | "Merchant";

export interface Product {
  readonly sku: string;
  readonly asin: string;
  /** Amazon's stock number; blank where the seller ships. */
  readonly fnsku: string;
  readonly title: string;
  readonly category: Category;
  readonly channel: Channel;
  /** Yen a unit, tax included. */
  readonly price: number;
  /** Share of the shop's demand; the products it opens with make 1 together. */
  readonly popularity: number;
  /** Probability that a buyer takes several because this product is bought in numbers. */
  readonly boughtInNumbers: number;
  /** A midnight, epoch ms; before it the product cannot be ordered. 0: from the shop's first day. */
  readonly launchedAt: number;
  readonly firstStock: number;
  readonly restock: { readonly below: number; readonly units: number; readonly leadDays: number };
  /** 最大注文可能個数; Infinity where the seller set none. */
  readonly maximumOrderQuantity: number;
}
