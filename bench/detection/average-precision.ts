/**
 * Average precision of a ranking: the mean, over the positives, of the precision at each one's rank. Equal scores
 * share one rank, so their order decides nothing. NaN without positives.
 */
export function averagePrecision(
  ranked: readonly { readonly score: number; readonly positive: boolean }[],
): number {
  const byScore = [...ranked].sort((one, other) => other.score - one.score);
  const all = byScore.filter(({ positive }) => positive).length;
  let seen = 0;
  let found = 0;
  let sum = 0;
  for (let start = 0; start < byScore.length; ) {
    const score = byScore[start]?.score;
    let hits = 0;
    let end = start;
    for (; byScore[end]?.score === score && end < byScore.length; end += 1)
      if (byScore[end]?.positive) hits += 1;
    seen += end - start;
    found += hits;
    sum += hits * (found / seen);
    start = end;
  }
  return all === 0 ? Number.NaN : sum / all;
}
