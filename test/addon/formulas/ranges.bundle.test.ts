import fc from "fast-check";
import type { Json } from "../../../preview/host/types.ts";
import { allOrders, honestSales, orderId } from "../report-files.ts";
import { DAY, HOUR, TODAY } from "../spreadsheet.ts";
import { FormulaDesk } from "./formula-desk.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const SINGLE = {
  id: orderId(901),
  quantity: 1,
  price: 3000,
  bought: TODAY - 2 * HOUR,
  sku: "BOOK-1",
  asin: "B000000002",
};
const PAID = orderId(1);
const UNKNOWN = "249-9999999-9999999";

let desk: FormulaDesk;
let attack: number;
let single: number;

beforeAll(async () => {
  desk = await FormulaDesk.with(allOrders(TODAY, [...honestSales(30, TODAY), ATTACK, SINGLE]));
  const stored = new Map(desk.spreadsheet.rows("注文").map((row) => [row.注文番号, Number(row.疑い度)]));
  attack = stored.get(ATTACK.id) ?? Number.NaN;
  single = stored.get(SINGLE.id) ?? Number.NaN;
  expect(attack).toBeGreaterThan(70);
  expect(single).toBeLessThan(70);
});

describe("order ids in a range", () => {
  it("may come without a header, several times, with blanks between and as links", () => {
    const tab = desk.fill([
      [ATTACK.id],
      [""],
      [ATTACK.id],
      [SINGLE.id],
      [`https://sellercentral.amazon.co.jp/orders-v3/order/${ATTACK.id}`],
      ["２４９－１０００９０１－７０００９０１"],
      [PAID],
      [UNKNOWN],
      [12345],
    ]);
    expect(desk.column(`=SUSPICION(${tab}!A1:A9, 最終更新)`)).toEqual([
      attack,
      "",
      attack,
      single,
      attack,
      single,
      "",
      "注文タブにありません",
      "注文番号を読めません",
    ]);
  });

  it("may stand in any column of a wider range, under any header", () => {
    const tab = desk.fill([
      ["日付", "番号", "メモ", "済"],
      [new Date(TODAY), ATTACK.id, 3, true],
      [new Date(TODAY), SINGLE.id, "", false],
      ["", "", "", ""],
    ]);
    expect(desk.column(`=SUSPICION(${tab}!A1:D4, 最終更新)`)).toEqual(["疑い度", attack, single]);
  });

  it("may be several in a cell: the most suspicious speaks for them", () => {
    const tab = desk.fill([["注文番号"], [`${SINGLE.id}\n${ATTACK.id}`], [`${UNKNOWN}\n${SINGLE.id}`]]);
    expect(desk.column(`=SUSPICION(${tab}!A1:A3, 最終更新)`)).toEqual(["疑い度", attack, single]);
  });

  it("may be a single one, or none in a blank cell", () => {
    const tab = desk.fill([[ATTACK.id], ["注文はこちら"]]);
    expect(desk.answer(`=SUSPICION(${tab}!A1, 最終更新)`)).toEqual([[attack]]);
    expect(desk.answer(`=SUSPICION(${tab}!C7, 最終更新)`)).toEqual([[""]]);
    expect(desk.answer(`=SUSPICION("${ATTACK.id}")`)).toEqual([[attack]]);
    expect(desk.column(`=SUSPICION(${tab}!A2, 最終更新)`)).toEqual([expect.stringContaining("見出しの行に")]);
  });

  it("may be a whole column: as many rows come back, blank ones truly blank", () => {
    const tab = desk.fill([
      ["", ""],
      ["注文番号", ""],
      [ATTACK.id, ""],
    ]);
    const answers = desk.answer(`=SUSPICION(${tab}!A:A, 最終更新)`);
    expect(answers).toEqual([[""], ["疑い度"], [attack]]);
    expect(desk.answer(`=COUNTA(SUSPICION(${tab}!A:A, 最終更新))`)).toEqual([[2]]);
    expect(desk.answer(`=SUSPICION(${tab}!A2:A, 最終更新)`)).toEqual([["疑い度"], [attack]]);
    expect(
      desk.returned("SUSPICION", [...Array(500).fill([""]), [ATTACK.id], ...Array(500).fill([""])]),
    ).toEqual([...Array(500).fill([null]), [attack], ...Array(500).fill([null])]);
  });

  it("may be 10,000 different ones", () => {
    const ids = Array.from({ length: 10_000 }, (_, number) => [orderId(number)]);
    const tab = desk.fill(ids);
    const answers = desk.column(`=SUSPICION(${tab}!A1:A10000, 最終更新)`, 10_000);
    expect(answers).toHaveLength(10_000);
    expect(answers[900]).toBe(attack);
    expect(answers[9999]).toBe("注文タブにありません");
  });
});

