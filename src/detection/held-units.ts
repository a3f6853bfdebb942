import type { Hold } from "../orders/hold.ts";
import { firstIndex } from "./statistics/first-index.ts";

/** The units that a product's open holds take together; those of unknown quantity are left out. */
export class HeldUnits {
  private readonly quantities: readonly number[];
  /** Entry i: units of the i smallest holds. */
  private readonly sums: readonly number[];

  constructor(holds: readonly Hold[]) {
    this.quantities = holds
      .filter(({ end, quantity }) => end === null && quantity > 0)
      .map(({ quantity }) => quantity)
      .sort((one, other) => one - other);
    const sums = [0];
    let sum = 0;
    for (const quantity of this.quantities) {
      sum += quantity;
      sums.push(sum);
    }
    this.sums = sums;
  }

  get holds(): number {
    return this.quantities.length;
  }

  get units(): number {
    return this.sums[this.holds] ?? 0;
  }

  /** All units, of each hold no more than `most`. */
  unitsUpTo(most: number): number {
    const smaller = firstIndex(this.quantities, (quantity) => quantity > most);
    return (this.sums[smaller] ?? 0) + (this.holds - smaller) * most;
  }
}
