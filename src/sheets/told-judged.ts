/** Orders as the rules judge them with other settings than those of the last refresh. */
import type { DetectionSettings } from "../detection/settings.ts";
import type { CivilTime } from "../inquiries/dates.ts";
import { archivedOrderIds } from "./archived-order-ids.ts";
import type { StoredJudgement } from "./stored-judgement.ts";
import { NEVER_HELD, toldOf } from "./told-line.ts";
import { ToldOrders } from "./told-orders.ts";
import type { Workbook } from "./workbook.ts";

export function toldJudged(
  { lines, holds, verdicts }: StoredJudgement,
  { settings, civil }: { readonly settings: DetectionSettings; readonly civil: CivilTime },
  workbook: Workbook,
): ToldOrders {
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.hold, verdict]));
  const holdOf = new Map(holds.map((hold) => [hold.line, hold]));
  return new ToldOrders({
    column: (id) => lines.map((line) => line[id]),
    shopsAt: () => (position) => lines[position]?.shop ?? "",
    tell: () => (position) => {
      const line = lines[position];
      const hold = line === undefined ? undefined : holdOf.get(line);
      return hold === undefined
        ? NEVER_HELD
        : toldOf(hold, verdictOf.get(hold), settings.paymentTermDays, workbook.language, civil);
    },
    archived: () => archivedOrderIds(workbook),
  });
}
