import fc from "fast-check";
import { readReport } from "../../src/reports/report-reader.ts";
import { withoutEntities } from "../../src/reports/xml-entities.ts";
import { CONTEXT, encoded, fixture, observations, only, read, report } from "./given.ts";

const ORDER = `<Order><AmazonOrderID>249-0000001-0000001</AmazonOrderID><OrderDate>2026-08-26T14:29:25+09:00</OrderDate>
<PaymentType>COD</PaymentType><Item><SKU>TOY-1</SKU><Title>積み木</Title><Quantity>2</Quantity></Item></Order>`;

function pending(content: string): string {
  return `<?xml version="1.0"?>\n<PendingOrders>${content}</PendingOrders>`;
}

describe("pending orders as XML", () => {
  it.each([
    ["pending-orders.xml", "utf-8"],
    ["pending-orders-cp932.xml", "cp932"],
  ])("%s", (name, encoding) => {
    const one = report(fixture(name));
    expect(one).toMatchObject({
      kind: "pending-orders",
      encoding,
      delimiter: "xml",
      asWritten: true,
      rows: 3,
      duplicates: 0,
      newestTime: Date.parse("2026-08-26T16:00:00+09:00"),
    });
    expect(observations(one)).toMatchObject([
      {
        orderId: "249-1234567-0000001",
        itemId: "10000000000001",
        sku: "TOY-001",
        title: "戦隊ロボ 限定版①",
        status: "pending",
        quantity: 30,
        payment: "convenience-store",
        channel: "unknown",
        purchasedAt: Date.parse("2026-08-26T14:29:25+09:00"),
      },
      {
        orderId: "249-1234567-0000008",
        title: "髙級 茶碗 <㈱テスト> & 皿",
        quantity: 1,
        payment: "cash-on-delivery",
      },
    ]);
    expect(one.rejected).toEqual([
      { line: 27, column: "quantity-purchased", reason: "unreadable-quantity", cell: "many" },
    ]);
  });

  it("may come in UTF-16, with namespaces, or without an order", () => {
    const content = encoded(pending(ORDER.replace(/<(\/?)/g, "<$1a:")), "utf-16le", { addBOM: true });
    expect(only(content)).toMatchObject({ orderId: "249-0000001-0000001", title: "積み木", quantity: 2 });
    expect(report(pending(""))).toMatchObject({ kind: "pending-orders", rows: 0 });
  });

  it("that break off keep what came before, and tell where", () => {
    const cut = pending(`\n${ORDER}\n${ORDER.replace(/1</, "2<")}`).replace(
      /<\/Quantity><\/Item><\/Order><\/PendingOrders>/,
      "",
    );
    const one = report(cut);
    expect(one.batch.length).toBe(1);
    expect(one.rejected).toEqual([{ line: 6, column: "", reason: "broken-markup", cell: "" }]);
    expect(one.rows).toBe(2);
  });

  it.each([
    ["<PendingOrders><Order></PendingOrders>"],
    ["<PendingOrders><Order"],
    ["<PendingOrders><!-- "],
    ["<!DOCTYPE x [<!ENTITY a 'b'>]><PendingOrders></PendingOrders>"],
    [`<PendingOrders>${"<a>".repeat(100)}${"</a>".repeat(100)}</PendingOrders>`],
  ])("%s is broken", (content) => {
    const result = read(content);
    if (result.recognised) expect(result.rejected).toMatchObject([{ reason: "broken-markup" }]);
    else expect(result.why).toBe("unknown-headers");
  });

  it("with statuses are no pending orders: nothing is guessed", () => {
    const content = pending(ORDER.replace("<Item>", "<OrderStatus>Shipped</OrderStatus><Item>"));
    expect(read(content)).toMatchObject({ why: "unknown-headers", proposal: null });
    expect(read(content)).toHaveProperty("found", expect.arrayContaining(["AmazonOrderID", "OrderStatus"]));
  });

  it("answer whatever was done to them", () => {
    const original = encoded(pending(ORDER));
    const change = fc.tuple(fc.nat(original.length - 1), fc.constantFrom(..."<>/&;\"'! x\0"));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const content = original.slice();
        for (const [at, character] of changes) content[at] = character.charCodeAt(0);
        const result = readReport(content, CONTEXT);
        if (!result.recognised) return;
        expect(result.rows).toBe(result.batch.length + result.duplicates + result.rejected.length);
      }),
      { numRuns: 400 },
    );
  });
});

it("an order report as XML is of paid orders", () => {
  expect(report(fixture("new-orders.xml")).kind).toBe("new-orders");
  expect(only(fixture("new-orders.xml"))).toMatchObject({
    status: "unshipped",
    sku: "TOY-001",
    quantity: 30,
  });
});

it.each([
  ["a &amp; b &lt;&gt;&quot;&apos;", "a & b <>\"'"],
  ["&#9312;&#x2460;", "①①"],
  ["&amp;lt;", "&lt;"],
  ["&copy; &#x110000; & &;", "&copy; &#x110000; & &;"],
])("%s without entities is %s", (text, plain) => {
  expect(withoutEntities(text)).toBe(plain);
});
