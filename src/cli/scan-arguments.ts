/** The command line of `scan`: points of time, each with the files of that time. */

export interface ScanPoint {
  /** As given. */
  readonly text: string;
  /** Epoch ms. */
  readonly at: number;
  readonly files: readonly { readonly path: string; readonly shop: string }[];
}

export type ScanArguments =
  | { readonly ok: true; readonly points: readonly ScanPoint[] }
  | { readonly ok: false; readonly problem: "no-time" | "bad-time" | "no-value"; readonly argument: string };

/** An ISO 8601 time; without an offset it is Japan's. */
const ISO_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const HAS_OFFSET = /(Z|[+-]\d{2}:?\d{2})$/;

/** `[--shop NAME] --at ISO-TIME FILE... [--at ISO-TIME FILE...]...`; a shop holds for the files after it. */
export function scanArguments(words: readonly string[]): ScanArguments {
  const points: { text: string; at: number; files: { path: string; shop: string }[] }[] = [];
  let shop = "";
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as string;
    const value = words[index + 1];
    if (word === "--shop" || word === "--at") {
      if (value === undefined || value.startsWith("--"))
        return { ok: false, problem: "no-value", argument: word };
      index += 1;
      if (word === "--shop") {
        shop = value;
        continue;
      }
      const at = instantOf(value);
      if (Number.isNaN(at)) return { ok: false, problem: "bad-time", argument: value };
      points.push({ text: value, at, files: [] });
    } else {
      const point = points[points.length - 1];
      if (point === undefined) return { ok: false, problem: "no-time", argument: word };
      point.files.push({ path: word, shop });
    }
  }
  return points.length > 0 ? { ok: true, points } : { ok: false, problem: "no-time", argument: "" };
}

function instantOf(text: string): number {
  if (!ISO_TIME.test(text) || !isCivilDate(text.slice(0, 10))) return Number.NaN;
  if (!text.includes("T")) return Date.parse(`${text}T00:00:00+09:00`);
  return Date.parse(HAS_OFFSET.test(text) ? text : `${text}+09:00`);
}

/** 30 February is no day, though `Date.parse` makes one of it. */
function isCivilDate(date: string): boolean {
  const instant = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
}
