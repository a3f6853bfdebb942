import type { Level } from "../../detection/verdict.ts";
import type { Told } from "../../sheets/told-orders.ts";

/** The held line that is most suspicious: it speaks for its order. One that could not be judged comes last. */
export function mostSuspicious<Line extends Told<"level" | "suspicion">>(
  lines: readonly Line[],
): (Line & { readonly level: Level }) | undefined {
  let most: (Line & { readonly level: Level }) | undefined;
  for (const line of lines) {
    const { level } = line;
    if (level === null) continue;
    if (most === undefined || (line.suspicion ?? -1) > (most.suspicion ?? -1)) most = { ...line, level };
  }
  return most;
}
