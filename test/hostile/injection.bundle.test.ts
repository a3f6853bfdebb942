import { readReport } from "../../src/reports/report-reader.ts";
import { allOrders, honestSales, type OrderRow, orderId, pendingOrders } from "../addon/report-files.ts";
import { HOUR, TestSpreadsheet, TODAY } from "../addon/spreadsheet.ts";
import { CONTEXT } from "../reports/given.ts";
import { HOSTILE_TEXTS } from "./forged.ts";

/** Texts that stay on their line of a report. */
const TEXTS = HOSTILE_TEXTS.filter(
  (text) => text.trim() !== "" && !/[\r\n"]/.test(text) && text.length < 1_500,
).map((text) => text.replace(/^\t/, ""));

const HELD: readonly OrderRow[] = TEXTS.map((text, nth) => ({
  id: orderId(6_000 + nth),
  title: text,
  sku: text,
  asin: "",
  quantity: 30,
  price: 90_000,
  payment: "CVS",
  bought: TODAY - (20 + nth) * HOUR,
}));

/** Every cell that holds a formula, of all tabs. */
function formulasOf({ host }: TestSpreadsheet): readonly string[] {
  return host.spreadsheet.getSheets().flatMap((sheet) =>
    sheet
      .getDataRange()
      .getFormulas()
      .flat()
      .filter((one) => one !== ""),
  );
}

describe("texts of a report that look like something else", () => {
  let spreadsheet: TestSpreadsheet;

  beforeAll(async () => {
    spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(
      allOrders(TODAY - 2 * HOUR, [...honestSales(5, TODAY - 30 * HOUR), ...HELD], "=1+1.txt"),
      pendingOrders(TODAY - HOUR, HELD),
    );
    const { inquiries } = spreadsheet.value("sidebarState");
    for (const { inquiryId } of inquiries.slice(0, 20)) {
      const hostile = '=HYPERLINK("https://example.com/")';
      spreadsheet.value("updateInquiry", inquiryId, { caseNumber: hostile, agent: "+1", reason: "-1" });
    }
    spreadsheet.value("addToWatchList", { by: "sku", text: "=1+1", reason: "=1+1", until: null });
    spreadsheet.value("openTemplates");
    spreadsheet.value("refreshNow");
  });

  it("become no formula in any tab but those that the add-on writes itself", () => {
    const ours = /^=(TEMPLATE_PREVIEW|TEMPLATE_CHECK|HYPERLINK\("#gid|SPARKLINE|IF\(|SUM|COUNT)/;
    expect(formulasOf(spreadsheet).filter((formula) => !ours.test(formula))).toEqual([]);
  });

  it("come back as they were in the sidebar and in what is read again", () => {
    const read = readReport(pendingOrders(TODAY, HELD).bytes, CONTEXT);
    if (!read.recognised) throw new Error("not read");
    const { orderId: ids, sku, title } = read.batch;
    // Half of a character is none: such a row is refused.
    expect(ids.length).toBeGreaterThan(HELD.length - 4);
    expect(spreadsheet.value("heldOrders", 0, 200).total).toBe(ids.length);
    for (const [row, id] of ids.toArray().entries()) {
      const [hold] = spreadsheet.value("explainOrder", "", id).holds;
      expect([hold?.sku, hold?.product]).toEqual([sku.at(row), title.at(row)]);
    }
  });

  it("end where they stand, however they turn the direction of writing", () => {
    const { inquiries } = spreadsheet.value("sidebarState");
    expect(inquiries.length).toBeGreaterThan(5);
    const { script, form } = spreadsheet.value("contactText", [inquiries[0]?.inquiryId ?? ""]);
    expect(script + form).not.toMatch(/\p{Bidi_Control}/u);
  });

  it("reach no object that all others inherit from", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
