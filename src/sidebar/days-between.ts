const DAY = 86_400_000;

/** Whole days from one moment to another (epoch ms), at least 0. */
export function daysBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / DAY));
}

/** Days until a moment (epoch ms), begun ones included; 0 once it is past. */
export function daysLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / DAY));
}
