/** What the seller has typed into the settings view, and what it comes to. */
import type { Preset, SettingChanges, SettingField, SettingsView } from "../addon/calls.ts";
import { type EntryRead, readEntry } from "../detection/setting-value.ts";

/** Typed text by setting id; switches say `on` or `off`, `""` is the default. */
export type Draft = Readonly<Record<string, string>>;

type Value = number | boolean;

export function fieldsOf(view: SettingsView): readonly SettingField[] {
  return view.groups.flatMap(({ fields }) => fields);
}

/** The draft as the cells stand. */
export function draftOf(view: SettingsView): Draft {
  return Object.fromEntries(fieldsOf(view).map(({ id, entry }) => [id, entry]));
}

/** The value that a text gives a setting: the default where it is blank or wrong. */
export function typedValue(field: SettingField, text: string): Value {
  const read = readText(field, text);
  return "value" in read ? (read.value ?? field.default) : field.default;
}

/** What is wrong with the draft, by setting id: what the settings tab would say. */
export function faultsIn(view: SettingsView, draft: Draft): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const field of fieldsOf(view)) {
    const text = draft[field.id] ?? "";
    const read = readText(field, text);
    if ("value" in read) continue;
    if (text === field.entry) faults[field.id] = field.problem;
    else if (field.kind === "number" && read.fault !== "not-a-switch")
      faults[field.id] = field.faults[read.fault];
  }
  const { ids, fault } = view.descending;
  const [first] = ids;
  if (first !== undefined && faults[first] === undefined && !descends(view, draft)) faults[first] = fault;
  return faults;
}

/** Ids of the faults that the draft itself has brought: while there are any, nothing can be tried out. */
export function blockingFaults(view: SettingsView, draft: Draft): readonly string[] {
  const { ids } = view.descending;
  return Object.keys(faultsIn(view, draft)).filter((id) => {
    const concerned = id === ids[0] ? ids : [id];
    return concerned.some((one) => draft[one] !== fieldsOf(view).find((field) => field.id === one)?.entry);
  });
}

/** What the draft changes; what would leave a sound setting as it is is no change. */
export function changesIn(view: SettingsView, draft: Draft): SettingChanges {
  const changes: Record<string, Value | null> = {};
  for (const field of fieldsOf(view)) {
    const text = draft[field.id] ?? "";
    const read = readText(field, text);
    if (text === field.entry || !("value" in read)) continue;
    const isSound = "value" in readText(field, field.entry);
    if (isSound && typedValue(field, text) === typedValue(field, field.entry)) continue;
    changes[field.id] = read.value;
  }
  return changes;
}

/** Settings whose cells were edited since the last refresh. */
export function editedInTab(view: SettingsView): readonly SettingField[] {
  return fieldsOf(view).filter((field) => typedValue(field, field.entry) !== field.inForce);
}

/** The preset whose settings these values have; undefined where they are the seller's own mixture. */
export function presetOf(view: SettingsView, valueIn: (field: SettingField) => Value): Preset | undefined {
  return view.presets.find(({ changes }) =>
    fieldsOf(view).every((field) => {
      const wanted = changes[field.id];
      return wanted === undefined || (wanted ?? field.default) === valueIn(field);
    }),
  );
}

/** The draft with a preset's settings in it, and all others as they were. */
export function withPreset(draft: Draft, { changes }: Preset): Draft {
  const texts = Object.entries(changes).map(([id, value]) => [id, value === null ? "" : String(value)]);
  return { ...draft, ...Object.fromEntries(texts) };
}

function readText(field: SettingField, text: string): EntryRead {
  return readEntry(field, text);
}

function descends(view: SettingsView, draft: Draft): boolean {
  const fields = fieldsOf(view);
  const values = view.descending.ids.map((id) => {
    const field = fields.find((one) => one.id === id);
    return field === undefined ? Number.NaN : Number(typedValue(field, draft[id] ?? ""));
  });
  return values.slice(1).every((value, index) => !((values[index] ?? Number.NaN) <= value));
}
