import { isVague, likeness, matchLine } from "../../src/orders/match-line.ts";
import { type OrderLine, observeLine } from "../../src/orders/order-line.ts";
import type { Teller } from "../../src/orders/teller.ts";
import type { Observation } from "../../src/reports/observation.ts";
import { observations, START } from "./given.ts";

function lineOf(said: Partial<Observation>, told: Teller = "report"): OrderLine {
  const [seen] = observations(said);
  return observeLine(undefined, "", START, seen as Observation, told);
}

/** Which of an order's lines this names. */
function matched(lines: readonly OrderLine[], named: Partial<Observation>): number | undefined {
  const [seen] = observations(named);
  return matchLine((index) => lines[index] as OrderLine, [...lines.keys()], seen as Observation);
}

describe("the line of an order that a report names", () => {
  const two = [lineOf({ itemId: "22", sku: "TOY-1" }), lineOf({ itemId: "11", sku: "TOY-1" })];

  it("is the one of that item id, whatever its SKU", () => {
    expect(matched(two, { itemId: "11", sku: "TOY-9" })).toBe(1);
    expect(matched(two, { itemId: "33", sku: "TOY-1" })).toBeUndefined();
  });

  it("is, for a new item id, the one of its SKU and ordinal that has no item id yet", () => {
    const lines = [
      lineOf({ sku: "TOY-2" }),
      lineOf({ sku: "TOY-1" }),
      lineOf({ sku: "TOY-1", ordinal: 2 }),
      ...two,
    ];
    expect(matched(lines, { itemId: "33", sku: "TOY-1", ordinal: 2 })).toBe(2);
    expect(matched(lines, { itemId: "33", sku: "TOY-1" })).toBe(1);
    expect(matched([lineOf({ sku: "TOY-1" }, "seller")], { itemId: "33", sku: "TOY-1" })).toBeUndefined();
  });

  it("is, without item id and SKU, the only one or that of its ASIN", () => {
    const lines = [lineOf({ sku: "TOY-1" }), lineOf({ sku: "TOY-2", asin: "B000000001" })];
    expect(matched(lines.slice(0, 1), { sku: "", asin: "B000000001" })).toBe(0);
    expect(matched(lines, { sku: "", asin: "B000000001" })).toBe(1);
    expect(matched(lines, { sku: "" })).toBeUndefined();
    expect(matched(lines, { sku: "", asin: "B000000002" })).toBeUndefined();
  });

  it("is, by SKU alone, the nth of that SKU in the order of the item ids", () => {
    expect(matched(two, { sku: "TOY-1", ordinal: 1 })).toBe(1);
    expect(matched(two, { sku: "TOY-1", ordinal: 2 })).toBe(0);
    expect(matched(two, { sku: "TOY-1", ordinal: 3 })).toBeUndefined();
    expect(matched(two, { sku: "TOY-2" })).toBeUndefined();
    expect(matched([...two].reverse(), { sku: "TOY-1", ordinal: 1 })).toBe(0);
  });

  it("is, by SKU, rather one that was seen without an item id, too", () => {
    expect(matched([...two, lineOf({ sku: "TOY-1" })], { sku: "TOY-1" })).toBe(2);
    expect(matched([...two, lineOf({ sku: "TOY-1", ordinal: 2 })], { sku: "TOY-1", ordinal: 2 })).toBe(2);
    const later = [
      lineOf({ itemId: "11", sku: "TOY-1", ordinal: 2 }),
      lineOf({ itemId: "22", sku: "TOY-1" }),
    ];
    expect(matched(later, { sku: "TOY-1", ordinal: 2 })).toBe(0);
  });
});

describe("a line that only the seller has told of", () => {
  it("is vague until a report gives its SKU or item id", () => {
    expect(isVague(lineOf({ sku: "TOY-1" }, "seller"))).toBe(true);
    expect(isVague(lineOf({ sku: "" }))).toBe(true);
    expect(isVague(lineOf({ sku: "TOY-1" }))).toBe(false);
    expect(isVague(lineOf({ sku: "TOY-1", itemId: "11" }, "seller"))).toBe(false);
  });

  const nothing = { sku: "", asin: "", title: "", quantity: Number.NaN };

  it("is likened by ASIN before SKU, SKU before title and title before units", () => {
    const all = { sku: "TOY-1", asin: "B000000001", title: "変形ロボット", quantity: 30 };
    const like = (seen: Partial<typeof all>) =>
      likeness({ ...nothing, ...seen }, { ...all, ordinal: 1, itemId: "" }) as number;
    const { sku, asin, title, quantity } = all;
    const points = [
      like({}),
      like({ quantity }),
      like({ title }),
      like({ title, quantity }),
      like({ sku }),
      like({ sku, title, quantity }),
      like({ asin }),
      like(all),
    ];
    expect(points).toEqual([...points].sort((one, other) => one - other));
    expect(new Set(points).size).toBe(points.length);
    expect(points[0]).toBe(0);
  });

  it("is likened whatever the case of the letters, and not by what neither names", () => {
    const said = { ...nothing, ordinal: 1, itemId: "" };
    expect(likeness(nothing, said)).toBe(0);
    expect(likeness({ ...nothing, sku: "toy-1" }, { ...said, sku: "TOY-1" })).toBe(
      likeness({ ...nothing, sku: "TOY-1" }, { ...said, sku: "TOY-1" }),
    );
  });

  it("is never another ASIN's", () => {
    const said = { ...nothing, ordinal: 1, itemId: "", sku: "TOY-1", asin: "B000000002" };
    expect(likeness({ ...nothing, sku: "TOY-1", asin: "B000000001" }, said)).toBeNull();
    expect(likeness({ ...nothing, sku: "TOY-1" }, said)).toBeGreaterThan(0);
    expect(likeness({ ...nothing, sku: "TOY-1", asin: "B000000001" }, { ...said, asin: "" })).toBeGreaterThan(
      0,
    );
  });
});
