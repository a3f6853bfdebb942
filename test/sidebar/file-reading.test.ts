import { gzipSync, zipSync } from "fflate";
import type { ColumnMapping } from "../../src/reports/column-mapping.ts";
import type { ObservationBatch } from "../../src/reports/observation.ts";
import { type Archive, type Reading, readSource } from "../../src/sidebar/file-reading.ts";
import { type ChosenFile, type FileSource, fileSource } from "../../src/sidebar/source.ts";

const MODIFIED = Date.UTC(2026, 7, 26, 5, 30);

function file(name: string, bytes: Uint8Array, lastModified = MODIFIED): FileSource {
  return fileSource({
    name,
    size: bytes.length,
    lastModified,
    arrayBuffer: async () => new Uint8Array(bytes).buffer,
  });
}

function batchIn(reading: Reading | Archive): ObservationBatch {
  if (!reading.recognised || reading.holds !== "orders") throw new Error("no orders were read");
  return reading.batch;
}

function text(...lines: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(lines.map((cells) => `${cells.join("\t")}\r\n`).join(""));
}

const HEADERS = [
  "order-id",
  "order-item-id",
  "purchase-date",
  "sku",
  "product-name",
  "quantity-purchased",
  "payment-type",
];
const row = (index: number, date = "2026-08-25T10:00:00+09:00", title = "puzzle") => [
  `250-${String(index).padStart(7, "0")}-0000000`,
  String(10_000_000_000_000 + index),
  date,
  `SKU-${index}`,
  title,
  "3",
  "CVS",
];

describe("a chosen file", () => {
  it("is read to the end in steps, with its period and its time", async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => row(index));
    const reading = await readSource(
      file("pending.txt", text(HEADERS, ...rows, row(5000, "2026-08-20T10:00:00+09:00"))),
      "Asia/Tokyo",
    );
    expect(reading).toMatchObject({
      recognised: true,
      name: "pending.txt",
      kind: "pending-orders",
      encoding: "utf-8",
      rows: 5001,
      asOf: MODIFIED,
      period: [Date.UTC(2026, 7, 20, 1), Date.UTC(2026, 7, 25, 1)],
    });
  });

  it("tells how far it is, up to the end, and what is no longer wanted is not read on", async () => {
    // A clock on which everything takes long.
    let now = 0;
    jest.spyOn(performance, "now").mockImplementation(() => {
      now += 60;
      return now;
    });
    const bytes = text(HEADERS, ...Array.from({ length: 5000 }, (_, index) => row(index)));
    const told: number[] = [];
    const onProgress = (share: number): void => {
      told.push(share);
    };
    const whole = await readSource(file("pending.txt", bytes), "Asia/Tokyo", null, {
      onProgress,
      isStopped: () => false,
    });
    expect(whole).toMatchObject({ rows: 5000 });
    expect(told.length).toBeGreaterThan(4);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told[0]).toBe(0);
    expect(told[told.length - 1]).toBeGreaterThan(0.8);
    const slices = told.length;
    told.length = 0;
    const stopped = await readSource(file("pending.txt", bytes), "Asia/Tokyo", null, {
      onProgress,
      isStopped: () => told.length > 1,
    });
    expect(stopped).toBeNull();
    expect(told.length).toBeLessThan(slices);
    jest.restoreAllMocks();
  });

  it("is never of a time before the newest one inside", async () => {
    const reading = await readSource(file("pending.txt", text(HEADERS, row(1)), 0), "Asia/Tokyo");
    expect(reading).toMatchObject({ asOf: Date.UTC(2026, 7, 25, 1) });
  });

  it("decodes CP932 with the characters that plain Shift_JIS lacks", async () => {
    const bytes = text(HEADERS, row(1, undefined, "@@@@"));
    // ①㈱ in CP932.
    bytes.set([0x87, 0x40, 0x87, 0x8a], Buffer.from(bytes).indexOf("@@@@"));
    const reading = await readSource(file("pending.txt", bytes), "Asia/Tokyo");
    expect(reading).toMatchObject({ encoding: "cp932" });
    expect(batchIn(reading).title.at(0)).toBe("①㈱");
  });

  it("reads dates without an offset on the spreadsheet's clock", async () => {
    const bytes = text(HEADERS, row(1, "2026/08/25 10:00"));
    const inTokyo = await readSource(file("a.txt", bytes), "Asia/Tokyo");
    const inNewYork = await readSource(file("a.txt", bytes), "America/New_York");
    expect(batchIn(inTokyo).purchasedAt.at(0)).toBe(Date.UTC(2026, 7, 25, 1));
    expect(batchIn(inNewYork).purchasedAt.at(0)).toBe(Date.UTC(2026, 7, 25, 14));
  });

  it("has the same content under any name, and another with one byte changed", async () => {
    const bytes = text(HEADERS, row(1));
    const content = async (name: string, of: Uint8Array) => {
      const reading = await readSource(file(name, of), "Asia/Tokyo");
      return reading.recognised ? reading.content : "";
    };
    const first = await content("a.txt", bytes);
    expect(await content("b.txt", bytes)).toBe(first);
    expect(await content("a.txt", text(HEADERS, row(2)))).not.toBe(first);
  });

  it("that is no order report is told with what was found", async () => {
    const reading = await readSource(file("invoice.csv", text(["date", "amount"], ["1", "2"])), "Asia/Tokyo");
    expect(reading).toMatchObject({ recognised: false, why: "unknown-headers", found: ["date", "amount"] });
  });

  it("that cannot be opened any more is told as such", async () => {
    const gone: ChosenFile = {
      name: "gone.txt",
      size: 1,
      lastModified: MODIFIED,
      arrayBuffer: () => Promise.reject(new Error("NotFoundError")),
    };
    await expect(readSource(fileSource(gone), "Asia/Tokyo")).resolves.toEqual({
      recognised: false,
      why: "unopened",
    });
  });
});

