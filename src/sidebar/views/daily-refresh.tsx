import type { SidebarState } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";

/** Whether the daily refresh is on, whose it is, and where it is switched. */
export function DailyRefresh({ daily }: { daily: SidebarState["daily"] }) {
  const texts = usePage().texts.daily;
  return (
    <footer class="daily">
      <p>{daily.on ? texts.on(daily.hour) : texts.off}</p>
      {daily.on && (daily.mine || daily.owner !== "") && (
        <p>{daily.mine ? texts.mine : texts.owner(daily.owner)}</p>
      )}
      <p class="hint">{texts.hint}</p>
    </footer>
  );
}
