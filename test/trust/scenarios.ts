/** What people and triggers have the add-on do, each with a small sheet that leaves it something to do. */
import { packBatch } from "../../src/reports/packed-batch.ts";
import { packStock } from "../../src/reports/packed-stock.ts";
import type { RejectedRow } from "../../src/reports/rejected-row.ts";
import { sliceBatch } from "../../src/reports/slice-batch.ts";
import { type StockRow, sliceStock, stockBatchOf } from "../../src/reports/stock-batch.ts";
import type { ImportItem } from "../../src/sidebar/import-job.ts";
import { allOrders, honestSales, type OrderRow, orderId, pendingOrders } from "../addon/report-files.ts";
import { DAY, HOUR, itemOf, type TestSpreadsheet, TODAY } from "../addon/spreadsheet.ts";
import type { Scenario } from "./cuts.ts";
import { WatchedSpreadsheet } from "./watched-spreadsheet.ts";

const LOG = "問い合わせ記録";
const HISTORY = "取込履歴";
const ATTACK: OrderRow = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const OTHER: OrderRow = {
  id: orderId(901),
  sku: "BAG-1",
  asin: "B000000002",
  title: "折りたたみバッグ",
  quantity: 25,
  price: 50_000,
  bought: TODAY - 4 * HOUR,
};
const LATER: OrderRow = { id: orderId(902), quantity: 3, price: 9000, bought: TODAY + 6 * HOUR };
const SALES = honestSales(6, TODAY);
const CHUNK = 4;

/** The first day: six sales and two holds, one of them a case that was asked about. */
export async function firstDay(): Promise<WatchedSpreadsheet> {
  const spreadsheet = new WatchedSpreadsheet({ at: TODAY });
  await spreadsheet.import(allOrders(TODAY, [...SALES, ATTACK, OTHER], "first.txt"));
  spreadsheet.value("markContacted", [inquiryOf(spreadsheet, "変形ロボット")], {
    by: "phone",
    caseNumber: "00123456",
    agent: "佐藤",
    replyBy: "2026-11-27",
  });
  return spreadsheet;
}

/** A day later: one hold was cancelled, one order is new, a stock report came in. */
async function secondDay(): Promise<WatchedSpreadsheet> {
  const spreadsheet = await firstDay();
  spreadsheet.now = TODAY + DAY;
  importSmall(spreadsheet, itemOf(secondFile()));
  importSmall(spreadsheet, stockItem(TODAY + DAY, [offer("TOY-1", 10), offer("BAG-1", 4)]));
  spreadsheet.value("refreshNow");
  return spreadsheet;
}

export function secondFile() {
  const cancelled = { ...ATTACK, status: "Cancelled", quantity: 0, updated: TODAY + 20 * HOUR };
  return allOrders(TODAY + DAY, [...SALES, cancelled, OTHER, LATER], "second.txt");
}

function inquiryOf(spreadsheet: TestSpreadsheet, title: string): string {
  const row = spreadsheet.rows(LOG).find((one) => one.商品名 === title);
  return String(row?.問い合わせID);
}

function importOf(spreadsheet: TestSpreadsheet, name: string): string {
  const found = spreadsheet.value("recentImports").find((one) => one.name === name);
  return found?.importId ?? "";
}

export function offer(sku: string, available: number): StockRow {
  return {
    sku,
    asin: "",
    title: "変形ロボット",
    channel: "amazon",
    available,
    reserved: Number.NaN,
    price: 3000,
    status: "active",
  };
}

export function stockItem(asOf: number, offers: readonly StockRow[]): ImportItem {
  const batch = stockBatchOf(offers);
  const file = {
    name: `stock-${asOf}.txt`,
    kind: "fba-stock" as const,
    encoding: "utf-8" as const,
    rows: offers.length + 1,
    asOf,
    shop: "",
    complete: false,
    fingerprint: `stock ${asOf}`,
  };
  return { file, holds: "stock", batch, rejected: [unreadable(offers.length)], duplicates: 0 };
}

function unreadable(row: number): RejectedRow {
  return { line: row + 2, reason: "unreadable-quantity", column: "quantity", cell: "多数" };
}

/** The sidebar's calls for one file, in chunks small enough for a small sheet. @returns whether all of them went well */
function importSmall(spreadsheet: TestSpreadsheet, item: ImportItem): boolean {
  const start = spreadsheet.call("startImport", item.file);
  if (!start.ok) return false;
  const { importId, nextChunk, alreadyIn } = start.value;
  if (alreadyIn) return true;
  const chunks = Math.ceil(Math.max(item.batch.length, item.rejected.length) / CHUNK);
  for (let chunk = nextChunk; chunk < chunks; chunk++) {
    const [from, to] = [chunk * CHUNK, (chunk + 1) * CHUNK];
    const rejected = item.rejected.slice(from, to);
    const sent =
      item.holds === "orders"
        ? spreadsheet.call(
            "importChunk",
            importId,
            chunk,
            packBatch(sliceBatch(item.batch, from, to)),
            rejected,
          )
        : spreadsheet.call(
            "stockChunk",
            importId,
            chunk,
            packStock(sliceStock(item.batch, from, to)),
            rejected,
          );
    if (!sent.ok) return false;
  }
  return spreadsheet.call("finishImport", { importId, duplicates: item.duplicates }).ok;
}

