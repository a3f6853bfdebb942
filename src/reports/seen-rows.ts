import { ByteDictionary } from "./byte-dictionary.ts";
import { IntList } from "./int-list.ts";

const NONE = -1;

/**
 * The rows of a file by order (of a stock report: by SKU): tells exact repetitions, and counts an order's rows of one
 * SKU.
 *
 * Amazon's files hold rows twice, and may hold two rows of one SKU in one order. The two are told apart by the whole
 * line: rows that agree in every byte are one row written twice; real second rows differ somewhere (item id, price,
 * promotion, gift wrap). Counting a repetition as a row would double what a buyer seems to hold.
 */
export class SeenRows {
  private readonly orders: ByteDictionary;
  /** Lines of orders with several rows; most orders have one. */
  private readonly lines: ByteDictionary;
  private readonly lineStarts = new IntList();
  private readonly lineEnds = new IntList();
  private readonly accepted = new IntList();
  private readonly counts = new Map<string, number>();

  constructor(bytes: Uint8Array) {
    this.orders = new ByteDictionary(bytes);
    this.lines = new ByteDictionary(bytes);
  }

  /** Index of the order (or SKU) whose id lies at `idStart` to `idEnd`; a new one keeps where its first line lies. */
  groupOf(idStart: number, idEnd: number, lineStart: number, lineEnd: number): number {
    const order = this.orders.indexOf(idStart, idEnd);
    if (order === this.lineStarts.length) {
      this.lineStarts.push(lineStart);
      this.lineEnds.push(lineEnd);
      this.accepted.push(NONE);
    }
    return order;
  }

  /** Whether the order had a line of the very same bytes before this one. */
  isRepeated(order: number, lineStart: number, lineEnd: number): boolean {
    const first = this.lineStarts.get(order);
    if (first === lineStart) return false;
    this.lines.indexOf(first, this.lineEnds.get(order));
    const before = this.lines.size;
    this.lines.indexOf(lineStart, lineEnd);
    return this.lines.size === before;
  }

  /** Number of the order's first accepted row, -1 before there is one. */
  firstRowOf(order: number): number {
    return this.accepted.get(order);
  }

  /** Notes that the order's first accepted row is row `row`. */
  setFirstRow(order: number, row: number): void {
    this.accepted.set(order, row);
  }

  /**
   * For a further row of the order: which of its rows with this SKU it is.
   *
   * @param firstSku the SKU of the order's first accepted row
   */
  nextOrdinal(order: number, sku: string, firstSku: string): number {
    const key = `${order}\n${sku}`;
    const ordinal = (this.counts.get(key) ?? (firstSku === sku ? 1 : 0)) + 1;
    this.counts.set(key, ordinal);
    return ordinal;
  }
}
