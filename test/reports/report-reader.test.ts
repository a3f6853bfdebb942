import { openReport, type ReadReport, readReport } from "../../src/reports/report-reader.ts";
import {
  allOrders,
  CONTEXT,
  encoded,
  fixture,
  observations,
  only,
  PENDING_HEADERS,
  pendingReport,
  pendingRow,
  read,
  report,
} from "./given.ts";

function parsed(time: string): number {
  return Date.parse(time);
}

describe("all-orders reports", () => {
  const files = [
    "all-orders-29-columns.txt",
    "all-orders-30-columns-cp932.txt",
    "all-orders-32-columns-bom.txt",
    "all-orders-34-columns.txt",
  ];

  it.each(files)("%s: every row is an observation or the one repetition", (name) => {
    const one = report(fixture(name));
    expect(one.kind).toBe("all-orders");
    expect(one.rejected).toEqual([]);
    expect([one.rows, one.batch.length, one.duplicates]).toEqual([7, 6, 1]);
    expect(one.newestTime).toBe(parsed("2026-08-26T15:00:00+09:00"));
  });

  it.each(files)("%s: says what Amazon said", (name) => {
    const [held, sent, cancelled, alive, itemCancelled, elsewhere] = observations(report(fixture(name)));
    expect(held).toMatchObject({
      orderId: "249-1234567-0000001",
      sku: "TOY-001",
      ordinal: 1,
      asin: "B0TOY00001",
      title: "戦隊ロボ 限定版①",
      status: "pending",
      quantity: 30,
      total: 126210,
      currency: "JPY",
      channel: "amazon",
      salesChannel: "Amazon.co.jp",
      purchasedAt: parsed("2026-08-26T14:29:25+09:00"),
      updatedAt: parsed("2026-08-26T14:31:02+09:00"),
    });
    expect(sent).toMatchObject({
      status: "shipped",
      channel: "merchant",
      sku: "00123",
      title: '"高品質" モニター 24" ㈱テスト製',
      purchasedAt: parsed("2026-08-25T05:00:00Z"),
    });
    expect(cancelled).toMatchObject({
      status: "cancelled",
      quantity: 0,
      total: Number.NaN,
      title: "ﾌｨｷﾞｭｱ 3～5個",
    });
    expect(alive).toMatchObject({ status: "unshipped", ordinal: 1, title: "髙級 茶碗" });
    expect(itemCancelled).toMatchObject({ status: "cancelled", ordinal: 2 });
    expect(elsewhere).toMatchObject({
      orderId: "S01-1234567-0000005",
      salesChannel: "Non-Amazon",
      currency: "",
    });
  });

  it("tells encodings", () => {
    expect(files.map((name) => report(fixture(name)).encoding)).toEqual(["utf-8", "cp932", "utf-8", "utf-8"]);
  });

  it("reads what wider layouts add: item ids, payment and business orders", () => {
    const [held, sent, , card] = observations(report(fixture("all-orders-34-columns.txt")));
    expect(held).toMatchObject({ itemId: "10000000000001", payment: "convenience-store", business: 1 });
    expect(sent).toMatchObject({ payment: "unknown", business: 0 });
    expect(card).toMatchObject({ payment: "card" });
    expect(observations(report(fixture("all-orders-29-columns.txt")))[0]?.business).toBeNaN();
  });

  it("reads a file that a spreadsheet program saved again", () => {
    const one = report(fixture("all-orders-saved-again.csv"));
    expect(one).toMatchObject({
      delimiter: "comma",
      encoding: "utf-8",
      rows: 6,
      duplicates: 0,
      rejected: [],
    });
    const [held, sent] = observations(one);
    expect(held).toMatchObject({
      title: "戦隊ロボ 限定版①",
      total: 126210,
      purchasedAt: parsed("2026-08-26T14:29:00+09:00"),
      updatedAt: parsed("2026-08-26T09:05:00+09:00"),
    });
    expect(sent?.title).toBe('"高品質" モニター 24" ㈱テスト製');
  });

  it("takes columns in any order, and rows with only some of them", () => {
    expect(
      only("sku\tORDER-STATUS \tproduct-name\tAmazon-Order-Id\nA-1\tPending\t積み木\t249-0000001-0000001\n"),
    ).toMatchObject({
      orderId: "249-0000001-0000001",
      sku: "A-1",
      status: "pending",
      title: "積み木",
      quantity: Number.NaN,
    });
  });
});

