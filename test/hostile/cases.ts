/** How many cases each fuzzing test tries, and the one way in which they are run. */
import fc from "fast-check";

/** Cases of one run on CI. The cheap ones make the number; those against the built bundle are fewer. */
export const CASES = {
  "files of any bytes": 6_000,
  "real reports, damaged": 9_000,
  "headers and rows of any text": 8_000,
  "archives, damaged": 8_000,
  "dates, numbers and words of cells": 30_000,
  "texts that the sheet remembers": 24_000,
  "setting entries": 10_000,
  "templates and days that the seller wrote": 10_000,
  "answers of Amazon": 3_000,
  "collecting from a hostile Amazon": 1_500,
  "forged arguments": 800,
  "cells that somebody else wrote": 24,
  "stored properties of another version": 24,
} as const;

export type FuzzedThing = keyof typeof CASES;

/** `FUZZ_TIMES=20` tries twenty times as many, other ones each time; `FUZZ_SEED` names the first. */
const FUZZ_TIMES = Number(process.env.FUZZ_TIMES ?? 1);

const [FEW, MANY] = [20261124, Date.now() % 1_000_000_000];
const SEED = Number(process.env.FUZZ_SEED ?? (FUZZ_TIMES > 1 ? MANY : FEW));

export function plannedCases(): number {
  return Object.values(CASES).reduce((sum, cases) => sum + cases, 0) * FUZZ_TIMES;
}

/**
 * Tries as many cases as were planned.
 *
 * @param share of them, where several tests share the number
 * @param dear takes so long that a failing case is told as it is, not made smaller first
 * @param check throws where a case did not end as it must
 */
export function fuzz<T>(
  thing: FuzzedThing,
  cases: fc.Arbitrary<T>,
  check: (one: T) => void,
  { share = 1, dear = false } = {},
): void {
  const numRuns = Math.ceil(CASES[thing] * FUZZ_TIMES * share);
  let tried = 0;
  fc.assert(
    fc.property(cases, (one) => {
      tried += 1;
      check(one);
    }),
    {
      numRuns,
      seed: SEED + (share === 1 ? 0 : seedOf(expect.getState().currentTestName ?? "")),
      endOnFailure: dear,
    },
  );
  expect(tried).toBe(numRuns);
}

/** Tests that share a number of cases do not try the same ones. */
function seedOf(name: string): number {
  return [...name].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, 7);
}
