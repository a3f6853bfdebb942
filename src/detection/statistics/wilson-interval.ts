export interface Proportion {
  readonly hits: number;
  readonly all: number;
  /** NaN of nothing. */
  readonly share: number;
  /** 95 % bounds; 0 and 1 of nothing. */
  readonly low: number;
  readonly high: number;
}

/** Normal quantile of a two-sided 95 % interval. */
const Z = 1.959964;

/**
 * A proportion with Wilson's score interval (1927) at 95 %, which is honest for small numbers too: of 9 in 10 it is
 * 60–98 %.
 */
export function wilsonInterval(hits: number, all: number): Proportion {
  if (all === 0) return { hits, all, share: Number.NaN, low: 0, high: 1 };
  const share = hits / all;
  const scale = 1 + Z ** 2 / all;
  const middle = (share + Z ** 2 / (2 * all)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  return { hits, all, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
