import type { SidebarState } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import { LevelMark } from "./level-mark.tsx";

/** How fresh the data is, and how many holds stand at each level. */
export function StatusHeader({
  state,
  refreshedAt,
  refreshing,
  onRefresh,
}: {
  state: SidebarState;
  refreshedAt: number;
  refreshing: boolean;
  onRefresh: () => void;
}) {
  const { texts, format, explain } = usePage();
  const { status, levels, holds } = texts;
  const { counts } = state;
  const rows = [
    ["danger", levels.danger, counts.danger],
    ["caution", levels.caution, counts.caution],
    ["watch", levels.watch, counts.watch],
    ["not-judged", levels.notJudged, counts.notJudged],
  ] as const;
  return (
    <section class="status" aria-label={status.heading}>
      <dl class="facts">
        {state.newestReportAt !== null && (
          <div>
            <dt>{status.newestReport}</dt>
            <dd>{format.dateTime(state.newestReportAt)}</dd>
          </div>
        )}
        <div>
          <dt>{status.refreshed}</dt>
          <dd>{format.dateTime(refreshedAt)}</dd>
        </div>
        <div>
          <dt>{status.held}</dt>
          <dd>{status.orders(counts.held)}</dd>
        </div>
      </dl>
      <ul class="counts">
        {rows
          .filter(([level, , count]) => count > 0 || level === "danger" || level === "caution")
          .map(([level, label, count]) => (
            <li key={level} class={count === 0 ? "none" : ""}>
              <LevelMark level={level} label={label} />
              <strong>{status.orders(count)}</strong>
            </li>
          ))}
      </ul>
      {state.learned && <p class="hint">{status.learned}</p>}
      {counts.stale > 0 && <p class="hint">{status.stale(counts.stale)}</p>}
      <div class="status-actions">
        {counts.held > 0 && (
          <button type="button" class="quiet" onClick={() => explain({ name: "holds" })}>
            {holds.open}
          </button>
        )}
        <button type="button" class="quiet" disabled={refreshing} onClick={onRefresh}>
          {refreshing ? status.refreshing : status.refresh}
        </button>
      </div>
    </section>
  );
}
