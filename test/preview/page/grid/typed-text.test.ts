import type { CellValueType } from "@univerjs/core";
import { typedText } from "../../../../preview/page/grid/typed-text.ts";

const STRING: CellValueType.STRING = 1;
const NUMBER: CellValueType.NUMBER = 2;
const BOOLEAN: CellValueType.BOOLEAN = 3;

describe("what a user would type to get a cell", () => {
  it("is nothing for a cell that was emptied", () => {
    expect(typedText(null, undefined)).toBe("");
    expect(typedText({ v: null }, undefined)).toBe("");
  });

  it("is the formula where there is one", () => {
    expect(typedText({ f: "=SUM(A1:A3)", v: 6, t: NUMBER }, undefined)).toBe("=SUM(A1:A3)");
  });

  it("is a date where the number is shown as one", () => {
    expect(typedText({ v: 46143, t: NUMBER }, "yyyy/mm/dd")).toBe("2026/05/01");
    expect(typedText({ v: 46143.375, t: NUMBER }, "yyyy/mm/dd hh:mm")).toBe("2026/05/01 09:00:00");
    expect(typedText({ v: 46143, t: NUMBER }, "#,##0")).toBe("46143");
  });

  it("keeps text that looks like something else", () => {
    for (const text of ["007", "=A1", "+81-3-1234", "2026/05/01", "TRUE", "¥100", "'x"]) {
      expect(typedText({ v: text, t: STRING }, undefined)).toBe(`'${text}`);
    }
    expect(typedText({ v: "連絡済み", t: STRING }, undefined)).toBe("連絡済み");
  });

  it("is the word of a truth value", () => {
    expect(typedText({ v: 1, t: BOOLEAN }, undefined)).toBe("TRUE");
    expect(typedText({ v: 0, t: BOOLEAN }, undefined)).toBe("FALSE");
  });

  it("takes a text of several lines without the editor's marks", () => {
    const p = { id: "p", documentStyle: {}, body: { dataStream: "一行目\r二行目\r\n" } };
    expect(typedText({ p }, undefined)).toBe("一行目\n二行目");
  });
});
