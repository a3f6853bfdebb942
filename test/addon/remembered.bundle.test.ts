import type { RememberedMapping } from "../../src/addon/calls.ts";
import { TestSpreadsheet } from "./spreadsheet.ts";

const MAPPING: RememberedMapping = {
  layout: "date|order id|qty|sku|status",
  mapping: {
    columns: { orderId: "Order ID", purchasedAt: "Date", status: "Status", sku: "SKU", quantity: "Qty" },
    dateOrder: "day-first",
  },
};

function layoutNumber(number: number): RememberedMapping {
  return { ...MAPPING, layout: `${MAPPING.layout}|column ${number}` };
}

describe("what a user chose last", () => {
  it("is known the next time the sidebar opens, before anything was imported too", () => {
    const spreadsheet = new TestSpreadsheet();
    expect(spreadsheet.value("sidebarState").remembered).toEqual({
      shop: "",
      mappings: [],
      contactBy: "phone",
      language: "auto",
    });
    spreadsheet.value("remember", { shop: "支店" });
    spreadsheet.value("remember", MAPPING);
    expect(spreadsheet.value("sidebarState").remembered).toEqual({
      shop: "支店",
      mappings: [MAPPING],
      contactBy: "phone",
      language: "auto",
    });
    expect(spreadsheet.host.spreadsheet.getSheets()).toHaveLength(1);
  });

  it("is one mapping for a layout, the newest", () => {
    const spreadsheet = new TestSpreadsheet();
    const corrected = { ...MAPPING, mapping: { ...MAPPING.mapping, dateOrder: "month-first" as const } };
    spreadsheet.value("remember", MAPPING);
    expect(spreadsheet.value("remember", corrected).mappings).toEqual([corrected]);
  });

  it("makes room for the newest when a property would be too long", () => {
    const spreadsheet = new TestSpreadsheet();
    for (let number = 0; number < 60; number += 1) spreadsheet.value("remember", layoutNumber(number));
    const { mappings } = spreadsheet.value("sidebarState").remembered;
    expect(mappings.at(-1)).toEqual(layoutNumber(59));
    expect(mappings.length).toBeGreaterThan(5);
    expect(mappings).not.toContainEqual(layoutNumber(0));
  });

  it.each([
    [
      "a field that does not exist",
      { ...MAPPING, mapping: { ...MAPPING.mapping, columns: { buyer: "Name" } } },
    ],
    [
      "a date order that does not exist",
      { ...MAPPING, mapping: { ...MAPPING.mapping, dateOrder: "backwards" } },
    ],
    ["a header that is no text", { ...MAPPING, mapping: { ...MAPPING.mapping, columns: { sku: 7 } } }],
    ["more than a shop", { shop: "本店", orders: ["250-1234567-1234567"] }],
    ["a giant layout", { ...MAPPING, layout: "x".repeat(3001) }],
  ])("is refused where it is %s", (_, choice) => {
    const spreadsheet = new TestSpreadsheet();
    const answer = spreadsheet.call("remember", choice as unknown as RememberedMapping);
    expect(answer.ok ? "" : answer.code).toBe("invalid");
    expect(spreadsheet.value("sidebarState").remembered).toEqual({
      shop: "",
      mappings: [],
      contactBy: "phone",
      language: "auto",
    });
  });

  it.each(["{", "[]", '{"shop":7,"mappings":[]}', '{"shop":"","mappings":[{"layout":"x"}]}'])(
    "is nothing where another version wrote %s",
    (text) => {
      const before = new TestSpreadsheet();
      before.value("remember", { shop: "支店" });
      const ours = JSON.stringify(
        JSON.stringify({ shop: "支店", mappings: [], contactBy: "phone", language: "auto" }),
      );
      const saved = before.host.save();
      expect(saved).toContain(ours);
      const spreadsheet = new TestSpreadsheet({ state: saved.replace(ours, JSON.stringify(text)) });
      expect(spreadsheet.value("sidebarState").remembered).toEqual({
        shop: "",
        mappings: [],
        contactBy: "phone",
        language: "auto",
      });
    },
  );
});
