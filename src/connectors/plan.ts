/** Which reports a shop is to be asked for now. */
import { type ShopState, type StreamState, withStream } from "./shop-state.ts";
import { spansUntil } from "./spans.ts";
import { STREAMS, type StreamId } from "./streams.ts";

/** Amazon does not make the same report anew at any moment: what was asked for just now is waited for. */
const SOONEST_AGAIN = 600_000;
/**
 * A report of what was updated does not list an order that stays as it is, and one that is not listed looks as if nobody
 * had seen it for long. So twice a day the report reaches back over the time in which an order may be pending.
 */
const LOOK_BACK_EVERY = 12 * 3_600_000;
const LOOK_BACK = 15 * 86_400_000;

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
      after = withStream(after, id, wantedNow(stream, STREAMS[id].windowed, now, hurried));
    }
  }
  return after;
}

function isDue({ wanted, open, askedAt }: StreamState, every: number, now: number): boolean {
  if (wanted.length > 0 || open.length > 0) return false;
  // A clock that was set back must not stop a stream for long.
  return askedAt === null || now - askedAt >= every || askedAt > now;
}

function wantedNow(
  { coveredUntil, lookedBackAt }: StreamState,
  windowed: boolean,
  now: number,
  hurried: boolean,
): Partial<StreamState> {
  if (!windowed) return { wanted: [null] };
  const looksBack =
    hurried || lookedBackAt === null || now - lookedBackAt >= LOOK_BACK_EVERY || lookedBackAt > now;
  if (!looksBack || coveredUntil === null) {
    return {
      wanted: [...spansUntil(coveredUntil, now)],
      coveredUntil: now,
      lookedBackAt: lookedBackAt ?? now,
    };
  }
  const since = Math.min(coveredUntil, now - LOOK_BACK);
  return { wanted: [...spansUntil(since, now)], coveredUntil: now, lookedBackAt: now };
}
