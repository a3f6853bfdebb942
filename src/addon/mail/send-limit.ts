/** How often the user may have a mail sent by hand: neither his quota nor another's inbox is to be filled. Pure. */
export interface SendLimit {
  /** Least time between two, ms. */
  readonly apart: number;
  /** Most within a day. */
  readonly aDay: number;
}

const DAY = 86_400_000;
const MINUTE = 60_000;

export const CODE_LIMIT: SendLimit = { apart: MINUTE, aDay: 5 };
export const TEST_LIMIT: SendLimit = { apart: MINUTE, aDay: 10 };

/** Minutes, rounded up, until the next may go; 0 now. `sent`: epoch ms, in any order. */
export function minutesToWait(sent: readonly number[], at: number, { apart, aDay }: SendLimit): number {
  const recent = recentOf(sent, at).sort((one, other) => other - one);
  const last = recent[0];
  const full = recent[aDay - 1];
  const free = Math.max(last === undefined ? at : last + apart, full === undefined ? at : full + DAY);
  return Math.ceil((free - at) / MINUTE);
}

/** Those that still count, with this one. */
export function withSend(sent: readonly number[], at: number): readonly number[] {
  return [...recentOf(sent, at), at];
}

function recentOf(sent: readonly number[], at: number): number[] {
  return sent.filter((time) => time > at - DAY && time <= at);
}
