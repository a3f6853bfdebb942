import fc from "fast-check";
import { judge } from "../../src/detection/judge.ts";
import { JudgedBook } from "../../src/detection/judge-again.ts";
import { learnBaseline } from "../../src/detection/learn-baseline.ts";
import { linesKnownAt, lookTimes } from "../../src/detection/replay/known-lines.ts";
import { namesIn } from "../../src/detection/sales-tally.ts";
import { defaultDetectionSettings } from "../../src/detection/settings.ts";
import { tallySales } from "../../src/detection/tally-sales.ts";
import { holdsOf } from "../../src/orders/holds.ts";
import type { OrderLine } from "../../src/orders/order-line.ts";
import { ProductIndex } from "../../src/orders/products.ts";
import { randomBook } from "./replay/random-book.ts";
import { DAY, HOUR, NOW, ShopStory } from "./shop-story.ts";

const settings = defaultDetectionSettings();

/** Lines of a random book, some of which are of one order. */
const orders = randomBook.map((lines) =>
  lines.map((line, index) => ({
    ...line,
    orderId: index % 4 === 0 ? line.orderId : `250-1111111-${String(index % 7).padStart(7, "0")}`,
    ordinal: index + 1,
  })),
);

function fromScratch(lines: readonly OrderLine[], at: number, archivedLines: readonly OrderLine[] = []) {
  const archived = tallySales(archivedLines, at, settings.paymentTermDays);
  const products = new ProductIndex(lines, namesIn(archived));
  const baseline = learnBaseline(lines, products, at, settings.paymentTermDays, archived);
  return judge(holdsOf(lines, products), { at, settings, baseline });
}

describe("judging again", () => {
  it("gives the verdicts of judging all, whatever lines come, change or go, and however much time passes", () => {
    fc.assert(
      fc.property(
        orders,
        orders,
        fc.array(fc.record({ days: fc.nat(8), chosen: fc.array(fc.nat(59), { maxLength: 12 }) }), {
          minLength: 1,
          maxLength: 6,
        }),
        (one, other, steps) => {
          const book = new JudgedBook(settings.paymentTermDays);
          const lines: (OrderLine | undefined)[] = [];
          const newest = Math.max(...lookTimes([...one, ...other]));
          let at = newest;
          for (const { days, chosen } of steps) {
            at += days * DAY;
            const changes = new Map<number, OrderLine | undefined>();
            for (const index of chosen) {
              const next = lines[index] === one[index] ? other[index] : one[index];
              changes.set(index, index % 5 === 4 && lines[index] !== undefined ? undefined : next);
            }
            for (const [index, line] of changes) lines[index] = line;
            book.take(at, changes);
            const present = Array.from(lines).filter((line) => line !== undefined);
            expect(book.judge({ at, settings })).toEqual(fromScratch(present, at));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("follows a book look by look, with what was archived before", () => {
    fc.assert(
      fc.property(randomBook, randomBook, (lines, before) => {
        const archivedLines = before.map((line) => ({ ...line, orderId: `A${line.orderId}` }));
        const times = lookTimes(lines);
        const tally = tallySales(archivedLines, Math.min(...times), settings.paymentTermDays);
        const book = new JudgedBook(settings.paymentTermDays, tally);
        const known: OrderLine[] = [];
        for (const at of times) {
          const now = linesKnownAt(lines, at);
          const indexOf = (line: OrderLine): number =>
            lines.findIndex(({ orderId, shop }) => orderId === line.orderId && shop === line.shop);
          const changes = now.map((line) => [indexOf(line), line] as const);
          book.take(
            at,
            changes.filter(([index, line]) => known[index] !== line),
          );
          for (const [index, line] of changes) known[index] = line;
          const products = new ProductIndex(now, namesIn(tally));
          const baseline = learnBaseline(now, products, at, settings.paymentTermDays, tally);
          expect(book.judge({ at, settings })).toEqual(
            judge(holdsOf(now, products), { at, settings, baseline }),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it("forgets the last sale and the first one when their lines go", () => {
    const shop = new ShopStory();
    shop.see({ status: "shipped", quantity: 1, total: 2000, purchasedAt: NOW - 9 * DAY });
    shop.see({ status: "shipped", quantity: 1, total: 9000, purchasedAt: NOW - HOUR });
    shop.see({ purchasedAt: NOW - HOUR });
    const { lines } = shop.book;
    for (const gone of [0, 1]) {
      const book = new JudgedBook(settings.paymentTermDays);
      book.take(NOW, lines.entries());
      book.take(NOW, [[gone, undefined]]);
      expect(book.judge({ at: NOW, settings })).toEqual(
        fromScratch(
          lines.filter((_line, index) => index !== gone),
          NOW,
        ),
      );
    }
  });
});
