import fc from "fast-check";
import { type Span, spanAfter } from "../../../preview/host/model/structure-change.ts";

const lines = fc.integer({ min: 1, max: 30 });
const spans = fc.tuple(lines, lines).map(([a, b]): Span => ({ first: Math.min(a, b), last: Math.max(a, b) }));

describe("what refers to rows follows them", () => {
  it("comes back when inserted rows are deleted again", () => {
    fc.assert(
      fc.property(spans, lines, fc.integer({ min: 1, max: 9 }), (span, before, count) => {
        const inserted = spanAfter(span, { kind: "insert", axis: "row", before, count });
        expect(
          inserted && spanAfter(inserted, { kind: "delete", axis: "row", first: before, count }),
        ).toEqual(span);
      }),
    );
  });

  it("a moved line is where it went, and one that did not move keeps its neighbours", () => {
    fc.assert(
      fc.property(lines, lines, fc.integer({ min: 1, max: 5 }), lines, (line, first, count, before) => {
        fc.pre(before < first || before > first + count);
        // The model: a list of lines from which a block is taken out and put in before another line.
        const order = Array.from({ length: 60 }, (_, i) => i + 1);
        const block = order.splice(first - 1, count);
        order.splice(before > first ? before - count - 1 : before - 1, 0, ...block);
        const place = order.indexOf(line) + 1;
        const after = spanAfter(
          { first: line, last: line },
          { kind: "move", axis: "row", first, count, before },
        );
        expect(after).toEqual({ first: place, last: place });
      }),
    );
  });

  it("covers the same lines after a move when they still lie together", () => {
    fc.assert(
      fc.property(spans, lines, fc.integer({ min: 1, max: 5 }), lines, (span, first, count, before) => {
        fc.pre(before < first || before > first + count);
        const change = { kind: "move", axis: "row", first, count, before } as const;
        const places: number[] = [];
        for (let line = span.first; line <= span.last; line++) {
          places.push(spanAfter({ first: line, last: line }, change)?.first ?? 0);
        }
        const low = Math.min(...places);
        const high = Math.max(...places);
        fc.pre(high - low === span.last - span.first);
        expect(spanAfter(span, change)).toEqual({ first: low, last: high });
      }),
    );
  });

  it("is gone only when all of it was deleted", () => {
    fc.assert(
      fc.property(spans, lines, fc.integer({ min: 1, max: 9 }), (span, first, count) => {
        const swallowed = first <= span.first && first + count > span.last;
        expect(spanAfter(span, { kind: "delete", axis: "row", first, count }) === undefined).toBe(swallowed);
      }),
    );
  });
});
