/**
 * `npm run bench:replay -- [--orders N]`
 *
 * How long the record of the last half year takes for a shop that imported every morning of a year.
 */
import { parseArgs } from "node:util";
import { recentHistory } from "../../src/detection/replay/recent-history.ts";
import { defaultDetectionSettings } from "../../src/detection/settings.ts";
import type { OrderLine } from "../../src/orders/order-line.ts";
import { profiles } from "../shop/profiles.ts";
import { simulateShop } from "../shop/simulate-shop.ts";
import { tokyoMidnight } from "../shop/tokyo-time.ts";
import { booksOf } from "./books-of.ts";

const { values } = parseArgs({ options: { orders: { type: "string", default: "240" } } });
const profile = { ...profiles.large, ordersPerDay: Number(values.orders), historyDays: 5 };
let lines: readonly OrderLine[] = [];
for (const book of booksOf(simulateShop(profile, 1, { from: tokyoMidnight("2025-05-01"), days: 365 }))) {
  lines = book.lines;
}
const began = process.cpuUsage();
const { looks, holds } = recentHistory(lines, { settings: defaultDetectionSettings() });
const { user, system } = process.cpuUsage(began);
console.log(
  `合成データ: ${lines.length} order lines, ${looks.length} looks, ${holds.length} holds`,
  `in ${((user + system) / 1e6).toFixed(1)} s of processor time`,
);
