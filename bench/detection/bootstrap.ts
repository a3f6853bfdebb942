import { Random } from "../shop/random.ts";

const ROUNDS = 200;

/** 95 % bootstrap interval of a measure: whole shops are drawn again, as what happens in one hangs together. */
export function bootstrapInterval<T>(
  shops: readonly T[],
  measureOf: (drawn: readonly T[]) => number,
): readonly [low: number, high: number] {
  const random = new Random(1, "bootstrap");
  const values = Array.from({ length: ROUNDS }, () => measureOf(shops.map(() => random.pick(shops))))
    .filter((value) => !Number.isNaN(value))
    .sort((one, other) => one - other);
  const at = (share: number): number => values[Math.floor(share * (values.length - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}
