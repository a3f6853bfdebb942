import { ByteDictionary } from "./byte-dictionary.ts";
import type { CellCodes } from "./cell-codes.ts";
import { asinOrBlank } from "./identifiers.ts";
import { CHANNELS, type Channel } from "./observation.ts";
import type { RejectedRow } from "./rejected-row.ts";
import type { StockField, StockReportKind } from "./report-kind.ts";
import { type CellReading, RowCells } from "./row-cells.ts";
import type { RowScanner } from "./row-scanner.ts";
import { SeenRows } from "./seen-rows.ts";
import {
  STOCK_STATUSES,
  type StockBatch,
  type StockRow,
  type StockStatus,
  stockBatchOf,
} from "./stock-batch.ts";
import { channelOfWord, stockStatusOfWord } from "./words.ts";

/** What the header of one stock report says of its rows. */
export interface StockLayout {
  readonly kind: StockReportKind;
  /** As they stand in the file. */
  readonly headers: readonly string[];
  readonly columns: Readonly<Record<StockField, number>>;
}

/** A row that breaks off before one of these is damaged. */
const ESSENTIAL: readonly StockField[] = ["sku", "asin", "available"];

/** Turns the rows of a stock report into offers, rejected rows and exact duplicates: each row is one of them. */
export class StockObserver {
  readonly rejected: RejectedRow[] = [];
  rows = 0;
  duplicates = 0;
  private readonly offers: StockRow[] = [];
  private readonly cells: RowCells;
  private readonly seen: SeenRows;
  private readonly skuNumbers: ByteDictionary;
  private readonly texts: CellCodes<string>;
  private readonly asins: CellCodes<string>;
  private readonly channels: CellCodes<Channel>;
  private readonly statuses: CellCodes<StockStatus>;
  /** Cells that a row must have. */
  private readonly reach: number;

  /** @param scanner goes through `bytes`; its header row has been read */
  constructor(
    bytes: Uint8Array,
    private readonly scanner: RowScanner,
    private readonly layout: StockLayout,
    reading: CellReading,
  ) {
    this.cells = new RowCells(bytes, scanner, layout.headers, reading);
    this.seen = new SeenRows(bytes);
    this.skuNumbers = new ByteDictionary(bytes);
    this.texts = this.cells.texts();
    this.asins = this.cells.codes(asinOrBlank, [], "");
    this.channels = this.cells.codes(channelOfWord, CHANNELS, "unknown");
    this.statuses = this.cells.codes(stockStatusOfWord, STOCK_STATUSES, "unknown");
    this.reach = Math.max(...ESSENTIAL.map((field) => layout.columns[field])) + 1;
  }

  get batch(): StockBatch {
    return stockBatchOf(this.offers);
  }

  /** Takes in the row on which the scanner stands. */
  observe(): void {
    this.rows += 1;
    const { scanner, cells } = this;
    if (cells.isTooLong || scanner.cells < this.reach) {
      this.rejected.push(cells.misfit());
      return;
    }
    const column = this.layout.columns.sku;
    const start = scanner.starts[column] as number;
    const sku = this.skuNumbers.indexOf(start, scanner.ends[column] as number);
    if (this.seen.isRepeated(sku, scanner.rowStart, scanner.rowEnd)) {
      this.duplicates += 1;
      return;
    }
    const offer = this.readOffer();
    if (cells.fault === null) this.offers.push(offer);
    else this.rejected.push(cells.rejection(cells.fault));
  }

  private readOffer(): StockRow {
    const { cells } = this;
    const { columns, kind } = this.layout;
    cells.begin();
    if (cells.isEmpty(columns.sku)) cells.fail("missing-sku", columns.sku);
    const available = cells.units(columns.available);
    const unsaid = Number.isNaN(available) ? kind.says.uncounted : kind.says.counted;
    return {
      sku: cells.value(columns.sku, this.texts),
      asin: cells.value(columns.asin, this.asins),
      title: cells.value(columns.title, this.texts),
      channel: cells.isEmpty(columns.channel) ? unsaid : cells.value(columns.channel, this.channels),
      available,
      reserved: cells.units(columns.reserved),
      price: cells.amount(columns.price),
      status: cells.value(columns.status, this.statuses),
    };
  }
}
