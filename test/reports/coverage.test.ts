import { coverageOf } from "../../src/reports/coverage.ts";
import { allOrders, fixture, pasted, pendingReport, pendingRow, report } from "./given.ts";

const AS_OF = Date.parse("2026-08-27T00:00:00+09:00");

describe("what a report's silence covers", () => {
  it("is the seller's own holds in a pending report, never FBA's", () => {
    expect(coverageOf(report(fixture("pending-orders.txt")), AS_OF)).toEqual({
      kind: "pending-orders",
      channel: "merchant",
      statuses: ["pending"],
      from: Number.NEGATIVE_INFINITY,
      until: AS_OF,
    });
    expect(coverageOf(report(pendingReport()), AS_OF)?.statuses).toEqual(["pending"]);
  });

  it("is paid orders in an unshipped report, no hold", () => {
    expect(coverageOf(report(fixture("unshipped-orders-cp932.txt")), AS_OF)).toMatchObject({
      channel: "merchant",
      statuses: ["unshipped", "partially-shipped"],
    });
  });

  it("is nothing where orders never leave, or only news are listed", () => {
    expect(coverageOf(report(allOrders({})), AS_OF)).toBeNull();
    expect(coverageOf(report(fixture("new-orders.txt")), AS_OF)).toBeNull();
  });

  const whole = pendingReport(pendingRow(), pendingRow({ "order-id": "249-0000001-0000002" }));

  it.each([
    ["saved again", whole.replace(/\t/g, ",")],
    ["quoted", whole.replace("積み木", '"積み木, 3"')],
    ["without its payment column", whole.replace(/\t[^\t\r\n]*(?=\r\n)/g, "")],
    ["with a rejected row", whole.replace("249-0000001-0000002", "249")],
  ])("is nothing where the file is %s", (_, content) => {
    expect(coverageOf(report(whole), AS_OF)).not.toBeNull();
    expect(coverageOf(report(content), AS_OF)).toBeNull();
  });

  it("is nothing where rows were pasted", () => {
    const part = pasted(whole);
    expect(part.recognised && part.batch.length).toBe(2);
    expect(part.recognised && coverageOf(part, AS_OF)).toBeNull();
  });
});