describe("a container", () => {
  const zipped = zipSync({ "8月/pending.txt": text(HEADERS, row(1)), "readme.txt": text(["hello"]) });

  it("gives way to the files inside it, each named after both", async () => {
    const archive = await readSource(file("reports.zip", zipped), "Asia/Tokyo");
    if (archive.recognised || archive.why !== "archive") throw new Error("no archive");
    expect(archive.sources.map(({ name }) => name)).toEqual([
      "reports.zip › pending.txt",
      "reports.zip › readme.txt",
    ]);
    const [first, second] = await Promise.all(
      archive.sources.map((source) => readSource(source, "Asia/Tokyo")),
    );
    expect(first).toMatchObject({
      recognised: true,
      name: "reports.zip › pending.txt",
      kind: "pending-orders",
      asOf: MODIFIED,
    });
    expect(second).toMatchObject({ recognised: false, why: "unknown-headers" });
  });

  it("holds what it would be unpacked: the same content", async () => {
    const bytes = text(HEADERS, row(1));
    const archive = await readSource(file("pending.txt.gz", gzipSync(bytes)), "Asia/Tokyo");
    if (archive.recognised || archive.why !== "archive") throw new Error("no archive");
    const [packed] = archive.sources;
    if (packed === undefined) throw new Error("empty");
    const plain = await readSource(file("pending.txt", bytes), "Asia/Tokyo");
    expect(await readSource(packed, "Asia/Tokyo")).toMatchObject({
      content: plain.recognised ? plain.content : "",
    });
  });

  it("that is damaged is told as such, whole or in one file", async () => {
    const cut = await readSource(file("cut.zip", zipped.subarray(0, 60)), "Asia/Tokyo");
    expect(cut).toEqual({ recognised: false, why: "unpacked", fault: "damaged" });
    const gz = gzipSync(text(HEADERS, row(1)));
    const archive = await readSource(file("cut.gz", gz.subarray(0, 30)), "Asia/Tokyo");
    if (archive.recognised || archive.why !== "archive") throw new Error("no archive");
    const [packed] = archive.sources;
    if (packed === undefined) throw new Error("empty");
    expect(await readSource(packed, "Asia/Tokyo")).toMatchObject({ why: "unpacked", fault: "damaged" });
  });
});

describe("pasted rows", () => {
  const pasted = (rows: string) =>
    readSource({ how: "pasted", name: "貼り付け", changedAt: MODIFIED, text: rows }, "Asia/Tokyo");

  it("are read like a file of now, though never a whole report", async () => {
    expect(await pasted(`${HEADERS.join("\t")}\n${row(1).join("\t")}`)).toMatchObject({
      recognised: true,
      name: "貼り付け",
      kind: "pending-orders",
      rows: 1,
      asWritten: false,
      asOf: MODIFIED,
    });
  });

  it("without their header are told so", async () => {
    expect(await pasted(row(1).join("\t"))).toMatchObject({ recognised: false, why: "no-header" });
  });
});

describe("a stock report", () => {
  it("is read with its own time", async () => {
    const bytes = text(["sku", "asin", "price", "quantity"], ["SKU-1", "B0ABCD1234", "1000", "3"]);
    expect(await readSource(file("stock.txt", bytes), "Asia/Tokyo")).toMatchObject({
      recognised: true,
      holds: "stock",
      kind: "open-listings",
      rows: 1,
      asOf: MODIFIED,
      period: null,
    });
  });
});

describe("a table of another layout", () => {
  const FOREIGN = ["Order ID", "Date", "Status", "SKU", "Qty", "Amount"];
  const foreign = text(FOREIGN, ["250-1234567-1234567", "04-05-26", "Pending", "SKU-1", "2", "3000"]);
  const columns = {
    orderId: "Order ID",
    purchasedAt: "Date",
    status: "Status",
    sku: "SKU",
    quantity: "Qty",
  } as const;
  const read = (mapping: ColumnMapping | null) =>
    readSource(file("foreign.txt", foreign), "Asia/Tokyo", mapping);

  it("is read once its columns are told, and is another content with others", async () => {
    expect(await read(null)).toMatchObject({ recognised: false, why: "unknown-headers" });
    const first = await read({ columns, dateOrder: "month-first" });
    const second = await read({ columns, dateOrder: "day-first" });
    expect(first).toMatchObject({
      kind: "mapped-orders",
      period: [Date.UTC(2026, 3, 4, 15), expect.any(Number)],
    });
    expect(second).toMatchObject({ period: [Date.UTC(2026, 4, 3, 15), expect.any(Number)] });
    expect(first.recognised && second.recognised && first.content === second.content).toBe(false);
  });
});
