import type { Product } from "../orders/hold.ts";
import { plainText } from "./plain-text.ts";

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

/**
 * Finds what the list has of a product: its first entry that is in force at `at` and names it, null if none does. A
 * product that many holds share is looked for once.
 */
export function watchFinder(
  list: readonly WatchEntry[],
  at: number,
): (product: Product) => WatchEntry | null {
  const wanted = list
    .filter((entry) => !(entry.expiresAt <= at) && plainText(entry.text) !== "")
    .map((entry) => ({ entry, by: entry.by, text: plainText(entry.text) }));
  const found = new Map<Product, WatchEntry | null>();
  return (product) => {
    const known = found.get(product);
    if (known !== undefined) return known;
    const plain = {
      sku: plainText(product.sku),
      asin: plainText(product.asin),
      title: plainText(product.title),
    };
    const named = wanted.find(({ by, text }) =>
      by === "title" ? plain.title.includes(text) : plain[by] === text,
    );
    const entry = named?.entry ?? null;
    found.set(product, entry);
    return entry;
  };
}
