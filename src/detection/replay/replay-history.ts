import type { Hold } from "../../orders/hold.ts";
import { holdsOf } from "../../orders/holds.ts";
import type { OrderLine } from "../../orders/order-line.ts";
import type { Exemption } from "../exemption.ts";
import { judge } from "../judge.ts";
import type { SalesTally } from "../sales-tally.ts";
import type { DetectionSettings } from "../settings.ts";
import type { WatchEntry } from "../watch-list.ts";
import { briefly, isNews } from "./news.ts";
import { Past } from "./past.ts";
import type { Ending, ReplayedHold, TimedVerdict } from "./replayed-hold.ts";

export interface Replay {
  readonly settings: DetectionSettings;
  /** When to judge, ascending, epoch ms: `lookTimes` of the lines, or some of them (`recentLooks`). */
  readonly times: readonly number[];
  /**
   * Which verdicts on a hold are kept: all of them, or those that tell something new, with what hit. What is counted
   * and learned comes out the same, but thousands of whole verdicts take much room. Left out: all.
   */
  readonly keep?: "all" | "news";
  /** What lines that left the book had taught: everything that they tell of was known at the first of the times. */
  readonly archived?: SalesTally;
  readonly watchList?: readonly WatchEntry[];
  readonly exemptions?: readonly Exemption[];
  /** What the seller knows of an ending better than the reports; `undefined`: nothing. */
  readonly endingOf?: (hold: Hold) => Ending | undefined;
}

/**
 * Plays the book's history in time order: at each time all open holds are judged from what was known then. Every hold
 * that was open at one of the times comes back with its verdicts and its ending.
 */
export function replayHistory(lines: readonly OrderLine[], replay: Replay): readonly ReplayedHold[] {
  const { settings, watchList = [], exemptions = [], endingOf = () => undefined } = replay;
  const past = new Past(lines, settings.paymentTermDays, replay.archived ?? { shops: [] });
  const verdicts = new Map<string, [TimedVerdict, ...TimedVerdict[]]>();
  for (const at of replay.times) {
    const { holds, baseline } = past.at(at);
    for (const verdict of judge(holds, { at, settings, baseline, watchList, exemptions })) {
      const key = lineKey(verdict.hold.line);
      const earlier = verdicts.get(key);
      if (replay.keep === "news" && earlier !== undefined && !isNews(verdict, earlier)) continue;
      const timed = { at, verdict: replay.keep === "news" ? briefly(verdict) : verdict };
      if (earlier === undefined) verdicts.set(key, [timed]);
      else earlier.push(timed);
    }
  }
  return holdsOf(lines).flatMap((hold) => {
    const seen = verdicts.get(lineKey(hold.line));
    if (seen === undefined) return [];
    const told = endingOf(hold);
    return [{ hold, ending: told === undefined ? endingInBook(hold) : told, verdicts: seen }];
  });
}

function endingInBook({ end }: Hold): Ending {
  return end?.kind === "paid" || end?.kind === "unpaid" ? end.kind : null;
}

function lineKey({ shop, orderId, itemId, sku, ordinal }: OrderLine): string {
  return [shop, orderId, itemId, sku, ordinal].join("\n");
}
