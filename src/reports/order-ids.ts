/** Amazon's order ids as numbers: `503-2424605-7104189` is the front 5032424605 and the back 7104189. */
import type { Column } from "./column.ts";

const DASH = 0x2d;
const ZERO = 0x30;
const LETTER_S = 0x53;
/** Characters of an order id. */
const LENGTH = 19;
const BACK_AT = 12;
const SEVEN_DIGITS = 10_000_000;
/** `S01` of multi-channel fulfilment comes after the three digits of the others. */
const FIRST_S = 1000;

/** Order ids by the order's number in its file; their texts are made when they are asked for. */
export class OrderIds implements Column<string> {
  /**
   * @param orders number of each row's order
   * @param fronts of each order
   * @param backs of each order
   */
  constructor(
    readonly orders: Int32Array,
    readonly fronts: Float64Array,
    readonly backs: Int32Array,
  ) {}

  get length(): number {
    return this.orders.length;
  }

  at(row: number): string {
    const order = this.orders[row] as number;
    return orderIdOf(this.fronts[order] as number, this.backs[order] as number);
  }

  /** Whether the row's id begins with `S` and digits, as those of orders taken outside Amazon do. */
  isSpecialAt(row: number): boolean {
    return (this.fronts[this.orders[row] as number] as number) >= FIRST_S * SEVEN_DIGITS;
  }

  /** By the order's number: how many rows it has here, 2 for more than one. */
  rowsOfOrders(): Uint8Array {
    const { orders } = this;
    const rows = new Uint8Array(this.fronts.length);
    for (let row = 0; row < orders.length; row += 1) {
      const order = orders[row] as number;
      if ((rows[order] as number) < 2) rows[order] = (rows[order] as number) + 1;
    }
    return rows;
  }

  slice(from: number, to: number): OrderIds {
    return new OrderIds(this.orders.slice(from, to), this.fronts, this.backs);
  }

  toArray(): string[] {
    return Array.from(this.orders, (_, row) => this.at(row));
  }
}

/** One text of its own, written digit by digit: texts joined from pieces are slow to look up. */
export function orderIdOf(front: number, back: number): string {
  const shop = Math.floor(front / SEVEN_DIGITS);
  const codes = new Array<number>(LENGTH).fill(DASH);
  if (shop < FIRST_S) writeDigits(codes, 0, 3, shop);
  else {
    codes[0] = LETTER_S;
    writeDigits(codes, 1, 2, shop - FIRST_S);
  }
  writeDigits(codes, 4, 7, front % SEVEN_DIGITS);
  writeDigits(codes, BACK_AT, 7, back);
  return String.fromCharCode.apply(null, codes);
}

function writeDigits(codes: number[], from: number, length: number, number: number): void {
  let left = number;
  for (let at = from + length - 1; at >= from; at -= 1) {
    codes[at] = ZERO + (left % 10);
    left = Math.floor(left / 10);
  }
}

/** Front of the order id that lies at `start` to `end`; -1 where there is none. */
export function frontOfOrderId(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== LENGTH || bytes[start + 3] !== DASH || bytes[start + 11] !== DASH) return -1;
  const special = bytes[start] === LETTER_S;
  const shop = special ? digitsAt(bytes, start + 1, 2) + FIRST_S : digitsAt(bytes, start, 3);
  const middle = digitsAt(bytes, start + 4, 7);
  if (shop < 0 || (special && shop < FIRST_S) || middle < 0) return -1;
  return shop * SEVEN_DIGITS + middle;
}

/** Back of the order id that begins at `start`; -1 where there is none. */
export function backOfOrderId(bytes: Uint8Array, start: number): number {
  return digitsAt(bytes, start + BACK_AT, 7);
}

/** -1 where one of them is no digit. */
function digitsAt(bytes: Uint8Array, from: number, length: number): number {
  let number = 0;
  for (let at = from; at < from + length; at += 1) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
