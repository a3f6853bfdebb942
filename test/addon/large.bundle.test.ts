import { CHUNK_ROWS } from "../../src/addon/calls.ts";
import { batchOf, type Observation, type OrderStatus } from "../../src/reports/observation.ts";
import { packBatch } from "../../src/reports/packed-batch.ts";
import { ARCHIVE_TAB } from "../../src/sheets/tabs/archive-columns.ts";
import { OBSERVATIONS_TAB } from "../../src/sheets/tabs/observations-columns.ts";
import { ORDERS_TAB } from "../../src/sheets/tabs/orders-columns.ts";
import { ImportJob } from "../../src/sidebar/import-job.ts";
import { allOrders, orderId } from "./report-files.ts";
import { DAY, HOUR, itemOf, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

/** Cells that an order line may take in all: its row in the orders tab and three statements in the log. */
const CELLS_A_LINE = 43;
/** The same once its statements are folded into one row. */
const CELLS_A_FOLDED_LINE = 31;
/** The same once it is archived, its observations included. */
const CELLS_AN_ARCHIVED_LINE = 10;
const LINES = 200_000;
const CELL_LIMIT = 10_000_000;
/** Lines in a step here: how much one costs follows from its rows alone. */
const STEP = 1000;

function line(number: number, status: OrderStatus): Observation {
  const bought = TODAY - 10 * DAY - (number % 300) * HOUR;
  return {
    orderId: orderId(number),
    itemId: "",
    sku: `TOY-${number % 50}`,
    ordinal: 1,
    asin: `B0000${String(number % 50).padStart(5, "0")}`,
    title: "変形ロボット",
    status,
    quantity: 1,
    total: 3000,
    currency: "JPY",
    channel: "amazon",
    salesChannel: "Amazon.co.jp",
    payment: "unknown",
    business: 0,
    purchasedAt: bought,
    updatedAt: status === "pending" ? bought : bought + HOUR,
    cancelledBy: "unknown",
  };
}

/** Imports a file of these lines in chunks; returns what each chunk cost. */
function importLines(spreadsheet: TestSpreadsheet, lines: readonly Observation[], asOf: number) {
  spreadsheet.now = Math.max(spreadsheet.now, asOf);
  const { importId } = spreadsheet.value("startImport", {
    name: `${asOf}.txt`,
    kind: "all-orders",
    encoding: "utf-8",
    rows: lines.length,
    asOf,
    shop: "",
    complete: true,
    fingerprint: String(asOf),
  });
  const costs = [];
  for (let chunk = 0; chunk * STEP < lines.length; chunk += 1) {
    const rows = lines.slice(chunk * STEP, (chunk + 1) * STEP);
    spreadsheet.host.resetCounters();
    spreadsheet.value("importChunk", importId, chunk, packBatch(batchOf(rows)), []);
    costs.push(spreadsheet.host.counters());
  }
  spreadsheet.value("finishImport", { importId, duplicates: 0 });
  return costs;
}

function cellsOf(spreadsheet: TestSpreadsheet, tab: string): number {
  const sheet = spreadsheet.sheet(tab);
  return sheet.getMaxRows() * sheet.getMaxColumns();
}

function lines(count: number, status: OrderStatus): readonly Observation[] {
  return Array.from({ length: count }, (_, number) => line(number, status));
}

/** A book of so many lines, each with its whole life in the log. */
function bookOf(count: number): TestSpreadsheet {
  const spreadsheet = new TestSpreadsheet();
  const statuses: readonly OrderStatus[] = ["pending", "pending", "unshipped", "shipped", "shipped"];
  statuses.forEach((status, day) => {
    importLines(spreadsheet, lines(count, status), TODAY + day * HOUR);
  });
  return spreadsheet;
}

/** Cells of all tabs, blank ones included, as Google counts them. */
function allCells(spreadsheet: TestSpreadsheet): number {
  return spreadsheet.host.spreadsheet
    .getSheets()
    .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
}

describe("a large book", () => {
  it("takes the cells that are allowed for a line: 200,000 lines stay below the limit of a spreadsheet", () => {
    expect(CELLS_A_LINE * LINES).toBeLessThan(0.9 * CELL_LIMIT);
    expect(CELLS_A_FOLDED_LINE * LINES).toBeLessThanOrEqual(0.65 * CELL_LIMIT);
    expect(CELLS_AN_ARCHIVED_LINE * LINES).toBeLessThanOrEqual(0.2 * CELL_LIMIT);
    const columns = (tab: { readonly columns: object }): number => Object.keys(tab.columns).length;
    expect(columns(ORDERS_TAB) + 3 * columns(OBSERVATIONS_TAB)).toBe(CELLS_A_LINE);
    expect(columns(ORDERS_TAB) + columns(OBSERVATIONS_TAB)).toBe(CELLS_A_FOLDED_LINE);
    expect(columns(ARCHIVE_TAB)).toBe(CELLS_AN_ARCHIVED_LINE);
    const count = 1500;
    const spreadsheet = bookOf(count);
    spreadsheet.value("refreshNow");
    const used = () => cellsOf(spreadsheet, "注文") + cellsOf(spreadsheet, "観測ログ");
    expect(used() / count).toBeLessThan(1.1 * CELLS_A_LINE);
    const before = allCells(spreadsheet);
    spreadsheet.now = TODAY + 200 * DAY;
    spreadsheet.value("foldObservations");
    expect(used() / count).toBeLessThan(1.05 * CELLS_A_FOLDED_LINE);
    expect(spreadsheet.value("archiveOrders").lines).toBe(count);
    const archived = used() + cellsOf(spreadsheet, "保管");
    expect(archived / count).toBeLessThan(1.05 * CELLS_AN_ARCHIVED_LINE);
    // The tally of what they taught takes next to nothing.
    expect(before - allCells(spreadsheet)).toBeGreaterThan(
      count * (CELLS_A_LINE - 1.05 * CELLS_AN_ARCHIVED_LINE) - 5000,
    );
  });

  it("is folded in as many runs as it takes, and others may work in between", () => {
    const count = 7500;
    const spreadsheet = new TestSpreadsheet();
    (["pending", "unshipped", "shipped"] as const).forEach((status, day) => {
      importLines(spreadsheet, lines(count, status), TODAY + day * DAY);
    });
    spreadsheet.now = TODAY + 200 * DAY;
    const facts = () => spreadsheet.rows("注文").map(({ "記録（自動）": _record, ...rest }) => rest);
    const before = facts();
    const log = () => spreadsheet.rows("観測ログ");
    const rowsBefore = log().length;
    const first = spreadsheet.value("foldObservations");
    expect(first.rows).toBeGreaterThan(count / 2);
    expect(first.left).toBeGreaterThan(0);
    importLines(spreadsheet, [line(count, "pending")], spreadsheet.now);
    let { rows, left } = first;
    for (let run = 0; run < 3 && left > 0; run += 1) {
      const next = spreadsheet.value("foldObservations");
      rows += next.rows;
      left = next.left;
    }
    expect(left).toBe(0);
    expect(facts().slice(0, count)).toEqual(before);
    expect(log()).toHaveLength(count + 1);
    expect(rows).toBe(rowsBefore - count);
    expect(spreadsheet.value("foldObservations")).toEqual({ rows: 0, left: 0 });
  });

  it("makes a refresh read what is open, however much is archived", () => {
    const cost = (archived: number, open: number): number => {
      const spreadsheet = new TestSpreadsheet();
      importLines(spreadsheet, lines(archived, "shipped"), TODAY);
      spreadsheet.value("refreshNow");
      spreadsheet.now = TODAY + 200 * DAY;
      spreadsheet.value("archiveOrders");
      expect(spreadsheet.rows("保管")).toHaveLength(archived);
      const held = Array.from({ length: open }, (_, number) => line(archived + number, "pending"));
      importLines(spreadsheet, held, spreadsheet.now);
      spreadsheet.value("refreshNow");
      spreadsheet.host.resetCounters();
      spreadsheet.value("refreshNow");
      return spreadsheet.host.counters().cellsRead;
    };
    const few = cost(500, 100);
    expect(cost(2000, 100)).toBe(few);
    // A line's record and its verdict, and the case that it is part of.
    expect(cost(500, 300) - few).toBeLessThanOrEqual(200 * 16);
  });

  it("makes a step cost the book's records, its keys before and after, and what the step itself writes", () => {
    const spreadsheet = new TestSpreadsheet();
    const [first, second] = importLines(spreadsheet, lines(2 * STEP, "shipped"), TODAY);
    expect(second?.totalCalls).toBeLessThan((first?.totalCalls ?? 0) + 5);
    // Records; order number and SKU, by which rows that are moved meanwhile are found again.
    const columns = 1 + 2 + 2;
    expect(second?.cellsRead).toBeLessThan((first?.cellsRead ?? 0) + columns * STEP + 100);
    const [repeated] = importLines(spreadsheet, lines(STEP, "shipped"), TODAY + HOUR);
    expect(repeated?.cellsWritten).toBeLessThan(100);
  });

  it("goes on with a file whose sidebar was closed, when the same file is dropped again", async () => {
    const file = allOrders(
      TODAY,
      Array.from({ length: CHUNK_ROWS + 10 }, (_, number) => ({
        id: orderId(number),
        status: "Shipped",
        bought: TODAY - HOUR,
      })),
    );
    const spreadsheet = new TestSpreadsheet();
    const item = itemOf(file);
    const server = spreadsheet.server();
    let sent = 0;
    const closing = {
      ...server,
      importChunk: (...args: Parameters<typeof server.importChunk>) => {
        sent += 1;
        return sent > 1 ? new Promise<never>(() => {}) : server.importChunk(...args);
      },
    };
    void new ImportJob(
      closing,
      [item],
      () => {},
      async () => {},
    ).run();
    while (sent < 2) await new Promise((resolve) => setImmediate(resolve));
    const state = await spreadsheet.import(file);
    expect(state.files[0]?.summary).toMatchObject({ rows: CHUNK_ROWS + 10, new: CHUNK_ROWS + 10 });
    expect(spreadsheet.rows("注文")).toHaveLength(CHUNK_ROWS + 10);
    expect(spreadsheet.rows("観測ログ")).toHaveLength(CHUNK_ROWS + 10);
  });

  it("tells beforehand when the cells of the spreadsheet run out", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY, [{ id: orderId(1), bought: TODAY - HOUR }]));
    expect(spreadsheet.value("sidebarState").notices).toEqual([]);
    const own = spreadsheet.host.spreadsheet.insertSheet("大きな表");
    own.insertRowsAfter(own.getMaxRows(), 320_000);
    expect(spreadsheet.value("sidebarState").notices.join()).toContain("1,000万");
  });
});
