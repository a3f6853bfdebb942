import { types } from "node:util";
import { ScriptException } from "./script-exception.ts";
import { EnumerationValue } from "./service.ts";
import type { Json } from "./types.ts";

/**
 * What may cross `google.script.run` ("Communicate with server functions", Parameters and return values): numbers,
 * booleans, strings, null, and plain objects and arrays of those. A Date or function fails, also deep inside;
 * undefined becomes null in arrays and is left out of objects.
 */
export function crossing(value: unknown, direction: "argument" | "result"): Json | undefined {
  return copy(value, direction, "", []);
}

function copy(
  value: unknown,
  direction: "argument" | "result",
  path: string,
  above: readonly unknown[],
): Json | undefined {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "undefined":
      return value;
    case "number":
      // Whether NaN gets across is not documented.
      if (!Number.isFinite(value)) throw refusal(String(value), direction, path);
      return value;
    case "object":
      break;
    default:
      throw refusal(`a ${typeof value}`, direction, path);
  }
  if (value === null) return null;
  if (above.includes(value)) throw refusal("a circular reference", direction, path);
  const inside = [...above, value];
  if (Array.isArray(value)) {
    return value.map((element, index) => copy(element, direction, `${path}[${index}]`, inside) ?? null);
  }
  if (types.isDate(value)) throw refusal("a Date", direction, path);
  if (!isPlainObject(value)) throw refusal(`an object of a class (${className(value)})`, direction, path);
  const result: Record<string, Json> = {};
  for (const [key, inner] of Object.entries(value)) {
    const crossed = copy(inner, direction, path === "" ? key : `${path}.${key}`, inside);
    if (crossed !== undefined) result[key] = crossed;
  }
  return result;
}

/** Plain in its own realm: its prototype is none, or the end of the chain and no class's. */
function isPlainObject(value: object): boolean {
  if (types.isProxy(value) || value instanceof EnumerationValue) return false;
  const ancestor: unknown = Object.getPrototypeOf(value);
  if (ancestor === null) return true;
  return Object.getPrototypeOf(ancestor) === null && Object.hasOwn(ancestor as object, "hasOwnProperty");
}

function className(value: object): string {
  if (types.isProxy(value)) return "an Apps Script object";
  return (value.constructor as { name?: string } | undefined)?.name ?? "unknown";
}

function refusal(what: string, direction: "argument" | "result", path: string): ScriptException {
  const where = path === "" ? "" : ` at ${path}`;
  return new ScriptException(
    direction === "result"
      ? `The script completed but the returned value is not a supported return type: ${what}${where}.`
      : `Failed due to illegal value in property: ${what}${where}.`,
  );
}