describe("pending reports", () => {
  it.each(["pending-orders.txt", "pending-orders-cp932.txt"])("%s", (name) => {
    const one = report(fixture(name));
    expect(one).toMatchObject({ kind: "pending-orders", rows: 4, duplicates: 0, rejected: [] });
    expect(one.batch.status.toArray()).toEqual(["pending", "pending", "pending", "pending"]);
    expect(one.batch.channel.toArray()).toEqual(["unknown", "unknown", "unknown", "unknown"]);
    expect(one.batch.payment.toArray()).toEqual([
      "convenience-store",
      "convenience-store",
      "cash-on-delivery",
      "unknown",
    ]);
    expect(one.batch.quantity.toArray()).toEqual([30, 2, 1, 1]);
    expect(one.batch.ordinal.toArray()).toEqual([1, 1, 1, 2]);
    expect(one.batch.title.slice(0, 3).toArray()).toEqual([
      "戦隊ロボ 限定版①",
      "ﾌｨｷﾞｭｱ 3～5個",
      "髙級 茶碗 ㈱テスト",
    ]);
  });

  it("may hold no order at all", () => {
    expect(report(pendingReport())).toMatchObject({ rows: 0, batch: { length: 0 }, newestTime: Number.NaN });
  });
});

describe("reports of paid orders", () => {
  it.each([
    ["unshipped-orders-cp932.txt", "unshipped-orders"],
    ["new-orders.txt", "new-orders"],
    ["new-orders-invoicing-cp932.txt", "new-orders"],
    ["new-orders-old.txt", "new-orders"],
    ["new-orders.xml", "new-orders"],
  ])("%s says that the order was paid, and when", (name, kind) => {
    expect(report(fixture(name)).kind).toBe(kind);
    expect(only(fixture(name))).toMatchObject({
      status: "unshipped",
      channel: "merchant",
      quantity: 30,
      updatedAt: parsed("2026-08-27T10:00:00+09:00"),
    });
  });
});

it.each([
  ["unshipped-orders-australia.txt", { orderId: "250-0000000-0000001", quantity: 3 }],
  ["unshipped-orders-india.txt", { sku: "ARB_B0B79CYVTM", business: 0 }],
])("%s, of another country's columns, is an unshipped report", (name, said) => {
  expect(report(fixture(name)).kind).toBe("unshipped-orders");
  expect(only(fixture(name))).toMatchObject({ ...said, status: "unshipped", channel: "merchant" });
});

it("all orders of India, as Amazon wrote them, keep their currency", () => {
  expect(report(fixture("all-orders-india.txt"))).toMatchObject({ kind: "all-orders", asWritten: true });
  expect(only(fixture("all-orders-india.txt"))).toMatchObject({
    status: "pending",
    channel: "merchant",
    sku: "00-KGZ9-I3BZ",
    total: 640,
    currency: "INR",
    business: 0,
    purchasedAt: parsed("2024-11-23T06:43:27Z"),
  });
});

it("a pending report without its payment column is a guess, not as Amazon wrote it", () => {
  const cut = pendingReport(pendingRow()).replace(/\t[^\t\r\n]*(?=\r\n)/g, "");
  expect(report(cut)).toMatchObject({ kind: "pending-orders", guessed: true, asWritten: false });
  expect(only(cut)).toMatchObject({ status: "pending", payment: "unknown" });
  expect(report(pendingReport(pendingRow()))).toMatchObject({ guessed: false, asWritten: true });
});

describe("meaning", () => {
  it("the price of a line is that of all its units, each in its own currency", () => {
    const rows = [
      { "item-price": "3000.0", currency: "JPY", quantity: "3" },
      { "item-price": "30.5", currency: "usd", quantity: "3", sku: "TOY-2" },
    ];
    expect(observations(report(allOrders(...rows)))).toMatchObject([
      { total: 3000, currency: "JPY" },
      { total: 30.5, currency: "USD" },
    ]);
  });

  it("orders of other channels and cancelled-before-seen ones are kept as such", () => {
    const rows = [
      { "amazon-order-id": "S02-0000001-0000001", "sales-channel": "Non-Amazon" },
      { "order-status": "Canceled", quantity: "0", "is-business-order": "true" },
    ];
    expect(observations(report(allOrders(...rows)))).toMatchObject([
      { orderId: "S02-0000001-0000001", salesChannel: "Non-Amazon", status: "pending", business: Number.NaN },
      { salesChannel: "", status: "cancelled", business: 1 },
    ]);
  });
});

