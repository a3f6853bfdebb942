/** JSON that the add-on keeps in properties, checked when it is read: another version may have written it. */
import * as v from "valibot";

type Properties = GoogleAppsScript.Properties.Properties;

/** What stands under a key; null where nothing does, or what this version does not understand. */
export function stored<S extends v.GenericSchema>(
  properties: Properties,
  key: string,
  schema: S,
): v.InferOutput<S> | null {
  const text = properties.getProperty(key);
  return text === null ? null : understood(text, schema);
}

/** What a stored text says; null where this version does not understand it. */
export function understood<S extends v.GenericSchema>(text: string, schema: S): v.InferOutput<S> | null {
  try {
    const known = v.safeParse(schema, JSON.parse(text));
    return known.success ? known.output : null;
  } catch {
    return null;
  }
}

/** @throws where it is more than a property holds (9 kB) */
export function store(properties: Properties, key: string, value: object): void {
  properties.setProperty(key, JSON.stringify(value));
}
