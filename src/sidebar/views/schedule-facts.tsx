import type { ScheduleView } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";

/** Whether it is on and whose it is, the last run and the next. */
export function ScheduleFacts({ view }: { view: ScheduleView }) {
  const { texts, format } = usePage();
  const { schedule: words } = texts;
  const { last } = view;
  return (
    <>
      <dl class="facts section">
        <div>
          <dt>{words.status}</dt>
          <dd>{view.on ? words.stateOn : words.stateOff}</dd>
        </div>
        {view.on && (
          <div>
            <dt>{words.owner}</dt>
            <dd>{view.mine ? words.you : view.owner}</dd>
          </div>
        )}
        <div>
          <dt>{words.last}</dt>
          <dd>{last === null ? words.never : format.dateTime(last.at)}</dd>
        </div>
        {view.next !== null && (
          <div>
            <dt>{words.next}</dt>
            <dd>{words.nextAfter(format.dateTime(view.next))}</dd>
          </div>
        )}
      </dl>
      {last !== null &&
        (last.ok ? (
          <p class="hint told">{last.told}</p>
        ) : (
          <section class="panel panel-warning" aria-label={words.lastFailed}>
            <p class="panel-title">{words.lastFailed}</p>
            <p class="told">{last.told}</p>
          </section>
        ))}
      {view.waiting && <p class="hint">{words.waiting}</p>}
      {view.hourly && !view.waiting && <p class="hint">{words.hourly}</p>}
    </>
  );
}
