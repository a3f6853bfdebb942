import { readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { inflateWhole, openContainer } from "../../src/reports/container.ts";
import { openReport, type ReadingContext } from "../../src/reports/report-reader.ts";
import { encoded, fixture, observations, spyingContext } from "./given.ts";

/** What stands in every column of the fixtures that is someone's: names, addresses, mail, phone, coupons. */
const MARK = "個人情報";

const files = readdirSync(join(__dirname, "../fixtures/reports"));

/** Everything that reading a file decodes, and its result, as one text. */
function seenIn(content: Uint8Array, given: Partial<ReadingContext> = {}): string {
  const { context, decoded } = spyingContext();
  const reading = openReport(content, { ...context, ...given });
  while (reading.step(1000));
  const { result } = reading;
  const rows = result.recognised ? observations(result) : [];
  return `${decoded.join()}${JSON.stringify(result)}${JSON.stringify(rows)}`;
}

function textOf(name: string): string {
  return iconv.decode(Buffer.from(fixture(name)), name.includes("cp932") ? "cp932" : "utf-8", {
    stripBOM: false,
  });
}

describe("personal data", () => {
  it("is in the files of every kind that Amazon writes it into", () => {
    const marked = files.filter((name) => textOf(name).includes(MARK));
    for (const kind of [
      "all-orders",
      "unshipped-orders",
      "new-orders",
      "pending-orders",
      "other-marketplace",
    ]) {
      expect(marked.some((name) => name.startsWith(kind))).toBe(true);
    }
  });

  it.each(files)("%s: is never decoded", (name) => {
    const seen = seenIn(fixture(name));
    expect(seen).toMatch(/TOY-001|KAR Mark|Vital Greens|Noise Gate|JNE3781/);
    expect(seen).not.toContain(MARK);
  });

  const flat = files.filter((name) => name.endsWith(".txt"));

  it.each(flat)("%s: is never decoded in a column that the seller has put in", (name) => {
    const [head = "", ...rows] = textOf(name).split(/(?<=\n)/);
    const withColumn = [`備考\t${head}`, ...rows.map((row) => `${MARK}\t${row}`)].join("");
    const encoding = name.includes("cp932") ? "cp932" : "utf-8";
    expect(seenIn(encoded(withColumn.replace("備考\t\ufeff", "\ufeff備考\t"), encoding))).not.toContain(MARK);
  });

  it("is never decoded through a column mapping", () => {
    const mapping = {
      columns: { orderId: "Order ID", status: "Status", quantity: "Qty", sku: "SKU", purchasedAt: "Date" },
      dateOrder: "month-first",
    } as const;
    const seen = seenIn(fixture("other-marketplace.csv"), { mapping });
    expect(seen).toContain("405-8078784-5731545");
    expect(seen).not.toContain(MARK);
  });

  it("of a misaligned row is not taken into the sample for a mapping", () => {
    const content = `Order ID,Date,Name,Qty\n405-8078784-5731545,04-30-22,x,1\n${MARK},405-8078784-5731546,04-30-22,x,1\n`;
    expect(seenIn(encoded(content))).not.toContain(MARK);
  });

  it("stays packed where a container is only opened", () => {
    const { context, decoded } = spyingContext();
    const gzip = new Uint8Array(gzipSync(fixture("new-orders.txt")));
    const container = openContainer(gzip, "new-orders.txt.gz", context.decoding);
    expect(container?.ok).toBe(true);
    if (container?.ok) for (const file of container.files) inflateWhole(file);
    expect(decoded).toEqual([]);
  });
});
