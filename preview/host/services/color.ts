import { ScriptException } from "../script-exception.ts";

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#ffffff",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
  orange: "#ffa500",
  gray: "#808080",
  grey: "#808080",
};

/** A CSS colour as Sheets gives it back, `#rrggbb`; null and "" are none. */
export function colorOf(written: string | null | undefined): string | undefined {
  if (written === null || written === undefined || written === "") return undefined;
  const lower = String(written).toLowerCase();
  const named = NAMED[lower];
  if (named !== undefined) return named;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`;
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  const parts = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(lower)?.slice(1).map(Number);
  if (parts?.every((part) => part <= 255)) {
    return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  }
  throw new ScriptException(`Unrecognized color: ${written}`);
}
