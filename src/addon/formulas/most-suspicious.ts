import type { Level } from "../../detection/verdict.ts";
import type { ToldLine } from "../../sheets/told-line.ts";

/** The held line that is most suspicious: it speaks for its order. One that could not be judged comes last. */
export function mostSuspicious(
  lines: readonly ToldLine[],
): (ToldLine & { readonly level: Level }) | undefined {
  let most: (ToldLine & { readonly level: Level }) | undefined;
  for (const line of lines) {
    const { level } = line;
    if (level === null) continue;
    if (most === undefined || (line.suspicion ?? -1) > (most.suspicion ?? -1)) most = { ...line, level };
  }
  return most;
}
