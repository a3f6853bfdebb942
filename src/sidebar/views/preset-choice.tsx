import type { Preset, SettingsView } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import { fieldsOf } from "../settings-draft.ts";

/** How early to speak up: one of the presets, or the seller's own mixture. */
export function PresetChoice({
  view,
  chosen,
  inForce,
  onChoose,
}: {
  view: SettingsView;
  /** Ids; null: the seller's own. */
  chosen: string | null;
  inForce: string | null;
  onChoose: (preset: Preset) => void;
}) {
  const { settings: words } = usePage().texts;
  return (
    <fieldset class="section">
      <legend>{words.presets}</legend>
      {inForce === null && <p class="hint">{words.own}</p>}
      {view.presets.map((preset) => (
        <label key={preset.id} class={`preset${preset.id === chosen ? " chosen" : ""}`}>
          <input
            type="radio"
            name="preset"
            checked={preset.id === chosen}
            aria-describedby={`preset-${preset.id}`}
            onChange={() => onChoose(preset)}
          />
          <span class="preset-name">
            {words.preset[preset.id].name}
            {preset.id === inForce && <span class="level">{words.inForce}</span>}
          </span>
          <span class="preset-more" id={`preset-${preset.id}`}>
            {words.preset[preset.id].more}
            <span class="hint">
              {words.presetValues(
                shownValue(view, preset, "level.caution"),
                shownValue(view, preset, "inquiry.minUnits"),
              )}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function shownValue(view: SettingsView, { changes }: Preset, id: string): string {
  return String(changes[id] ?? fieldsOf(view).find((field) => field.id === id)?.default ?? "");
}
