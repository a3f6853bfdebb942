import { types } from "node:util";
import { ScriptException } from "../script-exception.ts";

/** The error of a call whose arguments fit no overload, in Google's wording. */
export function signatureMismatch(method: string, given: readonly unknown[]): ScriptException {
  const kinds = given.map(kindOf).join(",");
  return new ScriptException(`The parameters (${kinds}) don't match the method signature for ${method}.`);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `${value.length > 0 ? kindOf(value[0]) : ""}[]`;
  if (types.isDate(value)) return "Date";
  switch (typeof value) {
    case "string":
      return "String";
    case "boolean":
      return "Boolean";
    default:
      return typeof value;
  }
}

/** A whole number argument, or the signature's error. */
export function integer(value: unknown, method: string, given: readonly unknown[]): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw signatureMismatch(method, given);
  return Math.trunc(value);
}
