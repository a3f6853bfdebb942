/** JSON that another version of the add-on may have written. */
import * as v from "valibot";

/** What a stored text says; null where this version does not understand it. */
export function understood<S extends v.GenericSchema>(text: string, schema: S): v.InferOutput<S> | null {
  try {
    const known = v.safeParse(schema, JSON.parse(text));
    return known.success ? known.output : null;
  } catch {
    return null;
  }
}
