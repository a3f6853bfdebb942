import fc from "fast-check";
import { spokenOrderId } from "../../src/inquiries/spoken-order-id.ts";

describe("spokenOrderId", () => {
  it("groups an order number for the phone", () => {
    expect(spokenOrderId("249-1234567-7654321", "ja")).toBe("249、123 4567、765 4321");
    expect(spokenOrderId("249-1234567-7654321", "en")).toBe("249, 123 4567, 765 4321");
  });

  it("loses no digit, adds none, and never runs on for more than four", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,15}(-[A-Z0-9]{1,15}){0,3}$/), (orderId) => {
        const spoken = spokenOrderId(orderId, "ja");
        expect(spoken.replace(/ /g, "").replace(/、/g, "-")).toBe(orderId);
        for (const run of spoken.split(/[ 、]/)) {
          expect(run.length).toBeGreaterThanOrEqual(1);
          expect(run.length).toBeLessThanOrEqual(4);
        }
      }),
    );
  });
});
