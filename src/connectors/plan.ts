/** Which reports a shop is to be asked for now. */
import { type ShopState, type StreamState, withStream } from "./shop-state.ts";
import { spansUntil } from "./spans.ts";
import { STREAMS, type StreamId } from "./streams.ts";

/** Amazon does not make the same report anew at any moment: what was asked for just now is waited for. */
const SOONEST_AGAIN = 600_000;

/**
 * The state with what is due put down as wanted. What is wanted is asked for as soon as the usage plan allows, and stays
 * wanted until Amazon has given a report's id.
 *
 * @param hurried the user asked for it: what is not yet due is asked for, too
 */
export function planned(
  state: ShopState,
  ids: readonly StreamId[],
  now: number,
  hurried: boolean,
): ShopState {
  let after = state;
  for (const id of ids) {
    const stream = after.streams[id];
    if (isDue(stream, hurried ? SOONEST_AGAIN : STREAMS[id].every, now)) {
      after = withStream(after, id, wantedNow(stream, STREAMS[id].windowed, now));
    }
  }
  return after;
}

function isDue({ wanted, open, askedAt }: StreamState, every: number, now: number): boolean {
  if (wanted.length > 0 || open.length > 0) return false;
  // A clock that was set back must not stop a stream for long.
  return askedAt === null || now - askedAt >= every || askedAt > now;
}

function wantedNow({ coveredUntil }: StreamState, windowed: boolean, now: number): Partial<StreamState> {
  if (!windowed) return { wanted: [null] };
  return { wanted: [...spansUntil(coveredUntil, now)], coveredUntil: now };
}