it("an unshipped order tells how it was paid", () => {
  expect(only(fixture("unshipped-orders-cp932.txt")).payment).toBe("convenience-store");
});

describe("personal data", () => {
  it("of a misaligned row is not shown: only its length", () => {
    const moved = ["個人情報", ...pendingRow()];
    const broken = ["個人情報"];
    expect(report(pendingReport(moved, broken)).rejected).toEqual([
      { line: 2, column: "", reason: "too-many-cells", cell: "8/7" },
      { line: 3, column: "", reason: "too-few-cells", cell: "1/7" },
    ]);
  });
});

describe("encodings", () => {
  const text = pendingReport(pendingRow({ "product-name": "①㈱～髙ｱｲｳ 表示ソ" }));

  it.each([
    ["utf-8", {}, "utf-8"],
    ["utf-8", { addBOM: true }, "utf-8"],
    ["cp932", {}, "cp932"],
    ["utf-16le", { addBOM: true }, "utf-16le"],
    ["utf-16be", { addBOM: true }, "utf-16be"],
  ])("%s %j", (encoding, options, told) => {
    const content = encoded(text, encoding, options);
    expect(report(content).encoding).toBe(told);
    expect(only(content).title).toBe("①㈱～髙ｱｲｳ 表示ソ");
  });

  it("finds the damaged row of a UTF-8 file, and keeps the others", () => {
    const rows = Array.from({ length: 9 }, (_, index) =>
      pendingRow({ "order-id": `249-0000001-000000${index}`, "product-name": `戦隊ロボ${index}` }),
    );
    const damaged = encoded(pendingReport(...rows));
    damaged[damaged.lastIndexOf(0xe3)] = 0x41;
    const one = report(damaged);
    expect(one).toMatchObject({ encoding: "utf-8", rows: 9, batch: { length: 8 } });
    expect(one.rejected).toEqual([
      {
        line: 10,
        column: "product-name",
        reason: "undecodable-text",
        cell: expect.stringContaining("\ufffd"),
      },
    ]);
  });

  it("a damaged column that is not read harms nothing", () => {
    const content = encoded(allOrders({ "ship-city": "X" }));
    content[content.lastIndexOf("X".charCodeAt(0))] = 0xff;
    expect(report(content).batch.length).toBe(1);
  });
});

