import fc from "fast-check";
import {
  type ArchivedLine,
  archivableOrders,
  archivedUntil,
  logEntryOf,
  takeOut,
} from "../../src/orders/archive.ts";
import { logFolded } from "../../src/orders/fold.ts";
import { foldedFromText, foldedToText } from "../../src/orders/folded-text.ts";
import { orderKey } from "../../src/orders/keys.ts";
import { lineToText } from "../../src/orders/line-text.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import { RememberedBook } from "../../src/orders/remembered-book.ts";
import type { LogEntry } from "../../src/orders/without-import.ts";
import { batch, DAY, START } from "./given.ts";
import { anyRepeatingImports, type GivenImport, importedAs, importInto, replayed } from "./imports.ts";

const LATER = START + 200 * DAY;

/** A book, its log and an archive, as the tabs hold them. */
class Desk {
  remembered = new RememberedBook();
  log: LogEntry[] = [];
  archived: ArchivedLine[] = [];

  import(one: GivenImport): void {
    const spokenOf = new Set(one.seen.map(({ orderId }) => orderKey(one.shop, orderId)));
    this.bringBack(({ line }) => spokenOf.has(orderKey(line.shop, line.orderId)));
    importInto(this.remembered, this.log, one);
  }

  bringBack(isWanted: (archived: ArchivedLine) => boolean = () => true): void {
    const wanted = this.archived.filter(isWanted);
    this.archived = this.archived.filter((one) => !wanted.includes(one));
    for (const one of wanted) {
      this.remembered.add({ line: one.line, said: "" });
      this.log.push(logEntryOf(one));
    }
  }

  /** Archives whatever has ended, and keeps it as text. */
  archive(): void {
    const { lines } = this.remembered.book;
    const orders = archivableOrders(lines, LATER, () => false);
    const indices = new Set([...orders.values()].flat());
    const out = takeOut(
      this.log,
      lines.filter((_line, index) => indices.has(index)),
      new Set(orders.keys()),
    );
    this.log = [...logFolded(this.log, out.log)];
    const kept = lines.map((line, index) => ({ line, said: this.remembered.saidOf(index) }));
    this.remembered = new RememberedBook(kept.filter((_one, index) => !indices.has(index)));
    for (const { line, changes } of out.archived) {
      const read = foldedFromText(foldedToText(line, changes));
      if (read === null) throw new Error("not read back");
      this.archived.push(read);
    }
  }
}

function facts({ book }: RememberedBook): readonly string[] {
  return book.lines.map((line) => lineToText(line)).sort();
}

describe("archived orders", () => {
  it("leave the book as if they had never left, once a report speaks of them or they are put back", () => {
    fc.assert(
      fc.property(
        anyRepeatingImports.chain((imports) =>
          fc.tuple(fc.constant(imports), fc.infiniteStream(fc.boolean())),
        ),
        ([imports, archives]) => {
          const desk = new Desk();
          for (const one of imports) {
            desk.import(one);
            if (archives.next().value) desk.archive();
          }
          desk.bringBack();
          const stayed = importedAs(imports);
          expect(facts(desk.remembered)).toEqual(facts(stayed.remembered));
          expect(facts(replayed(desk.log))).toEqual(facts(stayed.remembered));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("leave nothing in the log, and everything of the others", () => {
    fc.assert(
      fc.property(anyRepeatingImports, (imports) => {
        const desk = new Desk();
        for (const one of imports) desk.import(one);
        const before = facts(desk.remembered);
        desk.archive();
        const left = facts(desk.remembered);
        expect(facts(replayed(desk.log))).toEqual(left);
        expect([...left, ...desk.archived.map(({ line }) => lineToText(line))].sort()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it("are whole orders of which nothing has to stay", () => {
    fc.assert(
      fc.property(anyRepeatingImports, fc.nat(), (imports, choice) => {
        const { lines } = importedAs(imports).remembered.book;
        const staying = choice % Math.max(1, lines.length);
        const orders = archivableOrders(lines, LATER, (_line, index) => index === staying);
        for (const [key, indices] of orders) {
          const all = lines.flatMap((line, index) =>
            orderKey(line.shop, line.orderId) === key ? [index] : [],
          );
          expect(indices).toEqual(all);
          expect(all).not.toContain(staying);
        }
      }),
    );
  });

  it("were seen and bought until a time that is told", () => {
    const book = new OrderBook();
    book.observe("", START, batch({ orderId: "249-0000001-0000001", status: "shipped" }));
    book.observe("", START + DAY, batch({ orderId: "249-0000002-0000002", status: "pending" }));
    book.observe("", START + 3 * DAY, batch({ orderId: "249-0000002-0000002", status: "cancelled" }));
    expect(archivedUntil(book.lines)).toBe(START + 3 * DAY);
    expect(archivedUntil(book.lines.slice(0, 1))).toBe(START);
    book.observe("", START + 4 * DAY, batch({ status: "shipped", purchasedAt: START + 5 * DAY }));
    expect(archivedUntil(book.lines.slice(0, 1))).toBe(START + 5 * DAY);
    expect(archivedUntil([])).toBe(Number.NEGATIVE_INFINITY);
  });
});
