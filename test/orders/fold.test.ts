import fc from "fast-check";
import { endedAt, fold, logFolded, ordersEndedBefore } from "../../src/orders/fold.ts";
import { foldedFromText, foldedToText } from "../../src/orders/folded-text.ts";
import { orderKey } from "../../src/orders/keys.ts";
import { lineToText } from "../../src/orders/line-text.ts";
import { type Listing, Listings } from "../../src/orders/listings.ts";
import type { OrderLine } from "../../src/orders/order-line.ts";
import type { RememberedBook } from "../../src/orders/remembered-book.ts";
import { type LogEntry, logWithout, withoutImport } from "../../src/orders/without-import.ts";
import type { Observation } from "../../src/reports/observation.ts";
import { DAY, observations, START } from "./given.ts";
import { anyRepeatingImports, type GivenImport, importedAs, importInto, replayed } from "./imports.ts";

const LATER = START + 200 * DAY;

function facts({ book }: RememberedBook): readonly string[] {
  return book.lines.map((line) => lineToText(line)).sort();
}

/** The order that a row names. */
function keyIn(entry: LogEntry): string | null {
  if (entry.kind === "again") return null;
  const { orderId } = entry.kind === "folded" ? entry.line : entry.statement.seen;
  return orderKey(entry.shop, orderId);
}

function folded(log: readonly LogEntry[], remembered: RememberedBook) {
  const folding = fold(log, ordersEndedBefore(remembered.book.lines, LATER));
  return { folding, log: logFolded(log, folding) };
}

/** A report a day, each saying one thing. */
function days(words: readonly Partial<Observation>[]): readonly GivenImport[] {
  return words.map((one, day) => ({
    importId: `day ${day}`,
    at: START + day * DAY,
    shop: "",
    told: "report",
    seen: observations(one),
  }));
}

