import { reports as english } from "../../src/locales/en/reports.ts";
import { reports as japanese } from "../../src/locales/ja/reports.ts";
import { UNPACKING_ERRORS } from "../../src/reports/packed-batch.ts";
import { ORDER_REPORT_KINDS, STOCK_REPORT_KINDS } from "../../src/reports/recognise-kind.ts";
import { REJECT_REASONS } from "../../src/reports/rejected-row.ts";

describe.each([
  ["ja", japanese],
  ["en", english],
])("what is said in %s", (_, reports) => {
  it("has a sentence for every reason to reject a row, with the column and the cell", () => {
    for (const reason of REJECT_REASONS) {
      const sentence = reports.rejectReasons[reason]("quantity", "12/34");
      expect(sentence).toMatch(/quantity|12/);
    }
  });

  it("names every kind and where to get it", () => {
    for (const kind of [...ORDER_REPORT_KINDS, ...STOCK_REPORT_KINDS]) {
      expect(reports.kinds[kind.id].name).not.toBe("");
      expect(reports.kinds[kind.id].whereToGet).toMatch(/Seller Central|セラーセントラル/);
    }
    expect(Object.keys(reports.kinds)).toHaveLength(ORDER_REPORT_KINDS.length + STOCK_REPORT_KINDS.length);
  });

  it("has a sentence for every error of unpacking", () => {
    expect(Object.keys(reports.unpacking).sort()).toEqual([...UNPACKING_ERRORS].sort());
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
