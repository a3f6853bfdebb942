import { readFileSync } from "node:fs";
import type { Cost } from "../../bench/sheets/cost.ts";
import { besideMinimal } from "../../bench/sheets/hand-minimal.ts";
import { LargeBook } from "../../bench/sheets/large-book.ts";
import { operations } from "../../bench/sheets/operations.ts";
import type { CellBlock } from "../../preview/host/types.ts";
import { built } from "../build/built.ts";

/** Calls by which each execution loads the desk, which keeps Code.js small: the least program is small anyway. */
const LOADING = 2;
const LINES = 2000;
/** A hundredth of the book. */
const CHANGED = 20;
const PROGRAM = readFileSync(`${__dirname}/../../bench/sheets/minimal-program.js`, "utf8");

/** Whether rows or columns have moved meanwhile, these columns tell. */
const GUARDS = [
  ["注文", ["注文番号", "SKU"]],
  ["問い合わせ記録", ["問い合わせID"]],
  ["取込履歴", ["取込ID"]],
] as const;

const cellsOf = ({ cellsRead, cellsWritten }: Cost): number => cellsRead + cellsWritten;

/** Cells that one execution reads more than once, as `tab row column`. */
function readTwice(blocks: readonly CellBlock[]): readonly string[] {
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const { kind, tab, row, column, rows, columns } of blocks) {
    if (kind === "write") continue;
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        const cell = `${tab} ${r} ${c}`;
        if (seen.has(cell)) twice.push(cell);
        seen.add(cell);
      }
    }
  }
  return twice;
}

describe("what an operation asks of Google", () => {
  it("is little more than what the least program for it asks", () => {
    const book = new LargeBook(built, LINES);
    for (const { name, change, prepare, work, minimal } of operations(LINES, CHANGED)) {
      prepare?.(book);
      if (minimal === undefined) continue;
      const { own, minimal: least } = besideMinimal(book, PROGRAM, () => work(book), minimal);
      // Every step of an import notes itself in the history, which the seller may be sorting: the least program notes
      // the last one alone.
      const bound = name === "import" ? 1.25 : 1.1;
      const within = [
        own.calls - LOADING * minimal.length <= bound * least.calls,
        cellsOf(own) <= 1.1 * cellsOf(least),
      ];
      expect([name, change, own, least, ...within]).toEqual([name, change, own, least, true, true]);
    }
  });

  it("reads no cell twice in one execution, but headers, keys and the seller's own around a write", () => {
    const book = new LargeBook(built, LINES);
    const guards = GUARDS.map(([tab, keys]) => {
      const [headers = []] = book.sheet(tab).getRange(1, 1, 1, book.sheet(tab).getLastColumn()).getValues();
      return new RegExp(`^${tab} (1 \\d+|\\d+ (${keys.map((key) => headers.indexOf(key) + 1).join("|")}))$`);
    });
    const isGuard = (cell: string): boolean => guards.some((guard) => guard.test(cell));
    for (const { name, prepare, work } of operations(LINES, CHANGED)) {
      prepare?.(book);
      for (const blocks of book.measure(() => work(book)).executions) {
        const twice = readTwice(blocks).filter(
          (cell) => !isGuard(cell) && (name !== "contact noted" || !cell.startsWith("問い合わせ記録 ")),
        );
        expect([name, twice]).toEqual([name, []]);
      }
    }
  });

  it("takes no more calls for a refresh or a look in a larger book", () => {
    const calls = (lines: number): readonly number[] => {
      const book = new LargeBook(built, lines);
      return ["refreshNow", "sidebarState"].map((name) => book.measure(() => book.call(name)).cost.calls);
    };
    expect(calls(3000)).toEqual(calls(1000));
  });

  it("sends scattered changes out in at most 20 blocks a run of columns", () => {
    const book = new LargeBook(built, LINES);
    book.sortBy("SKU");
    const { executions } = book.measure(() =>
      book.importRows(book.news({ added: 0, changed: book.newest(200) })),
    );
    const blocks = executions.flat().filter(({ kind, tab }) => kind === "write" && tab === "注文");
    const runs = new Map<number, number>();
    for (const { column } of blocks) runs.set(column, (runs.get(column) ?? 0) + 1);
    expect(blocks.length).toBeGreaterThan(20);
    for (const count of runs.values()) expect(count).toBeLessThanOrEqual(20);
  });
});
