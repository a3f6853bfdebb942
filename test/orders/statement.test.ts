import { holdsMark, MARK_LENGTH, markOf, marksIn } from "../../src/orders/statement.ts";

describe("the mark of a statement", () => {
  it("is what it was when logs of earlier versions were written", () => {
    const content = '{"sku":"TOY-1","status":"pending","quantity":30}';
    expect(markOf("店", "249-0000001-0000001", "12345678901234", content)).toBe("4hZXN2q9m");
    expect(markOf("", "", "", "")).toBe("A9R7xMLRL");
  });

  it("is found again among others, and only where one begins", () => {
    const marks = ["aaaaaaaab", "caaaaaaaa"];
    const text = marks.join("");
    expect(marksIn(text)).toEqual(marks);
    for (const mark of marks) expect(holdsMark(text, mark)).toBe(true);
    expect(holdsMark(text, text.slice(1, 1 + MARK_LENGTH))).toBe(false);
    expect(holdsMark("", "aaaaaaaab")).toBe(false);
  });

  it("that was cut off is none", () => {
    expect(marksIn("aaaaaaaabcaaa")).toEqual(["aaaaaaaab"]);
  });
});
