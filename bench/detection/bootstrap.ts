import { Random } from "../shop/random.ts";

const ROUNDS = 200;

/** 95 % bootstrap intervals of measures: whole shops are drawn again, as what happens in one hangs together. */
export function bootstrapIntervals<T, M extends { readonly [name in keyof M]: number }>(
  shops: readonly T[],
  measuresOf: (drawn: readonly T[]) => M,
): (name: keyof M) => readonly [low: number, high: number] {
  const random = new Random(1, "bootstrap");
  const rounds = Array.from({ length: ROUNDS }, () => measuresOf(shops.map(() => random.pick(shops))));
  return (name) => {
    const values = rounds
      .map((measures) => measures[name])
      .filter((value) => !Number.isNaN(value))
      .sort((one, other) => one - other);
    const at = (share: number): number => values[Math.floor(share * (values.length - 1))] ?? Number.NaN;
    return [at(0.025), at(0.975)];
  };
}
