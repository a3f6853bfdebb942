import fc from "fast-check";
import { fromCellText, toCellText } from "../../src/sheets/cell-text.ts";

describe("text in a cell", () => {
  it("never begins with what Sheets would calculate", () => {
    for (const start of ["=", "+", "-", "@", "\t", "\r"]) {
      expect(toCellText(`${start}1+1`)).toBe(`'${start}1+1`);
    }
    expect(toCellText("1-A")).toBe("1-A");
  });

  it("comes back as it was, also where the cell keeps the apostrophe", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fromCellText(toCellText(text))).toBe(text);
      }),
    );
  });

  it("is cut with a mark where a cell cannot take it", () => {
    expect(toCellText("x".repeat(60_000))).toHaveLength(49_999);
    expect(toCellText("x".repeat(60_000)).endsWith("…")).toBe(true);
  });
});
