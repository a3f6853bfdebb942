import type { Hold } from "../orders/hold.ts";
import { HeldUnits } from "./held-units.ts";
import { type PendingOrders, pendingBeside } from "./pending-beside.ts";
import { UnpaidEnds } from "./unpaid-ends.ts";

/** The holds of one product of one shop, each view of them made once and only when asked for. */
export class ProductHolds {
  /** Open and ended, oldest first. */
  readonly all: readonly Hold[];
  private quantities: "known" | "all-unknown" | null | undefined;
  private held: HeldUnits | null = null;
  private readonly beside = new Map<string, ReadonlyMap<Hold, readonly PendingOrders[]>>();
  private readonly ends = new Map<number, UnpaidEnds>();

  constructor(holds: readonly Hold[]) {
    this.all = holds;
  }

  get heldUnits(): HeldUnits {
    this.held ??= new HeldUnits(this.all);
    return this.held;
  }

  /** What is pending beside an open hold; see `pendingBeside`. @param spans ms, the longest first */
  pendingBeside(hold: Hold, spans: readonly number[]): readonly PendingOrders[] {
    const key = spans.join(" ");
    const beside = this.beside.get(key) ?? pendingBeside(this.all, spans);
    this.beside.set(key, beside);
    return beside.get(hold) ?? [];
  }

  /** Whether units are known of any hold that ended unpaid; `null` where none did. */
  get unpaidQuantities(): "known" | "all-unknown" | null {
    if (this.quantities === undefined) {
      const unpaid = this.all.filter(({ end }) => end?.kind === "unpaid");
      const known = unpaid.some(({ quantity }) => !Number.isNaN(quantity));
      this.quantities = unpaid.length === 0 ? null : known ? "known" : "all-unknown";
    }
    return this.quantities;
  }

  /** When holds of so many units or more ended unpaid. */
  unpaidEnds(minUnits: number): UnpaidEnds {
    const ends = this.ends.get(minUnits) ?? new UnpaidEnds(this.all, minUnits);
    this.ends.set(minUnits, ends);
    return ends;
  }
}