describe("folding the log", () => {
  it("keeps the book: replay gives the same, and folding again changes nothing", () => {
    fc.assert(
      fc.property(anyRepeatingImports, (imports) => {
        const { remembered, log } = importedAs(imports);
        const after = folded(log, remembered);
        expect(facts(replayed(after.log))).toEqual(facts(remembered));
        expect(folded(after.log, remembered).folding.folded).toEqual([]);
        // Cut off before the old rows went, the log says the same, and all that is left to do is to let them go.
        const cut = [...log, ...after.folding.folded];
        expect(facts(replayed(cut))).toEqual(facts(remembered));
        const again = folded(cut, remembered);
        expect(again.folding.folded).toEqual([]);
        expect(again.log).toEqual(after.log);
      }),
      { numRuns: 60 },
    );
  });

  it("comes to the same order by order, with only the rows that speak of each and those of marks", () => {
    fc.assert(
      fc.property(anyRepeatingImports, (imports) => {
        const { remembered, log } = importedAs(imports);
        let parts: readonly LogEntry[] = log;
        for (const key of ordersEndedBefore(remembered.book.lines, LATER)) {
          const part = parts.filter((entry) => entry.kind === "again" || keyIn(entry) === key);
          const rest = parts.filter((entry) => entry.kind !== "again" && keyIn(entry) !== key);
          parts = [...rest, ...logFolded(part, fold(part, new Set([key]), false))];
        }
        expect(facts(replayed(parts))).toEqual(facts(remembered));
        const rows = (entries: readonly LogEntry[]) =>
          entries
            .map((entry) => (entry.kind === "folded" ? foldedToText(entry.line, entry.changes) : entry.kind))
            .sort();
        expect(rows(parts)).toEqual(rows(folded(log, remembered).log));
      }),
      { numRuns: 60 },
    );
  });

  it("leaves one row a line, and every change with its time and import", () => {
    const imports = [
      { importId: "monday", at: START, said: { status: "pending" as const, quantity: 30 } },
      { importId: "tuesday", at: START + DAY, said: { status: "pending" as const, quantity: 30 } },
      { importId: "sunday", at: START + 6 * DAY, said: { status: "cancelled" as const, quantity: 0 } },
    ].map(({ importId, at, said }) => ({
      importId,
      at,
      shop: "",
      told: "report" as const,
      seen: observations(said),
    }));
    const { remembered, log } = importedAs(imports);
    const after = folded(log, remembered);
    expect(after.folding.imports).toEqual(["monday", "tuesday", "sunday"]);
    expect(after.log).toHaveLength(1);
    expect(after.log[0]).toMatchObject({
      kind: "folded",
      changes: [
        { status: "pending", quantity: 30, at: START, importId: "monday" },
        { status: "cancelled", quantity: 0, at: START + 6 * DAY, importId: "sunday" },
      ],
    });
  });

  it("keeps a change back to what was said before, and nothing that only repeats", () => {
    const said = [
      { status: "pending" as const, quantity: 30, total: 90_000 },
      { status: "pending" as const, quantity: 20, total: 60_000 },
      { status: "pending" as const, quantity: 20 },
      { status: "pending" as const, quantity: 30, total: 90_000 },
      { status: "pending" as const, quantity: 30 },
      { status: "cancelled" as const },
    ].map((one, day) => ({
      importId: `day ${day}`,
      at: START + day * DAY,
      shop: "",
      told: "report" as const,
      seen: observations(one),
    }));
    const { remembered, log } = importedAs(said);
    const once = folded(log, remembered);
    const days = ({ log: [entry] }: typeof once) =>
      entry?.kind === "folded" ? entry.changes.map(({ importId }) => importId) : [];
    expect(days(once)).toEqual(["day 0", "day 1", "day 3", "day 5"]);
    const late = { ...said[5], importId: "late", at: START + 6 * DAY } as (typeof said)[number];
    expect(days(folded([...once.log, ...importedAs([late]).log], remembered))).toEqual(days(once));
  });

  it("keeps a first word that says nothing, and none later", () => {
    const said = (...words: readonly Partial<Observation>[]) => {
      const { remembered, log } = importedAs(days(words));
      const [entry] = folded(log, remembered).log;
      return entry?.kind === "folded" ? entry.changes.map(({ importId }) => importId) : [];
    };
    const silent = { status: "unknown" as const };
    const cancelled = { status: "cancelled" as const, quantity: 20, total: 60_000 };
    expect(said(silent, cancelled)).toEqual(["day 0", "day 1"]);
    expect(said(cancelled, silent, cancelled)).toEqual(["day 0"]);
  });

  it("has an order of its own for what was said at one moment", () => {
    const words = [1, 2, 3].map((quantity) => ({ status: "cancelled" as const, quantity }));
    const { remembered, log } = importedAs(days(words).map((one) => ({ ...one, at: START })));
    expect(folded([...log].reverse(), remembered).log).toEqual(folded(log, remembered).log);
  });

  it("lets go of what stands twice, of whatever order, and leaves the rest as it is", () => {
    const { remembered, log } = importedAs(days([{ status: "shipped" }, { status: "shipped" }]));
    expect(log.map(({ kind }) => kind)).toEqual(["statement", "again"]);
    const nothing = { folded: [], removed: [], marks: new Map(), imports: [] };
    expect(fold(log, new Set())).toEqual(nothing);
    expect(fold([...log, ...log], new Set())).toEqual({ ...nothing, removed: [2, 3] });
    const { log: once } = folded(log, remembered);
    expect(once).toMatchObject([{ kind: "folded", importId: "", at: START }]);
    expect(fold([...once, ...once], new Set())).toEqual({ ...nothing, removed: [0] });
    // An earlier version may have folded it otherwise.
    const [row] = once as readonly [Extract<LogEntry, { kind: "folded" }>];
    const otherwise = { ...row, changes: [...row.changes, ...row.changes] };
    expect(fold([otherwise], new Set())).toEqual(nothing);
  });

  it("lets go of marks whose statement is gone, where all the log is known", () => {
    const [, again] = importedAs(days([{ status: "shipped" }, { status: "shipped" }])).log;
    const marks = again === undefined ? [] : [again];
    expect(fold(marks, new Set()).removed).toEqual([0]);
    expect(fold(marks, new Set(), false).removed).toEqual([]);
  });

  it("lets a later import be taken back as if it had never come", () => {
    fc.assert(
      fc.property(anyRepeatingImports, (imports) => {
        const late = { ...imports[imports.length - 1], importId: "late" } as (typeof imports)[number];
        const { remembered, log } = importedAs(imports);
        const before = folded(log, remembered);
        const book = replayed(before.log);
        const after = [...before.log];
        importInto(book, after, late);
        const undone = logWithout(after, withoutImport(after, "late"));
        expect(facts(replayed(undone))).toEqual(facts(remembered));
      }),
      { numRuns: 60 },
    );
  });

  it("is for what was shipped or cancelled without a hold, and for a hold that a listing no longer has", () => {
    const lineOf = (words: readonly Partial<Observation>[], listings: readonly Listing[] = []) => {
      const [line] = importedAs(days(words)).remembered.book.lines;
      return new Listings(listings).settle(line as OrderLine);
    };
    expect(endedAt(lineOf([{ status: "shipped" }]))).toBe(START);
    expect(endedAt(lineOf([{ status: "cancelled" }]))).toBe(START);
    expect(endedAt(lineOf([{ status: "unshipped" }]))).toBeNaN();
    expect(endedAt(lineOf([{ channel: "merchant" }]))).toBeNaN();
    expect(endedAt(lineOf([{ channel: "merchant" }], [{ shop: "", at: START + DAY }]))).toBe(START + DAY);
    expect(endedAt(lineOf([{}, { status: "unshipped" }, { status: "shipped" }]))).toBe(START + 2 * DAY);
  });

  it("leaves alone what has not ended, or not long ago", () => {
    const imports = [
      {
        importId: "a",
        shop: "",
        at: START,
        told: "report" as const,
        seen: observations({ status: "pending", quantity: 1 }),
      },
    ];
    const { remembered, log } = importedAs(imports);
    expect(ordersEndedBefore(remembered.book.lines, LATER).size).toBe(0);
    const shipped = importedAs([
      ...imports,
      {
        importId: "b",
        shop: "",
        at: START + DAY,
        told: "report" as const,
        seen: observations({ status: "shipped" }),
      },
    ]);
    expect(ordersEndedBefore(shipped.remembered.book.lines, START + DAY).size).toBe(0);
    expect(ordersEndedBefore(shipped.remembered.book.lines, START + 2 * DAY).size).toBe(1);
    expect(fold(log, new Set())).toMatchObject({ folded: [], removed: [] });
  });

  it("comes back as it was written, and is recognised as damaged", () => {
    const { remembered, log } = importedAs([
      {
        importId: "b",
        shop: "店",
        at: START,
        told: "listing" as const,
        seen: observations({ status: "shipped" }),
      },
    ]);
    const [entry] = folded(log, remembered).log;
    if (entry?.kind !== "folded") throw new Error("not folded");
    expect(foldedFromText(foldedToText(entry.line, entry.changes))).toEqual({
      line: entry.line,
      changes: entry.changes,
    });
    for (const text of ["", "{}", "null", '{"line":"x","changes":[]}'])
      expect(foldedFromText(text)).toBeNull();
  });
});
