/** A probability p becomes 1 / (1 + e^−(intercept + slope · logit p)). */
export interface PlattScaling {
  readonly slope: number;
  readonly intercept: number;
}

interface Case {
  /** Logit of the stated probability. */
  readonly x: number;
  readonly target: number;
}

/** Probabilities nearer to 0 or 1 say no more. */
const NEAREST = 0.005;
const STEPS = 50;
/** How strongly the scaling is held at "as it is": variance of a normal prior on slope and intercept. */
const PRIOR_VARIANCE = 4;

/**
 * Fits Platt's scaling (1999) with his smoothed targets and a weak pull to the identity, by Newton's method with
 * halved steps. The slope is never negative, so the order of probabilities is kept.
 */
export function fitPlattScaling(
  stated: readonly { readonly probability: number; readonly happened: boolean }[],
): PlattScaling {
  const positives = stated.filter(({ happened }) => happened).length;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (stated.length - positives + 2);
  const cases = stated.map(
    ({ probability, happened }): Case => ({ x: logit(probability), target: happened ? high : low }),
  );
  let best: PlattScaling = { slope: 1, intercept: 0 };
  let loss = lossOf(best, cases);
  for (let step = 0; step < STEPS; step += 1) {
    const direction = newtonStep(best, cases);
    let length = 1;
    let next = best;
    let nextLoss = Number.POSITIVE_INFINITY;
    while (nextLoss > loss && length > 1e-6) {
      next = {
        slope: best.slope + length * direction.slope,
        intercept: best.intercept + length * direction.intercept,
      };
      nextLoss = lossOf(next, cases);
      length /= 2;
    }
    if (!(loss - nextLoss > 1e-10)) break;
    best = next;
    loss = nextLoss;
  }
  return { slope: Math.max(0, best.slope), intercept: best.intercept };
}

/** The probability as the scaling has it. */
export function plattScaled(probability: number, { slope, intercept }: PlattScaling): number {
  return logistic(intercept + slope * logit(probability));
}

function newtonStep({ slope, intercept }: PlattScaling, cases: readonly Case[]): PlattScaling {
  let gradientSlope = (1 - slope) / PRIOR_VARIANCE;
  let gradientIntercept = -intercept / PRIOR_VARIANCE;
  let bendSlope = 1 / PRIOR_VARIANCE;
  let bendBoth = 0;
  let bendIntercept = 1 / PRIOR_VARIANCE;
  for (const { x, target } of cases) {
    const fitted = logistic(intercept + slope * x);
    const weight = fitted * (1 - fitted);
    gradientSlope += (target - fitted) * x;
    gradientIntercept += target - fitted;
    bendSlope += weight * x * x;
    bendBoth += weight * x;
    bendIntercept += weight;
  }
  const determinant = bendSlope * bendIntercept - bendBoth * bendBoth;
  return {
    slope: (bendIntercept * gradientSlope - bendBoth * gradientIntercept) / determinant,
    intercept: (bendSlope * gradientIntercept - bendBoth * gradientSlope) / determinant,
  };
}

/** Minus the logarithm of the posterior. */
function lossOf({ slope, intercept }: PlattScaling, cases: readonly Case[]): number {
  const pull = ((slope - 1) ** 2 + intercept ** 2) / (2 * PRIOR_VARIANCE);
  return cases.reduce((sum, { x, target }) => {
    const fitted = Math.min(1 - 1e-12, Math.max(1e-12, logistic(intercept + slope * x)));
    return sum - target * Math.log(fitted) - (1 - target) * Math.log(1 - fitted);
  }, pull);
}

function logit(probability: number): number {
  const inside = Math.min(1 - NEAREST, Math.max(NEAREST, probability));
  return Math.log(inside / (1 - inside));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
