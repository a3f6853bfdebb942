import { bulkReportChunks } from "../../../bench/shop/bulk-report.ts";

function text(rows: number, encoding: "utf-8" | "cp932", seed: number): string {
  const bytes = Buffer.concat([...bulkReportChunks({ rows, encoding, seed })]);
  return new TextDecoder(encoding === "cp932" ? "shift_jis" : "utf-8", { fatal: true }).decode(bytes);
}

describe("the bulk report", () => {
  it("has the rows and columns it was asked for", () => {
    const lines = text(4500, "utf-8", 1).trimEnd().split("\r\n");
    expect(lines).toHaveLength(4501);
    expect(new Set(lines.map((line) => line.split("\t").length))).toEqual(new Set([30]));
  });

  it("says the same in both encodings, and the same again for the same seed", () => {
    expect(text(500, "cp932", 1)).toBe(text(500, "utf-8", 1));
    expect(text(500, "utf-8", 1)).not.toBe(text(500, "utf-8", 2));
  });

  it("comes in pieces", () => {
    const sizes = [...bulkReportChunks({ rows: 10_000, encoding: "utf-8", seed: 1 })].map(
      (one) => one.length,
    );
    expect(sizes.length).toBeGreaterThan(4);
    expect(Math.max(...sizes)).toBeLessThan(1_000_000);
  });

  it("holds orders of every state, the pending ones at the end", () => {
    const rows = text(20_000, "utf-8", 1).trimEnd().split("\r\n").slice(1);
    const states = rows.map((row) => row.split("\t")[4]);
    expect(new Set(states)).toEqual(new Set(["Pending", "Unshipped", "Shipped", "Cancelled"]));
    expect(states.indexOf("Pending")).toBeGreaterThan(19_000);
  });
});
