/** Long work a slice at a time: between the slices the page draws, and answers to clicks. */
import { pause } from "./pause.ts";

/** A slice ends with the first step after so many ms: with its last step it stays far below a tenth of a second. */
const SLICE_MS = 12;
/** How often it is told how far the work has come. */
const TOLD_EVERY_MS = 100;

/** Who waits for the work. */
export interface Watch {
  /** Told at once, then several times a second. @param share of the work that is done, 0 to 1 */
  readonly onProgress: (share: number) => void;
  /** Asked between slices: nobody wants the result any more. */
  readonly isStopped: () => boolean;
}

export const UNWATCHED: Watch = { onProgress: () => {}, isStopped: () => false };

/** Thrown where the work was stopped. */
export class Stopped extends Error {}

/**
 * Takes steps of a few ms each until none is left.
 *
 * @param step false when nothing is left
 * @param share of all the work that is done
 * @throws Stopped
 */
export async function inSlices(step: () => boolean, share: () => number, watch: Watch): Promise<void> {
  let toldAt = performance.now();
  watch.onProgress(share());
  for (let begun = toldAt; ; begun = performance.now()) {
    do if (!step()) return;
    while (performance.now() - begun < SLICE_MS);
    if (begun - toldAt >= TOLD_EVERY_MS) {
      watch.onProgress(share());
      toldAt = begun;
    }
    await pause();
    if (watch.isStopped()) throw new Stopped();
  }
}
