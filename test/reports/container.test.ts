import { deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { type Container, inflateWhole, openContainer } from "../../src/reports/container.ts";
import { readReport } from "../../src/reports/report-reader.ts";
import { CONTEXT, encoded, fixture, pendingReport, pendingRow } from "./given.ts";

interface Member {
  readonly path: string;
  readonly content: Uint8Array;
  readonly pathEncoding?: "utf-8" | "cp932";
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** What the archive says of the size, where it lies. */
  readonly saidSize?: number;
}

/** A zip archive, written plainly so that it can also be written wrongly. */
function zip(...members: readonly Member[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content, pathEncoding = "utf-8", stored, encrypted, saidSize } of members) {
    const name = Buffer.from(encoded(path, pathEncoding));
    const packed = stored ? Buffer.from(content) : deflateRawSync(content);
    const flags = (encrypted ? 1 : 0) | (pathEncoding === "utf-8" ? 0x800 : 0);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(saidSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\0"), common, rest, name]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}

const REPORT = encoded(pendingReport(pendingRow()));

function opened(bytes: Uint8Array, name = "a.zip"): Container | null {
  return openContainer(bytes, name, CONTEXT.decoding);
}

function files(bytes: Uint8Array, name?: string) {
  const container = opened(bytes, name);
  if (container?.ok !== true) throw new Error(`not opened: ${JSON.stringify(container)}`);
  return container.files;
}

describe("gzip", () => {
  it("holds one file, named after it", () => {
    const [file] = files(new Uint8Array(gzipSync(REPORT)), "dir/report.txt.gz");
    expect(file?.name).toBe("report.txt");
    expect(file && inflateWhole(file)).toEqual({ ok: true, bytes: REPORT });
  });

  it("of several members is one file", () => {
    const [file] = files(new Uint8Array(Buffer.concat([gzipSync(REPORT), gzipSync(REPORT)])));
    expect(file && inflateWhole(file)).toEqual({ ok: true, bytes: new Uint8Array([...REPORT, ...REPORT]) });
  });

  it("that is cut off or damaged says so", () => {
    const whole = new Uint8Array(gzipSync(fixture("all-orders-34-columns.txt")));
    for (const bytes of [
      whole.slice(0, 200),
      whole.slice(0, 12),
      whole.map((byte, at) => (at > 20 ? 255 - byte : byte)),
    ]) {
      expect(files(bytes).map(inflateWhole)).toEqual([{ ok: false, why: "damaged" }]);
    }
  });

  it("that grows beyond all measure is stopped", () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(30_000_000)));
    expect(files(bomb).map(inflateWhole)).toEqual([{ ok: false, why: "too-large" }]);
  });

  it("inflates in steps", () => {
    const content = encoded(pendingReport(...Array.from({ length: 1000 }, () => pendingRow())));
    const [file] = files(new Uint8Array(gzipSync(content, { level: 0 })));
    const inflation = file?.inflate();
    let steps = 1;
    while (inflation?.step(1)) steps += 1;
    expect(inflation?.result).toEqual({ ok: true, bytes: content });
    expect(steps).toBeGreaterThan(3);
  });
});

