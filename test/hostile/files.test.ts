import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { gzipSync, zipSync } from "fflate";
import * as v from "valibot";
import { chunkSchema } from "../../src/addon/arguments.ts";
import { inflateWhole, openContainer } from "../../src/reports/container.ts";
import { packBatch, unpackBatch } from "../../src/reports/packed-batch.ts";
import { packStock, unpackStock } from "../../src/reports/packed-stock.ts";
import { type ReadingResult, readReport } from "../../src/reports/report-reader.ts";
import { CONTEXT, encoded, PENDING_HEADERS, pendingReport, pendingRow } from "../reports/given.ts";
import { fuzz } from "./cases.ts";
import { HOSTILE_TEXTS, hostileText } from "./forged.ts";

const FOLDER = join(__dirname, "../fixtures/reports");
const REPORTS = readdirSync(FOLDER).map((name) => new Uint8Array(readFileSync(join(FOLDER, name))));

/** What reading comes to, whatever the bytes: all rows accounted for, and nothing that the add-on would refuse. */
function expectSound(result: ReadingResult): void {
  if (result.recognised) {
    expect(result.rows).toBe(result.batch.length + result.duplicates + result.rejected.length);
    expect(unpackBatch(JSON.parse(JSON.stringify(packBatch(result.batch))))).toMatchObject({ ok: true });
    expectAccepted(result.rejected);
  } else if (result.why === "no-orders") {
    const { stock } = result;
    expect(stock.rows).toBe(stock.batch.length + stock.duplicates + stock.rejected.length);
    expect(unpackStock(JSON.parse(JSON.stringify(packStock(stock.batch))))).toMatchObject({ ok: true });
    expectAccepted(stock.rejected);
  }
}

function expectAccepted(rejected: readonly unknown[]): void {
  const crossed: unknown = JSON.parse(JSON.stringify({ importId: "HG-1", chunk: 0, rejected }));
  expect(v.safeParse(chunkSchema, crossed).issues).toBeUndefined();
}

/** A file, with some of its bytes changed, cut out, doubled or brought in from another one. */
const damaged = fc
  .tuple(
    fc.constantFrom(...REPORTS),
    fc.constantFrom(...REPORTS),
    fc.array(
      fc.tuple(
        fc.constantFrom("change", "cut", "splice", "truncate", "bit", "insert"),
        fc.nat(),
        fc.nat(300),
        fc.nat(255),
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  )
  .map(([whole, other, changes]) => {
    let bytes: Uint8Array = whole;
    for (const [how, place, length, byte] of changes) {
      if (bytes.length === 0) break;
      const at = place % bytes.length;
      const inserted =
        how === "splice"
          ? other.subarray(place % other.length).subarray(0, length * 4)
          : new Uint8Array(how === "insert" ? length : 0).fill(byte);
      if (how === "change" || how === "bit") {
        bytes = bytes.slice();
        bytes[at] = how === "bit" ? (bytes[at] ?? 0) ^ (1 << (byte % 8)) : byte;
      } else if (how === "truncate") bytes = bytes.slice(0, at);
      else bytes = joined(bytes.subarray(0, at), inserted, bytes.subarray(how === "cut" ? at + length : at));
    }
    return bytes;
  });

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

describe("a file that is no report", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .tuple(
        fc.constantFrom([0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x3c, 0x3f], [0x50, 0x4b], [0, 0]),
        fc.uint8Array({ maxLength: 200 }),
      )
      .map(([start, rest]) => new Uint8Array([...start, ...rest])),
    fc
      .array(
        fc.constantFrom(
          "<",
          ">",
          "/",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "&amp;",
          "&#0;",
          "&#x110000;",
          "<a",
          "</a>",
          "<!DOCTYPE x [",
          "AmazonOrderID>",
          "<Item>",
          "</Item>",
          " ",
          "\n",
          "x",
        ),
        { maxLength: 60 },
      )
      .map((parts) => encoded(`<?xml version="1.0"?>${parts.join("")}`)),
  );

  it("is read to an answer whatever its bytes", () => {
    fuzz("files of any bytes", bytes, (content) => expectSound(readReport(content, CONTEXT)));
  });
});

