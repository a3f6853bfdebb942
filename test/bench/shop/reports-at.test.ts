import { ATTACK_KINDS } from "../../../bench/shop/attacks/attack-kind.ts";
import { profiles, samplePeriod, sampleSeed, sampleShop } from "../../../bench/shop/profiles.ts";
import { reportsAt, type SyntheticReport } from "../../../bench/shop/reports-at.ts";
import type { ReportKind, ShopProfile } from "../../../bench/shop/shop-profile.ts";
import { simulateShop } from "../../../bench/shop/simulate-shop.ts";
import { phaseAt } from "../../../bench/shop/synthetic-order.ts";
import type { SyntheticShop } from "../../../bench/shop/synthetic-shop.ts";
import { DAY, HOUR } from "../../../bench/shop/tokyo-time.ts";

const sample = simulateShop(sampleShop, sampleSeed, samplePeriod);
const nine = sample.dayZero + 9 * HOUR;
const careful = simulateShop(profiles["merchant-only"], 1, { from: samplePeriod.from, days: 75 });

function decode(report: SyntheticReport): string {
  return new TextDecoder(report.encoding === "cp932" ? "shift_jis" : "utf-8", { fatal: true }).decode(
    report.bytes,
  );
}

/** The rows of a report by column name, as any reader would see them. */
function rowsOf(report: SyntheticReport): Record<string, string>[] {
  const [header = "", ...lines] = decode(report).split(/\r?\n/);
  const columns = header.split("\t");
  if (lines.pop() !== "") throw new Error("the last line is not ended");
  return lines.map((line) => {
    const cells = line.split("\t");
    if (cells.length !== columns.length) throw new Error(`${cells.length} cells in ${line}`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
}

function rowsAt(
  shop: SyntheticShop,
  at: number,
  kind: ReportKind,
  since = shop.from,
): Record<string, string>[] {
  return reportsAt(shop, at, { kinds: [kind], since }).flatMap(rowsOf);
}

describe("report files", () => {
  it("decode in the encoding that they say, in every profile and kind", () => {
    for (const profile of Object.values(profiles).filter((one) => one.ordersPerDay < 100)) {
      const shop = simulateShop(profile, 3, { from: samplePeriod.from, days: 20 });
      const rows = reportsAt(shop, shop.until).flatMap(rowsOf);
      expect(rows.length).toBeGreaterThan(shop.products.length);
    }
  });

  it("carry the characters that only CP932 has, and a lone quotation mark", () => {
    const text = reportsAt(careful, careful.until, { since: careful.from }).map(decode).join("");
    for (const character of ["①", "㈱", "～", "Ⅱ", "ｱﾄﾘｴ", '24"']) expect(text).toContain(character);
    expect(reportsAt(careful, careful.until).some((report) => report.encoding === "cp932")).toBe(true);
  });

  it("have names of their own that tell kind and time", () => {
    const names = reportsAt(sample, nine, { since: sample.from }).map((report) => report.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("pending-orders_2026-05-01T09-00.txt");
    expect(names).toContain("all-orders_2026-05-01T09-00_2.txt");
  });

  it("are the same whenever they are made again", () => {
    expect(reportsAt(sample, nine).map(decode)).toEqual(reportsAt(sample, nine).map(decode));
  });

  it("never show the ground truth", () => {
    const honest = { by: "honest-buyer" } as const;
    const whitewashed = { ...sample, orders: sample.orders.map((order) => ({ ...order, origin: honest })) };
    for (const at of [nine, nine + 12 * DAY]) {
      const text = reportsAt(sample, at, { since: sample.from }).map(decode).join("");
      const without = reportsAt(whitewashed, at, { since: sample.from }).map(decode).join("");
      expect(without === text).toBe(true);
      for (const word of ["attack", "honest", "decoy", "campaign", "term-passed", ...ATTACK_KINDS]) {
        expect(text).not.toContain(word);
      }
    }
  });

  it("are refused outside the simulated period", () => {
    expect(() => reportsAt(sample, sample.until + 1)).toThrow(RangeError);
    expect(() => reportsAt(sample, sample.from - 1)).toThrow(RangeError);
  });
});

describe("the all-orders report", () => {
  it("lists every line of every order placed so far, once", () => {
    const lines = sample.orders
      .filter((order) => order.orderedAt <= nine)
      .flatMap((order) => order.lines.map((line) => `${order.orderId} ${line.product.sku}`));
    const rows = rowsAt(sample, nine, "all-orders").map((row) => `${row["amazon-order-id"]} ${row.sku}`);
    expect(rows.sort()).toEqual(lines.sort());
  });

  it("lists what changed after a time only, when asked so", () => {
    const since = nine - 2 * DAY;
    const rows = rowsAt(sample, nine, "all-orders", since);
    const updates = rows.map((row) => Date.parse(row["last-updated-date"] ?? ""));
    expect(rows.length).toBeGreaterThan(10);
    expect(Math.min(...updates)).toBeGreaterThan(since);
    expect(Math.max(...updates)).toBeLessThanOrEqual(nine);
  });

  it("has at least 29 columns, and dates with Japan's offset", () => {
    const [row = {}] = rowsAt(sample, nine, "all-orders");
    expect(Object.keys(row).length).toBeGreaterThanOrEqual(29);
    expect(row["purchase-date"]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/);
  });

  it("erases the quantity and price of most cancelled rows, and of no other", () => {
    const rows = rowsAt(sample, nine, "all-orders");
    const cancelled = rows.filter((row) => row["order-status"] === "Cancelled");
    const erased = rows.filter((row) => row.quantity === "0");
    expect(erased.every((row) => row["order-status"] === "Cancelled" && row["item-price"] === "")).toBe(true);
    expect(erased.length / cancelled.length).toBeGreaterThan(0.75);
  });

  it("shows an unpaid order as pending with its units, and later as cancelled without", () => {
    const order = sample.orders.find(
      (one) => one.ending === "term-passed" && one.erasedAtCancel && one.endedAt < sample.until,
    );
    if (order === undefined) throw new Error("the sample has no unpaid order");
    const see = (at: number) =>
      rowsAt(sample, at, "all-orders").find((row) => row["amazon-order-id"] === order.orderId);
    expect(see(order.endedAt - HOUR)).toMatchObject({
      "order-status": "Pending",
      "item-status": "Unshipped",
      quantity: String(order.lines[0]?.quantity),
    });
    expect(see(order.endedAt + HOUR)).toMatchObject({ "order-status": "Cancelled", quantity: "0" });
  });

  it("has order-item-id only where the profile says so", () => {
    expect(rowsAt(sample, nine, "all-orders")[0]).not.toHaveProperty("order-item-id");
    const itemIds = rowsAt(careful, careful.until, "all-orders").map((row) => row["order-item-id"]);
    expect(itemIds.every((id) => /^\d{14}$/.test(id ?? ""))).toBe(true);
  });

  it("repeats the same rows in each report where the profile duplicates rows", () => {
    const twice: ShopProfile = { ...sampleShop, reports: { ...sampleShop.reports, duplicateRows: 0.05 } };
    const shop = simulateShop(twice, 1, samplePeriod);
    const repeated = (at: number) => {
      const ids = rowsAt(shop, at, "all-orders").map((row) => `${row["amazon-order-id"]} ${row.sku}`);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    };
    const early = repeated(nine);
    expect(early.length).toBeGreaterThan(10);
    expect(repeated(nine + DAY)).toEqual(expect.arrayContaining(early));
  });
});

describe("the pending report", () => {
  it("lists exactly the pending orders that the seller would ship, with order item id and payment", () => {
    for (const at of [nine, nine + 5 * DAY, nine + 14 * DAY]) {
      const expected = sample.orders
        .filter((order) => order.channel === "Merchant" && phaseAt(order, at)?.status === "Pending")
        .flatMap((order) => order.lines.map((line) => line.orderItemId));
      const rows = rowsAt(sample, at, "pending-orders");
      expect(rows.map((row) => row["order-item-id"])).toEqual(expected);
      expect(Object.keys(rows[0] ?? {})).toEqual([
        "order-id",
        "order-item-id",
        "purchase-date",
        "sku",
        "product-name",
        "quantity-purchased",
        "payment-type",
      ]);
    }
  });

  it("keeps the payment to itself where the profile says so", () => {
    const shop = simulateShop({ ...profiles["careless-imports"], fbaShare: 0 }, 1, samplePeriod);
    const mornings = [0, 1, 2, 3, 4, 5].map((day) => nine + day * DAY);
    const rows = mornings.flatMap((at) => rowsAt(shop, at, "pending-orders"));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row["payment-type"] === "")).toBe(true);
  });
});

describe("the unshipped report", () => {
  it("lists paid orders of the seller's own shipping only", () => {
    const rows = rowsAt(sample, nine, "unshipped-orders");
    const orders = new Map(sample.orders.map((order) => [order.orderId, order]));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const order = orders.get(row["order-id"] ?? "");
      expect(order?.channel).toBe("Merchant");
      expect(order?.ending).toBe("paid");
      expect(order?.endedAt).toBeLessThanOrEqual(nine);
    }
  });
});

describe("the stock reports", () => {
  it("count FBA stock as what can be ordered and what is reserved", () => {
    const rows = rowsAt(sample, nine, "fba-inventory");
    expect(rows.length).toBe(
      sample.products.filter(({ channel, launchedAt }) => channel === "Amazon" && launchedAt <= nine).length,
    );
    for (const row of rows) {
      const stock = sample.stock.at(row.sku ?? "", nine);
      expect(Number(row["afn-fulfillable-quantity"])).toBe(stock.available);
      expect(Number(row["afn-reserved-quantity"])).toBe(stock.reserved);
      expect(Number(row["afn-total-quantity"])).toBe(stock.available + stock.reserved);
    }
  });

  it("list open offers, with a quantity only where the seller ships", () => {
    const products = new Map(sample.products.map((product) => [product.sku, product]));
    for (const row of rowsAt(sample, nine, "open-listings")) {
      const own = products.get(row.sku ?? "")?.channel === "Merchant";
      expect(row.quantity).toBe(own ? String(sample.stock.at(row.sku ?? "", nine).available) : "");
    }
  });
});
