import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { ORDERS_API_KIND } from "../../../src/connectors/orders/kind.ts";
import { INCLUDED_DATA, type ReadOrders, readOrders } from "../../../src/connectors/orders/read-orders.ts";
import { reports as english } from "../../../src/locales/en/reports.ts";
import { reports as japanese } from "../../../src/locales/ja/reports.ts";
import { CANCELLERS, type Observation, observationAt } from "../../../src/reports/observation.ts";
import { packBatch, unpackBatch } from "../../../src/reports/packed-batch.ts";

/** The example of Amazon's own model, then orders as a shop in Japan has them. */
const ANSWER = readFileSync(join(__dirname, "../../fixtures/orders-api/search-orders.json"), "utf8");

function read(answer: unknown, rowsBefore = 0): ReadOrders {
  const orders = readOrders(answer, rowsBefore);
  if (orders === null) throw new Error("no answer of searchOrders");
  return orders;
}

function seenIn({ batch }: ReadOrders): readonly Observation[] {
  return Array.from({ length: batch.length }, (_, row) => observationAt(batch, row));
}

const fixture = seenIn(read(JSON.parse(ANSWER)));

function observed(itemId: string): Observation | undefined {
  return fixture.find((one) => one.itemId === itemId);
}

/** An order of one item; what is given takes the place of what stands here. */
function order(given: Readonly<Record<string, unknown>> = {}, item: Readonly<Record<string, unknown>> = {}) {
  return {
    orderId: "249-0000001-0000001",
    createdTime: "2026-11-20T03:12:45Z",
    lastUpdatedTime: "2026-11-20T03:12:45Z",
    salesChannel: { channelName: "AMAZON", marketplaceName: "Amazon.co.jp" },
    fulfillment: { fulfillmentStatus: "PENDING", fulfilledBy: "AMAZON" },
    orderItems: [{ orderItemId: "1", quantityOrdered: 2, product: { sellerSku: "TOY-1" }, ...item }],
    ...given,
  };
}

function only(
  given?: Readonly<Record<string, unknown>>,
  item?: Readonly<Record<string, unknown>>,
): Observation {
  return seenIn(read({ orders: [order(given, item)] }))[0] as Observation;
}

