import { importTimes } from "../../../bench/shop/import-times.ts";
import { profiles, samplePeriod, sampleSeed, sampleShop } from "../../../bench/shop/profiles.ts";
import { reportFolders, scanCommand } from "../../../bench/shop/report-folders.ts";
import { simulateShop } from "../../../bench/shop/simulate-shop.ts";
import { DAY, HOUR } from "../../../bench/shop/tokyo-time.ts";

const sample = simulateShop(sampleShop, sampleSeed, samplePeriod);

describe("downloads", () => {
  it("come each morning of the watched days where none is missed", () => {
    const times = importTimes(sample);
    expect(times).toHaveLength(21);
    expect(times[0]).toBe(sample.dayZero + 9 * HOUR);
    expect(times[20]).toBe(sample.dayZero + 20 * DAY + 9 * HOUR);
  });

  it("are sometimes missed by a careless seller, but not the first", () => {
    const shop = simulateShop(profiles["careless-imports"], 1, { from: samplePeriod.from, days: 75 });
    const times = importTimes(shop);
    expect(times[0]).toBe(shop.dayZero + 9 * HOUR);
    expect(times.length).toBeGreaterThan(20);
    expect(times.length).toBeLessThan(55);
    expect(importTimes(shop)).toEqual(times);
  });
});

describe("report folders", () => {
  const folders = [...reportFolders(sample)];

  it("bring the whole history first, then the last 30 days", () => {
    const allOrders = folders.map(
      (folder) => folder.reports.filter((one) => one.kind === "all-orders").length,
    );
    expect(allOrders).toEqual([2, ...Array.from({ length: 20 }, () => 1)]);
  });

  it("are named by their time, as the scan command calls them", () => {
    expect(folders[1]?.name).toBe("2026-05-02T09-00");
    const command = scanCommand(
      "out dir",
      folders.map((folder) => folder.at),
    );
    expect(command).toContain('--at 2026-05-02T09:00:00+09:00 "out dir"/2026-05-02T09-00/all-orders_*.txt');
  });
});
