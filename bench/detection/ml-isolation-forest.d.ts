declare module "ml-isolation-forest" {
  export class IsolationForest {
    constructor(options?: { nEstimators?: number });
    train(rows: readonly (readonly number[])[]): void;
    /** Anomaly scores 0–1, higher is stranger. */
    predict(rows: readonly (readonly number[])[]): number[];
  }
}
