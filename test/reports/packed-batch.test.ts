import fc from "fast-check";
import { batchOf, CANCELLERS } from "../../src/reports/observation.ts";
import { packBatch, unpackBatch } from "../../src/reports/packed-batch.ts";
import { sliceBatch } from "../../src/reports/slice-batch.ts";
import { anyObservation, fixture, report } from "./given.ts";

const anyCancelled = fc
  .tuple(anyObservation, fc.constantFrom(...CANCELLERS))
  .map(([one, cancelledBy]) => ({ ...one, cancelledBy }));
const batches = fc.array(fc.oneof(anyObservation, anyCancelled), { maxLength: 20 }).map(batchOf);

function overTheWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe("a packed batch", () => {
  it("comes out of JSON as it went in", () => {
    fc.assert(
      fc.property(batches, (batch) => {
        expect(unpackBatch(overTheWire(packBatch(batch)))).toEqual({ ok: true, batch });
      }),
    );
  });

  it("says nothing of who cancelled where no row does, and is read without it", () => {
    const packed = packBatch(report(fixture("all-orders-34-columns.txt")).batch);
    expect(packed).not.toHaveProperty("cancelledBy");
    const unpacked = unpackBatch(packed);
    expect(unpacked.ok && new Set(unpacked.batch.cancelledBy.toArray())).toEqual(new Set(["unknown"]));
  });

  it("stands for each repeated text once", () => {
    const { batch } = report(fixture("all-orders-30-columns-cp932.txt"));
    const packed = packBatch(batch);
    expect(packed.texts).toHaveLength(new Set(packed.texts).size);
    expect(packed.texts).toContain("戦隊ロボ 限定版①");
  });

  const one = packBatch(
    batchOf([
      { ...fc.sample(anyObservation, { numRuns: 1, seed: 1 })[0], sku: "TOY-1", itemId: "1" } as never,
    ]),
  );

  it.each([
    ["no object", 3, "not-a-batch"],
    ["null", null, "not-a-batch"],
    ["an array", [], "unknown-version"],
    ["another version", { ...one, version: 2 }, "unknown-version"],
    ["no length", { ...one, length: "1" }, "not-a-batch"],
    ["more rows than a call carries", { ...one, length: 1e9 }, "too-long"],
    ["a missing column", { ...one, sku: undefined }, "unequal-lengths"],
    ["a longer column", { ...one, quantity: [1, 2] }, "unequal-lengths"],
    ["texts that are none", { ...one, texts: [1] }, "malformed-value"],
    ["a text longer than a cell", { ...one, texts: ["x".repeat(50_001), ""] }, "malformed-value"],
    ["a place beyond the texts", { ...one, title: [99] }, "malformed-value"],
    ["a broken place", { ...one, title: [0.5] }, "malformed-value"],
    ["an order id that is none", { ...one, orderId: ["=HYPERLINK()"] }, "malformed-value"],
    ["an item id that is none", { ...one, itemId: ["<b>"] }, "malformed-value"],
    ["an ASIN that is none", { ...one, texts: ["<b>"], asin: [0] }, "malformed-value"],
    ["an unknown status", { ...one, status: [6] }, "malformed-value"],
    ["units below 0", { ...one, quantity: [-1] }, "malformed-value"],
    ["an endless amount", { ...one, total: [1e300] }, "malformed-value"],
    ["an ordinal of 0", { ...one, ordinal: [0] }, "malformed-value"],
    ["a time before Amazon", { ...one, purchasedAt: [0] }, "malformed-value"],
    ["a text for a number", { ...one, updatedAt: ["1"] }, "malformed-value"],
    ["an unknown canceller", { ...one, cancelledBy: [4] }, "malformed-value"],
    ["more cancellers than rows", { ...one, cancelledBy: [0, 0] }, "unequal-lengths"],
  ])("with %s is refused", (_, value, error) => {
    expect(unpackBatch(value)).toMatchObject({ ok: false, error });
  });

  it("is refused, never thrown at, whatever was put in its place", () => {
    const changed = fc
      .tuple(fc.constantFrom(...Object.keys(one)), fc.anything())
      .map(([column, value]) => ({ ...one, [column]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), changed), (value) => {
        expect(typeof unpackBatch(value).ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});

describe("slices of a batch", () => {
  it("hold its rows in order, each once", () => {
    fc.assert(
      fc.property(batches, fc.integer({ min: 1, max: 7 }), (batch, rows) => {
        const orderIds: string[] = [];
        const totals: number[] = [];
        for (let from = 0; from < batch.length; from += rows) {
          const slice = sliceBatch(batch, from, from + rows);
          expect(slice.length).toBe(Math.min(rows, batch.length - from));
          orderIds.push(...slice.orderId.toArray());
          totals.push(...slice.total.toArray());
        }
        expect([orderIds, totals]).toEqual([batch.orderId.toArray(), batch.total.toArray()]);
      }),
    );
  });
});
