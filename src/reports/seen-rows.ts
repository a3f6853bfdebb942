import { ByteDictionary } from "./byte-dictionary.ts";
import { IntList } from "./int-list.ts";

const NONE = -1;

/** More different SKUs than any file has rows. */
const MOST_SKUS = 2 ** 26;

/**
 * The rows of a file by order (of a stock report: by SKU): tells exact repetitions, and counts an order's rows of one
 * SKU.
 *
 * Amazon's files hold rows twice, and may hold two rows of one SKU in one order. The two are told apart by the whole
 * line: rows that agree in every byte are one row written twice; real second rows differ somewhere (item id, price,
 * promotion, gift wrap). Counting a repetition as a row would double what a buyer seems to hold.
 */
export class SeenRows {
  /** Lines of orders with several rows; most orders have one. */
  private readonly lines: ByteDictionary;
  private readonly lineStarts: IntList;
  private readonly lineEnds: IntList;
  private readonly firstSkus: IntList;
  private readonly counts = new Map<number, number>();

  /** @param expected about how many orders or SKUs will come */
  constructor(bytes: Uint8Array, expected = 0) {
    this.lines = new ByteDictionary(bytes);
    this.lineStarts = new IntList(expected);
    this.lineEnds = new IntList(expected);
    this.firstSkus = new IntList(expected);
  }

  /**
   * Whether the order had a line of the very same bytes before this one.
   *
   * @param order its number: a new order has the next one, and its first line comes here before any other order
   */
  isRepeated(order: number, lineStart: number, lineEnd: number): boolean {
    if (order === this.lineStarts.length) {
      this.lineStarts.push(lineStart);
      this.lineEnds.push(lineEnd);
      this.firstSkus.push(NONE);
      return false;
    }
    this.lines.indexOf(this.lineStarts.get(order), this.lineEnds.get(order));
    const before = this.lines.size;
    this.lines.indexOf(lineStart, lineEnd);
    return this.lines.size === before;
  }

  /** For a row of the order that is accepted: which of its rows with this SKU (by its code) it is. */
  ordinalOf(order: number, sku: number): number {
    const first = this.firstSkus.get(order);
    if (first === NONE) {
      this.firstSkus.set(order, sku);
      return 1;
    }
    const key = order * MOST_SKUS + sku;
    const ordinal = (this.counts.get(key) ?? (first === sku ? 1 : 0)) + 1;
    this.counts.set(key, ordinal);
    return ordinal;
  }
}
