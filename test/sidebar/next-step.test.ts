import { nextStepOf } from "../../src/sidebar/next-step.ts";
import { CONTACTED, DIFFERENT, FIGURE, JOINED, OVERDUE, STOCK_BACK } from "./sidebar-states.ts";

describe("the next step", () => {
  it("goes by what the inquiry wants", () => {
    expect([FIGURE, JOINED, OVERDUE, CONTACTED, STOCK_BACK, DIFFERENT].map(nextStepOf)).toEqual([
      "contact",
      "contact",
      "record",
      "record",
      "stock",
      "settle",
    ]);
  });

  it("is a new report where the data is old, unless the case is closed or contradicted", () => {
    const old = [FIGURE, OVERDUE, STOCK_BACK, DIFFERENT].map((card) => nextStepOf({ ...card, staleDays: 3 }));
    expect(old).toEqual(["import", "import", "stock", "settle"]);
  });
});
