import type { SettingField } from "../../src/addon/calls.ts";
import { PRESET_IDS, type PresetId, presetChanges } from "../../src/inquiries/presets.ts";
import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 9 * DAY };
/** Three units, two days pending: something, but not much. */
const SOME = { id: orderId(901), quantity: 3, price: 9000, bought: TODAY - 8 * DAY };
const OPEN = { id: orderId(902), quantity: 3, price: 9000, bought: TODAY - 2 * DAY };

/** A shop that looked every day: an attack ended unpaid, three units were paid, three more are held now. */
async function told(
  options: ConstructorParameters<typeof TestSpreadsheet>[0] = {},
): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet(options);
  const rowsOf = (day: number) => {
    const at = TODAY - day * DAY;
    const rows = [ATTACK, SOME, OPEN].filter(({ bought }) => bought < at);
    return rows.map((row) => {
      if (row === ATTACK && day <= 3) return { ...row, status: "Cancelled", quantity: 0, updated: at };
      return row === SOME && day <= 5 ? { ...row, status: "Shipped", updated: at } : row;
    });
  };
  for (const day of [8, 7, 6, 5, 3, 1, 0]) {
    spreadsheet.now = TODAY - day * DAY;
    const rows = day === 8 ? [...honestSales(30, TODAY - 9 * DAY), ...rowsOf(day)] : rowsOf(day);
    await spreadsheet.import(allOrders(TODAY - day * DAY, rows, `day-${day}.txt`));
  }
  return spreadsheet;
}

const presetOf = (id: PresetId) => presetChanges(id);

function fieldOf(spreadsheet: TestSpreadsheet, id: string): SettingField {
  const field = spreadsheet
    .value("settingsView")
    .groups.flatMap(({ fields }) => fields)
    .find((one) => one.id === id);
  if (field === undefined) throw new Error(`no setting ${id}`);
  return field;
}

function columnOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, header: string): number {
  return (sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []).indexOf(header) + 1;
}

function rowOf(spreadsheet: TestSpreadsheet, id: string): number {
  return spreadsheet.rows("設定").findIndex((row) => row.設定ID === id) + 2;
}

/** Types into the value cell, as the seller does. */
function type(spreadsheet: TestSpreadsheet, id: string, value: unknown): void {
  const tab = spreadsheet.sheet("設定");
  tab.getRange(rowOf(spreadsheet, id), columnOf(tab, "値")).setValue(value);
}

const values = (spreadsheet: TestSpreadsheet): Record<string, unknown> =>
  Object.fromEntries(spreadsheet.rows("設定").map((row) => [String(row.設定ID), row.値]));

it("explore", async () => {
  const spreadsheet = await told();
  for (const id of PRESET_IDS) {
    spreadsheet.host.resetCounters();
    const p = spreadsheet.call("previewSettings", presetOf(id));
    console.log(JSON.stringify(p, null, 1), JSON.stringify(spreadsheet.host.counters()));
  }
  console.log(
    JSON.stringify(
      spreadsheet
        .rows("注文")
        .filter((r) => r.状態 !== "出荷済み")
        .map((r) => [r.注文番号, r.判定, r.疑い度, r.理由, r.状態]),
    ),
  );
  spreadsheet.host.resetCounters();
  const v = spreadsheet.value("settingsView");
  console.log(
    JSON.stringify(v.groups.map((g) => [g.id, g.name, g.fields.length])),
    JSON.stringify(spreadsheet.host.counters()),
  );
  void fieldOf;
  void type;
  void values;
  void HOUR;
});
