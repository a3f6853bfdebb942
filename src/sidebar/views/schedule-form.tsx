import { useState } from "preact/hooks";
import type { ScheduleChoice, ScheduleView } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import { FormField } from "./form-field.tsx";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** A week of a calendar in Japan begins with Sunday in some, with Monday in others: working days stand together. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];

/** Days and hour, and the switch. */
export function ScheduleForm({
  view,
  primary,
  saving,
  onSet,
}: {
  view: ScheduleView;
  /** It has the page's one coloured button. */
  primary: boolean;
  saving: boolean;
  onSet: (choice: ScheduleChoice) => void;
}) {
  const { texts, format } = usePage();
  const { schedule: words } = texts;
  const [hour, setHour] = useState(view.hour);
  const [days, setDays] = useState(view.days);
  const foreign = view.on && !view.mine;
  const changed = hour !== view.hour || !sameDays(days, view.days);
  const label = foreign ? words.takeOver : view.on ? words.change : words.switchOn;
  return (
    <form
      class="section"
      onSubmit={(event) => {
        event.preventDefault();
        if (days.length > 0) onSet({ on: true, hour, days });
      }}
    >
      <fieldset aria-describedby={days.length === 0 ? "no-day" : undefined}>
        <legend>{words.days}</legend>
        <div class="weekdays">
          {WEEK.map((day) => (
            <label key={day} class="switch-choice">
              <input
                type="checkbox"
                checked={days.includes(day)}
                onChange={({ currentTarget }) =>
                  setDays(currentTarget.checked ? [...days, day] : days.filter((one) => one !== day))
                }
              />
              {words.dayNames[day]}
            </label>
          ))}
        </div>
        {days.length === 0 && (
          <p class="fault" id="no-day" role="alert">
            {words.noDay}
          </p>
        )}
      </fieldset>
      <FormField id="schedule-hour" label={words.hour} hint={words.zone(format.timeZone)}>
        {(attributes) => (
          <select
            {...attributes}
            value={hour}
            onChange={({ currentTarget }) => setHour(Number(currentTarget.value))}
          >
            {HOURS.map((one) => (
              <option key={one} value={one}>
                {words.hourName(one)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      {foreign && <p class="hint">{words.takeOverHint}</p>}
      <div class="actions">
        <button
          type="submit"
          class={primary ? "primary" : ""}
          disabled={saving || days.length === 0 || (view.on && view.mine && !changed)}
        >
          {saving ? words.saving : label}
        </button>
        {view.on && (
          <button type="button" disabled={saving} onClick={() => onSet({ on: false })}>
            {words.switchOff}
          </button>
        )}
      </div>
    </form>
  );
}

function sameDays(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((day) => others.includes(day));
}
