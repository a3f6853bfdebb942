import type { Hold } from "../../orders/hold.ts";
import { holdsOf } from "../../orders/holds.ts";
import type { OrderLine } from "../../orders/order-line.ts";
import { ProductIndex } from "../../orders/products.ts";
import type { Exemption } from "../exemption.ts";
import { judge } from "../judge.ts";
import { learnBaseline } from "../learn-baseline.ts";
import type { DetectionSettings } from "../settings.ts";
import type { WatchEntry } from "../watch-list.ts";
import { linesKnownAt } from "./known-lines.ts";
import type { Ending, ReplayedHold, TimedVerdict } from "./replayed-hold.ts";

export interface Replay {
  readonly settings: DetectionSettings;
  /** When to judge, ascending, epoch ms: `lookTimes` of the lines, or the last of them. */
  readonly times: readonly number[];
  readonly watchList?: readonly WatchEntry[];
  readonly exemptions?: readonly Exemption[];
  /** What the seller knows of an ending better than the reports; `undefined`: nothing. */
  readonly endingOf?: (hold: Hold) => Ending | undefined;
}

/**
 * Plays the book's history in time order: at each time the baseline is learned and all open holds are judged from
 * what was known then. Every hold that was open at one of the times comes back with its verdicts and its ending.
 */
export function replayHistory(lines: readonly OrderLine[], replay: Replay): readonly ReplayedHold[] {
  const { settings, times, watchList = [], exemptions = [], endingOf = () => undefined } = replay;
  const verdicts = new Map<string, [TimedVerdict, ...TimedVerdict[]]>();
  for (const at of times) {
    const known = linesKnownAt(lines, at);
    const products = new ProductIndex(known);
    const baseline = learnBaseline(known, products, at, settings.paymentTermDays);
    for (const verdict of judge(holdsOf(known, products), {
      at,
      settings,
      baseline,
      watchList,
      exemptions,
    })) {
      const key = lineKey(verdict.hold.line);
      const earlier = verdicts.get(key);
      if (earlier === undefined) verdicts.set(key, [{ at, verdict }]);
      else earlier.push({ at, verdict });
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
  return end === null || end.kind === "unknown" ? null : end.kind;
}

function lineKey({ shop, orderId, itemId, sku, ordinal }: OrderLine): string {
  return [shop, orderId, itemId, sku, ordinal].join("\n");
}
