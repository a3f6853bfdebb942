/** What the order book knows by name, so that an entry of a list that fits nothing can say so. */
import { plainText } from "../detection/plain-text.ts";
import type { OrderLine } from "../orders/order-line.ts";

export class SeenProducts {
  private readonly sets: Readonly<Record<"sku" | "asin" | "order" | "title", ReadonlySet<string>>>;

  constructor(lines: readonly OrderLine[]) {
    const plain = (texts: readonly string[]): ReadonlySet<string> =>
      new Set([...new Set(texts)].map(plainText));
    this.sets = {
      sku: plain(lines.map(({ sku }) => sku)),
      asin: plain(lines.map(({ asin }) => asin)),
      order: plain(lines.map(({ orderId }) => orderId)),
      title: plain(lines.map(({ title }) => title)),
    };
  }

  /** Whether an order line has this SKU, ASIN or order number, or a word in its title. */
  has(kind: "sku" | "asin" | "order" | "title", text: string): boolean {
    const wanted = plainText(text);
    if (kind !== "title") return this.sets[kind].has(wanted);
    return [...this.sets.title].some((title) => title.includes(wanted));
  }
}
