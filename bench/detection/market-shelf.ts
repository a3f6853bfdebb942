const HOUR = 3_600_000;
const STEPS = [0.8, 1, 1.25] as const;

/** A product of the market shop and what stands of it. */
export interface Shelf {
  readonly sku: string;
  readonly price: number;
  /** How much it draws visitors on an ordinary day, relative to the others. */
  readonly charm: number;
  /** Units that people take together: refills go in pairs or fours. */
  readonly pack: number;
  /** Something for a class, a team or a party. */
  readonly forParties: boolean;
  /** Filled up to so many. */
  readonly full: number;
  units: number;
  /** How much the day's fashion multiplies its charm. */
  mood: number;
  inTheNewsUntil: number;
}

/** A few shelves that sell well and many that do not, each filled for one to six weeks. */
export function furnish(ordersPerDay: number, random: () => number): Shelf[] {
  const count = Math.round(25 + 3 * ordersPerDay * random());
  const charms = Array.from({ length: count }, () => 0.02 + random() ** 3);
  const all = charms.reduce((sum, one) => sum + one, 0);
  return charms.map((charm, index) => {
    const days = 7 + 33 * random();
    const full = Math.max(3, Math.round((ordersPerDay * charm * days) / all));
    const pack = [1, 1, 1, 1, 2, 4][Math.floor(6 * random())] as number;
    return {
      sku: `SHELF-${index}`,
      price: 100 * Math.round(6 + 90 * random() ** 2),
      charm,
      pack,
      forParties: random() < 0.3,
      full: full * pack,
      units: full * pack,
      mood: 1,
      inTheNewsUntil: 0,
    };
  });
}

/** Fashion wanders a step; on every second and sixth day of a week half empty shelves are filled; news comes once in ten days. */
export function newDay(shelves: readonly Shelf[], day: number, at: number, random: () => number): void {
  const delivery = [1, 5].includes(day % 7);
  for (const shelf of shelves) {
    shelf.mood = Math.min(4, Math.max(0.25, shelf.mood * (STEPS[Math.floor(3 * random())] as number)));
    if (delivery && shelf.units <= shelf.full / 2) shelf.units = shelf.full;
  }
  if (random() < 0.1) {
    const famous = shelves[Math.floor(random() * shelves.length)] as Shelf;
    famous.inTheNewsUntil = at + (6 + 24 * random()) * HOUR;
  }
}
