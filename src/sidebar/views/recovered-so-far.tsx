import type { RecoveredSummary } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";

/** What the inquiries brought so far; nothing where they brought no day back. */
export function RecoveredSoFar({ recovered }: { recovered: RecoveredSummary }) {
  const { texts, format } = usePage();
  const { inquiries, days, unitDaysBack } = recovered;
  if (days === null || inquiries === 0) return null;
  const tenth = (value: number) => format.number(Math.round(value * 10) / 10);
  return (
    <p class="hint">
      {texts.life.soFar(inquiries, tenth(days))}
      {unitDaysBack !== null && texts.life.unitDays(tenth(unitDaysBack))}
    </p>
  );
}
