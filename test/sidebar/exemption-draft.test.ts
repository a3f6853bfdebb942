import fc from "fast-check";
import {
  COVERS,
  dayFieldOf,
  type ExemptionDraft,
  exemptionOf,
  subjectsOf,
  suggestedUntil,
} from "../../src/sidebar/exemption-draft.ts";

const TODAY = "2026-08-26";
const DRAFT: ExemptionDraft = {
  subject: { target: "sku", id: "TOY-1" },
  covers: "sale",
  reason: " 発売日 ",
  until: "2026-09-25",
};

describe("what a card can exempt", () => {
  it("is its product, by the best name that is known, and each of its orders", () => {
    const orders = [{ target: "order", id: "250-1" }];
    expect(subjectsOf({ sku: "TOY-1", asin: "B0" }, ["250-1"])).toEqual([
      { target: "sku", id: "TOY-1" },
      ...orders,
    ]);
    expect(subjectsOf({ sku: "", asin: "B0" }, ["250-1"])).toEqual([{ target: "asin", id: "B0" }, ...orders]);
    expect(subjectsOf({ sku: "", asin: "" }, ["250-1"])).toEqual(orders);
  });
});

describe("the last day of an exemption", () => {
  it("is suggested where it is not for good", () => {
    expect(COVERS.map((covers) => suggestedUntil(covers, TODAY))).toEqual(["", "2026-09-25", "2026-09-02"]);
  });

  it("may be today by the spreadsheet's clock, or none, but not before", () => {
    // 00:30 on the 26th in Tokyo, still the 25th in London.
    const now = Date.UTC(2026, 7, 25, 15, 30);
    expect([dayFieldOf(now, "Asia/Tokyo"), dayFieldOf(now, "Europe/London")]).toEqual([TODAY, "2026-08-25"]);
    expect(exemptionOf({ ...DRAFT, until: TODAY }, "", TODAY)?.until).toBe(TODAY);
    expect(exemptionOf({ ...DRAFT, until: "" }, "", TODAY)?.until).toBeNull();
    expect(exemptionOf({ ...DRAFT, until: "2026-08-25" }, "", TODAY)).toBeNull();
  });

  it("is never suggested so that it would be refused", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2001-01-01"), max: new Date("2099-01-01"), noInvalidDate: true }),
        fc.constantFrom(...COVERS),
        (date, covers) => {
          const today = date.toISOString().slice(0, 10);
          const until = suggestedUntil(covers, today);
          expect(exemptionOf({ ...DRAFT, covers, until }, "", today)).not.toBeNull();
        },
      ),
    );
  });
});

describe("a filled-in form", () => {
  it("is the exemption that the add-on takes", () => {
    expect(exemptionOf(DRAFT, "二号店", TODAY)).toEqual({
      target: "sku",
      id: "TOY-1",
      shop: "二号店",
      covers: "sale",
      reason: "発売日",
      until: "2026-09-25",
    });
  });
});