describe("an answer of searchOrders", () => {
  it("becomes one observation an item, all of them whole", () => {
    const orders = read(JSON.parse(ANSWER));
    expect(orders).toMatchObject({ rows: 9, rejected: [], nextToken: "2YgYW55IGNhcm5hbCBwbGVhc3VyZS4" });
    expect(unpackBatch(JSON.parse(JSON.stringify(packBatch(orders.batch))))).toEqual({
      ok: true,
      batch: orders.batch,
    });
  });

  it("tells a pending convenience-store order with all that the book keeps", () => {
    expect(observed("10000000000001")).toEqual({
      orderId: "249-0000001-0000001",
      itemId: "10000000000001",
      sku: "ROBO-DX",
      ordinal: 1,
      asin: "B0TOY00001",
      title: "変形ロボット DX 限定版①",
      status: "pending",
      quantity: 30,
      total: 149_400,
      currency: "JPY",
      channel: "amazon",
      salesChannel: "Amazon.co.jp",
      payment: "convenience-store",
      business: 0,
      purchasedAt: Date.UTC(2026, 10, 20, 3, 12, 45),
      updatedAt: Date.UTC(2026, 10, 20, 3, 12, 45),
      cancelledBy: "unknown",
    });
  });

  it("tells who cancelled: who carried it out, not who had asked", () => {
    expect(observed("10000000000002")).toMatchObject({ status: "cancelled", cancelledBy: "amazon" });
    expect(observed("10000000000003")).toMatchObject({ status: "cancelled", cancelledBy: "merchant" });
  });

  it("tells a cancelled item of an order that lives on, and none of whose units some are left", () => {
    expect(observed("10000000000004")).toMatchObject({ status: "unshipped", cancelledBy: "unknown" });
    expect(observed("10000000000005")).toMatchObject({
      status: "cancelled",
      cancelledBy: "buyer",
      ordinal: 2,
    });
    expect(observed("10000000000006")).toMatchObject({ status: "unshipped", cancelledBy: "unknown" });
    // Amazon's own example: two units ordered, two shipped.
    expect(observed("12345678901234")).toMatchObject({ status: "shipped", cancelledBy: "unknown" });
  });

  it("takes the price of the units for the line's total, without shipping", () => {
    expect(observed("10000000000005")?.total).toBe(14_900);
    expect(observed("12345678901234")).toMatchObject({ total: 99.98, currency: "USD" });
  });

  it("knows business orders, multi-channel orders and a card beside a gift card", () => {
    expect(observed("10000000000004")).toMatchObject({ business: 1, payment: "card", channel: "merchant" });
    expect(observed("10000000000007")).toMatchObject({ salesChannel: "Non-Amazon", status: "shipped" });
    expect(observed("10000000000002")?.business).toBeNaN();
  });

  it.each([
    ["PENDING_AVAILABILITY", "pending"],
    ["PENDING", "pending"],
    ["UNSHIPPED", "unshipped"],
    ["PARTIALLY_SHIPPED", "partially-shipped"],
    ["SHIPPED", "shipped"],
    ["CANCELLED", "cancelled"],
    ["UNFULFILLABLE", "cancelled"],
  ])("says of %s that it is %s", (fulfillmentStatus, status) => {
    expect(only({ fulfillment: { fulfillmentStatus } })).toMatchObject({ status, channel: "unknown" });
  });

  it.each([
    ["a canceller that is new", { cancellation: { cancellationExecution: { cancelledBy: "CARRIER" } } }],
    ["a cancel without a canceller", { cancellation: { cancellationExecution: {} } }],
    ["no word of the cancel", {}],
    ["null for the cancel", { cancellation: null }],
  ])("leaves %s open", (_, item) => {
    const seen = only({ fulfillment: { fulfillmentStatus: "CANCELLED" } }, item);
    expect(seen).toMatchObject({ status: "cancelled", cancelledBy: "unknown" });
  });

  it("knows neither total nor payment where they were not asked for", () => {
    const seen = only();
    expect(seen).toMatchObject({ payment: "unknown", currency: "" });
    expect(seen.total).toBeNaN();
  });

  it.each([
    ["null", null],
    ["a list", []],
    ["an error", { errors: [{ code: "Unauthorized", message: "Access is denied" }] }],
    ["orders that are no list", { orders: {} }],
  ])("is not %s", (_, answer) => {
    expect(readOrders(answer)).toBeNull();
  });

  it("ends where no further page is named", () => {
    expect(read({ orders: [] })).toMatchObject({ rows: 0, nextToken: null });
    expect(read({ orders: [], pagination: { nextToken: "" } }).nextToken).toBeNull();
  });
});

describe("an order that cannot be read", () => {
  it.each([
    ["no number", order({ orderId: "" }), "missing-order-id", "orderId", ""],
    ["an odd number", order({ orderId: "249-1" }), "malformed-order-id", "orderId", "249-1"],
    ["no date", order({ createdTime: "soon" }), "unreadable-date", "createdTime", "soon"],
    ["no status", order({ fulfillment: null }), "unknown-status", "fulfillment", ""],
    [
      "an unknown status",
      order({ fulfillment: { fulfillmentStatus: "LOST" } }),
      "unknown-status",
      "fulfillmentStatus",
      "LOST",
    ],
    ["half a unit", order({}, { quantityOrdered: 0.5 }), "unreadable-quantity", "quantityOrdered", "0.5"],
    [
      "an amount in words",
      order(
        {},
        { proceeds: { breakdowns: [{ type: "ITEM", subtotal: { amount: "many", currencyCode: "JPY" } }] } },
      ),
      "unreadable-amount",
      "amount",
      "many",
    ],
    ["no product", order({}, { product: 3 }), "unreadable-field", "product", "3"],
    ["no items", order({ orderItems: "x" }), "unreadable-field", "orderItems", "x"],
    [
      "a title without end",
      order({}, { product: { title: "あ".repeat(2_001) } }),
      "cell-too-long",
      "title",
      `${"あ".repeat(80)}…`,
    ],
    ["no object", 7, "unreadable-field", "", ""],
  ])("for %s is a rejected row with its reason, and the others go on", (_, wrong, reason, column, cell) => {
    const { batch, rejected, rows } = read({ orders: [order(), wrong, order()] }, 100);
    expect(rejected).toEqual([{ line: 102, reason, column, cell }]);
    expect([batch.length, rows]).toEqual([2, 3]);
  });

  it("has a sentence in both languages", () => {
    for (const texts of [japanese, english]) {
      expect(texts.rejectReasons["unreadable-field"]("product", "")).toContain("product");
      expect(texts.kindNames[ORDERS_API_KIND]).toContain("Orders API");
    }
  });
});

