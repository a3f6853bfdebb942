import fc from "fast-check";
import { isolated } from "../../src/locales/isolated.ts";

describe("a text inside a sentence", () => {
  it("stays as it is where it runs as the sentence does", () => {
    expect(isolated("変形ロボット 1/144 (限定) A-1")).toBe("変形ロボット 1/144 (限定) A-1");
  });

  it("loses what is not seen but turns what follows", () => {
    expect(isolated("\u2069\u202E\u2067ab\u200Fc\u061C")).toBe("abc");
  });

  it("keeps its own order to itself where it runs the other way", () => {
    expect(isolated("لعبة")).toBe("\u2068لعبة\u2069");
    expect(isolated("\u202Eמשחק\u2069!")).toBe("\u2068משחק!\u2069");
  });

  it("opens no more than it closes, whatever it holds", () => {
    const unit = fc.constantFrom(
      "a",
      "あ",
      "ש",
      "\u202A",
      "\u202E",
      "\u202C",
      "\u2066",
      "\u2068",
      "\u2069",
      "\u200E",
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(isolated(text)).toMatch(/^(\P{Bidi_Control}*|\u2068\P{Bidi_Control}*\u2069)$/u);
      }),
    );
  });
});
