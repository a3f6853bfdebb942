/** JSON that the add-on keeps in properties, checked when it is read: another version may have written it. */
import type * as v from "valibot";
import { understood } from "../sheets/understood.ts";

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

/** @throws where it is more than a property holds (9 kB) */
export function store(properties: Properties, key: string, value: object): void {
  properties.setProperty(key, JSON.stringify(value));
}