export function importing(...items: readonly ImportItem[]): (spreadsheet: TestSpreadsheet) => void {
  return (spreadsheet) => {
    if (items.every((item) => importSmall(spreadsheet, item))) spreadsheet.call("refreshNow");
  };
}

export function stateOf(spreadsheet: TestSpreadsheet): { readonly state: string; readonly at: number } {
  return { state: spreadsheet.host.save(), at: spreadsheet.now };
}

async function imports(): Promise<readonly Scenario[]> {
  const first = stateOf(await firstDay());
  const withRejects = { ...itemOf(secondFile()), rejected: [unreadable(1), unreadable(2)] };
  const second = { ...withRejects, file: { ...withRejects.file, rows: withRejects.file.rows + 2 } };
  const pending = itemOf(pendingOrders(TODAY + DAY, [OTHER, LATER], "pending.txt"));
  return [
    {
      name: "the first import",
      state: undefined,
      at: TODAY,
      run: importing(itemOf(allOrders(TODAY, [...SALES, ATTACK, OTHER], "first.txt"))),
    },
    { name: "an order report", ...first, at: TODAY + DAY, run: importing(second) },
    { name: "a report of pending orders", ...first, at: TODAY + DAY, run: importing(pending) },
    {
      name: "a first stock report",
      ...first,
      at: TODAY + DAY,
      run: importing(
        stockItem(
          TODAY + DAY,
          Array.from({ length: 6 }, (_, index) => offer(`TOY-${index}`, index)),
        ),
      ),
    },
    {
      name: "a later stock report",
      ...stateOf(await secondDay()),
      at: TODAY + 2 * DAY,
      run: importing(
        stockItem(
          TODAY + 2 * DAY,
          Array.from({ length: 6 }, (_, index) => offer(`TOY-${index}`, 9 - index)),
        ),
      ),
    },
    {
      name: "an order by hand",
      ...first,
      run: (spreadsheet) => {
        spreadsheet.call("addOrder", {
          shop: "",
          orderId: "250-1234567-1234567",
          sku: "TOY-1",
          asin: "",
          title: "",
          units: 5,
          total: null,
          purchasedAt: TODAY - HOUR,
          payment: "unknown",
          seenAt: TODAY,
        });
      },
    },
  ];
}

async function undos(): Promise<readonly Scenario[]> {
  const spreadsheet = await secondDay();
  const names = ["first.txt", "second.txt", `stock-${TODAY + DAY}.txt`];
  const ids = names.map((name) => importOf(spreadsheet, name));
  const second = stateOf(spreadsheet);
  return names.map((name, index) => ({
    name: `undo of ${name}`,
    ...second,
    run: (one) => {
      one.call("undoImport", ids[index] ?? "");
    },
    // What the sidebar does after a failure: it asks how things stand, which ends what was begun.
    again: (one) => {
      one.call("undoImport", ids[index] ?? "");
      one.call("refreshNow");
    },
    afterwards: (one) => {
      one.call("refreshNow");
    },
  }));
}

const refreshing: Scenario["run"] = (spreadsheet) => {
  spreadsheet.call("refreshNow");
};

/** The seller has chosen another language on the settings tab. */
async function inEnglish(): Promise<WatchedSpreadsheet> {
  const spreadsheet = await secondDay();
  const row = spreadsheet.rows("設定").findIndex((one) => one.ID === "language");
  const sheet = spreadsheet.sheet("設定");
  const [headers = []] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues();
  sheet.getRange(row + 2, headers.indexOf("値") + 1).setValue("English");
  return spreadsheet;
}

async function settings(): Promise<readonly Scenario[]> {
  const second = stateOf(await secondDay());
  const calling = (name: string, run: Scenario["run"]): Scenario => ({ name, ...second, run });
  return [
    calling("a change of settings", (one) => {
      one.call("applySettings", { "level.danger": 90, "hold.paymentTermDays": 5 } as never);
    }),
    { name: "another language", ...stateOf(await inEnglish()), run: refreshing },
    calling("learned strengths", (one) => {
      one.call("followLearned");
    }),
    calling("the record", (one) => {
      one.call("flagRecord");
    }),
    calling("charts", (one) => {
      one.call("drawCharts");
    }),
    calling("the templates", (one) => {
      one.call("openTemplates");
    }),
    calling("a schedule", (one) => {
      one.call("setSchedule", { on: true, hour: 7, days: [1, 2, 3] });
    }),
  ];
}

