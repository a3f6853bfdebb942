import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, zipSync } from "fflate";
import { importItemOf } from "../../src/sidebar/confirmed-report.ts";
import { readSource } from "../../src/sidebar/file-reading.ts";
import { ImportJob } from "../../src/sidebar/import-job.ts";
import type { Server } from "../../src/sidebar/server.ts";
import { fileSource, type Source } from "../../src/sidebar/source.ts";
import { TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const FOLDER = join(__dirname, "../fixtures/reports");

/** What stands in every column of the fixtures that is someone's: names, addresses, mail, phone, coupons. */
const MARK = "個人情報";

const FIXTURES = readdirSync(FOLDER);

function chosen(name: string, bytes: Uint8Array): Source {
  const copy = new Uint8Array(bytes);
  return fileSource({
    name,
    size: copy.length,
    lastModified: TODAY,
    arrayBuffer: () => Promise.resolve(copy.buffer),
  });
}

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** Imports a source as the sidebar does, what is inside it too; returns all calls with their arguments, as text. */
async function callsOfImport(spreadsheet: TestSpreadsheet, source: Source): Promise<string> {
  const reading = await readSource(source, "Asia/Tokyo");
  if (!reading.recognised) {
    if (reading.why !== "archive") return JSON.stringify(reading);
    const inside = [];
    for (const packed of reading.sources) inside.push(await callsOfImport(spreadsheet, packed));
    return inside.join();
  }
  const item = importItemOf(
    {
      id: 1,
      source,
      reading,
      layout: null,
      mapping: null,
      mappingKnown: false,
      kindConfirmed: true,
      shop: "",
      asOf: "2026-11-24T08:00",
    },
    "Asia/Tokyo",
    false,
  );
  if (item === null) throw new Error(`${source.name} cannot be imported`);
  const calls: unknown[] = [];
  const server = spreadsheet.server();
  const recording = Object.fromEntries(
    Object.entries(server).map(([name, call]) => [
      name,
      (...args: never[]) => {
        calls.push([name, args]);
        return (call as (...given: never[]) => unknown)(...args);
      },
    ]),
  ) as unknown as Server;
  const job = new ImportJob(
    recording,
    [item],
    () => {},
    async () => {},
  );
  await job.run();
  expect(job.state.phase).toBe("done");
  return JSON.stringify(calls);
}

/** Everything that the add-on keeps or says. */
function keptBy(spreadsheet: TestSpreadsheet): string {
  const { host } = spreadsheet;
  const cells = host.snapshot().sheets.map((sheet) => sheet.cells.map(({ value }) => value));
  return JSON.stringify([cells, host.logs(), host.outbox(), host.save(), host.drainUiEvents()]);
}

describe("personal data", () => {
  it.each(FIXTURES)("of %s reaches no call, no cell and no log", async (name) => {
    const spreadsheet = new TestSpreadsheet();
    const calls = await callsOfImport(spreadsheet, chosen(name, fixture(name)));
    expect(calls.length).toBeGreaterThan(100);
    expect(calls).not.toContain(MARK);
    expect(keptBy(spreadsheet)).not.toContain(MARK);
  });

  it("of reports in gzip and ZIP reaches no call, no cell and no log", async () => {
    const marked = FIXTURES.filter((name) => name.endsWith(".txt"));
    const spreadsheet = new TestSpreadsheet();
    const zip = zipSync(Object.fromEntries(marked.map((name) => [name, fixture(name)])));
    const gzip = gzipSync(fixture("new-orders.txt"));
    const calls = [
      await callsOfImport(spreadsheet, chosen("reports.zip", zip)),
      await callsOfImport(spreadsheet, chosen("new-orders.txt.gz", gzip)),
    ].join();
    expect(spreadsheet.rows("取込履歴").length).toBeGreaterThan(10);
    expect(calls).not.toContain(MARK);
    expect(keptBy(spreadsheet)).not.toContain(MARK);
  });

  it("of rows that cannot be read reaches no call, no cell and no log", async () => {
    const [head = "", first = ""] = new TextDecoder().decode(fixture("new-orders.txt")).split(/\r?\n/);
    const headers = head.split("\t");
    const broken = (change: (cells: string[]) => string[]): string => change(first.split("\t")).join("\t");
    const rows = [
      broken((cells) => cells.slice(0, -3)),
      broken((cells) => [...cells, MARK, MARK]),
      broken((cells) => [MARK, ...cells]),
      broken((cells) =>
        cells.map((cell, index) => (headers[index] === "purchase-date" ? "yesterday" : cell)),
      ),
      broken((cells) =>
        cells.map((cell, index) => (headers[index] === "quantity-purchased" ? "many" : cell)),
      ),
    ];
    const spreadsheet = new TestSpreadsheet();
    const file = new TextEncoder().encode([head, first, ...rows].join("\r\n"));
    const calls = await callsOfImport(spreadsheet, chosen("broken.txt", file));
    expect(spreadsheet.rows("取込エラー").length).toBeGreaterThan(3);
    expect(calls).not.toContain(MARK);
    expect(keptBy(spreadsheet)).not.toContain(MARK);
  });
});