describe("a table of the seller's own", () => {
  it("is judged shop by shop where it names shops", () => {
    const sales = Array.from({ length: 30 }, (_, index) => [
      orderId(index),
      "S-1",
      20,
      new Date(TODAY - (index + 2) * DAY),
      "出荷済み",
      "問屋",
    ]);
    const held = (shop: string, number: number) => [
      orderId(number),
      "S-1",
      20,
      new Date(TODAY - HOUR),
      "保留中",
      shop,
    ];
    const table = (shop: string) => [
      ["注文番号", "SKU", "数量", "注文日時", "状態", "店舗"],
      ...sales,
      held(shop, 800),
    ];
    // 20 units are what the wholesale shop always sells; another shop knows nothing of that.
    const own = desk.column(`=SUSPICION(${desk.fill(table("問屋"))}!A1:F32, 最終更新)`)[31];
    const other = desk.column(`=SUSPICION(${desk.fill(table("小売"))}!A1:F32, 最終更新)`)[31];
    expect(other).toBeGreaterThan(Number(own));
    const english = [["Order ID", "SKU", "Units", "Order date", "Status", "Shop"], ...table("小売").slice(1)];
    expect(desk.column(`=SUSPICION(${desk.fill(english)}!A1:F32, 最終更新)`)[31]).toBe(other);
  });

  it("may tell of one order at several times", () => {
    const tab = desk.fill([
      ["数量", "観測日時", "状態", "注文番号", "SKU", "注文日時"],
      [30, new Date(TODAY - 4 * DAY), "保留中", ATTACK.id, "S-1", new Date(TODAY - 5 * DAY)],
      [30, new Date(TODAY - 2 * DAY), "保留中", SINGLE.id, "S-1", new Date(TODAY - 5 * DAY)],
      [0, new Date(TODAY - 1 * DAY), "キャンセル", ATTACK.id, "S-1", new Date(TODAY - 5 * DAY)],
    ]);
    const answers = desk.column(`=HELD_UNITS(${tab}!A1:F4, 最終更新)`);
    expect(answers).toEqual(["保留数", 0, 30, 0]);
    expect(desk.column(`=HOLD_DAYS(${tab}!A1:F4, 最終更新)`)).toEqual(["保留日数", 4, 5, 4]);
  });

  it("gives a result for each of 10,000 rows", () => {
    const rows = Array.from({ length: 10_000 }, (_, number) => [
      orderId(number),
      `S-${number % 300}`,
      1 + (number % 3),
      new Date(TODAY - (number % 100) * HOUR),
      number % 10 === 0 ? "保留中" : "出荷済み",
    ]);
    const tab = desk.fill([["注文番号", "SKU", "数量", "注文日時", "状態"], ...rows]);
    const answers = desk.column(`=SUSPICION_LEVEL(${tab}!A1:E10001, 最終更新)`, 10_001);
    const filled = answers.filter((answer) => answer !== "");
    expect(answers).toHaveLength(9_992);
    expect(filled).toHaveLength(1_001);
    expect(desk.column(`=HELD_UNITS(${tab}!A1:E10001, 最終更新)`, 10_001)).toHaveLength(10_001);
  });
});

const ROW_FORMULAS = [
  "SUSPICION",
  "SUSPICION_LEVEL",
  "SUSPICION_REASONS",
  "HOLD_DAYS",
  "HELD_UNITS",
] as const;

