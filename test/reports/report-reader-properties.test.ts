import fc from "fast-check";
import { observationAt } from "../../src/reports/observation.ts";
import { openReport, readReport } from "../../src/reports/report-reader.ts";
import {
  anyObservation,
  CONTEXT,
  encoded,
  PENDING_HEADERS,
  pendingReport,
  pendingRow,
  report,
} from "./given.ts";

const HEADERS = [
  "amazon-order-id",
  "order-item-id",
  "purchase-date",
  "last-updated-date",
  "order-status",
  "fulfillment-channel",
  "sales-channel",
  "product-name",
  "sku",
  "asin",
  "quantity",
  "currency",
  "item-price",
  "is-business-order",
];

const STATUS_WORDS = {
  pending: "Pending",
  unshipped: "Unshipped",
  "partially-shipped": "Partially Shipped",
  shipped: "Shipped",
  cancelled: "Cancelled",
} as const;
const CHANNEL_WORDS = { amazon: "Amazon", merchant: "Merchant", unknown: "" } as const;

/** Observations that an all-orders report can hold, each of an order of its own. */
const reported = fc.uniqueArray(
  anyObservation
    .map((one) => ({ ...one, ordinal: 1, payment: "unknown" as const }))
    .filter((one) => one.status !== "unknown"),
  { selector: (one) => one.orderId, minLength: 1, maxLength: 12 },
);

type Reported = typeof reported extends fc.Arbitrary<(infer One)[]> ? One : never;

function date(time: number): string {
  return Number.isNaN(time) ? "" : new Date(time).toISOString().replace(".000", "");
}

function number(value: number): string {
  return Number.isNaN(value) ? "" : String(value);
}

function cells(one: Reported): string[] {
  return [
    one.orderId,
    one.itemId,
    date(one.purchasedAt),
    date(one.updatedAt),
    one.status === "unknown" ? "" : STATUS_WORDS[one.status],
    CHANNEL_WORDS[one.channel],
    one.salesChannel,
    one.title,
    one.sku,
    one.asin,
    number(one.quantity),
    one.currency,
    number(one.total),
    Number.isNaN(one.business) ? "" : String(one.business === 1),
  ];
}

function quoted(cell: string): string {
  return `"${cell.replace(/"/g, '""')}"`;
}

describe("reading", () => {
  const dialects = fc.record({
    delimiter: fc.constantFrom("\t", ","),
    newline: fc.constantFrom("\n", "\r\n", "\r"),
    encoding: fc.constantFrom("utf-8", "cp932", "utf-16le", "utf-16be"),
    addBOM: fc.boolean(),
  });

  it("gives back what was written, in every dialect and encoding", () => {
    fc.assert(
      fc.property(reported, dialects, (rows, { delimiter, newline, encoding, addBOM }) => {
        const write = (row: readonly string[]) => row.map(quoted).join(delimiter) + newline;
        const content = encoded([HEADERS, ...rows.map(cells)].map(write).join(""), encoding, {
          addBOM: encoding.startsWith("utf-16") || (addBOM && encoding === "utf-8"),
        });
        const one = report(content);
        expect(one.rejected).toEqual([]);
        expect(rows.map((_, row) => observationAt(one.batch, row))).toEqual(rows);
      }),
      { numRuns: 150 },
    );
  });

  it("gives back what Amazon wrote without quotes", () => {
    fc.assert(
      fc.property(reported, (rows) => {
        fc.pre(rows.every((row) => /^[^"]*$/.test(row.sku) && !/^".*"$/.test(row.title)));
        const text = [HEADERS, ...rows.map(cells)].map((row) => `${row.join("\t")}\r\n`).join("");
        const one = report(text);
        expect(rows.map((_, row) => observationAt(one.batch, row))).toEqual(rows);
      }),
      { numRuns: 100 },
    );
  });

  const bytes = fc.uint8Array({ maxLength: 400 });
  /** Text of the kind that trips a reader up, under a header that is recognised. */
  const crooked = fc
    .array(
      fc.constantFrom("\t", ",", "\n", "\r", '"', '""', "\0", "249-0000001-0000001", "積", "1", "x", "  "),
      { maxLength: 60 },
    )
    .map((pieces) => encoded(`${PENDING_HEADERS.join("\t")}\n${pieces.join("")}`));
  /** A real report with some bytes changed. */
  const damaged = fc
    .tuple(fc.constantFrom("utf-8", "cp932"), fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 }))
    .map(([encoding, changes]) => {
      const content = encoded(
        pendingReport(pendingRow(), pendingRow({ "product-name": "①積み木" }), pendingRow()),
        encoding,
      );
      for (const [at, byte] of changes) content[at % content.length] = byte;
      return content;
    });
  const anyFile = fc.oneof(bytes, crooked, damaged);

  it("answers whatever the bytes are, and its counts add up", () => {
    fc.assert(
      fc.property(anyFile, (content) => {
        const result = readReport(content, CONTEXT);
        if (!result.recognised) return;
        expect(result.rows).toBe(result.batch.length + result.duplicates + result.rejected.length);
      }),
      { numRuns: 500 },
    );
  });

  it("comes to the same in steps of any size", () => {
    fc.assert(
      fc.property(anyFile, fc.integer({ min: 1, max: 4 }), (content, rows) => {
        const reading = openReport(content, CONTEXT);
        while (reading.step(rows));
        expect(reading.result).toEqual(readReport(content, CONTEXT));
      }),
      { numRuns: 200 },
    );
  });
});
