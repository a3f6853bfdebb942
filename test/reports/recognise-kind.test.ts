import { ORDER_REPORT_KINDS, recogniseKind, STOCK_REPORT_KINDS } from "../../src/reports/recognise-kind.ts";
import { fixture, PENDING_HEADERS } from "./given.ts";

const UNSHIPPED =
  new TextDecoder().decode(fixture("unshipped-orders-cp932.txt")).split("\r\n")[0]?.split("\t") ?? [];

describe("a kind of report", () => {
  it("is recognised in any order, case and spacing of headers, and with unknown ones among them", () => {
    const headers = ["何か", ...[...PENDING_HEADERS].reverse().map((header) => ` ${header.toUpperCase()} `)];
    expect(recogniseKind(headers)?.kind.id).toBe("pending-orders");
    expect(recogniseKind(["\ufeffOrder_ID", "Payment Type"])?.kind.id).toBe("pending-orders");
  });

  it("is never pending where the order has been paid", () => {
    expect(recogniseKind([...UNSHIPPED, "payment-type"])?.kind.id).toBe("unshipped-orders");
    expect(recogniseKind(UNSHIPPED.filter((header) => header !== "payment-method"))?.kind.id).toBe(
      "unshipped-orders",
    );
    expect(recogniseKind(["order-id", "payments-date", "quantity-purchased", "payment-type"])?.kind.id).toBe(
      "new-orders",
    );
  });

  it("is not guessed from an order id alone", () => {
    expect(recogniseKind(["order-id", "sku", "product-name", "quantity-purchased"])).toBeNull();
  });

  it("is guessed to be pending where only the payment column was taken away", () => {
    const left = PENDING_HEADERS.filter((header) => header !== "payment-type");
    expect(recogniseKind(PENDING_HEADERS)).toMatchObject({ kind: { id: "pending-orders" }, guessed: false });
    expect(recogniseKind(left)).toMatchObject({ kind: { id: "pending-orders" }, guessed: true });
    expect(recogniseKind([...left, ""])).toMatchObject({ guessed: true });
  });

  it.each([["item-price"], ["ship-city"], ["何か"]])("is not guessed where %s was left beside", (header) => {
    const left = PENDING_HEADERS.filter((one) => one !== "payment-type");
    expect(recogniseKind([...left, header])).toBeNull();
  });

  it.each([["buyer-name"], ["recipient-name"], ["ship-address-1"]])(
    "is an order report by %s, whose payment date was taken away",
    (header) => {
      const left = PENDING_HEADERS.filter((one) => one !== "payment-type");
      expect(recogniseKind([...left, header])).toMatchObject({
        kind: { id: "new-orders" },
        guessed: false,
      });
    },
  );

  it("is one of the listings, never both", () => {
    expect(recogniseKind(["sku", "asin", "price", "quantity"])?.kind.id).toBe("open-listings");
    expect(
      recogniseKind(["item-name", "listing-id", "seller-sku", "price", "quantity", "asin1", "status"])?.kind
        .id,
    ).toBe("all-listings");
    expect(recogniseKind(["sku", "asin", "price", "quantity", "order-id"])).toBeNull();
  });

  it("has one id", () => {
    const ids = [...ORDER_REPORT_KINDS, ...STOCK_REPORT_KINDS].map((kind) => kind.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