describe("personal data", () => {
  it("is never looked at", () => {
    const guarded = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(guarded);
      if (typeof value !== "object" || value === null) return value;
      return new Proxy(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, guarded(one)])), {
        get(target, key) {
          if (PERSONAL.includes(String(key))) throw new Error(`${String(key)} was read`);
          return Reflect.get(target, key);
        },
      });
    };
    expect(seenIn(read(guarded(JSON.parse(ANSWER))))).toEqual(fixture);
  });

  it("is not asked for", () => {
    expect(INCLUDED_DATA).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/BUYER|RECIPIENT|PACKAGES/)]),
    );
  });

  it("is not among what comes out", () => {
    expect(JSON.stringify(fixture)).not.toMatch(/Smith|Seattle|555-|見本|mihon|gift|PO-2024/i);
  });
});

const PERSONAL = [
  "buyer",
  "recipient",
  "packages",
  "packing",
  "orderAliases",
  "cancelReason",
  "cancellationRequest",
  "conditionNote",
];

describe("any answer", () => {
  const word = fc.constantFrom("PENDING", "UNSHIPPED", "SHIPPED", "CANCELLED", "LOST", "");
  const anyItem = fc.record({
    orderItemId: fc.constantFrom("1", "2", "=A1"),
    quantityOrdered: fc.oneof(fc.integer({ min: -1, max: 40 }), fc.double()),
    product: fc.record({ sellerSku: fc.constantFrom("TOY-1", "TOY-2", null), title: fc.string() }),
    cancellation: fc.option(
      fc.record({
        cancellationExecution: fc.record({
          cancelledBy: fc.constantFrom("BUYER", "MERCHANT", "AMAZON", "X"),
        }),
      }),
    ),
    fulfillment: fc.option(fc.record({ quantityFulfilled: fc.nat(2), quantityUnfulfilled: fc.nat(2) })),
  });
  const anyOrder = fc
    .record({ status: word, items: fc.array(fc.oneof(anyItem, fc.anything()), { maxLength: 4 }) })
    .map(({ status, items }) => order({ fulfillment: { fulfillmentStatus: status }, orderItems: items }));
  const anyAnswer = fc.record({ orders: fc.array(fc.oneof(anyOrder, fc.anything()), { maxLength: 6 }) });

  it("gives each item or unreadable order one row, in turn, and a batch that crosses the wire", () => {
    fc.assert(
      fc.property(anyAnswer, fc.nat(50), (answer, before) => {
        const { batch, rejected, rows } = read(answer, before);
        expect(rows).toBe(batch.length + rejected.length);
        const lines = rejected.map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)].sort((one, other) => one - other));
        expect(lines.every((line) => line > before && line <= before + rows)).toBe(true);
        expect(unpackBatch(JSON.parse(JSON.stringify(packBatch(batch))))).toEqual({ ok: true, batch });
      }),
    );
  });

  it("names a canceller only of what was cancelled", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        for (const { status, cancelledBy } of seenIn(read(answer))) {
          expect(CANCELLERS).toContain(cancelledBy);
          if (status !== "cancelled") expect(cancelledBy).toBe("unknown");
        }
      }),
    );
  });

  it("is refused or read, never thrown at", () => {
    fc.assert(
      fc.property(fc.anything(), (answer) => {
        const orders = readOrders(answer);
        expect(orders === null || orders.rows >= 0).toBe(true);
      }),
    );
  });
});
