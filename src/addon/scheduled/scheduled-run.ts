/** What the stages of one run are given and hand on: its time, its purpose, and what was found so far. */
import type { Picture } from "../../sheets/picture.ts";
import type { StageReport } from "./stage.ts";

/**
 * The time that a run takes for itself, ms: Google ends it at 6 minutes, and gives all runs of a day together 90 (a
 * consumer's account), which 23 short runs and a full one stay within.
 */
const FULL_RUN_MS = 270_000;
const SHORT_RUN_MS = 150_000;

export class ScheduledRun {
  /** Epoch ms. */
  readonly began: number;
  /** The full run of the day: judging anew, record, digest. The runs between only collect, and judge what came. */
  readonly isFull: boolean;
  /** Reports have come in that were not judged yet: set by who takes them in, unset by who judges. */
  hasNews: boolean;
  /** What the refresh of this run left; null before it. */
  picture: Picture | null = null;
  /** What the stages before did. */
  readonly reports: StageReport[] = [];
  private readonly done: ReadonlySet<string>;
  private readonly now: () => number;

  /**
   * @param done stages of this full run that an earlier, cut-off one finished
   * @param now epoch ms
   */
  constructor(began: number, isFull: boolean, hasNews: boolean, done: readonly string[], now: () => number) {
    this.began = began;
    this.isFull = isFull;
    this.hasNews = hasNews;
    this.done = new Set(done);
    this.now = now;
  }

  /** Whether this run is to do a stage that belongs to the full run of the day. */
  wants(stageId: string): boolean {
    return this.isFull && !this.done.has(stageId);
  }

  /** Time left for this run, ms; below 0 when it is over. */
  remaining(): number {
    return this.began + (this.isFull ? FULL_RUN_MS : SHORT_RUN_MS) - this.now();
  }
}