describe("a real report", () => {
  it("is read to an answer however it was damaged", () => {
    fuzz("real reports, damaged", damaged, (content) => expectSound(readReport(content, CONTEXT)));
  });

  it("is read to an answer whatever its headers and cells say", () => {
    const text = hostileText.map((one) => one.slice(0, 700));
    const header = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(...PENDING_HEADERS, "order-status", "注文番号", "quantity-to-ship"),
      },
      { weight: 1, arbitrary: text },
    );
    const order = pendingRow();
    const cell = fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...order, "9".repeat(40), "1,200", "2026/13/45") },
      { weight: 2, arbitrary: text },
    );
    const table = fc.tuple(
      fc.array(header, { minLength: 1, maxLength: 9 }),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 5 }),
      fc.constantFrom("\t", ","),
      fc.boolean(),
      fc.constantFrom("utf-8", "cp932", "utf-16le"),
    );
    const known = fc
      .tuple(fc.array(fc.tuple(fc.constantFrom(...PENDING_HEADERS), text), { maxLength: 4 }), fc.boolean())
      .map(([cells, spoilt]) => {
        const report = pendingReport(pendingRow(), pendingRow(Object.fromEntries(cells)));
        return encoded(
          spoilt ? report.replace("sku", "__proto__").replace("product-name", "constructor") : report,
        );
      });
    const files = fc.oneof(
      known,
      table.map(([headers, rows, delimiter, quoted, encoding]) => {
        const written = (row: readonly string[]) =>
          row.map((one) => (quoted ? `"${one.replace(/"/g, '""')}"` : one)).join(delimiter);
        return encoded([headers, ...rows].map(written).join("\r\n"), encoding, {
          addBOM: encoding === "utf-16le",
        });
      }),
    );
    fuzz("headers and rows of any text", files, (content) => expectSound(readReport(content, CONTEXT)));
  });
});

describe("an archive", () => {
  const small = REPORTS.filter(({ length }) => length < 6_000).slice(0, 3);
  const names = fc.oneof(
    fc.constantFrom(
      "../../../etc/passwd",
      "..\\..\\注文.txt",
      "/a",
      "C:\\a.txt",
      "a/../../b",
      "__MACOSX/x",
      ".",
      "con",
      "長".repeat(2_000),
    ),
    fc.constantFrom(
      ...HOSTILE_TEXTS.filter((text) => text !== "__proto__" && text.length > 0 && text.length < 3_000),
    ),
  );
  const packed = fc
    .tuple(
      fc.array(names, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...small),
      fc.constantFrom("zip", "stored", "gzip"),
    )
    .map(([paths, content, how]) => {
      if (how === "gzip") return gzipSync(content);
      return zipSync(Object.fromEntries(paths.map((path) => [path, content])), {
        level: how === "stored" ? 0 : 6,
      });
    });
  const changed = fc
    .tuple(
      packed,
      fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.boolean()), { maxLength: 8 }),
      fc.nat(),
      fc.boolean(),
    )
    .map(([bytes, changes, end, cut]) => {
      const copy = bytes.slice();
      // The directory at the end decides more than what is packed.
      for (const [at, byte, late] of changes)
        copy[late ? copy.length - 1 - (at % Math.min(150, copy.length)) : at % copy.length] = byte;
      return cut ? copy.slice(0, end % copy.length) : copy;
    });

  it("is opened to an answer however it was damaged, and names no path", () => {
    fuzz("archives, damaged", changed, (content) => {
      const container = openContainer(content, "レポート.zip", CONTEXT.decoding);
      if (container === null || !container.ok) return;
      for (const file of container.files) {
        expect(file.name.length).toBeGreaterThan(0);
        expect(file.name.length).toBeLessThanOrEqual(255);
        expect(file.name).not.toMatch(/[/\\]|\p{Cc}/u);
        const inflated = inflateWhole(file);
        if (inflated.ok) expectSound(readReport(inflated.bytes.subarray(0, 20_000), CONTEXT));
      }
    });
  });
});
