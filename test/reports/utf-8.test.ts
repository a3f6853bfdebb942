import fc from "fast-check";
import { textOfUtf8, utf8OfText } from "../../src/reports/utf-8.ts";

/** The platform's own decoder. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

describe("textOfUtf8", () => {
  it("reads back what was written, whatever its length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const bytes = utf8OfText(text);
        expect(textOfUtf8(bytes)).toBe(decoder.decode(bytes));
      }),
    );
    const long = "変形ロボット🤖".repeat(5000);
    expect(textOfUtf8(utf8OfText(long))).toBe(long);
  });

  it("gives for damaged bytes what the platform's decoder gives", () => {
    const byte = fc.oneof(
      fc.nat(255),
      fc.constantFrom(
        0x80,
        0xbf,
        0xc1,
        0xc2,
        0xe0,
        0xed,
        0xef,
        0xf0,
        0xf4,
        0xf5,
        0xa0,
        0x9f,
        0x90,
        0x8f,
        0x41,
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.array(byte, { maxLength: 40 }), (any, likely) => {
        for (const bytes of [any, Uint8Array.from(likely)])
          expect(textOfUtf8(bytes)).toBe(decoder.decode(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});
