import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import { readReport } from "../../src/reports/report-reader.ts";
import { stockAt } from "../../src/reports/stock-batch.ts";
import { CONTEXT, encoded, fixture, observations, read } from "./given.ts";

/** Amazon's own flat files: tabs, no quotes, so that they can be taken apart and put together again here. */
const files = readdirSync(join(__dirname, "../fixtures/reports")).filter((name) => name.endsWith(".txt"));

interface Layout {
  readonly encoding: "utf-8" | "cp932";
  readonly rows: readonly (readonly string[])[];
}

function layoutOf(name: string): Layout {
  const encoding = name.includes("cp932") ? "cp932" : "utf-8";
  const text = iconv.decode(Buffer.from(fixture(name)), encoding);
  const rows = text.split(/\r?\n/).filter((line) => line !== "");
  return { encoding, rows: rows.map((line) => line.split("\t")) };
}

function written({ encoding, rows }: Layout): Uint8Array {
  return encoded(rows.map((row) => `${row.join("\t")}\n`).join(""), encoding);
}

/** What a file says, whatever its columns' order. */
function said(content: Uint8Array): unknown {
  const result = read(content);
  if (result.recognised) {
    const { kind, guessed, rows, duplicates, rejected } = result;
    return { kind, guessed, rows, duplicates, rejected, observations: observations(result) };
  }
  if (result.why !== "no-orders") return result;
  const { kind, rows, duplicates, rejected, batch } = result.stock;
  const offers = Array.from({ length: batch.length }, (_, row) => stockAt(batch, row));
  return { kind, rows, duplicates, rejected, offers };
}

describe.each(files)("%s", (name) => {
  const layout = layoutOf(name);
  const width = layout.rows[0]?.length ?? 0;
  const order = fc.shuffledSubarray(
    Array.from({ length: width }, (_, column) => column),
    { minLength: width },
  );

  it("says the same in any order of its columns, with headers of any case and spacing, among unknown ones", () => {
    fc.assert(
      fc.property(order, fc.boolean(), (columns, dressed) => {
        const rows = layout.rows.map((row, index) => {
          const cells = columns.map((column) => row[column] ?? "");
          if (!dressed) return cells;
          return index === 0
            ? ["何か", ...cells.map((header) => ` ${header.toUpperCase()}  `), "備考"]
            : ["x", ...cells, "y"];
        });
        expect(said(written({ ...layout, rows }))).toEqual(said(written(layout)));
      }),
      { numRuns: 25 },
    );
  });

  it("with columns taken away says less, or is not taken for another report of orders", () => {
    const kind = kindOf(written(layout));
    fc.assert(
      fc.property(fc.subarray(Array.from({ length: width }, (_, column) => column)), (columns) => {
        const rows = layout.rows.map((row) => columns.map((column) => row[column] ?? ""));
        const result = read(written({ ...layout, rows }));
        // What is left of an order report's columns may be those of a pending one: then it is said to be a guess.
        if (result.recognised && !result.guessed) expect(result.kind).toBe(nearest(kind, rows[0] ?? []));
      }),
      { numRuns: 60 },
    );
  });

  it("answers whatever was done to its bytes, and its counts add up", () => {
    const content = written(layout);
    const changes = fc.array(fc.tuple(fc.nat(content.length - 1), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(changes, fc.nat(content.length), fc.boolean(), (changed, length, cut) => {
        const bytes = content.slice(0, cut ? length : content.length);
        for (const [at, byte] of changed) if (at < bytes.length) bytes[at] = byte;
        const result = readReport(bytes, CONTEXT);
        const table = result.recognised ? result : result.why === "no-orders" ? result.stock : null;
        if (table === null) return;
        expect(table.rows).toBe(table.batch.length + table.duplicates + table.rejected.length);
      }),
      { numRuns: 60 },
    );
  });
});

function kindOf(content: Uint8Array): string {
  const result = read(content);
  return result.recognised ? result.kind : result.why === "no-orders" ? result.kind : result.why;
}

/** An unshipped report whose own columns were taken away is an order report to anyone: both are of paid orders. */
function nearest(kind: string, headers: readonly string[]): string {
  const own = ["quantity-to-ship", "days-past-promise"];
  return kind === "unshipped-orders" && !own.some((header) => headers.includes(header)) ? "new-orders" : kind;
}
