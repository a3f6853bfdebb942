import type { ProblemKind } from "./problem.ts";
import type { Trouble } from "./shop-state.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const FIRST_WAIT = 5 * MINUTE;
const LONGEST_WAIT = 12 * HOUR;

/** What does not pass by itself: only the user, or Amazon's people, can do something. Asked again now and then. */
const LASTING: readonly ProblemKind[] = [
  "wrong-client",
  "consent-revoked",
  "forbidden",
  "rejected",
  "unreadable",
];

/** One more failure: the wait doubles with each, and nobody sleeps it out, a later run goes on. */
export function troubled({ failures }: Trouble, kind: ProblemKind, now: number): Trouble {
  const wait = LASTING.includes(kind) ? LONGEST_WAIT : Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT);
  return { problem: { kind, at: now }, failures: failures + 1, waitUntil: now + wait };
}
