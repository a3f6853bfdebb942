import { type PendingFate, paidAtKonbini, paidByCard, refusedCard, unpaidAtTerm } from "../pending-fate.ts";
import type { Product } from "../product.ts";
import type { Random } from "../random.ts";
import type { ShopWorld, Wish } from "../shop-world.ts";
import type { PaymentMethod, SyntheticOrder } from "../synthetic-order.ts";
import { MINUTE } from "../tokyo-time.ts";
import type { AttackKind } from "./attack-kind.ts";

/**
 * Someone who holds the shop's stock without meaning to buy. He sees what any visitor sees: products, prices, how
 * many units a cart accepts, whether an offer is back.
 */
export class Attacker {
  constructor(
    private readonly world: ShopWorld,
    readonly random: Random,
    private readonly kind: AttackKind,
    private readonly campaign: number,
  ) {}

  /**
   * Products worth the trouble, best first by chance: toys and dear ones before others.
   * @param accepts says whether this many units, in one order or in several, are of use
   */
  targets(accepts: (available: number, orderable: number) => boolean): Product[] {
    const { world, random } = this;
    return world.products
      .filter((product) => accepts(world.available(product), world.orderable(product)))
      .map((product) => {
        const value = product.price * Math.sqrt(world.available(product)) * APPEAL[product.category];
        return { product, key: random.uniform() ** (1 / value) };
      })
      .sort((one, other) => other.key - one.key)
      .map(({ product }) => product);
  }

  available(product: Product): number {
    return this.world.available(product);
  }

  orderable(product: Product): number {
    return this.world.orderable(product);
  }

  after(delay: number, act: () => void): void {
    this.world.after(delay, act);
  }

  /** Calls back once the order is cancelled and its stock is back. @param delay ms after that */
  afterRelease(order: SyntheticOrder, delay: number, act: () => void): void {
    this.world.at(order.endedAt + delay, act);
  }

  /** An order that will never be paid at the konbini; null where the shop refuses it. */
  holdByKonbini(items: readonly [Wish, ...Wish[]]): SyntheticOrder | null {
    return this.order(items, "konbini", unpaidAtTerm(this.world.profile, this.random), "hold");
  }

  /** An order on a card that will be refused. */
  holdByWrongCard(items: readonly [Wish, ...Wish[]]): SyntheticOrder | null {
    return this.order(items, "card", refusedCard(this.random), "hold");
  }

  /** A small order that is paid like anyone's. */
  buyDecoy(product: Product): SyntheticOrder | null {
    const byKonbini = this.random.chance(0.4);
    const fate = byKonbini ? paidAtKonbini(this.world.profile, this.random) : paidByCard(this.random);
    return this.order([{ product, quantity: 1 }], byKonbini ? "konbini" : "card", fate, "decoy");
  }

  /** Holds up to so many units of one product by konbini, in as few orders as its maximum quantity allows. */
  holdUnits(product: Product, units: number): void {
    const quantity = Math.min(units, this.orderable(product));
    if (quantity < 1) return;
    this.holdByKonbini([{ product, quantity }]);
    if (quantity < units) {
      this.after(this.random.between(1, 9) * MINUTE, () => this.holdUnits(product, units - quantity));
    }
  }

  private order(
    items: readonly [Wish, ...Wish[]],
    payment: PaymentMethod,
    fate: PendingFate,
    role: "hold" | "decoy",
  ): SyntheticOrder | null {
    const { kind, campaign } = this;
    const origin = { by: "attacker", kind, campaign, role } as const;
    return this.world.place({
      items,
      payment,
      fate,
      origin,
      isBusiness: false,
      salesChannel: "Amazon.co.jp",
    });
  }
}

const APPEAL = { toys: 3, hobby: 2, consumables: 0.5, books: 0.3 };
