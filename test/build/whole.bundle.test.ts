import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { HostOptions } from "../../preview/host/types.ts";
import { CALL_NAMES } from "../../src/addon/calls.ts";
import { allOrders, honestSales, orderId } from "../addon/report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "../addon/spreadsheet.ts";

const root = join(__dirname, "../..");
const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };

let directory: string;

beforeAll(() => {
  mkdirSync(join(root, ".cache"), { recursive: true });
  directory = mkdtempSync(join(root, ".cache/whole-"));
  const script = `import { build } from "./build.mjs"; await build({ whole: true, to: ${JSON.stringify(directory)} });`;
  execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: root });
});

afterAll(() => rmSync(directory, { recursive: true }));

const whole = (): Pick<HostOptions, "code" | "html" | "manifest"> => {
  const read = (name: string) => readFileSync(join(directory, name), "utf8");
  return {
    code: read("Code.js"),
    html: { sidebar: read("sidebar.html") },
    manifest: read("appsscript.json"),
  };
};

/** Everything that a day with the add-on answers and leaves behind. What is drawn by lot is left out. */
async function story(options: Partial<HostOptions>): Promise<string> {
  const spreadsheet = new TestSpreadsheet(options);
  const { host } = spreadsheet;
  await spreadsheet.import(allOrders(TODAY, [...honestSales(30, TODAY), ATTACK]));
  spreadsheet.value("setSchedule", { on: true, hour: 6, days: [0, 1, 2, 3, 4, 5, 6] });
  for (const item of ["refreshFromMenu", "openWatchListFromMenu", "sortFromMenu"]) spreadsheet.menu(item);
  spreadsheet.now += DAY;
  const runs = host.runDueTriggers();
  const own = host.spreadsheet.insertSheet("own");
  own.getRange("A1:D2").setValues([
    ["注文番号", "数量", "注文日時", "状態"],
    [ATTACK.id, 30, new Date(TODAY), "保留中"],
  ]);
  own.getRange("E1:F1").setValues([["支払期限", 3]]);
  const formulas = [
    "=SUSPICION(A1:A2, 最終更新)",
    "=SUSPICION(A1:D2, 最終更新)",
    "=SUSPICION(最終更新)",
    "=SUSPICION_LEVEL(A1:A2, 最終更新, E1:F1)",
    "=SUSPICION_REASONS(A1:A2)",
    "=HOLD_DAYS(A1:A2)",
    "=HOLD_RELEASE(A1:A2)",
    "=HELD_UNITS(A1:A2)",
    "=HELD_UNITS()",
    '=HOLD_DAYS(A1:A2, "いつか")',
    '=TEMPLATE_PREVIEW("","contact.phone.ja","","ja")',
    '=TEMPLATE_CHECK("{何か}","contact.phone.ja","en")',
  ];
  const cells = formulas.map((formula) => {
    host.type(own.getSheetId(), 10, 1, formula);
    const values = own.getRange("A10:H20").getValues();
    host.type(own.getSheetId(), 10, 1, "");
    return [formula, values];
  });
  const answers = CALL_NAMES.map((name) => [name, host.run(name, [])]);
  const tabs = host.spreadsheet.getSheets().map((one) => [one.getName(), one.getDataRange().getValues()]);
  const told = JSON.stringify([runs, cells, answers, tabs, host.drainUiEvents(), host.menu()], null, 1);
  return told.replace(/HG-[0-9a-f]{10}/g, "HG-");
}

it("Code.js with all of it inside needs no other file but the sidebar's", () => {
  expect(readdirSync(directory).sort()).toEqual(["Code.js", "appsscript.json", "sidebar.html"]);
  const asked: string[] = [];
  const spreadsheet = new TestSpreadsheet({ ...whole(), onServiceCall: (name) => asked.push(name) });
  spreadsheet.value("sidebarState");
  expect(asked.filter((name) => name.startsWith("Html"))).toEqual([]);
});

it("answers and writes the same as the parts", async () => {
  const inParts = await story({});
  const inOne = await story(whole());
  expect(inOne.split("\n")).toEqual(inParts.split("\n"));
  expect(inParts).toContain("疑い度");
});
