import fc from "fast-check";
import { CODE_LIMIT, minutesToWait, TEST_LIMIT, withSend } from "../../../src/addon/mail/send-limit.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const AT = Date.UTC(2026, 10, 24);

describe("how often a mail is sent by hand", () => {
  it("is once a minute, and five codes within a day", () => {
    expect(minutesToWait([], AT, CODE_LIMIT)).toBe(0);
    expect(minutesToWait([AT - MINUTE + 1], AT, CODE_LIMIT)).toBe(1);
    expect(minutesToWait([AT - MINUTE], AT, CODE_LIMIT)).toBe(0);
    const five = [9, 7, 5, 3, 1].map((hours) => AT - hours * 60 * MINUTE);
    expect(minutesToWait(five, AT, CODE_LIMIT)).toBe(15 * 60);
    expect(minutesToWait(five, AT, TEST_LIMIT)).toBe(0);
    expect(minutesToWait(five, AT + DAY - 9 * 60 * MINUTE, CODE_LIMIT)).toBe(0);
  });

  it("never passes the limit within any day, and lets through who waits as long as he is told", () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 6 * 60 * MINUTE }), { maxLength: 60 });
    fc.assert(
      fc.property(pauses, fc.constantFrom(CODE_LIMIT, TEST_LIMIT), (waits, limit) => {
        let kept: readonly number[] = [];
        const sent: number[] = [];
        let at = AT;
        for (const pause of waits) {
          at += pause;
          const minutes = minutesToWait(kept, at, limit);
          if (minutes > 0) {
            expect(minutesToWait(kept, at + minutes * MINUTE, limit)).toBe(0);
            continue;
          }
          kept = withSend(kept, at);
          sent.push(at);
        }
        for (const one of sent) {
          expect(sent.filter((other) => other > one - DAY && other <= one).length).toBeLessThanOrEqual(
            limit.aDay,
          );
        }
        sent.slice(1).forEach((one, index) => {
          expect(one - (sent[index] ?? 0)).toBeGreaterThanOrEqual(limit.apart);
        });
        expect(kept.length).toBeLessThanOrEqual(limit.aDay);
      }),
    );
  });
});
