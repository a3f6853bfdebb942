import { allOrders, honestSales, orderId } from "../report-files.ts";
import { DAY, HOUR, TODAY } from "../spreadsheet.ts";
import { FormulaDesk } from "./formula-desk.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };

let desk: FormulaDesk;
let own: string;
let ids: string;

beforeAll(async () => {
  desk = await FormulaDesk.with(allOrders(TODAY, [...honestSales(30, TODAY), ATTACK]));
  own = desk.fill([
    ["数量", "商品名", "注文日時"],
    [30, "ロボット", new Date(TODAY - HOUR)],
  ]);
  ids = desk.fill([[ATTACK.id]]);
});

const judgedWith = (settings: readonly (readonly unknown[])[], formula = "SUSPICION_LEVEL"): unknown[] => {
  const tab = desk.fill(settings);
  const area = `${tab}!A1:${String.fromCharCode(64 + (settings[0]?.length ?? 1))}${settings.length}`;
  return desk.column(`=${formula}(${own}!A1:C2, 最終更新, ${area})`);
};

describe("the third argument", () => {
  it("may be two columns of ids or labels in either language, in any order", () => {
    expect(desk.column(`=SUSPICION_LEVEL(${own}!A1:C2, 最終更新)`)[1]).toBe("危険");
    expect(judgedWith([["level.danger", 100]])[1]).toBe("注意");
    expect(judgedWith([["「危険」とする疑い度", "１００"]])[1]).toBe("注意");
    expect(judgedWith([["Suspicion for “danger”", 100]])[1]).toBe("注意");
    const usual = Number(judgedWith([["level.danger", 100]], "SUSPICION")[1]);
    expect(judgedWith([["rule.bulk-quantity.enabled", "オフ"]], "SUSPICION")[1]).toBeLessThan(usual);
    expect(judgedWith([["hold.paymentTermDays", 10]], "HOLD_RELEASE")[1]).toEqual(
      new Date(TODAY - HOUR + 10 * DAY),
    );
  });

  it("may be the seller's own copy of the settings tab", () => {
    const tab = desk.spreadsheet.sheet("設定");
    const copy = tab.getDataRange().getValues();
    const headers = copy[0] ?? [];
    const value = headers.indexOf("値");
    const row = copy.find((cells) => cells[headers.indexOf("設定ID")] === "level.danger");
    if (row === undefined) throw new Error("no such setting");
    const texts = copy.map((cells) =>
      cells.map((cell) => (typeof cell === "string" && /^[=+\-'@]/.test(cell) ? `'${cell}` : cell)),
    );
    expect(judgedWith(texts)[1]).toBe("危険");
    row[value] = 100;
    expect(judgedWith(texts.map((cells, index) => (copy[index] === row ? row : cells)))[1]).toBe("注意");
  });

  it("goes before the settings tab, which still counts for what it does not name; blank is the default", () => {
    const settings = desk.spreadsheet.sheet("設定");
    const rows = desk.spreadsheet.rows("設定");
    const cell = (id: string) => {
      const [headers = []] = settings.getDataRange().getValues();
      const row = rows.findIndex((one) => one.設定ID === id) + 2;
      return settings.getRange(row, headers.indexOf("値") + 1);
    };
    cell("level.danger").setValue(100);
    expect(judgedWith([["level.watch", 10]])[1]).toBe("注意");
    expect(judgedWith([["level.danger", ""]])[1]).toBe("危険");
    cell("level.danger").setValue("");
  });

  it("judges order ids and the list anew", () => {
    const tab = desk.fill([["level.danger", 100]]);
    expect(desk.answer(`=SUSPICION_LEVEL(${ids}!A1, 最終更新)`)).toEqual([["危険"]]);
    expect(desk.answer(`=SUSPICION_LEVEL(${ids}!A1, 最終更新, ${tab}!A1:B1)`)).toEqual([["注意"]]);
    expect(desk.answer(`=SUSPICION(最終更新, , ${tab}!A1:B1)`)[2]?.[3]).toBe("注意");
    expect(desk.spreadsheet.rows("注文").find((row) => row.注文番号 === ATTACK.id)?.判定).toBe("▲▲ 危険");
  });

  it.each([
    [[["level.danger", "高め"]], "「「危険」とする疑い度」は2〜100点"],
    [[["level.danger", 500]], "「「危険」とする疑い度」は2〜100点"],
    [[["level.danger", 10]], "「注意」「様子見」の順"],
    [[["rule.bulk-quantity.enabled", "たぶん"]], "オン（TRUE）かオフ（FALSE）"],
    [[["level.dangerous", 80]], "「level.dangerous」という設定はありません"],
    [[["__proto__", 80]], "「__proto__」という設定はありません"],
    [
      [
        ["level.danger", 80],
        ["", 20],
      ],
      "項目の名前がない行",
    ],
    [[["level.danger"]], "項目と値の2列"],
    [[["level.danger", 80, ""]], "項目と値の2列"],
  ])("%j is explained in the cell", (settings, words) => {
    expect(judgedWith(settings)).toEqual([expect.stringContaining(words)]);
  });
});
