/** What the order book knows by name, so that an entry of a list that fits nothing can say so. */
import { plainText } from "../detection/plain-text.ts";
import type { OrderLine } from "../orders/order-line.ts";

const FIELD = { sku: "sku", asin: "asin", order: "orderId", title: "title" } as const;

type Kind = keyof typeof FIELD;

export class SeenProducts {
  private readonly lines: readonly OrderLine[];
  /** Made when first asked for. */
  private readonly sets = new Map<Kind, ReadonlySet<string>>();

  constructor(lines: readonly OrderLine[]) {
    this.lines = lines;
  }

  /** Whether an order line has this SKU, ASIN or order number, or a word in its title. */
  has(kind: Kind, text: string): boolean {
    const wanted = plainText(text);
    const seen = this.seen(kind);
    return kind === "title" ? [...seen].some((title) => title.includes(wanted)) : seen.has(wanted);
  }

  private seen(kind: Kind): ReadonlySet<string> {
    const known = this.sets.get(kind);
    if (known !== undefined) return known;
    const texts = new Set(this.lines.map((line) => line[FIELD[kind]]));
    const seen = new Set([...texts].map(plainText));
    this.sets.set(kind, seen);
    return seen;
  }
}
