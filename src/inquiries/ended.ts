import type { HoldEnd } from "../orders/hold.ts";

/**
 * Between which moments (epoch ms) a hold ended. They are one where a cancelled row carries Amazon's own time of its
 * last change; else the last sight while pending and the first sight of the end.
 */
export function endedBetween({ after, by, at }: HoldEnd): { readonly after: number; readonly by: number } {
  if (Number.isNaN(at)) return { after, by };
  const moment = Math.min(by, Math.max(after, at));
  return { after: moment, by: moment };
}
