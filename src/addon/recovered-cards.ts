/** What inquiries brought, in the shape that crosses to the sidebar: unknown as null. */
import { type Recovered, sumRecovered } from "../inquiries/recovered.ts";
import type { CardRecovered, RecoveredSummary } from "./calls.ts";
import { knownOrNull } from "./hold-cards.ts";

export function shownRecovered(recovered: Recovered): CardRecovered {
  return {
    days: knownOrNull(recovered.days),
    unitDaysBack: knownOrNull(recovered.unitDaysBack),
    yenDaysBack: knownOrNull(recovered.yenDaysBack),
    unitDaysHeld: knownOrNull(recovered.unitDaysHeld),
    yenDaysHeld: knownOrNull(recovered.yenDaysHeld),
    priceChange: knownOrNull(recovered.priceChange),
  };
}

export function recoveredSummary(all: readonly Recovered[]): RecoveredSummary {
  const { inquiries, ...sum } = sumRecovered(all);
  const { priceChange: _, ...shown } = shownRecovered({ ...sum, priceChange: Number.NaN });
  return { inquiries, ...shown };
}
