import { allOrders, honestSales, type OrderRow, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const LOG = "問い合わせ記録";
const TERM = 6 * DAY;
/** 00:00 in Tokyo of the day of a moment. */
const midnight = (at: number): number => Math.floor((at + 9 * HOUR) / DAY) * DAY - 9 * HOUR;

/** A generator of whole numbers below a bound, the same for the same seed. */
function randomly(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return (state >>> 8) % below;
  };
}

/** An order as it really went, and what was done about it. */
interface Order {
  readonly row: OrderRow;
  readonly product: number;
  end: { readonly at: number; readonly paid: boolean } | null;
  firstShown: number;
}

/** What the log should say of one product's orders, by the plain words of the manual and nothing of the code. */
function expected(orders: readonly Order[], contacts: readonly number[], lastReport: number) {
  const back = orders.filter(({ row, end, firstShown }) => {
    const asked = contacts.find((at) => firstShown <= at);
    const release = midnight(row.bought + TERM);
    return end !== null && !end.paid && asked !== undefined && end.at >= midnight(asked) && end.at < release;
  });
  const lost = orders.filter(({ end }) => end === null || !end.paid);
  const days = (order: Order): number => (order.row.bought + TERM - (order.end?.at ?? 0)) / DAY;
  const held = ({ row, end }: Order): number => ((end?.at ?? lastReport) - row.bought) / DAY;
  const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0);
  const units = ({ row }: Order): number => row.quantity ?? 0;
  const round = (value: number): number => Math.round(value * 10) / 10;
  const done = orders.every(({ end }) => end !== null);
  const unpaid = orders.filter(({ end }) => end?.paid === false);
  const late = unpaid.some(({ row, end }) => (end?.at ?? 0) >= midnight(row.bought + TERM));
  const ended = back.length > 0 ? "Amazonがキャンセル" : late ? "期限切れで解放" : "取り下げ";
  return {
    レポートからの状態: !done ? "" : unpaid.length === 0 ? "支払い済み" : ended,
    取り戻した日数: back.length === 0 ? "" : round(sum(back.map(days)) / back.length),
    "取り戻した在庫（個・日）":
      back.length === 0 ? "" : round(sum(back.map((one) => units(one) * days(one)))),
    "拘束された在庫（個・日）":
      lost.length === 0 ? "" : round(sum(lost.map((one) => units(one) * held(one)))),
  };
}

describe("inquiries over many days", () => {
  it.each([1, 3, 4])("say what really happened (seed %i)", async (seed) => {
    const below = randomly(seed);
    const spreadsheet = new TestSpreadsheet();
    const orders: Order[] = [];
    const contacts = new Map<number, number[]>();
    let next = 5_000 + seed * 100;
    let at = TODAY;
    for (let day = 0; day < 9; day += 1) {
      for (const order of orders) {
        if (order.end !== null || order.firstShown === at) continue;
        const age = at - order.row.bought;
        if (age > TERM + 12 * HOUR) order.end = { at: at - 20 * HOUR, paid: false };
        else if (below(5) === 0) order.end = { at: at - (1 + below(3)) * HOUR, paid: below(4) === 0 };
      }
      for (let product = 0; product < 3; product += 1) {
        // Nothing is ordered anew of a product whose orders have all ended: that would be another inquiry.
        const ofProduct = orders.filter((one) => one.product === product);
        const isOver = ofProduct.length > 0 && ofProduct.every(({ end }) => end !== null);
        if (isOver || (day > 0 && (below(3) > 0 || ofProduct.length === 0))) continue;
        const row: OrderRow = {
          id: orderId(next++),
          sku: `ORACLE-${product}`,
          asin: `B0ORACLE0${product}`,
          title: `商品 ${product}`,
          quantity: 12 + below(20),
          price: 100_000 + below(50_000),
          bought: at - (2 + below(4)) * HOUR,
        };
        orders.push({ row, product, end: null, firstShown: at });
      }
      spreadsheet.now = at;
      const rows = orders.map(({ row, end }) => {
        if (end === null) return row;
        if (end.paid) return { ...row, status: "Shipped", updated: end.at };
        const { price: _, ...unpriced } = row;
        return { ...unpriced, status: "Cancelled", quantity: 0, updated: end.at };
      });
      await spreadsheet.import(allOrders(at, [...honestSales(20, TODAY), ...rows], `${at}.txt`));

      for (let product = 0; product < 3; product += 1) {
        const said = spreadsheet.rows(LOG).find(({ SKU }) => SKU === `ORACLE-${product}`);
        const of = orders.filter((one) => one.product === product);
        expect({ product, day, ...said }).toMatchObject(expected(of, contacts.get(product) ?? [], at));
        if (of.every(({ end }) => end !== null) || below(3) > 0) continue;
        const card = spreadsheet
          .value("sidebarState")
          .inquiries.find(({ sku }) => sku === `ORACLE-${product}`);
        spreadsheet.now = at + HOUR;
        spreadsheet.value("markContacted", [card?.inquiryId ?? ""]);
        contacts.set(product, [...(contacts.get(product) ?? []), at + HOUR]);
      }
      at += DAY;
    }
    expect(spreadsheet.rows(LOG)).toHaveLength(3);
  });
});
