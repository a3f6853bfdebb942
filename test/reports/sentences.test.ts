import { reportFiles as english } from "../../src/locales/en/report-files.ts";
import { reportFiles as japanese } from "../../src/locales/ja/report-files.ts";
import { CONTAINER_FAULTS } from "../../src/reports/container.ts";
import { mappedOrders } from "../../src/reports/kinds/mapped-orders.ts";
import { ORDER_REPORT_KINDS, STOCK_REPORT_KINDS } from "../../src/reports/recognise-kind.ts";
import { REJECT_REASONS } from "../../src/reports/rejected-row.ts";
import { FIELDS, STOCK_FIELDS } from "../../src/reports/report-kind.ts";
import { UNPACKING_ERRORS } from "../../src/reports/unpacking.ts";

describe.each([
  ["ja", japanese],
  ["en", english],
])("what is said in %s", (_, reports) => {
  it("has a sentence for every reason to reject a row, with the column and the cell", () => {
    // Where XML breaks off there is neither.
    for (const reason of REJECT_REASONS.filter((one) => one !== "broken-markup")) {
      const sentence = reports.rejectReasons[reason]("quantity", "12/34");
      expect(sentence).toMatch(/quantity|12/);
    }
  });

  it("names every kind and where to get it", () => {
    const kinds = [...ORDER_REPORT_KINDS, mappedOrders, ...STOCK_REPORT_KINDS];
    for (const kind of kinds) {
      expect(reports.kinds[kind.id].name).not.toBe("");
      expect(reports.kinds[kind.id].whereToGet).toMatch(/Seller Central|セラーセントラル/);
    }
    expect(Object.keys(reports.kinds)).toHaveLength(kinds.length);
  });

  it("has a sentence for every error of unpacking", () => {
    expect(Object.keys(reports.unpacking).sort()).toEqual([...UNPACKING_ERRORS].sort());
  });

  it("names every field", () => {
    expect(Object.keys(reports.fields).sort()).toEqual([...FIELDS].sort());
    expect(Object.keys(reports.stockFields).sort()).toEqual([...STOCK_FIELDS].sort());
  });

  it("has a sentence for every container that cannot be opened", () => {
    expect(Object.keys(reports.containers).sort()).toEqual([...CONTAINER_FAULTS].sort());
  });

  it("lists what was found and what was expected", () => {
    const sentence = reports.unread["unknown-headers"](
      ["日付"],
      [{ kind: "全注文", headers: ["order-status"] }],
    );
    expect(sentence).toContain("日付");
    expect(sentence).toContain("全注文");
    expect(sentence).toContain("order-status");
  });
});
