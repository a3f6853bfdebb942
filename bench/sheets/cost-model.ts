/**
 * How long an execution takes on Google's machines, by measurements that others published. They differ from account to
 * account and from day to day: this tells where the time goes, not how long a seller waits.
 */
import type { Cost } from "./cost.ts";

/**
 * A cell read. "getValues()" of 120,000 rows × 2 columns of text took 7.38 s:
 * https://qiita.com/shi-suzuki/items/d23c6c7e4a0bbe2831af
 */
const READ_CELL_MS = 7380 / 240_000;

/**
 * A cell written. 10,000 cells in one call took 1 s:
 * https://developers.google.com/apps-script/guides/support/best-practices
 */
const WRITTEN_CELL_MS = 1000 / 10_000;

/**
 * A read after writes, which Google has to carry out first. 100 times two cells read and one written took 24.1 s:
 * https://gas.excelspeedup.com/gas-spreadsheet-speedup/
 */
const TURN_MS = 24_123 / 100;

/**
 * Properties, read and written: https://ziritione.org/post/apps_script_performance (averages of 100)
 */
const PROPERTY_READ_MS = 30;
const PROPERTY_WRITTEN_MS = 62;

/**
 * Any call, beside what it does. 1,000 times getRange and getValue took 3.06 s while nothing was written:
 * https://www.bugbugnow.net/2019/03/GoogleAppsScript-speed-up.html
 */
const CALL_MS = 3064 / 2000;

/** @returns seconds */
export function estimatedSeconds(cost: Cost): number {
  const ms =
    cost.calls * CALL_MS +
    cost.cellsRead * READ_CELL_MS +
    cost.cellsWritten * WRITTEN_CELL_MS +
    cost.turns * TURN_MS +
    cost.propertiesRead * PROPERTY_READ_MS +
    cost.propertiesWritten * PROPERTY_WRITTEN_MS;
  return ms / 1000;
}
