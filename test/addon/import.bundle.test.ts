import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { batchOf } from "../../src/reports/observation.ts";
import { packBatch } from "../../src/reports/packed-batch.ts";
import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, HOUR, itemOf, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const SINGLE = { id: orderId(901), quantity: 1, price: 3000, bought: TODAY - 2 * HOUR };

function history() {
  return allOrders(TODAY, [...honestSales(40, TODAY), ATTACK, SINGLE]);
}

/** All cells of all tabs but those that name the moment of the refresh. */
function contents(spreadsheet: TestSpreadsheet) {
  return spreadsheet.host
    .snapshot()
    .sheets.map(({ name, cells }) => [
      name,
      cells
        .filter(({ value }) => value.kind !== "blank")
        .map(({ row, column, value }) => [row, column, value]),
    ]);
}

describe("an import", () => {
  it("turns a report file into flagged orders and an inquiry", async () => {
    const spreadsheet = new TestSpreadsheet();
    const state = await spreadsheet.import(history());
    expect(state.phase).toBe("done");
    expect(state.files[0]?.summary).toMatchObject({
      rows: 42,
      new: 42,
      changed: 0,
      unchanged: 0,
      rejected: 0,
    });

    const orders = spreadsheet.rows("注文");
    expect(orders).toHaveLength(42);
    const attack = orders.find((row) => row.注文番号 === ATTACK.id);
    expect(attack).toMatchObject({ 判定: "▲▲ 危険", 数量: 30, 金額: 90_000, 状態: "保留中" });
    expect(attack?.理由).toContain("30");
    expect(orders.find((row) => row.注文番号 === SINGLE.id)).toMatchObject({ 判定: "通常" });
    expect(orders.find((row) => row.注文番号 === orderId(0))).toMatchObject({ 判定: "", 疑い度: "" });

    const [inquiry, ...others] = spreadsheet.rows("問い合わせ記録");
    expect(others).toEqual([]);
    expect(inquiry).toMatchObject({ 対応状況: "未連絡", 注文番号: ATTACK.id, 拘束数: 30, 拘束金額: 90_000 });
    expect(inquiry?.問い合わせ文).toContain(ATTACK.id);
    expect(inquiry?.連絡の手順).toContain("テクニカルサポートにお問い合わせ");
    expect(attack?.問い合わせID).toBe(inquiry?.問い合わせID);
  });

  it("colours whole rows of what is suspicious, and leaves normal ones alone", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(history());
    const tab = spreadsheet.host.snapshot().sheets.find(({ name }) => name === "注文");
    const rowOf = (id: string) =>
      tab?.cells.find(({ value }) => value.kind === "text" && value.value === id)?.row;
    const colours = (row: number | undefined) =>
      new Set(tab?.cells.filter((cell) => cell.row === row).map((cell) => cell.conditional?.background));
    expect([...colours(rowOf(ATTACK.id))]).toEqual(["#f6aea9"]);
    expect([...colours(rowOf(SINGLE.id))]).toEqual([undefined]);
  });

  it("changes nothing when the same file comes again", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(history());
    const before = contents(spreadsheet);
    const state = await spreadsheet.import(history());
    expect(state.files[0]?.phase).toBe("already-in");
    expect(contents(spreadsheet)).toEqual(before);
  });

  it("remembers what was held when a cancel erases it, and follows the inquiry", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(history());
    spreadsheet.now = TODAY + 6 * DAY;
    await spreadsheet.import(
      allOrders(TODAY + 6 * DAY, [
        { id: ATTACK.id, bought: ATTACK.bought, status: "Cancelled", quantity: 0, updated: TODAY + 5 * DAY },
      ]),
    );
    const attack = spreadsheet.rows("注文").find((row) => row.注文番号 === ATTACK.id);
    expect(attack).toMatchObject({ 状態: "キャンセル", 数量: 30, 金額: 90_000, 判定: "" });
    expect(attack?.保留終了).toEqual(new Date(TODAY + 5 * DAY));
    const [inquiry] = spreadsheet.rows("問い合わせ記録");
    expect(inquiry).toMatchObject({ 対応状況: "取り下げ", 拘束数: "", 判定: "" });
    expect(inquiry?.レポートでの様子).toContain("未払いのままキャンセル 1件");
    expect(inquiry?.問い合わせ文).toContain(ATTACK.id);
  });

  it("never lets personal data past the browser", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(history());
    const everything = JSON.stringify([
      contents(spreadsheet),
      spreadsheet.host.logs(),
      spreadsheet.host.save(),
    ]);
    expect(everything).not.toContain("SECRETCITY");
    expect(everything).not.toContain("9999999");
  });

  it("takes as many service calls for many rows as for few", async () => {
    const callsOf = async (count: number) => {
      const spreadsheet = new TestSpreadsheet();
      await spreadsheet.import(allOrders(TODAY - DAY, honestSales(3, TODAY)));
      spreadsheet.host.resetCounters();
      await spreadsheet.import(allOrders(TODAY, [...honestSales(count, TODAY), ATTACK]));
      return spreadsheet.host.counters().totalCalls;
    };
    expect(await callsOf(900)).toBe(await callsOf(30));
  });

  it("gives the same verdicts as the headless scan", async () => {
    const spreadsheet = new TestSpreadsheet();
    const file = history();
    await spreadsheet.import(file);
    const folder = mkdtempSync(join(tmpdir(), "scan-"));
    try {
      const path = join(folder, file.name);
      writeFileSync(path, file.bytes);
      const tsx = join(__dirname, "../../node_modules/.bin/tsx");
      const scan = join(__dirname, "../../src/cli/scan.ts");
      const { stdout } = spawnSync(tsx, [scan, "--at", new Date(TODAY).toISOString(), path], {
        encoding: "utf8",
      });
      const { holds } = JSON.parse(stdout) as {
        holds: { orderId: string; suspicion: number; findings: { outcome: string; text: string }[] }[];
      };
      const scanned = holds.map(({ orderId: id, suspicion, findings }) => [
        id,
        Math.floor(suspicion),
        findings.find(({ outcome }) => outcome === "hit")?.text ?? "",
      ]);
      const sheet = spreadsheet
        .rows("注文")
        .filter((row) => row.判定 !== "")
        .map((row) => [row.注文番号, row.疑い度, String(row.理由).split("\n")[0]]);
      expect(scanned.sort()).toEqual(sheet.sort());
      expect(scanned).toHaveLength(2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("goes on where it was cut off, at whatever service call, and ends the same", async () => {
    const file = allOrders(TODAY, [...honestSales(3, TODAY), ATTACK]);
    const whole = new TestSpreadsheet();
    await whole.import(file);
    const expected = withoutIds(contents(whole));
    const calls = whole.host.counters().totalCalls;
    for (let cutAt = 1; cutAt <= calls; cutAt += 31) {
      let ordinal = 0;
      const spreadsheet: TestSpreadsheet = new TestSpreadsheet({
        onServiceCall: () => {
          ordinal += 1;
          if (ordinal === cutAt) throw new Error("Exceeded maximum execution time");
        },
      });
      await spreadsheet.import(file);
      await spreadsheet.import(file);
      expect(withoutIds(contents(spreadsheet))).toEqual(expected);
    }
  });

  it("refuses forged arguments in words and touches nothing", () => {
    const spreadsheet = new TestSpreadsheet();
    const forged: unknown[][] = [
      [],
      [null],
      ["x"],
      [{ name: "a" }],
      [{ ...itemOf(history()).file, rows: -1 }],
    ];
    for (const args of forged) {
      const outcome = spreadsheet.host.run("startImport", args as never);
      expect(outcome).toMatchObject({ ok: true, value: { ok: false, code: "invalid" } });
    }
    const batch = packBatch(batchOf([]));
    expect(spreadsheet.call("importChunk", "HG-none", 0, batch, [])).toMatchObject({
      ok: false,
      code: "not-found",
    });
    expect(spreadsheet.host.run("importChunk", ["HG-none", 0, { version: 1 }, []])).toMatchObject({
      value: { ok: false, code: "invalid" },
    });
    expect(dataOf(spreadsheet)).toEqual([]);
  });
});

/** Ids are random; everything else must be the same. */
function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/HG-[0-9a-f]{10}/g, "HG"));
}

/** What stands below the headers of the tabs that hold the user's data. */
function dataOf(spreadsheet: TestSpreadsheet) {
  return spreadsheet.host
    .snapshot()
    .sheets.filter(({ name }) => name !== "設定")
    .flatMap(({ cells }) => cells.filter(({ row }) => row > 1));
}
