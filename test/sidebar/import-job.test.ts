import { CHUNK_ROWS } from "../../src/addon/calls.ts";
import { batchOf, type Observation } from "../../src/reports/observation.ts";
import type { RejectedRow } from "../../src/reports/rejected-row.ts";
import { type StockRow, stockBatchOf } from "../../src/reports/stock-batch.ts";
import { type ImportItem, ImportJob, type ImportState } from "../../src/sidebar/import-job.ts";
import { FakeAddon } from "./fake-addon.ts";
import { BUSY_STATE, EMPTY_STATE, NOW } from "./sidebar-states.ts";

function observation(index: number): Observation {
  return {
    orderId: `250-${String(index).padStart(7, "0")}-0000000`,
    itemId: "",
    sku: `SKU-${index % 7}`,
    ordinal: 1,
    asin: "",
    title: "パズル",
    status: "pending",
    quantity: 1,
    total: Number.NaN,
    currency: "",
    channel: "unknown",
    salesChannel: "",
    payment: "unknown",
    business: Number.NaN,
    purchasedAt: NOW,
    updatedAt: Number.NaN,
    cancelledBy: "unknown",
  };
}

function rejectedRow(index: number): RejectedRow {
  return { line: index + 2, column: "order-id", reason: "malformed-order-id", cell: "x" };
}

function item(
  name: string,
  rows: number,
  { asOf = NOW, from = 0, rejected = 0, duplicates = 0 }: Partial<Record<string, number>> = {},
): ImportItem {
  return {
    file: {
      name,
      kind: "all-orders",
      encoding: "cp932",
      rows: rows + rejected + duplicates,
      asOf,
      shop: "",
      fingerprint: `${name} ${asOf}`,
      complete: true,
    },
    holds: "orders",
    batch: batchOf(Array.from({ length: rows }, (_, index) => observation(from + index))),
    rejected: Array.from({ length: rejected }, (_, index) => rejectedRow(index)),
    duplicates,
  };
}

function setUp(items: readonly ImportItem[]) {
  const addon = new FakeAddon(EMPTY_STATE, BUSY_STATE);
  const states: ImportState[] = [];
  const waits: number[] = [];
  const job = new ImportJob(
    addon.server(),
    items,
    (state) => states.push(state),
    async (milliseconds) => {
      waits.push(milliseconds);
    },
  );
  return { addon, job, states, waits };
}