async function inquiries(): Promise<readonly Scenario[]> {
  const spreadsheet = await secondDay();
  const [robot, bag] = [inquiryOf(spreadsheet, "変形ロボット"), inquiryOf(spreadsheet, "折りたたみバッグ")];
  const second = stateOf(spreadsheet);
  const calling = (name: string, run: Scenario["run"]): Scenario => ({ name, ...second, run });
  return [
    calling("a contact", (one) => {
      one.call("markContacted", [bag], {
        by: "form",
        caseNumber: "42",
        agent: "佐藤",
        replyBy: "2026-11-29",
      });
    }),
    calling("an inquiry's change", (one) => {
      one.call("updateInquiry", bag, { state: "not-suspicious", reason: "学校の注文" } as never);
    }),
    calling("an inquiry's days", (one) => {
      one.call("updateInquiry", bag, { snoozeUntil: "2026-12-01", agent: "鈴木" } as never);
    }),
    {
      ...calling("an inquiry taken up again", (one) => {
        one.call("reopenInquiry", robot);
      }),
      afterwards: refreshing,
    },
  ];
}

async function lists(): Promise<readonly Scenario[]> {
  const watched = { by: "sku", text: "TOY-1", reason: "狙われやすい", until: null } as const;
  const exempt = {
    target: "order",
    id: OTHER.id,
    shop: "",
    covers: "everything",
    reason: "学校",
    until: null,
  } as const;
  const without = stateOf(await firstDay());
  const listed = await firstDay();
  listed.call("addToWatchList", watched as never);
  listed.call("addExemption", exempt as never);
  const withLists = stateOf(listed);
  return [
    {
      name: "a product to watch",
      ...without,
      run: (one) => {
        one.call("addToWatchList", watched as never);
      },
    },
    {
      name: "an exemption",
      ...without,
      run: (one) => {
        one.call("addExemption", exempt as never);
      },
    },
    {
      name: "a product no longer watched",
      ...withLists,
      run: (one) => {
        one.call("removeListEntry", "watch-list", watched as never);
      },
    },
    {
      name: "an exemption taken back",
      ...withLists,
      run: (one) => {
        one.call("removeListEntry", "exemptions", exempt as never);
      },
    },
  ];
}

async function roomMaking(): Promise<readonly Scenario[]> {
  const spreadsheet = await secondDay();
  spreadsheet.now = TODAY + 200 * DAY;
  const open = { ...ATTACK, id: orderId(903), bought: spreadsheet.now - HOUR };
  await spreadsheet.import(allOrders(spreadsheet.now, [open], "third.txt"));
  const old = stateOf(spreadsheet);
  spreadsheet.value("archiveOrders");
  const archived = stateOf(spreadsheet);
  const again = { ...(SALES[2] as OrderRow), status: "Cancelled", updated: archived.at };
  return [
    {
      name: "folding",
      ...old,
      run: (one) => {
        one.call("foldObservations");
      },
    },
    {
      name: "archiving",
      ...old,
      run: (one) => {
        one.call("archiveOrders");
      },
    },
    {
      name: "an archived order that comes back",
      ...archived,
      run: importing(itemOf(allOrders(archived.at, [again], "fourth.txt"))),
    },
  ];
}

/** A day of the trigger: refresh, record and mail. */
async function scheduledRuns(): Promise<readonly Scenario[]> {
  const spreadsheet = await firstDay();
  spreadsheet.value("setSchedule", { on: true, hour: 7, days: [0, 1, 2, 3, 4, 5, 6] });
  spreadsheet.value("sendMailCode", "morning@shop.example.jp");
  const code = /\d{6}/.exec(spreadsheet.host.outbox().at(-1)?.body ?? "")?.[0] ?? "";
  spreadsheet.value("confirmMailAddress", code);
  const state = stateOf(spreadsheet);
  const morning = TODAY + 22 * HOUR;
  const due = (one: WatchedSpreadsheet): void => {
    one.host.runDueTriggers();
  };
  // Google does not come again by itself: the sidebar says that a run was missed, and makes up for it.
  const madeUpFor = (one: WatchedSpreadsheet): void => {
    one.now += HOUR;
    one.call("catchUp");
  };
  const noon = (one: WatchedSpreadsheet): void => {
    one.now = TODAY + DAY + 3 * HOUR;
    one.host.runDueTriggers();
    one.call("refreshNow");
    one.call("flagRecord");
  };
  const scheduled = {
    at: morning,
    run: due,
    again: madeUpFor,
    afterwards: noon,
    leftOut: {
      // Which runs there were, and a mail that is lost rather than sent twice, differ by what happened.
      properties: ["holdguard.runs", "holdguard.mail.preview-spreadsheet"],
      mails: true,
      rows: { [HISTORY]: (cell: unknown) => cell === "自動更新" },
    },
  } as const;
  return [{ name: "a scheduled run", state: state.state, ...scheduled }];
}

export const SCENARIOS = {
  imports,
  undos,
  settings,
  inquiries,
  lists,
  roomMaking,
  scheduledRuns,
} as const satisfies Readonly<Record<string, () => Promise<readonly Scenario[]>>>;
