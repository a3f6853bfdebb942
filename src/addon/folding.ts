/** Making room: what the observation log says of orders that ended long ago becomes one row a line. */
import { type FoldStep, foldStep } from "../sheets/folding.ts";
import type { Answer, Folding } from "./calls.ts";
import { alone, answerAlone, type Desk, openAll } from "./desk.ts";
import { hasOrders } from "./has-orders.ts";
import { toast } from "./toast.ts";

const DAY = 86_400_000;

/** Whoever chose it in the menu waits: no further step begins after this time. */
const BEGIN_WITHIN_MS = 120_000;

export function foldObservations(): Answer<Folding> {
  return answerAlone(foldOnce);
}

export function foldFromMenu(): void {
  toast(() =>
    alone((desk) => {
      const { toasts } = desk.messages.addon;
      if (!hasOrders(desk)) return toasts.nothingYet;
      const { rows, left } = foldWithin(desk, BEGIN_WITHIN_MS);
      return toasts.folded(rows, left);
    }),
  );
}

function foldOnce(desk: Desk): FoldStep {
  const { settingsSheet, desk: opened } = openAll(desk);
  return foldStep(opened, Date.now() - settingsSheet.settings.foldAfterDays * DAY);
}

function foldWithin(desk: Desk, milliseconds: number): FoldStep {
  const begunAt = Date.now();
  let rows = 0;
  for (;;) {
    const step = foldOnce(desk);
    rows += step.rows;
    if (step.left === 0 || Date.now() - begunAt > milliseconds) return { ...step, rows };
  }
}
