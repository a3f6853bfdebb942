/** What happens in the page while the built sidebar reads a large file. */
import type { CDPSession, Page } from "playwright-core";

/** As the page itself saw it; times in ms. */
export interface Watched {
  /** Of the tasks in which the page could neither draw nor answer. */
  readonly longestTask: number;
  readonly longTasks: number;
  /** Longest time between two frames. */
  readonly longestFrame: number;
  /** Times at which the progress bar moved, from the choice of the file on. */
  readonly moves: readonly number[];
}

/** Begins to watch; `watched` ends it. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const begun = performance.now();
    const tasks: number[] = [];
    const frames: number[] = [];
    const moves: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ entryTypes: ["longtask"] });
    let last = begun;
    let isOver = false;
    const onFrame = (): void => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (!isOver) requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
    const shown = (): string =>
      document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow") ?? "";
    let value = shown();
    new MutationObserver(() => {
      if (shown() === value) return;
      value = shown();
      moves.push(performance.now() - begun);
    }).observe(document, { subtree: true, childList: true, attributes: true });
    Object.assign(globalThis, {
      endWatch: () => {
        isOver = true;
        return {
          longestTask: Math.max(0, ...tasks),
          longTasks: tasks.length,
          longestFrame: Math.max(0, ...frames),
          moves,
        };
      },
    });
  });
}

export function watched(page: Page): Promise<Watched> {
  return page.evaluate(() => (globalThis as unknown as { endWatch: () => Watched }).endWatch());
}

/** Longest time between two moves, from `begun` to `ended`, ms. */
export function longestWait(moves: readonly number[], ended: number): number {
  const times = [0, ...moves, ended];
  return Math.max(...times.slice(1).map((time, index) => time - (times[index] as number)));
}

/** What the page holds, in bytes: its objects, and the bytes of files and typed arrays beside them. */
export async function heapOf(session: CDPSession): Promise<number> {
  // The protocol's types know only the first of them.
  const usage = (await session.send("Runtime.getHeapUsage")) as unknown as Record<string, number>;
  return (usage.usedSize ?? 0) + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
}

/** Samples what the page holds until it is told to end; the largest sample. */
export function heapPeak(session: CDPSession): () => Promise<number> {
  let peak = 0;
  let isOver = false;
  const sampling = (async () => {
    while (!isOver) {
      peak = Math.max(peak, await heapOf(session));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return async () => {
    isOver = true;
    await sampling;
    return peak;
  };
}
