import type { PartnerOrder } from "../../../preview/selling-partner/orders.ts";
import { CutOff, DAY, HOUR, MINUTE, PartnerShop, TODAY } from "../partner-shop.ts";

function order(index: number, updated: number): PartnerOrder {
  return {
    orderId: `249-0000001-${String(index).padStart(7, "0")}`,
    createdTime: new Date(updated - HOUR).toISOString(),
    lastUpdatedTime: new Date(updated).toISOString(),
    salesChannel: { channelName: "AMAZON", marketplaceName: "Amazon.co.jp" },
    fulfillment: { fulfillmentStatus: "CANCELLED", fulfilledBy: "AMAZON" },
    orderItems: [
      {
        orderItemId: String(index),
        quantityOrdered: 1,
        product: { sellerSku: "TOY-1" },
        cancellation: { cancellationExecution: { cancelledBy: "AMAZON" } },
      },
    ],
  };
}

const MANY = Array.from({ length: 250 }, (_, index) => order(index, TODAY - 20 * DAY + index * HOUR));

const idsIn = (shop: PartnerShop) => shop.pages.flatMap(({ batch }) => batch.orderId.toArray());

describe("collecting orders", () => {
  it("takes page after page, and then only what is new", () => {
    const orders = [...MANY];
    const shop = new PartnerShop({ ordersOf: () => orders });
    shop.run();
    expect(shop.pages.map(({ rows }) => rows)).toEqual([100, 100, 50]);
    expect(new Set(idsIn(shop)).size).toBe(250);
    expect(shop.pages[0]?.batch.cancelledBy.at(0)).toBe("amazon");
    orders.push(order(900, shop.now + 10 * MINUTE));
    shop.now += HOUR;
    shop.run();
    expect(idsIn(shop).slice(250)).toEqual(["249-0000001-0000900"]);
    expect(shop.refusedForNumber).toBe(0);
  });

  it("asks nobody where it is not wanted", () => {
    const shop = new PartnerShop();
    shop.run();
    expect(shop.requests.some(({ url }) => url.includes("/orders/"))).toBe(false);
  });

  it("goes on with the page at which it was cut off", () => {
    const shop = new PartnerShop({ ordersOf: () => MANY });
    shop.beforeStep = () => {
      if (shop.pages.length === 2) throw new CutOff();
    };
    expect(() => shop.run()).toThrow(CutOff);
    shop.beforeStep = () => {};
    shop.run();
    expect(new Set(idsIn(shop)).size).toBe(250);
    expect(shop.state.orders).toMatchObject({ span: null, token: null, collected: { empty: false } });
  });

  it("begins its span anew when a page's token is refused, and reports do not wait for it", () => {
    const shop = new PartnerShop({ ordersOf: () => MANY });
    shop.fault = ({ operation, ordinal }) =>
      operation === "searchOrders" && ordinal === 1 ? { kind: "status", status: 400 } : undefined;
    const { events } = shop.run();
    expect(events).toContainEqual({ what: "problem", stream: "orders", problem: "rejected" });
    expect(shop.state.problem).toBeNull();
    for (let hours = 0; hours < 14; hours++) {
      shop.now += HOUR;
      shop.run();
    }
    expect(new Set(idsIn(shop)).size).toBe(250);
    expect(new Set(shop.taken.map(({ stream }) => stream)).size).toBe(4);
    expect(shop.state.orders.problem).toBeNull();
  });

  it("spreads many pages over runs, as the usage plan allows", () => {
    const many = Array.from({ length: 4000 }, (_, index) => order(index, TODAY - 20 * DAY + index * MINUTE));
    const shop = new PartnerShop({ ordersOf: () => many });
    for (let hours = 0; hours < 3; hours++) {
      shop.run();
      shop.now += HOUR;
    }
    expect(new Set(idsIn(shop)).size).toBe(4000);
    expect(shop.refusedForNumber).toBe(0);
  });
});
