import { recentHistory } from "../../../src/detection/replay/recent-history.ts";
import { defaultDetectionSettings } from "../../../src/detection/settings.ts";
import { tallySales } from "../../../src/detection/tally-sales.ts";
import type { OrderLine } from "../../../src/orders/order-line.ts";
import { DAY, HOUR, NOW, ShopStory } from "../shop-story.ts";

const settings = defaultDetectionSettings();

/** A shop that sold for months, then sees one bulk order a month, each of which is cancelled after the payment term. */
function told(): readonly OrderLine[] {
  const shop = new ShopStory();
  for (let index = 0; index < 60; index += 1) {
    const purchasedAt = NOW - 260 * DAY + index * 12 * HOUR;
    shop.see({ status: "shipped", total: 2480, purchasedAt }, purchasedAt + DAY);
  }
  for (let month = 7; month >= 0; month -= 1) {
    const begin = NOW - (30 * month + 8) * DAY;
    const orderId = shop.see({ quantity: 12, purchasedAt: begin }, begin + 12 * HOUR);
    shop.see({ orderId, status: "cancelled", quantity: 0, purchasedAt: begin }, begin + 7 * DAY);
  }
  return shop.book.lines;
}

const heldSince = ({ holds }: ReturnType<typeof recentHistory>) => holds.map(({ hold }) => hold.heldSince);

describe("recentHistory", () => {
  const lines = told();

  it("looks back for half a year", () => {
    const history = recentHistory(lines, { settings });
    const [first = Number.NaN] = history.looks;
    const newest = NOW - DAY;
    expect(history.looks[history.looks.length - 1]).toBe(newest);
    expect(first).toBeGreaterThanOrEqual(newest - 180 * DAY);
    expect(history.holds).toHaveLength(6);
    for (const { ending } of history.holds) expect(ending).toBe("unpaid");
  });

  it("begins after the archived orders, and judges as if they had stayed", () => {
    const until = NOW - 100 * DAY;
    const archived = lines.filter(({ sightings }) => sightings.every(({ lastAt }) => lastAt <= until));
    const kept = lines.filter((line) => !archived.includes(line));
    const whole = recentHistory(lines, { settings }, until);
    const rest = recentHistory(kept, { settings, archived: tallySales(archived, until, 6) }, until);
    expect(archived.length).toBeGreaterThan(60);
    expect(whole.looks[0]).toBeGreaterThan(until);
    expect(rest.looks).toEqual(whole.looks);
    expect(heldSince(rest)).toEqual(heldSince(whole));
    const suspicions = ({ holds }: typeof rest) =>
      holds.map(({ verdicts }) => verdicts.map(({ verdict }) => verdict.suspicion));
    expect(suspicions(rest)).toEqual(suspicions(whole));
    expect(suspicions(recentHistory(kept, { settings }, until))).not.toEqual(suspicions(whole));
  });
});
