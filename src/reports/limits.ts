/** Bounds that every value of an observation keeps, whichever way it comes in. */

/**
 * Characters of a title, a SKU, a sales channel. Amazon allows 500 at most; with more, a record of all that is known of an
 * order line would not fit into the 50,000 of a cell.
 */
export const LONGEST_TEXT = 2_000;

const MOST_UNITS = 1_000_000;

const HIGHEST_AMOUNT = 1e12;

/** 2000-01-01 and 2100-01-01 UTC, epoch ms: Amazon.co.jp opened in 2000. */
const EARLIEST_TIME = 946_684_800_000;
const LATEST_TIME = 4_102_444_800_000;

export function isUnits(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_UNITS;
}

export function isAmount(value: number): boolean {
  return value >= 0 && value <= HIGHEST_AMOUNT;
}

export function isTime(value: number): boolean {
  return value >= EARLIEST_TIME && value < LATEST_TIME;
}
