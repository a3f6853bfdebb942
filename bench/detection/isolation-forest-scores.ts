import { IsolationForest } from "ml-isolation-forest";
import { Random } from "../shop/random.ts";

const TREES = 100;
/** The size of a sample that the method's authors recommend (Liu, Ting & Zhou 2008). */
const SAMPLE = 256;

/**
 * Anomaly scores 0–1 by an isolation forest that is trained on these very rows: more than a seller could do, who does
 * not know tomorrow's orders. The library draws from Math.random, so that is made repeatable meanwhile.
 */
export function isolationForestScores(rows: readonly (readonly number[])[], seed: number): readonly number[] {
  const random = new Random(seed, "isolation forest");
  const chance = Math.random;
  Math.random = () => random.uniform();
  try {
    const forest = new IsolationForest({ nEstimators: TREES });
    forest.train(random.shuffled(rows).slice(0, SAMPLE));
    return forest.predict(rows);
  } finally {
    Math.random = chance;
  }
}
