import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { makeCatalogue } from "./catalogue.ts";
import { DESTINATIONS } from "./destinations.ts";
import { encodeText } from "./encode-text.ts";
import type { Product } from "./product.ts";
import { sampleShop } from "./profiles.ts";
import { Random, type Weighted } from "./random.ts";
import { ALL_ORDERS_COLUMNS } from "./reports/all-orders-columns.ts";
import type { Encoding } from "./shop-profile.ts";
import { DAY, HOUR, MINUTE, tokyoIso, tokyoMidnight } from "./tokyo-time.ts";

export interface BulkReport {
  readonly rows: number;
  readonly encoding: Encoding;
  readonly seed: number;
}

const COLUMNS = [...ALL_ORDERS_COLUMNS, "is-business-order"];
const PERIOD = { from: tokyoMidnight("2025-05-01"), days: 365 };
const UNTIL = PERIOD.from + PERIOD.days * DAY;
const ROWS_A_CHUNK = 2_000;
const PREFIXES = ["249", "250", "503"];
const QUANTITIES: readonly Weighted<string>[] = [
  ["1", 850],
  ["2", 90],
  ["3", 35],
  ["5", 15],
  ["12", 9],
  ["40", 1],
];

/**
 * An all-orders report of a year with so many rows, for measuring speed: 30 columns, Japanese titles. It is not a
 * simulated shop: no stock, no attacks. Written piece by piece, never held in memory.
 */
export async function writeBulkReport(path: string, report: BulkReport): Promise<void> {
  await pipeline(Readable.from(bulkReportChunks(report)), createWriteStream(path));
}

/** The bytes of that report, in order. */
export function* bulkReportChunks({ rows, encoding, seed }: BulkReport): Generator<Buffer> {
  const random = new Random(seed, "bulk report");
  const products = bulkProducts(rows, encoding, seed);
  const places = DESTINATIONS.map(({ city, state, postalCode }) =>
    encoded([city, state, postalCode, "JP"].join("\t"), encoding),
  );
  yield Buffer.from(`${COLUMNS.join("\t")}\r\n`);
  let lines: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const at = PERIOD.from + ((row + random.uniform()) / rows) * (UNTIL - PERIOD.from);
    // Squared: few products make most of the sales.
    const product = products[Math.floor(random.uniform() ** 2 * products.length)];
    if (product !== undefined) lines.push(bulkRow(random, at, product, random.pick(places)));
    if (lines.length === ROWS_A_CHUNK || row === rows - 1) {
      yield Buffer.from(lines.join(""), "latin1");
      lines = [];
    }
  }
}

/** A product's cells, already in the file's encoding. */
interface EncodedProduct {
  readonly price: number;
  readonly channel: Product["channel"];
  /** product-name, sku, asin */
  readonly cells: string;
}

function bulkProducts(rows: number, encoding: Encoding, seed: number): EncodedProduct[] {
  const products = Math.min(3_000, Math.max(40, Math.round(rows / 50)));
  return makeCatalogue({ ...sampleShop, products }, seed, PERIOD).map(
    ({ title, sku, asin, price, channel }) => ({
      price,
      channel,
      cells: encoded([title, sku, asin].join("\t"), encoding),
    }),
  );
}

/** Text whose code units are the encoded bytes: joined and written as latin1, it is encoded once, not in each row. */
function encoded(text: string, encoding: Encoding): string {
  return encodeText(text, encoding).toString("latin1");
}

function bulkRow(random: Random, at: number, product: EncodedProduct, place: string): string {
  const digits = () => String(random.integer(0, 9_999_999)).padStart(7, "0");
  const konbini = random.chance(0.15);
  const unpaid = random.chance(konbini ? 0.12 : 0.005);
  const pendingFor = unpaid
    ? 6.3 * DAY
    : konbini
      ? random.between(1, 40) * HOUR
      : random.between(12, 90) * MINUTE;
  const shippedAt = at + pendingFor + random.between(4, 40) * HOUR;
  const pending = at + pendingFor > UNTIL;
  const status = pending ? "Pending" : unpaid ? "Cancelled" : shippedAt > UNTIL ? "Unshipped" : "Shipped";
  const updatedAt = pending ? at : status === "Shipped" ? shippedAt : at + pendingFor;
  const erased = status === "Cancelled" && random.chance(0.9);
  const quantity = erased ? "0" : random.weighted(QUANTITIES);
  const total = product.price * Number(quantity);
  const amounts = erased ? "\t\t" : `JPY\t${total}.0\t${Math.floor((total * 10) / 110)}.0`;
  const paidPlace = status === "Shipped" || status === "Unshipped" ? place : "\t\t\t";
  const itemStatus = status === "Pending" ? "Unshipped" : status;
  return (
    `${random.pick(PREFIXES)}-${digits()}-${digits()}\t\t${tokyoIso(at)}\t${tokyoIso(updatedAt)}\t${status}\t` +
    `${product.channel}\tAmazon.co.jp\t\t\tStandard\t${product.cells}\t${itemStatus}\t${quantity}\t${amounts}\t` +
    `\t\t\t\t\t\t${paidPlace}\t\t${random.chance(0.05)}\r\n`
  );
}
