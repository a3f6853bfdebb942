const FEWEST = 256;

/** A growing list of 32-bit integers: far cheaper to append to than an array when it holds millions. */
export class IntList {
  private values: Int32Array;
  length = 0;

  /** @param expected about how many will come: a list that need not grow touches less memory */
  constructor(expected = 0) {
    this.values = new Int32Array(Math.max(FEWEST, expected));
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  /** The value at an index below `length`. */
  get(index: number): number {
    return this.values[index] as number;
  }

  /** Replaces the value at an index below `length`. */
  set(index: number, value: number): void {
    this.values[index] = value;
  }

  /** The values, not copied: to be taken when no more will come. */
  toArray(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}
