import { ORDER_REPORT_KINDS, recogniseKind, STOCK_REPORT_KINDS } from "../../src/reports/recognise-kind.ts";
import { fixture, PENDING_HEADERS } from "./given.ts";

const UNSHIPPED =
  new TextDecoder().decode(fixture("unshipped-orders-cp932.txt")).split("\r\n")[0]?.split("\t") ?? [];

describe("a kind of report", () => {
  it("is recognised in any order, case and spacing of headers, and with unknown ones among them", () => {
    const headers = ["何か", ...[...PENDING_HEADERS].reverse().map((header) => ` ${header.toUpperCase()} `)];
    expect(recogniseKind(headers)?.id).toBe("pending-orders");
    expect(recogniseKind(["\ufeffOrder_ID", "Payment Type"])?.id).toBe("pending-orders");
  });

  it("is never pending where the order has been paid", () => {
    expect(recogniseKind([...UNSHIPPED, "payment-type"])?.id).toBe("unshipped-orders");
    expect(recogniseKind(UNSHIPPED.filter((header) => header !== "payment-method"))?.id).toBe(
      "unshipped-orders",
    );
    expect(recogniseKind(["order-id", "payments-date", "quantity-purchased", "payment-type"])?.id).toBe(
      "new-orders",
    );
  });

  it("is not guessed from an order id alone", () => {
    expect(recogniseKind(["order-id", "sku", "product-name", "quantity-purchased"])).toBeNull();
  });

  it("has one id", () => {
    const ids = [...ORDER_REPORT_KINDS, ...STOCK_REPORT_KINDS].map((kind) => kind.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
