import fc from "fast-check";
import { Fingerprint, importFingerprint, importKey } from "../../src/reports/fingerprint.ts";

function digestOf(...pieces: readonly Uint8Array[]): string {
  const fingerprint = new Fingerprint();
  for (const piece of pieces) fingerprint.add(piece);
  return fingerprint.digest();
}

describe("a fingerprint", () => {
  it("does not depend on how the bytes were cut up", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(), (bytes, at) => {
        const cut = bytes.length === 0 ? 0 : at % bytes.length;
        expect(digestOf(bytes.subarray(0, cut), bytes.subarray(cut))).toBe(digestOf(bytes));
      }),
    );
  });

  it("changes with any single byte", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, change) => {
          const changed = bytes.slice();
          const index = at % bytes.length;
          changed[index] = (bytes[index] ?? 0) ^ change;
          expect(digestOf(changed)).not.toBe(digestOf(bytes));
        },
      ),
    );
  });

  it("tells the same file at another time or of another shop apart", () => {
    const content = digestOf(new Uint8Array([1, 2, 3]));
    const all = [
      importKey({ fingerprint: importFingerprint(content, 1), shop: "本店" }),
      importKey({ fingerprint: importFingerprint(content, 2), shop: "本店" }),
      importKey({ fingerprint: importFingerprint(content, 1), shop: "支店" }),
      importKey({ fingerprint: importFingerprint(content, 1), shop: "" }),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(importKey({ fingerprint: importFingerprint(content, 1), shop: "本店" })).toBe(all[0]);
  });
});