describe("quotes and lines", () => {
  const titles = [
    '24" モニター',
    '"高品質" ボトル',
    '"始まりだけ',
    '終わりだけ"',
    '"全部"',
    "'引用'",
    'a""b',
  ];

  it("are data in Amazon's own files", () => {
    const rows = titles.map((title, index) =>
      pendingRow({ "order-id": `249-0000001-000000${index}`, "product-name": title }),
    );
    expect(report(pendingReport(...rows)).batch.title.toArray()).toEqual(titles);
  });

  it.each([
    [",", "\n"],
    [",", "\r\n"],
    ["\t", "\r\n"],
    ["\t", "\r"],
  ])("come off where a program has put them on (delimiter %j, line end %j)", (delimiter, newline) => {
    const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`;
    const rows = titles.map((title, index) =>
      pendingRow({ "order-id": `249-0000001-000000${index}`, "product-name": title, sku: "a,b" }),
    );
    const text = [PENDING_HEADERS, ...rows].map((row) => row.map(quoted).join(delimiter) + newline).join("");
    const one = report(text);
    expect(one.rejected).toEqual([]);
    expect(one.batch.title.toArray()).toEqual(titles);
    expect(one.batch.sku.toArray()).toEqual(titles.map(() => "a,b"));
  });

  it("come off a tab-separated file in which only cells in need of them have them", () => {
    const rows = [
      pendingRow({ "product-name": '"24"" モニター"' }),
      pendingRow({ "product-name": '"積み木\n100個"', "order-id": "249-0000001-0000002" }),
      pendingRow({ "payment-type": '"コンビニ\n払い"', "order-id": "249-0000001-0000003" }),
    ];
    const one = report(pendingReport(...rows));
    expect(one.batch.title.toArray()).toEqual(['24" モニター', "積み木 100個", "積み木"]);
    expect(one.batch.payment.at(2)).toBe("convenience-store");
  });

  it("that never close do not swallow the rows that follow", () => {
    const rows = [
      pendingRow({ "product-name": '"積み木 12' }),
      pendingRow({ "order-id": "249-0000001-0000002", "product-name": '24"' }),
    ];
    const text = [PENDING_HEADERS, ...rows].map((row) => `${row.join(",")}\n`).join("");
    expect(report(text).batch.title.toArray()).toEqual(['"積み木 12', '24"']);
  });

  it.each(["\n", "\r\n", "\r"])("may end with %j, and the last with nothing", (newline) => {
    const text = pendingReport(pendingRow(), pendingRow({ "order-id": "249-0000001-0000002" }))
      .replace(/\r\n/g, newline)
      .replace(/[\r\n]+$/, "");
    expect(report(text).batch.orderId.toArray()).toEqual(["249-0000001-0000001", "249-0000001-0000002"]);
  });

  it("are counted as an editor counts them", () => {
    const text = `\r\n${pendingReport(pendingRow({ "product-name": '"a\r\nb, c"' }), [], pendingRow({ "order-id": "x" }))}`;
    expect(report(text).rejected.map(({ line }) => line)).toEqual([6]);
  });

  it("that are blank are no rows", () => {
    expect(report(`${pendingReport(pendingRow())}\r\n\t\t\t\r\n   \r\n`)).toMatchObject({
      rows: 1,
      rejected: [],
    });
  });
});

describe("rows", () => {
  it.each([
    [{ "order-id": "" }, "order-id", "missing-order-id", ""],
    [{ "order-id": "249-1" }, "order-id", "malformed-order-id", "249-1"],
    [{ "quantity-purchased": "-1" }, "quantity-purchased", "unreadable-quantity", "-1"],
    [{ "quantity-purchased": "1.5" }, "quantity-purchased", "unreadable-quantity", "1.5"],
    [{ "purchase-date": "昨日" }, "purchase-date", "unreadable-date", "昨日"],
    [{ "purchase-date": "2026-02-30T00:00:00Z" }, "purchase-date", "unreadable-date", "2026-02-30T00:00:00Z"],
  ])("%j is rejected with its place", (said, column, reason, cell) => {
    const one = report(pendingReport(pendingRow({ "order-id": "249-0000001-0000009" }), pendingRow(said)));
    expect(one.rejected).toEqual([{ line: 3, column, reason, cell }]);
    expect(one.batch.length).toBe(1);
  });

  it.each([
    [{ "order-status": "Teleported" }, "order-status", "unknown-status", "Teleported"],
    [{ "order-status": "constructor" }, "order-status", "unknown-status", "constructor"],
    [{ "order-status": "" }, "order-status", "unknown-status", ""],
    [{ "item-price": "たくさん" }, "item-price", "unreadable-amount", "たくさん"],
  ])("%j is rejected with its place", (said, column, reason, cell) => {
    expect(report(allOrders(said)).rejected).toEqual([{ line: 2, column, reason, cell }]);
  });

  it("of one order with one SKU and no item id are counted, whatever stands between them", () => {
    const row = (price: string, sku = "TOY-1", order = "249-0000001-0000001") => ({
      "amazon-order-id": order,
      sku,
      "item-price": price,
    });
    const other = row("1", "TOY-1", "249-0000001-0000002");
    const { batch } = report(
      allOrders(row("1"), other, row("2"), row("1", "TOY-2"), row("3"), row("2", "TOY-2")),
    );
    expect(batch.ordinal.toArray()).toEqual([1, 1, 2, 1, 3, 2]);
  });

  it("an order id among white space of any kind is the same order", () => {
    const rows = ["249-0000001-0000001", " 249-0000001-0000001", "249-0000001-0000001\u3000"].map(
      (id, index) => ({
        "amazon-order-id": id,
        "item-price": `${index + 1}`,
      }),
    );
    const { batch } = report(allOrders(...rows));
    expect(new Set(batch.orderId.toArray())).toEqual(new Set(["249-0000001-0000001"]));
    expect(batch.ordinal.toArray()).toEqual([1, 2, 3]);
  });

  it("hold cells of 2,000 characters, not longer ones", () => {
    const row = (length: number) => pendingReport(pendingRow({ "product-name": "積".repeat(length) }));
    expect(only(row(2_000)).title).toHaveLength(2_000);
    const [rejected] = report(row(2_001)).rejected;
    expect(rejected).toMatchObject({ line: 2, column: "product-name", reason: "cell-too-long" });
    expect(rejected?.cell.length).toBeLessThan(100);
  });

  it("lose control characters inside their cells", () => {
    expect(only(pendingReport(pendingRow({ "product-name": "積み\0木", sku: "\0A\u0001" })))).toMatchObject({
      title: "積み 木",
      sku: "A",
    });
  });

  it("without their empty last cells are whole; cut off earlier they are not", () => {
    const one = report(
      pendingReport(pendingRow().slice(0, 6), pendingRow({ "order-id": "249-0000001-0000002" }).slice(0, 5)),
    );
    expect(one.batch.length).toBe(1);
    expect(one.rejected).toEqual([{ line: 3, column: "", reason: "too-few-cells", cell: "5/7" }]);
  });

  it("with empty cells beyond the header are whole", () => {
    expect(only(pendingReport([...pendingRow(), "", ""])).sku).toBe("TOY-1");
  });

  it("lose an item id that a spreadsheet program has rounded", () => {
    expect(only(pendingReport(pendingRow({ "order-item-id": "5.23365E+13" }))).itemId).toBe("");
  });

  it("of one order and SKU are told apart from a row written twice", () => {
    const first = { quantity: "1", "item-price": "100" };
    const other = { quantity: "1", "item-price": "90" };
    const result = report(allOrders(first, other, first, first, { ...first, sku: "TOY-2" }));
    expect([result.rows, result.batch.length, result.duplicates]).toEqual([5, 3, 2]);
    expect(result.batch.ordinal.toArray()).toEqual([1, 2, 1]);
    expect(result.batch.total.toArray()).toEqual([100, 90, 100]);
  });

  it("with equal texts share them", () => {
    const { batch } = report(
      allOrders({ "product-name": "積み木" }, { "product-name": "積み木", quantity: "2" }),
    );
    expect(batch.title.toArray()).toEqual(["積み木", "積み木"]);
    expect(batch.orderId.at(0)).toBe(batch.orderId.at(1));
  });
});

describe("files without orders", () => {
  it.each([
    ["", "empty"],
    ["\r\n\t\r\n", "empty"],
    ["PK\u0003\u0004xl/workbook", "not-text"],
  ])("%j", (content, why) => {
    expect(read(content)).toMatchObject({ recognised: false, name: "report.txt", why });
  });

  it.each([
    ["249-0000001-0000001\t積み木\t1\n", "no-header"],
    ["積み木,S01-0000001-0000001\n", "no-header"],
  ])("%j", (content, why) => {
    expect(read(content)).toEqual({ recognised: false, name: "report.txt", why });
  });

  it("whose first row is an order show nothing of it", () => {
    const decoding = { decode: () => "個人情報" };
    const content = encoded("249-0000001-0000001\t個人情報\t1\n");
    expect(JSON.stringify(readReport(content, { ...CONTEXT, decoding }))).not.toContain("個人情報");
  });

  it("are answered with what was found and what was expected", () => {
    const result = read(encoded("日付,天気\n1,晴れ\n", "cp932"));
    expect(result).toMatchObject({ recognised: false, why: "unknown-headers", found: ["日付", "天気"] });
    expect(result).toHaveProperty(
      "expected",
      expect.arrayContaining([
        { kind: "all-orders", headers: ["amazon-order-id", "order-status"] },
        { kind: "pending-orders", headers: ["order-id", "payment-type"] },
      ]),
    );
  });
});

describe("steps", () => {
  it("of any size come to the same result, and their progress only grows", () => {
    const content = fixture("all-orders-30-columns-cp932.txt");
    const whole = report(content);
    for (const rows of [1, 2, 3, 100]) {
      const reading = openReport(content, CONTEXT);
      const done: number[] = [reading.progress.done];
      while (reading.step(rows)) done.push(reading.progress.done);
      expect(reading.result).toEqual<ReadReport>(whole);
      expect(done).toEqual([...done].sort((one, other) => one - other));
      expect(reading.progress).toEqual({ done: content.length, total: content.length });
    }
  });
});
