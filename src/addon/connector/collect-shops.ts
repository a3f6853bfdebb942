/** Collects the reports of all shops that this user has connected. */
import { type CollectingEvent, collect } from "../../connectors/collect.ts";
import type { ShopState } from "../../connectors/shop-state.ts";
import type { Desk } from "../desk.ts";
import { type Connection, connections, keepShopState, shopStateOf } from "./connections.ts";
import { type TakenReport, takeOrders, takeReport } from "./take-report.ts";
import { ungzip } from "./ungzip.ts";
import { urlFetch } from "./url-fetch.ts";

export interface ShopsCollected {
  /** What came in, in words. */
  readonly did: readonly string[];
  /** What went wrong, in words. */
  readonly failed: readonly string[];
  /** Orders or stock came in that were not judged yet. */
  readonly news: boolean;
  /** Time was up before all was done that could be. */
  readonly unfinished: boolean;
  /** Reports that Amazon was asked for. */
  readonly asked: number;
}

/**
 * @param remaining time left, ms
 * @param hurried the user asked for it
 * @param onNews told as soon as something came in: what follows may be cut off
 */
export function collectShops(
  desk: Desk,
  remaining: () => number,
  hurried: boolean,
  onNews: () => void,
): ShopsCollected {
  const all = connections().map((connection) => ({ connection, state: shopStateOf(connection.id) }));
  // The shop that has waited longest comes first: time may not be enough for all.
  all.sort((one, other) => lastCollected(one.state) - lastCollected(other.state));
  const results = all.map(({ connection, state }) =>
    collectShop(desk, connection, state, remaining, hurried, onNews, all.length > 1),
  );
  return {
    did: results.flatMap(({ did }) => did),
    failed: results.flatMap(({ failed }) => failed),
    news: results.some(({ news }) => news),
    unfinished: results.some(({ unfinished }) => unfinished),
    asked: results.reduce((sum, { asked }) => sum + asked, 0),
  };
}

function collectShop(
  desk: Desk,
  connection: Connection,
  state: ShopState,
  remaining: () => number,
  hurried: boolean,
  onNews: () => void,
  several: boolean,
): ShopsCollected {
  const { connector } = desk.messages;
  const label = (text: string) =>
    several && connection.shop !== "" ? connector.shopLabel(connection.shop, text) : text;
  /** What came in of each kind, however many reports or pages it came in. */
  const came = new Map<string, { readonly new: number; readonly changed: number }>();
  let news = false;
  const told = (what: string, one: TakenReport) => {
    const before = came.get(what) ?? { new: 0, changed: 0 };
    if (one.new + one.changed > 0) {
      came.set(what, { new: before.new + one.new, changed: before.changed + one.changed });
    }
    if (one.news) onNews();
    news = news || one.news;
    return one.taken;
  };
  const { events, unfinished } = collect(
    { credentials: connection, marketplaceId: connection.marketplaceId, orders: connection.orders },
    state,
    {
      http: urlFetch,
      ungzip,
      now: () => Date.now(),
      remaining,
      save: (next) => keepShopState(connection.id, next),
      take: (report) =>
        told(connector.streams[report.stream], takeReport(desk, connection.shop, report, remaining)),
      takeOrders: (page, asOf) =>
        told(connector.streams.orders, takeOrders(desk, connection.shop, page, asOf, remaining)),
    },
    hurried,
  );
  return {
    did: [...came].map(([what, one]) => label(connector.took(what, one.new, one.changed))),
    failed: problemsIn(events, desk).map(label),
    news,
    unfinished,
    asked: events.filter(({ what }) => what === "asked").length,
  };
}

/** Each problem once, in words. */
function problemsIn(events: readonly CollectingEvent[], { messages }: Desk): readonly string[] {
  const { problems, problemOf, streams } = messages.connector;
  const told = events.flatMap((event) => {
    if (event.what !== "problem") return [];
    const problem = problems[event.problem];
    return [event.stream === null ? problem : problemOf(streams[event.stream], problem)];
  });
  return [...new Set(told)];
}

function lastCollected({ streams }: ShopState): number {
  return Math.min(streams.allOrders.collected?.at ?? 0, streams.pendingOrders.collected?.at ?? Infinity);
}
