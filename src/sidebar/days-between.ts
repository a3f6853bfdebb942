const DAY = 86_400_000;

/** Whole days from one moment to another (epoch ms), at least 0. */
export function daysBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / DAY));
}
