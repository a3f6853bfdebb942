import type { Product } from "./product.ts";
import type { ShopProfile } from "./shop-profile.ts";
import type { StockLedger } from "./stock-ledger.ts";
import type { SyntheticOrder } from "./synthetic-order.ts";

/** A simulated seller on Amazon.co.jp. All of it is invented (合成データ). */
export interface SyntheticShop {
  readonly profile: ShopProfile;
  readonly seed: number;
  /** Midnight (Tokyo) of the first day of trading, epoch ms. */
  readonly from: number;
  /** Midnight of the first day that is watched. */
  readonly dayZero: number;
  /** End of the simulated period; ask for no report after it. */
  readonly until: number;
  readonly products: readonly Product[];
  readonly stock: StockLedger;
  /** In the order in which they were placed. */
  readonly orders: readonly SyntheticOrder[];
}
