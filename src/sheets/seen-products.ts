/** What orders have called products, so that an entry of a list that fits none of them can say so. */
import { plainText } from "../detection/plain-text.ts";
import type { OrderLine } from "../orders/order-line.ts";
import type { ProductNames } from "../orders/products.ts";

export class SeenProducts {
  private readonly lines: readonly OrderLine[];
  private readonly archived: readonly ProductNames[];
  /** Made when first asked for. */
  private readonly sets = new Map<string, ReadonlySet<string>>();

  /** @param archived names that lines outside the book have said */
  constructor(lines: readonly OrderLine[], archived: readonly ProductNames[]) {
    this.lines = lines;
    this.archived = archived;
  }

  /** Whether an order line has this SKU or ASIN or a word in its title; of an order number, one of the book. */
  has(kind: "sku" | "asin" | "order" | "title", text: string): boolean {
    const wanted = plainText(text);
    if (kind === "order") return this.seen(kind, () => this.lines.map(({ orderId }) => orderId)).has(wanted);
    const names = this.seen(kind, () => [...this.lines, ...this.archived].map((one) => one[kind]));
    return kind === "title" ? [...names].some((title) => title.includes(wanted)) : names.has(wanted);
  }

  private seen(kind: string, textsOf: () => readonly string[]): ReadonlySet<string> {
    const known = this.sets.get(kind);
    if (known !== undefined) return known;
    const seen = new Set([...new Set(textsOf())].map(plainText));
    this.sets.set(kind, seen);
    return seen;
  }
}
