import type { Product } from "../orders/hold.ts";

/** A product, or all products with a word in their title, that the seller wants to be looked at more closely. */
export interface WatchEntry {
  readonly by: "sku" | "asin" | "title";
  /** The SKU or ASIN, or a part of titles in any width or case. */
  readonly text: string;
  /** The seller's own words; may be `""`. */
  readonly reason: string;
  /** Epoch ms; NaN: until it is taken off the list. */
  readonly expiresAt: number;
}

/** The first entry of the list that is in force at `at` and names the product; null if none does. */
export function watchEntryOf(product: Product, list: readonly WatchEntry[], at: number): WatchEntry | null {
  return list.find((entry) => !(entry.expiresAt <= at) && names(entry, product)) ?? null;
}

function names({ by, text }: WatchEntry, product: Product): boolean {
  const wanted = plain(text);
  if (wanted === "") return false;
  return by === "title" ? plain(product.title).includes(wanted) : plain(product[by]) === wanted;
}

function plain(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
