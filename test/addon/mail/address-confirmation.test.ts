import fc from "fast-check";
import {
  addressOf,
  CODE_MINUTES,
  checkCode,
  codeFrom,
  codeOf,
  type PendingAddress,
  pendingAddress,
  triesLeft,
} from "../../../src/addon/mail/address-confirmation.ts";

const AT = Date.UTC(2026, 10, 24);
const code = fc.integer({ min: 0, max: 999_999 }).map((value) => String(value).padStart(6, "0"));

describe("confirming an address", () => {
  it("takes the code until it expires, and not a moment longer", () => {
    const pending = pendingAddress("a@example.com", "012345", AT);
    const end = AT + CODE_MINUTES * 60_000;
    expect(checkCode(pending, "012345", end - 1)).toEqual({ kind: "confirmed", address: "a@example.com" });
    expect(checkCode(pending, "012345", end)).toEqual({ kind: "expired" });
  });

  it("never takes more than five tries, whatever they are", () => {
    fc.assert(
      fc.property(code, fc.array(code, { maxLength: 20 }), (right, typed) => {
        let pending: PendingAddress | null = pendingAddress("a@example.com", right, AT);
        let tried = 0;
        for (const one of typed) {
          if (pending === null) break;
          tried += 1;
          const check = checkCode(pending, one, AT);
          expect(check.kind === "confirmed").toBe(one === right);
          pending = check.kind === "wrong" ? check.pending : null;
          if (pending !== null) expect(triesLeft(pending)).toBe(5 - tried);
        }
        expect(tried).toBeLessThanOrEqual(5);
      }),
    );
  });

  it("makes six digits of any UUID", () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(codeFrom(uuid)).toMatch(/^\d{6}$/);
        expect(codeOf(codeFrom(uuid))).toBe(codeFrom(uuid));
      }),
    );
    expect(codeFrom("0000000a-0000-4000-8000-000000000000")).toBe("000010");
  });

  it("reads a code however it is grouped, and nothing else as one", () => {
    expect(["123 456", "１２３４５６", " 123-456\n"].map(codeOf)).toEqual(["123456", "123456", "123456"]);
    expect(["", "12345", "1234567", "12345a", "٠١٢٣٤٥"].map(codeOf)).toEqual(["", "", "", "", ""]);
  });

  it("reads one address, as mobile carriers allow them too", () => {
    expect([" seller@example.com ", "seller＠example.com", "a..b.@docomo.example.jp"].map(addressOf)).toEqual(
      ["seller@example.com", "seller@example.com", "a..b.@docomo.example.jp"],
    );
  });

  it("never makes two recipients or a header out of what is typed", () => {
    const piece = fc.constantFrom(
      "a",
      "@",
      ".",
      ",",
      ";",
      " ",
      "\n",
      "\r",
      "<",
      ">",
      "b.jp",
      "a@b.jp",
      "，",
      "\u202e",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const address = addressOf(pieces.join(""));
        if (address !== "") expect(address).toMatch(/^[^@\s,;<>\p{Cc}\p{Cf}]+@[^@\s,;<>\p{Cc}\p{Cf}]+$/u);
      }),
    );
  });
});
