import type { ScheduleState } from "../../addon/calls.ts";
import { isolated } from "../../locales/isolated.ts";
import { usePage } from "../page-context.ts";

/** Whether the scheduled refresh is on, whose it is, and the way to change it. */
export function ScheduleLine({ schedule, onOpen }: { schedule: ScheduleState; onOpen: () => void }) {
  const { schedule: texts } = usePage().texts;
  return (
    <footer class="schedule-line">
      <p>{schedule.on ? texts.on(schedule.hour) : texts.off}</p>
      {schedule.troubled && <p class="fault">{texts.lastFailed}</p>}
      {schedule.owner !== "" && (
        <p>
          {texts.owner}: {isolated(schedule.owner)}
        </p>
      )}
      <button type="button" class="link" onClick={onOpen}>
        {texts.open}
      </button>
    </footer>
  );
}