describe("zip", () => {
  it("holds several reports, each read like a file of its own", () => {
    const bytes = zip(
      { path: "2026/08/pending.txt", content: REPORT },
      { path: "全注文①.txt", content: fixture("all-orders-30-columns-cp932.txt"), pathEncoding: "cp932" },
      { path: "在庫.txt", content: fixture("open-listings.txt"), stored: true },
    );
    expect(files(bytes).map(({ name }) => name)).toEqual(["pending.txt", "全注文①.txt", "在庫.txt"]);
    const results = files(bytes).map((file) => {
      const inflated = inflateWhole(file);
      if (!inflated.ok) throw new Error(inflated.why);
      return readReport(inflated.bytes, { ...CONTEXT, name: file.name });
    });
    expect(results).toMatchObject([
      { kind: "pending-orders", rows: 1 },
      { kind: "all-orders", rows: 7 },
      { kind: "open-listings" },
    ]);
  });

  it("shows names, never paths", () => {
    const paths = ["../../etc/passwd", "/abs/a.txt", "C:\\x\\b.txt", "..\\c.txt", "d\u0001e.txt"];
    expect(files(zip(...paths.map((path) => ({ path, content: REPORT })))).map(({ name }) => name)).toEqual([
      "passwd",
      "a.txt",
      "b.txt",
      "c.txt",
      "d e.txt",
    ]);
  });

  it("passes over folders and what a Mac adds", () => {
    const content = new Uint8Array();
    const members = ["a/", "__MACOSX/._a.txt", "a/.DS_Store"].map((path) => ({
      path,
      content,
      stored: true,
    }));
    expect(files(zip(...members, { path: "a/a.txt", content: REPORT })).map(({ name }) => name)).toEqual([
      "a.txt",
    ]);
    expect(opened(zip(...members))).toEqual({ ok: false, why: "empty" });
    expect(opened(zip())).toEqual({ ok: false, why: "empty" });
  });

  it("that is a spreadsheet is none, and still refused by the reader", () => {
    const sheet = zip(
      { path: "[Content_Types].xml", content: REPORT },
      { path: "xl/workbook.xml", content: REPORT },
    );
    expect(opened(sheet)).toBeNull();
    expect(readReport(sheet, CONTEXT)).toMatchObject({ recognised: false, why: "not-text" });
    expect(opened(REPORT)).toBeNull();
  });

  it("with a password says so", () => {
    const secret = { path: "a.txt", content: REPORT, encrypted: true };
    expect(opened(zip(secret))).toEqual({ ok: false, why: "encrypted" });
    expect(files(zip(secret, { path: "b.txt", content: REPORT })).map(inflateWhole)).toMatchObject([
      { ok: false, why: "encrypted" },
      { ok: true },
    ]);
  });

  it("that would fill the memory is not inflated", () => {
    const bomb = { path: "a.txt", content: new Uint8Array(30_000_000) };
    expect(files(zip(bomb)).map(inflateWhole)).toEqual([{ ok: false, why: "too-large" }]);
    const claims = Array.from({ length: 3 }, () => ({
      path: "a.txt",
      content: REPORT,
      saidSize: 199_000_000,
    }));
    expect(opened(zip(...claims))).toEqual({ ok: false, why: "too-large" });
    const many = Array.from({ length: 201 }, (_, index) => ({ path: `${index}.txt`, content: REPORT }));
    expect(opened(zip(...many))).toEqual({ ok: false, why: "too-many-files" });
  });

  it("that lies about a size is damaged", () => {
    for (const saidSize of [1, REPORT.length + 1]) {
      expect(files(zip({ path: "a.txt", content: REPORT, saidSize })).map(inflateWhole)).toEqual([
        { ok: false, why: "damaged" },
      ]);
    }
  });

  it("whose files share their bytes is damaged", () => {
    const content = fixture("all-orders-34-columns.txt");
    const bytes = zip({ path: "a", content, stored: true }, { path: "b", content, stored: true });
    const view = Buffer.from(bytes);
    const second = view.lastIndexOf("PK\u0001\u0002");
    const local = view.subarray(0, content.length + 31);
    const directory = Buffer.from(
      view.subarray(view.indexOf("PK\u0001\u0002"), view.lastIndexOf("PK\u0005\u0006")),
    );
    directory.writeUInt32LE(0, second - view.indexOf("PK\u0001\u0002") + 42);
    const end = Buffer.from(view.subarray(-22));
    end.writeUInt32LE(local.length, 16);
    expect(opened(new Uint8Array(Buffer.concat([local, directory, end])))).toEqual({
      ok: false,
      why: "damaged",
    });
  });

  it("answers whatever was done to it", () => {
    const whole = zip({ path: "a.txt", content: REPORT }, { path: "b/c.txt", content: REPORT, stored: true });
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(changes, fc.nat(whole.length), (changed, cut) => {
        const bytes = whole.slice(0, whole.length - (cut % 3 === 0 ? cut : 0));
        for (const [at, byte] of changed) if (at > 3 && at < bytes.length) bytes[at] = byte;
        const container = opened(bytes);
        if (container?.ok !== true) return;
        for (const file of container.files) expect(typeof inflateWhole(file).ok).toBe("boolean");
      }),
      { numRuns: 300 },
    );
  });
});
