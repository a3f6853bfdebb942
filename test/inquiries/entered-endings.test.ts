import { enteredEndings } from "../../src/inquiries/entered-endings.ts";
import { INQUIRY_STATES, type InquiryState } from "../../src/inquiries/inquiry.ts";
import type { HoldEnd } from "../../src/orders/hold.ts";
import { holdOf, inquiryOf, orderId } from "./given.ts";

function entered(
  state: InquiryState,
  ended: HoldEnd["kind"] | "open",
  cancelledBy: HoldEnd["cancelledBy"] = "unknown",
) {
  const hold = holdOf(ended === "open" ? {} : { ended, cancelledBy });
  return enteredEndings([inquiryOf([hold], { state })])(hold);
}

describe("what the inquiry log says of endings", () => {
  it("tells the ending where the reports show none", () => {
    for (const ended of ["open", "unknown"] as const) {
      expect(entered("cancelled-by-amazon", ended)).toBe("unpaid");
      expect(entered("cancelled-by-buyer", ended)).toBe("unpaid");
      expect(entered("expired", ended)).toBe("unpaid");
      expect(entered("stock-back", ended)).toBe("unpaid");
      expect(entered("paid", ended)).toBe("paid");
    }
  });

  it("tells nothing while the case is under way, nor by calling it not suspicious", () => {
    for (const state of [
      "to-contact",
      "contacted",
      "waiting-for-buyer",
      "withdrawn",
      "not-suspicious",
    ] as const) {
      expect(entered(state, "open")).toBeUndefined();
      expect(entered(state, "unknown")).toBeUndefined();
    }
  });

  it("never speaks against a payment that a report shows", () => {
    for (const state of INQUIRY_STATES) expect(entered(state, "paid")).toBeUndefined();
  });

  it("takes a cancel out of the count where the seller did not find it unpaid", () => {
    for (const state of ["paid", "not-suspicious", "withdrawn"] as const) {
      expect(entered(state, "unpaid")).toBeNull();
    }
    for (const state of ["contacted", "cancelled-by-amazon", "expired", "stock-back"] as const) {
      expect(entered(state, "unpaid")).toBeUndefined();
    }
  });

  it("does not doubt a cancel of which it is told that Amazon or the buyer made it, unless it was paid before", () => {
    for (const by of ["amazon", "buyer"] as const) {
      expect(entered("not-suspicious", "unpaid", by)).toBeUndefined();
      expect(entered("withdrawn", "unpaid", by)).toBeUndefined();
      expect(entered("paid", "unpaid", by)).toBeNull();
    }
  });

  it("lets what the seller cancelled count neither way, whatever was entered", () => {
    for (const state of INQUIRY_STATES) expect(entered(state, "by-seller", "merchant")).toBeUndefined();
  });

  it("says nothing of its own where HoldGuard closed the case by the reports", () => {
    const hold = holdOf({ ended: "unpaid" });
    const own = inquiryOf([hold], { state: "withdrawn" });
    const followed = { ...own, record: { ...own.record, written: "withdrawn" as const } };
    expect(enteredEndings([own])(hold)).toBeNull();
    expect(enteredEndings([followed])(hold)).toBeUndefined();
  });

  it("speaks of the orders of its case and of no other, nor of another shop's", () => {
    const hold = holdOf();
    const endingOf = enteredEndings([inquiryOf([hold], { state: "paid" })]);
    expect(endingOf(holdOf({ orderId: orderId(9) }))).toBeUndefined();
    expect(endingOf(holdOf({ shop: "2号店" }))).toBeUndefined();
    expect(endingOf(holdOf({ itemId: "12345678901234" }))).toBe("paid");
  });
});
