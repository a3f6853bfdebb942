import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import { nodeTextDecoding } from "../../src/cli/text-decoding.ts";
import {
  CHANNELS,
  type Observation,
  ORDER_STATUSES,
  observationAt,
  PAYMENTS,
} from "../../src/reports/observation.ts";
import { asPasted } from "../../src/reports/pasted-rows.ts";
import {
  type ReadingContext,
  type ReadingResult,
  type ReadReport,
  type ReadStock,
  readReport,
} from "../../src/reports/report-reader.ts";
import { JAPAN } from "../../src/reports/time-zone.ts";
import { utf8OfText } from "../../src/reports/utf-8.ts";

export const CONTEXT: ReadingContext = { name: "report.txt", decoding: nodeTextDecoding(), timeZone: JAPAN };

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../fixtures/reports", name)));
}

export function encoded(text: string, encoding = "utf-8", options: { addBOM?: boolean } = {}): Uint8Array {
  return new Uint8Array(iconv.encode(text, encoding, options));
}

export function read(content: Uint8Array | string): ReadingResult {
  return readReport(typeof content === "string" ? encoded(content) : content, CONTEXT);
}

/** What pasted text is read as. */
export function pasted(text: string): ReadingResult {
  return asPasted(readReport(utf8OfText(text), CONTEXT));
}

/** The report in a file that must be one. */
export function report(content: Uint8Array | string): ReadReport {
  const result = read(content);
  if (!result.recognised) throw new Error(`not recognised: ${JSON.stringify(result)}`);
  return result;
}

/** The stock report in a file that must be one. */
export function stock(content: Uint8Array | string): ReadStock {
  const result = read(content);
  if (result.recognised || result.why !== "no-orders") throw new Error(`no stock: ${JSON.stringify(result)}`);
  return result.stock;
}

/** A context whose decoding notes every text that it decodes. */
export function spyingContext(): { readonly context: ReadingContext; readonly decoded: string[] } {
  const decoded: string[] = [];
  const decoding: ReadingContext["decoding"] = {
    decode: (...args) => {
      const text = CONTEXT.decoding.decode(...args);
      decoded.push(text);
      return text;
    },
  };
  return { context: { ...CONTEXT, decoding }, decoded };
}

export function observations(one: ReadReport): readonly Observation[] {
  return Array.from({ length: one.batch.length }, (_, row) => observationAt(one.batch, row));
}

/** The only observation of a report. */
export function only(content: Uint8Array | string): Observation {
  const one = report(content);
  expect(one.rejected).toEqual([]);
  expect(one.batch.length).toBe(1);
  return observationAt(one.batch, 0);
}

export const PENDING_HEADERS = [
  "order-id",
  "order-item-id",
  "purchase-date",
  "sku",
  "product-name",
  "quantity-purchased",
  "payment-type",
] as const;

/** Cells of a pending report's row; what is not given is ordinary. */
export function pendingRow(said: Partial<Record<(typeof PENDING_HEADERS)[number], string>> = {}): string[] {
  const ordinary = {
    "order-id": "249-0000001-0000001",
    "order-item-id": "10000000000001",
    "purchase-date": "2026-08-26T14:29:25+09:00",
    sku: "TOY-1",
    "product-name": "積み木",
    "quantity-purchased": "1",
    "payment-type": "",
  };
  return PENDING_HEADERS.map((header) => said[header] ?? ordinary[header]);
}

/** A pending report as Amazon writes it: tabs, no quotes. */
export function pendingReport(...rows: readonly (readonly string[])[]): string {
  return [PENDING_HEADERS, ...rows].map((row) => `${row.join("\t")}\r\n`).join("");
}

/** An all-orders report with just the given columns. */
export function allOrders(...rows: readonly Readonly<Record<string, string>>[]): string {
  const ordinary = { "amazon-order-id": "249-0000001-0000001", "order-status": "Pending", sku: "TOY-1" };
  const headers = [...new Set([...Object.keys(ordinary), ...rows.flatMap((row) => Object.keys(row))])];
  const lines = rows.map((row) => {
    const cells: Readonly<Record<string, string>> = { ...ordinary, ...row };
    return headers.map((header) => cells[header] ?? "").join("\t");
  });
  return `${[headers.join("\t"), ...lines].join("\n")}\n`;
}

/** Text of the kind that titles and SKUs hold, all of it within CP932. */
const cellText = fc
  .string({
    unit: fc.constantFrom(..."aZ09 -_/\"',=+@￥～①㈱髙ｱﾊﾟ戦隊ロボ積み木ソ表能申"),
    minLength: 1,
    maxLength: 20,
  })
  .map((text) => text.trim())
  .filter((text) => text !== "");

const orderId = fc
  .tuple(
    fc.integer({ min: 100, max: 999 }),
    fc.integer({ min: 0, max: 9_999_999 }),
    fc.integer({ min: 0, max: 9_999_999 }),
  )
  .map(([shop, one, other]) => `${shop}-${String(one).padStart(7, "0")}-${String(other).padStart(7, "0")}`);

const time = fc.integer({ min: 1_600_000_000, max: 1_900_000_000 }).map((seconds) => seconds * 1000);

function orUnknown(number: fc.Arbitrary<number>): fc.Arbitrary<number> {
  return fc.option(number, { nil: Number.NaN });
}

/** Any observation that a report can bring. */
export const anyObservation: fc.Arbitrary<Observation> = fc.record({
  orderId,
  itemId: fc.option(fc.integer({ min: 1, max: 9_999_999 }).map(String), { nil: "" }),
  sku: fc.option(cellText, { nil: "" }),
  ordinal: fc.integer({ min: 1, max: 5 }),
  asin: fc.constantFrom("", "B0TOY00001", "4123456789"),
  title: fc.option(cellText, { nil: "" }),
  status: fc.constantFrom(...ORDER_STATUSES),
  quantity: orUnknown(fc.integer({ min: 0, max: 999 })),
  total: orUnknown(fc.integer({ min: 0, max: 9_999_999 }).map((sen) => sen / 10)),
  currency: fc.constantFrom("", "JPY", "USD"),
  channel: fc.constantFrom(...CHANNELS),
  salesChannel: fc.constantFrom("", "Amazon.co.jp", "Non-Amazon"),
  payment: fc.constantFrom(...PAYMENTS),
  business: fc.constantFrom(Number.NaN, 0, 1),
  purchasedAt: orUnknown(time),
  updatedAt: orUnknown(time),
  cancelledBy: fc.constant("unknown"),
});
