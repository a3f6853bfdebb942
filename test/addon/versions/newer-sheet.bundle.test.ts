import type { Json } from "../../../preview/host/types.ts";
import { CALL_NAMES } from "../../../src/addon/calls.ts";
import { addon as en } from "../../../src/locales/en/addon.ts";
import { addon as ja } from "../../../src/locales/ja/addon.ts";
import { DATA_VERSION } from "../../../src/sheets/data-version.ts";
import { declaredEntryPoints } from "../../build/built.ts";
import { allOrders, honestSales, orderId } from "../report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "../spreadsheet.ts";
import { metadataOf, VERSION_KEY, withVersion } from "./earlier-sheets.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const NEWER = String(DATA_VERSION + 1);

/** A spreadsheet in use, with a scheduled refresh, that a newer add-on has brought to its own layout. */
async function newerSheet(): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet();
  await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), ATTACK]));
  spreadsheet.value("setSchedule", { on: true, hour: 6, days: [0, 1, 2, 3, 4, 5, 6] });
  return withVersion(spreadsheet, NEWER);
}

/** Those that touch nothing but the user's own memory, or only what they are given. */
const WITHOUT_SPREADSHEET = ["remember"];
const FORMULAS = [
  "SUSPICION",
  "SUSPICION_LEVEL",
  "SUSPICION_REASONS",
  "HOLD_DAYS",
  "HOLD_RELEASE",
  "HELD_UNITS",
];

describe("a sheet of a newer layout", () => {
  it("is refused by every call of the sidebar, and stays as it is", async () => {
    const spreadsheet = await newerSheet();
    const before = spreadsheet.host.save();
    for (const name of CALL_NAMES.filter((one) => !WITHOUT_SPREADSHEET.includes(one))) {
      const outcome = spreadsheet.host.run(name, ["x", 0, {}, []] as Json[]);
      expect([name, outcome]).toEqual([
        name,
        { ok: true, value: { ok: false, code: "newer", message: ja.failures.newer } },
      ]);
    }
    expect(spreadsheet.host.save()).toBe(before);
  });

  it("is refused by every item of the menu that does something to it, in the corner of the sheet", async () => {
    const spreadsheet = await newerSheet();
    const before = spreadsheet.host.save();
    const called = declaredEntryPoints()
      .map(({ name }) => name)
      .filter((name) => /FromMenu$|^switchSchedule/.test(name));
    expect(called.length).toBeGreaterThan(7);
    for (const name of called) {
      expect(spreadsheet.menu(name)).toEqual({ ok: true });
      expect([name, spreadsheet.toast()]).toEqual([name, ja.failures.newer]);
    }
    expect(spreadsheet.host.save()).toBe(before);
  });

  it("is left alone by the scheduled run", async () => {
    const spreadsheet = await newerSheet();
    const read = () => {
      const { triggers: _times, ...rest } = JSON.parse(spreadsheet.host.save()) as Record<string, unknown>;
      return rest;
    };
    const before = read();
    spreadsheet.now = TODAY + 2 * DAY;
    expect(spreadsheet.host.runDueTriggers()).toMatchObject([{ functionName: "scheduledRun" }]);
    expect(read()).toEqual(before);
    expect(spreadsheet.host.triggers()).toHaveLength(1);
    expect(spreadsheet.host.logs()).toEqual([]);
  });

  it("is refused by the formulas in their cell", async () => {
    const spreadsheet = await newerSheet();
    const sheet = spreadsheet.host.spreadsheet.insertSheet("数式");
    FORMULAS.forEach((name, index) => {
      sheet.getRange(index * 3 + 1, 1).setFormula(`=${name}("${ATTACK.id}")`);
    });
    const shown = FORMULAS.map((_name, index) => sheet.getRange(index * 3 + 1, 1).getValue());
    expect(shown).toEqual(FORMULAS.map(() => ja.failures.newer));
  });

  it("is refused as a copy, which has no properties of the document", async () => {
    const state = JSON.parse((await newerSheet()).host.save()) as object;
    const copy = new TestSpreadsheet({ state: JSON.stringify({ ...state, properties: {} }) });
    expect(copy.call("sidebarState")).toMatchObject({ ok: false, code: "newer" });
  });

  it("is refused in English to who reads English", async () => {
    const { host } = await newerSheet();
    const english = new TestSpreadsheet({
      state: host.save(),
      user: { email: "seller@example.com", locale: "en" },
    });
    expect(english.call("sidebarState")).toMatchObject({ code: "newer", message: en.failures.newer });
  });

  it.each(["", "x", "-1", "0", "1.5", "NaN"])(
    "is not one whose note says %j, which is put right",
    async (noted) => {
      const spreadsheet = withVersion(await newerSheet(), noted);
      expect(spreadsheet.value("sidebarState").counts.held).toBe(1);
      expect(metadataOf(spreadsheet, VERSION_KEY)).toEqual([String(DATA_VERSION)]);
    },
  );
});
