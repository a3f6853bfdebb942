import { plannedCases } from "./cases.ts";

describe("bad input", () => {
  it("is tried in a hundred thousand cases at least, as many as are told here", () => {
    process.stdout.write(`Bad input: ${plannedCases()} cases are tried.\n`);
    expect(plannedCases()).toBeGreaterThanOrEqual(100_000);
  });
});
