import type { CallName } from "../../../src/addon/calls.ts";
import { allOrders, honestSales, orderId } from "../report-files.ts";
import { HOUR, TestSpreadsheet, TODAY } from "../spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };

/** What another version may have left: other shapes, other types, cut-off text, more than there is now. */
const STRANGE = [
  "",
  "null",
  "{}",
  '"x"',
  "{",
  '{"version":99}',
  '{"__proto__":{"on":true},"constructor":1}',
  "☃".repeat(2000),
] as const;

const USER = "user:seller@example.com";
const ID = "preview-spreadsheet";
const PROPERTIES: readonly (readonly [scope: string, key: string])[] = [
  ...["look", "strangers", "judgedWith", "archiving", "journal", "runs", "schedule", "record"].map(
    (key) => ["document", `holdguard.${key}`] as const,
  ),
  ...["remembered", "user", "mail", `mail.${ID}`, `connection.${ID}.a`, `collecting.${ID}.a`].map(
    (key) => [USER, `holdguard.${key}`] as const,
  ),
];

const LOOKS: readonly CallName[] = [
  "sidebarState",
  "refreshNow",
  "recentImports",
  "settingsView",
  "scheduleView",
  "morningMail",
  "connectorView",
  "flagRecord",
];

interface State {
  readonly properties: Record<string, Record<string, string>>;
}

async function used(): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet();
  await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), ATTACK]));
  return spreadsheet;
}

function withProperty(saved: string, scope: string, key: string, value: string): TestSpreadsheet {
  const state = JSON.parse(saved) as State;
  const { properties } = state;
  const changed = { ...properties, [scope]: { ...properties[scope], [key]: value } };
  return new TestSpreadsheet({ state: JSON.stringify({ ...state, properties: changed }) });
}

describe("what another version stored in a property", () => {
  it.each(PROPERTIES)("of the %s under %s stops nothing and costs no order", async (scope, key) => {
    const spreadsheet = await used();
    const saved = spreadsheet.host.save();
    const before = spreadsheet.rows("注文");
    for (const value of STRANGE) {
      const strange = withProperty(saved, scope, key, value);
      for (const name of LOOKS) expect([value, name, strange.call(name).ok]).toEqual([value, name, true]);
      expect(strange.rows("注文")).toEqual(before);
      expect(strange.rows("問い合わせ記録")).toHaveLength(1);
      await strange.import(allOrders(TODAY + HOUR, [{ ...ATTACK, status: "Cancelled", quantity: 0 }]));
      expect(strange.rows("注文").find((row) => row.注文番号 === ATTACK.id)).toMatchObject({ 数量: 30 });
    }
  });
});

describe("what another version packed into a cell", () => {
  it.each([
    ["注文", "記録（自動）"],
    ["問い合わせ記録", "記録（自動）"],
  ] as const)("of %s costs no order and no entry of the seller's", async (tab, header) => {
    const saved = (await used()).host.save();
    for (const value of STRANGE) {
      const strange = new TestSpreadsheet({ state: saved });
      const sheet = strange.sheet(tab);
      const headers = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? [];
      const column = headers.indexOf(header) + 1;
      expect(column).toBeGreaterThan(0);
      sheet.getRange(2, column, sheet.getLastRow() - 1).setValues(strange.rows(tab).map(() => [value]));
      for (const name of LOOKS) expect([value, name, strange.call(name).ok]).toEqual([value, name, true]);
      expect(strange.rows("注文").map((row) => row.注文番号)).toContain(ATTACK.id);
      expect(strange.rows("注文")).toHaveLength(21);
      expect(strange.rows("注文").find((row) => row.注文番号 === ATTACK.id)).toMatchObject({ 数量: 30 });
    }
  });
});

it("disconnecting all shops deletes what another version kept of their credentials, too", async () => {
  const key = `holdguard.connection.${ID}.a`;
  const strange = withProperty((await used()).host.save(), USER, key, '{"version":99,"secret":"s3cret"}');
  strange.value("disconnect", "");
  expect(strange.host.save()).not.toContain("s3cret");
});