describe("an import", () => {
  it("sends a file in chunks, one call at a time, then judges once", async () => {
    const { addon, job } = setUp([item("a.txt", 2 * CHUNK_ROWS + 1, { rejected: 3, duplicates: 2 })]);
    await job.run();
    expect(addon.names()).toEqual([
      "startImport",
      "importChunk",
      "importChunk",
      "importChunk",
      "finishImport",
      "refreshNow",
    ]);
    const chunks = addon.calls.filter((call) => call.name === "importChunk");
    expect(chunks.map(({ args }) => args[1])).toEqual([0, 1, 2]);
    expect(chunks.map(({ args }) => (args[2] as { length: number }).length)).toEqual([
      CHUNK_ROWS,
      CHUNK_ROWS,
      1,
    ]);
    expect(addon.mostAtOnce).toBe(1);
    expect(job.state.phase).toBe("done");
    expect(job.state.refreshed).toEqual(BUSY_STATE);
    expect(job.state.files[0]?.summary).toMatchObject({
      new: 2 * CHUNK_ROWS + 1,
      unchanged: 0,
      duplicates: 2,
      rejected: 3,
    });
  });

  it("sends the rejected rows along when they are more than the good ones", async () => {
    const { addon, job } = setUp([item("a.txt", 1, { rejected: CHUNK_ROWS + 1 })]);
    await job.run();
    const sent = addon.calls.filter((call) => call.name === "importChunk").map(({ args }) => args[3]);
    expect(sent.map((rows) => (rows as unknown[]).length)).toEqual([CHUNK_ROWS, 1]);
    expect(job.state.files[0]?.summary?.rejected).toBe(CHUNK_ROWS + 1);
  });

  it("takes the oldest file first, whatever their order", async () => {
    const { addon, job } = setUp([
      item("new.txt", 1, { asOf: NOW }),
      item("old.txt", 1, { asOf: NOW - 2 }),
      item("middle.txt", 1, { asOf: NOW - 1 }),
    ]);
    await job.run();
    const started = addon.calls.filter((call) => call.name === "startImport").map(({ args }) => args[0]);
    expect(started).toMatchObject([{ name: "old.txt" }, { name: "middle.txt" }, { name: "new.txt" }]);
    expect(addon.names().filter((name) => name === "refreshNow")).toHaveLength(1);
  });

  it("moves its bar from nothing to the end without ever going back", async () => {
    const { job, states } = setUp([item("a.txt", 3 * CHUNK_ROWS)]);
    await job.run();
    const steps = states.map((state) => state.files[0]?.step ?? -1);
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBe(job.state.files[0]?.steps);
  });

  it("tries again by itself when an answer is lost or the sheet is in use", async () => {
    const { addon, job, waits } = setUp([item("a.txt", 2 * CHUNK_ROWS)]);
    addon.fail("importChunk", "timed-out", "busy");
    await job.run();
    expect(job.state.phase).toBe("done");
    expect(job.state.files[0]?.summary?.new).toBe(2 * CHUNK_ROWS);
    expect(waits).toHaveLength(2);
    const chunks = addon.calls.filter((call) => call.name === "importChunk").map(({ args }) => args[1]);
    expect(chunks).toEqual([0, 0, 0, 1]);
  });

  it("stops when that does not help, and goes on with the chunk that failed", async () => {
    const { addon, job } = setUp([
      item("a.txt", 3 * CHUNK_ROWS),
      item("b.txt", 1, { asOf: NOW + 1, from: 9 * CHUNK_ROWS }),
    ]);
    addon.fail("finishImport", "failed");
    await job.run();
    expect(job.state).toMatchObject({ phase: "cut", failure: { code: "failed" } });
    expect(addon.names()).not.toContain("refreshNow");

    addon.calls.length = 0;
    await job.run();
    expect(addon.names()).toEqual([
      "startImport",
      "finishImport",
      "startImport",
      "importChunk",
      "finishImport",
      "refreshNow",
    ]);
    expect(job.state).toMatchObject({ phase: "done", failure: null });
    expect(job.state.files.map((file) => file.summary?.new)).toEqual([3 * CHUNK_ROWS, 1]);
  });

  it("stops at once when two accounts are signed in: trying again cannot help", async () => {
    const { addon, job, waits } = setUp([item("a.txt", 1)]);
    addon.fail("startImport", "two-accounts");
    await job.run();
    expect(job.state).toMatchObject({ phase: "cut", failure: { code: "two-accounts" } });
    expect(waits).toEqual([]);
  });

  it("goes on with only the judging when only that was cut", async () => {
    const { addon, job } = setUp([item("a.txt", 1)]);
    addon.fail("refreshNow", "failed");
    await job.run();
    expect(job.state.phase).toBe("cut");
    addon.calls.length = 0;
    await job.run();
    expect(addon.names()).toEqual(["refreshNow"]);
    expect(job.state.phase).toBe("done");
  });

  it("starts a file over when the add-on has lost it", async () => {
    const { addon, job } = setUp([item("a.txt", 2 * CHUNK_ROWS)]);
    addon.fail("importChunk", "not-found");
    await job.run();
    expect(job.state.phase).toBe("done");
    expect(addon.names().filter((name) => name === "startImport")).toHaveLength(2);
    expect(job.state.files[0]?.summary?.new).toBe(2 * CHUNK_ROWS);
  });

  it("leaves out a file that the add-on refuses, and does the others", async () => {
    const { addon, job } = setUp([item("a.txt", 1), item("b.txt", 1, { asOf: NOW + 1, from: 5 })]);
    addon.fail("startImport", "invalid");
    await job.run();
    expect(job.state.files).toMatchObject([
      { phase: "refused", refusal: { code: "invalid" } },
      { phase: "done", summary: { new: 1 } },
    ]);
    expect(job.state.phase).toBe("done");
  });

  it("does not judge when every file was refused", async () => {
    const { addon, job } = setUp([item("a.txt", 1)]);
    addon.fail("startImport", "invalid");
    await job.run();
    expect(addon.names()).toEqual(["startImport"]);
    expect(job.state).toMatchObject({ phase: "done", refreshed: null });
  });

  it("sends nothing of a file that is in already", async () => {
    const { addon, job } = setUp([item("a.txt", 5)]);
    await job.run();
    addon.calls.length = 0;
    const again = new ImportJob(
      addon.server(),
      [item("a.txt", 5)],
      () => {},
      async () => {},
    );
    await again.run();
    expect(addon.names()).toEqual(["startImport", "refreshNow"]);
    expect(again.state.files).toMatchObject([{ phase: "already-in", summary: null }]);
  });

  it("stops after the call under way when it is cancelled, and judges what came in", async () => {
    const items = [item("a.txt", 3 * CHUNK_ROWS), item("b.txt", 1, { asOf: NOW + 1 })];
    const addon = new FakeAddon(EMPTY_STATE, BUSY_STATE);
    const job: ImportJob = new ImportJob(
      addon.server(),
      items,
      (state) => {
        if (state.files[0]?.step === 1) job.cancel();
      },
      async () => {},
    );
    await job.run();
    expect(addon.names()).toEqual(["startImport", "importChunk", "refreshNow"]);
    expect(job.state).toMatchObject({ phase: "cancelled", files: [{ step: 1 }, { phase: "waiting" }] });
  });

  it("touches nothing when it is cancelled before the first row went", async () => {
    const { addon, job } = setUp([item("a.txt", 1)]);
    job.cancel();
    await job.run();
    expect(addon.names()).toEqual([]);
    expect(job.state.phase).toBe("cancelled");
  });

  it("sends stock in chunks of its own", async () => {
    const rows: StockRow[] = Array.from({ length: CHUNK_ROWS + 2 }, (_, index) => ({
      sku: `SKU-${index}`,
      asin: "",
      title: "",
      channel: "merchant",
      available: index,
      reserved: 0,
      price: 1000,
      status: "active",
    }));
    const { file } = item("stock.txt", rows.length);
    const stock: ImportItem = {
      file: { ...file, kind: "open-listings" },
      rejected: [],
      duplicates: 0,
      holds: "stock",
      batch: stockBatchOf(rows),
    };
    const { addon, job } = setUp([stock]);
    await job.run();
    expect(addon.names()).toEqual(["startImport", "stockChunk", "stockChunk", "finishImport", "refreshNow"]);
    const sent = addon.calls.filter((call) => call.name === "stockChunk").map(({ args }) => args[2]);
    expect(sent).toMatchObject([
      { length: CHUNK_ROWS },
      { length: 2, available: [CHUNK_ROWS, CHUNK_ROWS + 1] },
    ]);
    expect(job.state.files[0]?.summary).toMatchObject({ new: CHUNK_ROWS + 2 });
  });

  it("imports a file without a single row", async () => {
    const { job } = setUp([item("empty.txt", 0)]);
    await job.run();
    expect(job.state).toMatchObject({ phase: "done", files: [{ phase: "done", summary: { new: 0 } }] });
  });
});
