import { type ChosenFile, readFile } from "../../src/sidebar/file-reading.ts";

const MODIFIED = Date.UTC(2026, 7, 26, 5, 30);

function file(name: string, bytes: Uint8Array, lastModified = MODIFIED): ChosenFile {
  return { name, lastModified, arrayBuffer: async () => new Uint8Array(bytes).buffer };
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
    const reading = await readFile(
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

  it("is never of a time before the newest one inside", async () => {
    const reading = await readFile(file("pending.txt", text(HEADERS, row(1)), 0), "Asia/Tokyo");
    expect(reading).toMatchObject({ asOf: Date.UTC(2026, 7, 25, 1) });
  });

  it("decodes CP932 with the characters that plain Shift_JIS lacks", async () => {
    const bytes = text(HEADERS, row(1, undefined, "@@@@"));
    // ①㈱ in CP932.
    bytes.set([0x87, 0x40, 0x87, 0x8a], Buffer.from(bytes).indexOf("@@@@"));
    const reading = await readFile(file("pending.txt", bytes), "Asia/Tokyo");
    expect(reading).toMatchObject({ encoding: "cp932", batch: { title: ["①㈱"] } });
  });

  it("reads dates without an offset on the spreadsheet's clock", async () => {
    const bytes = text(HEADERS, row(1, "2026/08/25 10:00"));
    const inTokyo = await readFile(file("a.txt", bytes), "Asia/Tokyo");
    const inNewYork = await readFile(file("a.txt", bytes), "America/New_York");
    expect(inTokyo).toMatchObject({ batch: { purchasedAt: [Date.UTC(2026, 7, 25, 1)] } });
    expect(inNewYork).toMatchObject({ batch: { purchasedAt: [Date.UTC(2026, 7, 25, 14)] } });
  });

  it("has the same content under any name, and another with one byte changed", async () => {
    const bytes = text(HEADERS, row(1));
    const content = async (name: string, of: Uint8Array) => {
      const reading = await readFile(file(name, of), "Asia/Tokyo");
      return reading.recognised ? reading.content : "";
    };
    const first = await content("a.txt", bytes);
    expect(await content("b.txt", bytes)).toBe(first);
    expect(await content("a.txt", text(HEADERS, row(2)))).not.toBe(first);
  });

  it("that is no order report is told with what was found", async () => {
    const reading = await readFile(file("invoice.csv", text(["date", "amount"], ["1", "2"])), "Asia/Tokyo");
    expect(reading).toMatchObject({ recognised: false, why: "unknown-headers", found: ["date", "amount"] });
  });

  it("that cannot be opened any more is told as such", async () => {
    const gone: ChosenFile = {
      name: "gone.txt",
      lastModified: MODIFIED,
      arrayBuffer: () => Promise.reject(new Error("NotFoundError")),
    };
    await expect(readFile(gone, "Asia/Tokyo")).resolves.toEqual({ recognised: false, why: "unopened" });
  });
});
