import type { Random, Weighted } from "./random.ts";
import type { ShopProfile } from "./shop-profile.ts";
import { DAY, HOUR, tokyoWeekday } from "./tokyo-time.ts";

type Mood = "quiet" | "ordinary" | "busy";

// Invented. Sunday … Saturday, around 1.
const WEEKDAYS = [1.17, 0.97, 0.9, 0.91, 0.94, 0.99, 1.12];

// Share of a day's orders in each hour, 0:00 … 23:00 in Tokyo: a dip at night, lunch, and a long evening.
const HOURS = [
  2.6, 1.5, 0.8, 0.5, 0.4, 0.7, 1.5, 2.8, 3.8, 4.6, 5.0, 5.1, 6.2, 5.1, 4.6, 4.7, 4.8, 5.0, 5.3, 6.0, 7.2,
  8.4, 7.9, 5.5,
];

const DEMAND: Readonly<Record<Mood, readonly number[]>> = {
  quiet: [0.45, 0.6, 0.72, 0.85],
  ordinary: [0.8, 0.95, 1.05, 1.2],
  busy: [1.15, 1.35, 1.55, 2.1],
};

const TOMORROW: Readonly<Record<Mood, readonly Weighted<Mood>[]>> = {
  quiet: [
    ["quiet", 60],
    ["ordinary", 36],
    ["busy", 4],
  ],
  ordinary: [
    ["quiet", 14],
    ["ordinary", 72],
    ["busy", 14],
  ],
  busy: [
    ["quiet", 6],
    ["ordinary", 44],
    ["busy", 50],
  ],
};

/** When honest buyers come: days have moods that last, weekdays and hours their rhythm, sales their crowd. */
export class HonestDemand {
  private mood: Mood = "ordinary";
  private readonly hoursTotal = HOURS.reduce((sum, share) => sum + share, 0);

  constructor(
    private readonly profile: ShopProfile,
    private readonly random: Random,
  ) {}

  /** The next day's visits, in order of time. @param day 0 for the shop's first @param midnight epoch ms */
  visits(day: number, midnight: number): number[] {
    this.mood = this.random.weighted(TOMORROW[this.mood]);
    const orders =
      this.profile.ordersPerDay *
      (WEEKDAYS[tokyoWeekday(midnight)] ?? 1) *
      this.random.fromQuantiles(DEMAND[this.mood]) *
      saleDemand(this.profile, day);
    const visits: number[] = [];
    for (const [hour, share] of HOURS.entries()) {
      const count = this.random.rounded((orders * share) / this.hoursTotal);
      for (let visit = 0; visit < count; visit += 1) {
        visits.push(midnight + (hour + this.random.uniform()) * HOUR);
      }
    }
    return visits.sort((one, other) => one - other);
  }
}

/** How many times the usual demand a day has. @param day 0 for the shop's first */
function saleDemand(profile: ShopProfile, day: number): number {
  const { sales } = profile;
  if (sales === null || day < sales.first) return 1;
  return (day - sales.first) % sales.every < sales.length ? sales.demand : 1;
}

/** Demand for a new product against its later demand. @param age ms since its launch */
export function launchDemand(age: number): number {
  if (age < 3 * DAY) return 5;
  if (age < 8 * DAY) return 2.4;
  return age < 21 * DAY ? 1.4 : 1;
}
