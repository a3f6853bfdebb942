import type { SnapshotCell } from "../../../../preview/host/types.ts";
import { dropdownRules } from "../../../../preview/page/grid/dropdowns.ts";

const cell = (row: number, column: number, choices?: readonly string[]): SnapshotCell => ({
  row,
  column,
  value: { kind: "blank" },
  ...(choices === undefined ? {} : { choices }),
});

describe("dropdowns", () => {
  it("are one rule for each list of choices, over runs of cells", () => {
    const states = ["未連絡", "連絡済み"];
    const rules = dropdownRules(7, [
      cell(3, 2, states),
      cell(2, 2, states),
      cell(5, 2, states),
      cell(2, 3, states),
      cell(2, 4, ["はい"]),
      cell(2, 5),
    ]);
    expect(rules.map(({ formula1, ranges }) => ({ formula1, ranges }))).toEqual([
      {
        formula1: "未連絡,連絡済み",
        ranges: [
          { startRow: 1, endRow: 2, startColumn: 1, endColumn: 1 },
          { startRow: 4, endRow: 4, startColumn: 1, endColumn: 1 },
          { startRow: 1, endRow: 1, startColumn: 2, endColumn: 2 },
        ],
      },
      { formula1: "はい", ranges: [{ startRow: 1, endRow: 1, startColumn: 3, endColumn: 3 }] },
    ]);
  });

  it("are told apart from another tab's", () => {
    const [first] = dropdownRules(7, [cell(2, 2, ["はい"])]);
    const [second] = dropdownRules(8, [cell(2, 2, ["はい"])]);
    expect(first?.uid).not.toBe(second?.uid);
  });
});
