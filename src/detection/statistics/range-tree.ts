/** A list of which any run can be summed up, and any value replaced, in log n steps: a segment tree. */
export class RangeTree<T> {
  private readonly size: number;
  private readonly combine: (one: T, other: T) => T;
  private readonly nothing: T;
  /** Node i sums up the nodes 2i and 2i + 1; the values themselves begin at `size`. */
  private readonly nodes: T[];

  /**
   * @param combine associative and commutative
   * @param nothing leaves any value as it is when combined with it
   */
  constructor(values: readonly T[], combine: (one: T, other: T) => T, nothing: T) {
    this.size = values.length;
    this.combine = combine;
    this.nothing = nothing;
    this.nodes = [...values.map(() => nothing), ...values];
    for (let node = this.size - 1; node > 0; node -= 1) this.sumUp(node);
  }

  set(index: number, value: T): void {
    let node = index + this.size;
    this.nodes[node] = value;
    for (node >>= 1; node > 0; node >>= 1) this.sumUp(node);
  }

  /** All values from index `from` up to and without `to`, combined; `nothing` of none. */
  within(from: number, to: number): T {
    let sum = this.nothing;
    let left = from + this.size;
    let right = to + this.size;
    for (; left < right; left >>= 1, right >>= 1) {
      if (left % 2 === 1) {
        sum = this.combine(sum, this.nodeAt(left));
        left += 1;
      }
      if (right % 2 === 1) {
        right -= 1;
        sum = this.combine(sum, this.nodeAt(right));
      }
    }
    return sum;
  }

  private sumUp(node: number): void {
    this.nodes[node] = this.combine(this.nodeAt(2 * node), this.nodeAt(2 * node + 1));
  }

  private nodeAt(node: number): T {
    return this.nodes[node] ?? this.nothing;
  }
}
