/** Units and amounts as reports and spreadsheets write them. */
import { isAmount, isUnits } from "./limits.ts";

const WRITTEN = /^[¥￥$€£₹]? ?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)? ?円?$/;

function numberOfText(text: string): number {
  const match = WRITTEN.exec(text);
  return match === null ? Number.NaN : Number(`${(match[1] ?? "").replace(/,/g, "")}${match[2] ?? ""}`);
}

/** Units (`3`, `1.0`, `1,200`); NaN where it is no whole number from 0. */
export function unitsOfText(text: string): number {
  const units = numberOfText(text);
  return isUnits(units) ? units : Number.NaN;
}

/** An amount of money (`4207.0`, `1,000`, `￥1,000`) in its own currency; NaN where it is none. */
export function amountOfText(text: string): number {
  const amount = numberOfText(text);
  return isAmount(amount) ? amount : Number.NaN;
}

const POINT = 0x2e;
const ZERO = 0x30;

/** A whole number of at most nine digits, also written `4207.0`, straight from bytes; NaN for every other form. */
export function wholeNumberOfBytes(bytes: Uint8Array, start: number, end: number): number {
  const stop = end - start > 2 && bytes[end - 1] === ZERO && bytes[end - 2] === POINT ? end - 2 : end;
  if (stop === start || stop - start > 9) return Number.NaN;
  let number = 0;
  for (let at = start; at < stop; at += 1) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
