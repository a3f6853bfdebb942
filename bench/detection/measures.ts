import { wilsonInterval } from "../../src/detection/statistics/wilson-interval.ts";
import { averagePrecision } from "./average-precision.ts";
import type { Sight, WatchedHold, WatchedShop } from "./watched-hold.ts";

const DAY = 86_400_000;

/** What a detector says of a sight: a score to rank by, and whether it flags. */
export interface Detector {
  readonly name: string;
  score(sight: Sight): number;
  flags(sight: Sight): boolean;
}

/** At caution or above. */
export const holdGuard: Detector = {
  name: "HoldGuard, caution+",
  score: ({ suspicion }) => suspicion,
  flags: ({ level }) => level === "caution" || level === "danger",
};

export const fiveUnits: Detector = {
  name: "quantity ≥ 5",
  score: ({ units }) => (units > 0 ? units : 0),
  flags: ({ units }) => units >= 5,
};

/** Shares 0–1, NaN where there is nothing to measure. All against the attack label, but for Brier. */
export interface Measures {
  readonly averagePrecision: number;
  readonly firstPrecision: number;
  readonly firstRecall: number;
  readonly halfPrecision: number;
  readonly halfRecall: number;
  readonly releaseRecall: number;
  readonly dripRecall: number;
  /** Median of the days left until Amazon's own cancel at the first flag. */
  readonly leadDays: number;
  /** Honest holds flagged at any time, a week, scaled to a shop of 15 orders a day. */
  readonly falseFlagsAWeek: number;
  /** Of these, on products that no attacker was holding. */
  readonly falseFlagsElsewhere: number;
  /** Against "ended unpaid", at first sight. */
  readonly brier: number;
  /** The same of someone who knows each attack, and of honest holds only how many of them go unpaid. */
  readonly brierOfTruth: number;
}

/** Measures a detector on shops. Drip attacks cannot be seen at first, so their holds count for `dripRecall` alone. */
export function measure(shops: readonly WatchedShop[], detector: Detector): Measures {
  const all = shops.flatMap(({ holds, paymentTermDays }) => holds.map((hold) => ({ hold, paymentTermDays })));
  const holds = all.map(({ hold }) => hold);
  const plain = all.filter(({ hold }) => !(hold.isAttack && hold.attack === "drip"));
  const attacks = plain.filter(({ hold }) => hold.isAttack);
  const drips = holds.filter((hold) => hold.isAttack && hold.attack === "drip");
  const flagAt = ({ sights }: WatchedHold, until = Number.POSITIVE_INFINITY): Sight | undefined =>
    sights.find((sight) => sight.at <= until && detector.flags(sight));
  const first = plain.filter(({ hold }) => detector.flags(hold.sights[0]));
  const byHalf = (hold: WatchedHold, days: number): boolean =>
    flagAt(hold, hold.orderedAt + (days / 2) * DAY) !== undefined;
  // What no report showed by then (the first import brings old holds) cannot have been flagged by then.
  const seenByHalf = plain.filter(
    ({ hold, paymentTermDays }) => hold.sights[0].at <= hold.orderedAt + (paymentTermDays / 2) * DAY,
  );
  const half = seenByHalf.filter(({ hold, paymentTermDays }) => byHalf(hold, paymentTermDays));
  const leads = attacks.flatMap(({ hold, paymentTermDays }) => {
    const flag = flagAt(hold);
    return flag === undefined ? [] : [(hold.orderedAt + paymentTermDays * DAY - flag.at) / DAY];
  });
  const weeks = shops.reduce((sum, { days, ordersPerDay }) => sum + (days / 7) * (ordersPerDay / 15), 0);
  const falseFlags = holds.filter((hold) => !hold.isAttack && flagAt(hold) !== undefined);
  const honest = holds.filter(({ isAttack }) => !isAttack);
  const usual = share(honest, ({ endedUnpaid }) => endedUnpaid);
  const error = (hold: WatchedHold, stated: number): number => (stated - Number(hold.endedUnpaid)) ** 2;
  return {
    averagePrecision: averagePrecision(
      plain.map(({ hold }) => ({ score: detector.score(hold.sights[0]), positive: hold.isAttack })),
    ),
    firstPrecision: share(first, ({ hold }) => hold.isAttack),
    firstRecall: share(attacks, ({ hold }) => detector.flags(hold.sights[0])),
    halfPrecision: share(half, ({ hold }) => hold.isAttack),
    halfRecall: share(
      seenByHalf.filter(({ hold }) => hold.isAttack),
      ({ hold, paymentTermDays }) => byHalf(hold, paymentTermDays),
    ),
    releaseRecall: share(attacks, ({ hold }) => flagAt(hold) !== undefined),
    dripRecall: share(drips, (hold) => flagAt(hold) !== undefined),
    leadDays: leads.sort((one, other) => one - other)[leads.length >> 1] ?? Number.NaN,
    falseFlagsAWeek: falseFlags.length / weeks,
    falseFlagsElsewhere: falseFlags.filter(({ besideAttack }) => !besideAttack).length / weeks,
    brier: mean(holds.map((hold) => error(hold, hold.sights[0].suspicion / 100))),
    brierOfTruth: mean(holds.map((hold) => error(hold, hold.isAttack ? 1 : usual))),
  };
}

/** Holds of each kind of attack: how many, and how many of them are flagged when. */
export function recallByAttack(
  shops: readonly WatchedShop[],
  detector: Detector,
): ReadonlyMap<string, { holds: number; first: number; ever: number }> {
  const kinds = new Map<string, { holds: number; first: number; ever: number }>();
  for (const { isAttack, attack, sights } of shops.flatMap(({ holds }) => holds)) {
    if (!isAttack || attack === null) continue;
    const kind = kinds.get(attack) ?? { holds: 0, first: 0, ever: 0 };
    kinds.set(attack, kind);
    kind.holds += 1;
    if (detector.flags(sights[0])) kind.first += 1;
    if (sights.some((sight) => detector.flags(sight))) kind.ever += 1;
  }
  return kinds;
}

/** Stated against what happened, in tenths of suspicion at first sight. */
export function reliability(shops: readonly WatchedShop[]) {
  const holds = shops.flatMap((shop) => shop.holds);
  return Array.from({ length: 10 }, (_, tenth) => {
    const within = holds.filter(
      ({ sights: [{ suspicion }] }) => Math.min(9, Math.floor(suspicion / 10)) === tenth,
    );
    return {
      stated: mean(within.map(({ sights: [{ suspicion }] }) => suspicion / 100)),
      unpaid: wilsonInterval(within.filter(({ endedUnpaid }) => endedUnpaid).length, within.length),
    };
  });
}

function share<T>(things: readonly T[], is: (thing: T) => boolean): number {
  return things.filter(is).length / things.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
