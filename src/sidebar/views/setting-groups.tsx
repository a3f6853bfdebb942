import type {
  NumberField,
  SettingField,
  SettingGroup,
  SettingsView,
  SwitchField,
} from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import { type Draft, typedValue } from "../settings-draft.ts";
import { FormField } from "./form-field.tsx";

interface Typing {
  readonly draft: Draft;
  readonly faults: Readonly<Record<string, string>>;
  /** Ids of the settings that the draft changes. */
  readonly changed: readonly string[];
  readonly onType: (id: string, text: string) => void;
}

/** All settings, each group folded until it is wanted: what belongs together first, then rule by rule. */
export function SettingGroups({ view, ...typing }: { view: SettingsView } & Typing) {
  const { settings: words } = usePage().texts;
  const groups = view.groups.filter(({ isRule }) => !isRule);
  const rules = view.groups.filter(({ isRule }) => isRule);
  return (
    <>
      <div class="section">
        {groups.map((group) => (
          <Group key={group.id} group={group} {...typing} />
        ))}
      </div>
      <section class="section" aria-labelledby="rules-title">
        <h3 id="rules-title">{words.rules}</h3>
        {rules.map((group) => (
          <Group key={group.id} group={group} {...typing} />
        ))}
      </section>
    </>
  );
}

function Group({ group, ...typing }: { group: SettingGroup } & Typing) {
  const { texts, rules, explain } = usePage();
  const words = texts.settings;
  const { fields, name } = group;
  const help = rules.find(({ id }) => id === group.id)?.question ?? group.help;
  const { draft, faults, changed } = typing;
  const changes = fields.filter(({ id }) => changed.includes(id)).length;
  const isWrong = fields.some(({ id }) => faults[id] !== undefined);
  const isOff =
    group.isRule &&
    fields.some((field) => field.kind === "switch" && typedValue(field, draft[field.id] ?? "") === false);
  return (
    <details class="group">
      <summary>
        <span>{name}</span>
        {isOff && <span class="level">{words.off}</span>}
        {isWrong && <span class="level level-danger">{words.toCheck}</span>}
        {changes > 0 && <span class="level level-watch">{words.changed(changes)}</span>}
      </summary>
      {help !== "" && <p class="hint">{help}</p>}
      {group.isRule && (
        <button type="button" class="link" onClick={() => explain({ name: "rules", rule: group.id })}>
          {name}
          {texts.rules.ofRule}
        </button>
      )}
      {fields.map((field) => (
        <Field key={field.id} field={field} {...typing} />
      ))}
    </details>
  );
}

function Field({ field, draft, faults, onType }: { field: SettingField } & Typing) {
  const text = draft[field.id] ?? "";
  const fault = faults[field.id] ?? "";
  return field.kind === "number" ? (
    <NumberInput field={field} text={text} fault={fault} onType={(typed) => onType(field.id, typed)} />
  ) : (
    <Switch field={field} text={text} fault={fault} onType={(typed) => onType(field.id, typed)} />
  );
}

function NumberInput({
  field,
  text,
  fault,
  onType,
}: {
  field: NumberField;
  text: string;
  fault: string;
  onType: (text: string) => void;
}) {
  const { texts, format } = usePage();
  const { label, help, min, max, unit, default: fallback } = field;
  const range = texts.settings.range(format.number(min), format.number(max), unit, format.number(fallback));
  return (
    <FormField id={`setting-${field.id}`} label={label} hint={`${help}\n${range}`} fault={fault}>
      {(described) => (
        <span class="with-unit">
          <input
            type="text"
            inputMode="decimal"
            autocomplete="off"
            maxLength={100}
            placeholder={String(fallback)}
            {...described}
            value={text}
            onInput={({ currentTarget }) => onType(currentTarget.value)}
          />
          <span aria-hidden="true">{unit}</span>
        </span>
      )}
    </FormField>
  );
}

function Switch({
  field,
  text,
  fault,
  onType,
}: {
  field: SwitchField;
  text: string;
  fault: string;
  onType: (text: string) => void;
}) {
  const { settings: words } = usePage().texts;
  const id = `setting-${field.id}`;
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          checked={typedValue(field, text) === true}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget: { checked } }) =>
            onType(checked === field.default ? "" : checked ? "on" : "off")
          }
        />
        {field.label}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {`${field.help}\n${words.switchDefault(field.default)}`}
      </p>
      {fault !== "" && <p class="fault">{fault}</p>}
    </div>
  );
}