const word = fc.constantFrom(
  "",
  " ",
  "注文番号",
  "数量",
  "状態",
  "SKU",
  "ASIN",
  "店舗",
  "注文日時",
  "order-id",
  "Quantity",
  "保留中",
  "キャンセル",
  "TOY-1",
  "B000000001",
  "2026/11/23 10:00",
  ATTACK.id,
  SINGLE.id,
  PAID,
  UNKNOWN,
  "#N/A",
  "=1+1",
  "__proto__",
);
const cell: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 2, arbitrary: fc.integer({ min: -3, max: 50_000 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
);
const range = fc
  .record({ rows: fc.integer({ min: 1, max: 7 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const anything: fc.Arbitrary<Json> = fc.oneof(cell, range);

const asOfCell = fc.oneof(
  { weight: 5, arbitrary: fc.constant("2026/11/24 09:00") },
  { weight: 1, arbitrary: cell },
);

const isSentence = (answer: unknown): boolean =>
  Array.isArray(answer) &&
  answer.length === 1 &&
  Array.isArray(answer[0]) &&
  answer[0].length === 1 &&
  typeof answer[0][0] === "string" &&
  answer[0][0].length > 5 &&
  // What stands for an exception.
  !answer[0][0].startsWith("うまくいきませんでした");

const isCell = (value: unknown): boolean =>
  value === null || typeof value === "string" || (typeof value === "number" && Number.isFinite(value));

describe("whatever a formula is given", () => {
  it.each(ROW_FORMULAS)("%s answers as many rows as the range has, or one sentence", (name) => {
    fc.assert(
      fc.property(range, asOfCell, (given, asOf) => {
        const answer = desk.returned(name, given, asOf) as unknown[][];
        if (isSentence(answer) && given.length !== 1) return;
        expect(answer).toHaveLength(given.length);
        for (const row of answer) {
          expect(row).toHaveLength(1);
          expect(isCell(row[0])).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("no argument of any shape comes out as an exception", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ROW_FORMULAS),
        anything,
        anything,
        anything,
        (name, first, asOf, settings) => {
          // Without a range it is the list, which tells its time as a date.
          fc.pre(name !== "SUSPICION" || first !== null);
          const answer = desk.returned(name, first, asOf, settings) as unknown[][];
          const height = Array.isArray(first) ? first.length : 1;
          expect(isSentence(answer) || first === null || answer.length === height).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("dates among the cells do no harm", () => {
    const words = fc.array(
      fc.array(fc.oneof(word, fc.constant(new Date(TODAY))), { minLength: 3, maxLength: 3 }),
      {
        minLength: 4,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(words, (cells) => {
        const plain = cells.map((row) => row.map((one) => (one === "=1+1" ? "'=1+1" : one)));
        const tab = desk.fill(plain);
        for (const name of [...ROW_FORMULAS, "HOLD_RELEASE"]) {
          const answers = desk.answer(`=${name}(${tab}!A1:C4, 最終更新)`);
          expect(answers.length).toBeLessThanOrEqual(4);
          expect(JSON.stringify(answers)).not.toMatch(/#ERROR!|#REF!|#NUM!/);
        }
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    ["=SUSPICION_LEVEL()", "範囲を指定してください。例: =SUSPICION_LEVEL("],
    ["=HOLD_RELEASE()", "範囲を指定してください。例: =HOLD_RELEASE("],
    ['=HOLD_DAYS("249-1000900-7000900", "昨日")', "日時のセル"],
    ['=HELD_UNITS("電話")', "見出しの行に"],
  ])("%s is explained in the cell", (formula, words) => {
    expect(desk.answer(formula)).toEqual([[expect.stringContaining(words)]]);
  });
});

it("formulas find the tabs by their names where metadata cannot be searched", async () => {
  let refused = false;
  const strict = new FormulaDesk({
    onServiceCall: (name) => {
      if (refused && /Metadata|^Session/.test(name)) throw new Error("You do not have permission");
    },
  });
  await strict.spreadsheet.import(allOrders(TODAY, [...honestSales(30, TODAY), ATTACK]));
  refused = true;
  expect(strict.answer(`=SUSPICION("${ATTACK.id}", 最終更新)`)).toEqual([[expect.any(Number)]]);
  expect(strict.answer("=SUSPICION(最終更新)")).toHaveLength(3);
});

describe("without a refresh", () => {
  it("order ids and the list say that there is nothing yet, a table needs its time", async () => {
    const empty = await FormulaDesk.with();
    const tab = empty.fill([
      ["商品名", "数量", "注文日時"],
      ["ロボット", 30, new Date(TODAY - HOUR)],
    ]);
    expect(empty.answer("=SUSPICION()")).toEqual([[expect.stringContaining("判定する時点")]]);
    expect(empty.answer(`=SUSPICION(${tab}!A1:C2)`)).toEqual([[expect.stringContaining("判定する時点")]]);
    expect(empty.answer(`=SUSPICION("${ATTACK.id}", DATE(2026,11,24))`)).toEqual([
      [expect.stringContaining("「注文」タブがまだない")],
    ]);
    expect(empty.column(`=SUSPICION(${tab}!A1:C2, DATE(2026,11,24))`)[1]).toBeGreaterThan(70);
    // The clock says nothing: the same cells give the same answer at any time.
    const before = empty.column(`=SUSPICION_REASONS(${tab}!A1:C2, "2026/11/24 09:00")`);
    empty.spreadsheet.now = TODAY + 300 * DAY;
    expect(empty.column(`=SUSPICION_REASONS(${tab}!A1:C2, "2026-11-24 9:00")`)).toEqual(before);
  });

  it("an English user reads English", () => {
    const english = new FormulaDesk({ user: { email: "seller@example.com", locale: "en_GB" } });
    expect(english.answer("=HELD_UNITS()")).toEqual([[expect.stringContaining("Please give a range")]]);
    const tab = english.fill([
      ["Quantity", "Status"],
      [30, "Pending"],
    ]);
    const formula = `(${tab}!A1:B2, DATE(2026,11,24))`;
    expect(english.column(`=SUSPICION_LEVEL${formula}`)).toEqual(["Level", "Caution"]);
    expect(english.column(`=SUSPICION_REASONS${formula}`)[1]).toMatch(/^30 ordered/);
  });
});
