import fc from "fast-check";
import {
  type ColumnMapping,
  mappedColumns,
  mappingKey,
  missingFields,
  proposeMapping,
} from "../../src/reports/column-mapping.ts";
import { instantOfText } from "../../src/reports/instant.ts";
import { observationAt } from "../../src/reports/observation.ts";
import { type ReadReport, readReport } from "../../src/reports/report-reader.ts";
import { JAPAN } from "../../src/reports/time-zone.ts";
import { CONTEXT, encoded, fixture, read } from "./given.ts";

const INDIA = fixture("other-marketplace.csv");

function proposal(content: Uint8Array | string) {
  const result = read(content);
  if (result.recognised || result.why !== "unknown-headers" || result.proposal === null) {
    throw new Error(`nothing proposed: ${JSON.stringify(result)}`);
  }
  return result.proposal;
}

function mapped(content: Uint8Array | string, mapping: ColumnMapping): ReadReport {
  const bytes = typeof content === "string" ? encoded(content) : content;
  const result = readReport(bytes, { ...CONTEXT, mapping });
  if (!result.recognised) throw new Error(`not recognised: ${JSON.stringify(result)}`);
  return result;
}

describe("an export of another marketplace", () => {
  it("gets a mapping proposed by its headers and dates", () => {
    const { mapping, confidence, missing, dateOrderTold, headers } = proposal(INDIA);
    expect(mapping).toEqual({
      columns: {
        orderId: "Order ID",
        sku: "SKU",
        asin: "ASIN",
        status: "Status",
        quantity: "Qty",
        total: "Amount",
        currency: "currency",
        channel: "Fulfilment",
        salesChannel: "Sales Channel",
        business: "B2B",
        purchasedAt: "Date",
      },
      dateOrder: "month-first",
    });
    expect({ confidence, missing, dateOrderTold }).toEqual({
      confidence: 1,
      missing: [],
      dateOrderTold: true,
    });
    expect(headers).toHaveLength(24);
  });

  it("is read through the confirmed mapping", () => {
    const one = mapped(INDIA, proposal(INDIA).mapping);
    expect(one).toMatchObject({
      kind: "mapped-orders",
      delimiter: "comma",
      asWritten: false,
      rows: 6,
      duplicates: 1,
      rejected: [],
    });
    expect(one.batch.status.toArray()).toEqual(["cancelled", "shipped", "shipped", "pending", "unshipped"]);
    expect(one.batch.total.toArray()).toEqual([647.62, 406, 329, 3766.65, 574]);
    expect(observationAt(one.batch, 3)).toMatchObject({
      orderId: "403-9615377-8133951",
      sku: "J0341-DR-L",
      asin: "B099NRCT7B",
      quantity: 5,
      currency: "INR",
      channel: "amazon",
      salesChannel: "Amazon.in",
      business: 0,
      purchasedAt: Date.parse("2022-05-01T00:00:00+09:00"),
    });
  });

  it("tells what is missing, and how little can be read", () => {
    const { missing, confidence, dateOrderTold } = proposal(
      "Order ID,Date,foo\nx,05-01-22,1\n405-8078784-5731545,05-02-22,1\n",
    );
    expect({ missing, confidence, dateOrderTold }).toEqual({
      missing: ["sku", "status", "quantity"],
      confidence: 0.5,
      dateOrderTold: false,
    });
  });

  it("is complete with an ASIN in place of the SKU", () => {
    const { columns } = proposal(INDIA).mapping;
    const { sku, ...withoutSku } = columns;
    expect(missingFields({ columns: withoutSku })).toEqual([]);
    const { asin, ...withoutBoth } = withoutSku;
    expect([sku, asin, ...missingFields({ columns: withoutBoth })]).toEqual(["SKU", "ASIN", "sku"]);
  });

  it("gets none proposed where hardly a header is known", () => {
    expect(read("日付,天気\n1,晴れ\n")).toMatchObject({ why: "unknown-headers", proposal: null });
  });

  it("is not read through a mapping for other headers", () => {
    const mapping: ColumnMapping = { columns: { orderId: "Bestellnummer" }, dateOrder: "day-first" };
    expect(readReport(INDIA, { ...CONTEXT, mapping })).toMatchObject({ why: "unknown-headers" });
    expect(mappedColumns(["Order ID"], { columns: { quantity: "Qty" }, dateOrder: "year-first" })).toBeNull();
  });

  it("multiplies unit prices, and leaves line totals alone", () => {
    const content = "Order ID,Qty,単価,Amount\n405-8078784-5731545,3,10.1,\n405-8078784-5731546,3,10.1,25\n";
    const { mapping } = proposal(content);
    expect(mapped(content, mapping).batch.total.toArray()).toEqual([30.3, 25]);
  });

  it("never overrules what a report of Amazon's says of itself", () => {
    const mapping: ColumnMapping = { columns: { orderId: "sku" }, dateOrder: "day-first" };
    expect(mapped(fixture("all-orders-29-columns.txt"), mapping).kind).toBe("all-orders");
  });

  it("keeps no prototype's properties for headers", () => {
    expect(proposeMapping(["constructor", "__proto__"], []).mapping.columns).toEqual({});
  });
});

describe("a layout's key", () => {
  const headers = fc.array(fc.string({ unit: fc.constantFrom(..."ab 注"), maxLength: 4 }), { maxLength: 6 });

  it("is the same in any order, case and spacing", () => {
    fc.assert(
      fc.property(headers, (names) => {
        const other = [...names].reverse().map((name) => ` ${name.toUpperCase()} `);
        expect(mappingKey(other)).toBe(mappingKey(names));
      }),
    );
    expect(mappingKey(["Order ID", "Qty"])).not.toBe(mappingKey(["Order ID", "Amount"]));
  });
});

describe("dates with the year last", () => {
  it.each([
    ["04-30-22", "month-first", "2022-04-30T00:00:00+09:00"],
    ["30/4/2022 14:29", "day-first", "2022-04-30T14:29:00+09:00"],
    ["4/5/22 2:29:05 PM", "month-first", "2022-04-05T14:29:05+09:00"],
    ["4/5/22 12:00 am", "day-first", "2022-05-04T00:00:00+09:00"],
    ["04.05.2022 14:29 UTC", "day-first", "2022-05-04T14:29:00Z"],
    ["2022-04-05", "day-first", "2022-04-05T00:00:00+09:00"],
  ] as const)("%s, %s, is %s", (text, order, instant) => {
    expect(instantOfText(text, JAPAN, order)).toBe(Date.parse(instant));
  });

  it.each([
    ["30-04-22", "month-first"],
    ["04-30-22", "day-first"],
    ["04-30-22", "year-first"],
    ["4/5/22 13:00 PM", "month-first"],
    ["04-05/22", "month-first"],
  ] as const)("%s, %s, is none", (text, order) => {
    expect(instantOfText(text, JAPAN, order)).toBeNaN();
  });
});
