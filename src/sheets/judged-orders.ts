/** What formulas tell of the orders in the orders tab where they are given settings of their own. Read only. */
import type { DetectionSettings } from "../detection/settings.ts";
import type { CivilTime } from "../inquiries/dates.ts";
import type { StoredJudgement } from "./stored-judgement.ts";
import { NEVER_HELD, toldOf } from "./told-line.ts";
import { ToldOrders } from "./told-orders.ts";
import type { Workbook } from "./workbook.ts";

/** As the rules judge it with other settings than those of the last refresh. */
export function judgedOrders(
  { lines, holds, verdicts }: StoredJudgement,
  { settings, civil }: { readonly settings: DetectionSettings; readonly civil: CivilTime },
  workbook: Workbook,
): ToldOrders {
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.hold, verdict]));
  const toldByLine = new Map(
    holds.map((hold) => [
      hold.line,
      toldOf(hold, verdictOf.get(hold), settings.paymentTermDays, workbook.language, civil),
    ]),
  );
  return new ToldOrders(
    lines.map((line) => ({ ...line, told: toldByLine.get(line) ?? NEVER_HELD })),
    workbook,
  );
}
