/** A spreadsheet with many orders in it, made by the built add-on itself; synthetic (合成データ), always the same. */
import { createHost } from "../../preview/host/host.ts";
import type { Host, Json } from "../../preview/host/types.ts";
import { CHUNK_ROWS } from "../../src/addon/calls.ts";
import { batchOf, type Observation, type OrderStatus } from "../../src/reports/observation.ts";
import { packBatch } from "../../src/reports/packed-batch.ts";
import { packStock } from "../../src/reports/packed-stock.ts";
import type { StockBatch } from "../../src/reports/stock-batch.ts";
import { CostMeter, type Measured } from "./cost.ts";
import { estimatedSeconds } from "./cost-model.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 2026-11-24T09:00:00+09:00 */
const BEGIN = Date.UTC(2026, 10, 24);
const PRODUCTS = 300;
/** The orders of so many days. */
const DAYS = 300;

export class LargeBook {
  readonly host: Host;
  readonly lines: number;
  readonly manifest: string;
  private readonly meter = new CostMeter();
  private now = BEGIN;
  private isMeasuring = false;

  /**
   * @param bundle the built files by name
   * @param lines order lines in the book, oldest first, the newest at the bottom of the tab
   */
  constructor(
    bundle: (name: "Code.js" | "desk.html" | "formulas.html" | "appsscript.json") => string,
    lines: number,
  ) {
    this.lines = lines;
    this.manifest = bundle("appsscript.json");
    this.host = createHost({
      code: bundle("Code.js"),
      html: { desk: bundle("desk.html"), formulas: bundle("formulas.html") },
      manifest: this.manifest,
      now: () => this.now + this.spentMs(),
      onServiceCall: this.meter.onServiceCall,
      onCells: this.meter.onCells,
    });
    this.call("addToWatchList", { by: "sku", text: "TOY-299", reason: "", until: null });
    this.importRows(Array.from({ length: lines }, (_, number) => this.line(number)));
    this.importStock();
    this.call("refreshNow");
    // From here on the tab's order is the seller's: he sorts it by the time of purchase.
    this.sortBy("注文日時");
    this.call("refreshNow");
    this.pass(HOUR);
  }

  /** Epoch ms. */
  get at(): number {
    return this.now;
  }

  pass(ms: number): void {
    this.now += ms;
  }

  /** How many of the newest lines are pending at first. */
  get pending(): number {
    return Math.max(this.lines / 50, Math.min(1000, this.lines / 4));
  }

  /** The seller sorts the orders tab. */
  sortBy(header: string): void {
    const orders = this.sheet("注文");
    const width = orders.getLastColumn();
    const column = (orders.getRange(1, 1, 1, width).getValues()[0] ?? []).indexOf(header) + 1;
    orders.getRange(2, 1, orders.getLastRow() - 1, width).sort(column);
  }

  sheet(name: string): GoogleAppsScript.Spreadsheet.Sheet {
    const sheet = this.host.spreadsheet.getSheetByName(name);
    if (sheet === null) throw new Error(`no tab ${name}`);
    return sheet;
  }

  get inquiryIds(): readonly string[] {
    const [headers = [], ...rows] = this.sheet("問い合わせ記録").getDataRange().getValues();
    return rows.map((cells) => String(cells[headers.indexOf("問い合わせID")]));
  }

  /** Time passes while it works: what ends when its time is up has to see that. */
  measure(work: () => void): Measured {
    this.isMeasuring = true;
    const measured = this.meter.of(work);
    this.pass(this.spentMs());
    this.isMeasuring = false;
    return measured;
  }

  private spentMs(): number {
    return this.isMeasuring ? Math.round(1000 * estimatedSeconds(this.meter.cost)) : 0;
  }

  /** @returns the value of a call that the add-on must answer well */
  call(name: string, ...given: Json[]): Json | undefined {
    const outcome = this.host.run(name, given);
    if (!outcome.ok) throw new Error(`${name}: ${outcome.message}`);
    const answer = outcome.value as { ok: boolean; message?: string; value?: Json };
    if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
    return answer.value;
  }

  /** As the sidebar imports one file of all orders. */
  importRows(rows: readonly Observation[]): void {
    this.imported("all-orders", rows.length, (importId) => {
      for (let chunk = 0; chunk * CHUNK_ROWS < rows.length; chunk += 1) {
        const part = rows.slice(chunk * CHUNK_ROWS, (chunk + 1) * CHUNK_ROWS);
        this.call("importChunk", importId, chunk, packBatch(batchOf(part)) as unknown as Json, []);
      }
    });
  }

  /** What the next report says: orders that nobody has seen yet, and pending ones that were shipped. */
  news({ added, changed }: { readonly added: number; readonly changed: readonly number[] }): Observation[] {
    return [
      ...changed.map((number) => this.line(number, "shipped")),
      ...Array.from({ length: added }, (_, index) => this.line(this.lines + index, "pending")),
    ];
  }

  /** So many of the newest lines, those before them left out. */
  newest(count: number, before = 0): readonly number[] {
    return Array.from({ length: count }, (_, index) => this.lines - 1 - before - index);
  }

  line(number: number, status?: OrderStatus): Observation {
    const age = this.lines - number;
    const bought = BEGIN - HOUR - Math.max(age, 0) * ((DAYS * DAY) / this.lines);
    const isPending = age <= this.pending;
    const is = status ?? (isPending ? "pending" : "shipped");
    const product = (number * 7) % PRODUCTS;
    const isLarge = isPending && number % 20 === 0;
    const quantity = isLarge ? 30 : 1;
    return {
      orderId: `249-${1_000_000 + number}-${7_000_000 + (number % 1_000_000)}`,
      itemId: "",
      sku: `TOY-${product}`,
      ordinal: 1,
      asin: `B0${String(product).padStart(8, "0")}`,
      title: `変形ロボット ${product}`,
      status: is,
      quantity,
      total: quantity * 3000,
      currency: "JPY",
      channel: "amazon",
      salesChannel: "Amazon.co.jp",
      payment: isLarge ? "convenience-store" : "unknown",
      business: 0,
      purchasedAt: bought,
      cancelledBy: "unknown",
      updatedAt: is === "pending" ? bought : bought + HOUR,
    };
  }

  private importStock(): void {
    const offers = Array.from({ length: PRODUCTS }, (_, product) => product);
    const batch: StockBatch = {
      length: PRODUCTS,
      sku: offers.map((product) => `TOY-${product}`),
      asin: offers.map((product) => `B0${String(product).padStart(8, "0")}`),
      title: offers.map((product) => `変形ロボット ${product}`),
      channel: offers.map(() => "amazon"),
      available: offers.map(() => 40),
      reserved: offers.map(() => 0),
      price: offers.map(() => 3000),
      status: offers.map(() => "active"),
    };
    this.imported("fba-stock", PRODUCTS, (importId) => {
      this.call("stockChunk", importId, 0, packStock(batch) as unknown as Json, []);
    });
  }

  private imported(kind: string, rows: number, send: (importId: string) => void): void {
    const { importId } = this.call("startImport", {
      name: `${kind}.txt`,
      kind,
      encoding: "utf-8",
      rows,
      asOf: this.now,
      shop: "",
      complete: true,
      fingerprint: `${kind} ${this.now}`,
    }) as { importId: string };
    send(importId);
    this.call("finishImport", { importId, duplicates: 0 });
  }
}
