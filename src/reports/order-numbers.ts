import { IntList } from "./int-list.ts";

/** Numbers the different orders of a file 0, 1, 2… in the order they first come up. */
export class OrderNumbers {
  private readonly frontList: NumberList;
  private readonly backList: IntList;
  /** Open addressing: number + 1 of an order, 0 where free. */
  private slots: Int32Array;

  /** @param expected about how many orders will come */
  constructor(expected: number) {
    this.frontList = new NumberList(expected);
    this.backList = new IntList(expected);
    let size = 256;
    while (size < expected * 2) size *= 2;
    this.slots = new Int32Array(size);
  }

  get length(): number {
    return this.backList.length;
  }

  /** Of each order. */
  get fronts(): Float64Array {
    return this.frontList.toArray();
  }

  get backs(): Int32Array {
    return this.backList.toArray();
  }

  /** Number of the order with this front and back. */
  of(front: number, back: number): number {
    const { frontList, backList, slots } = this;
    const mask = slots.length - 1;
    let slot = hashOf(front, back) & mask;
    for (;;) {
      const found = (slots[slot] as number) - 1;
      if (found === -1) break;
      if (backList.get(found) === back && frontList.get(found) === front) return found;
      slot = (slot + 1) & mask;
    }
    frontList.push(front);
    backList.push(back);
    slots[slot] = backList.length;
    if (backList.length * 2 > slots.length) this.grow();
    return backList.length - 1;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4);
    const mask = slots.length - 1;
    for (let order = 0; order < this.length; order += 1) {
      let slot = hashOf(this.frontList.get(order), this.backList.get(order)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = order + 1;
    }
    this.slots = slots;
  }
}

function hashOf(front: number, back: number): number {
  const hash = Math.imul(front | 0, 0x9e3779b1) ^ Math.imul(back, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

class NumberList {
  private values: Float64Array;
  private length = 0;

  constructor(expected: number) {
    this.values = new Float64Array(Math.max(256, expected));
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const longer = new Float64Array(this.length * 2);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  get(index: number): number {
    return this.values[index] as number;
  }

  toArray(): Float64Array {
    return this.values.subarray(0, this.length);
  }
}
