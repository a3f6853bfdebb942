import type { CollectedNow, ConnectionCard, ConnectorView } from "../../src/addon/calls.ts";
import { NOW } from "./sidebar-states.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const MARKETPLACES: ConnectorView["marketplaces"] = [
  { id: "A1VC38T7YXB528", name: "Amazon.co.jp", endpoint: "fe" },
  { id: "A39IBJ37TRP1C6", name: "Amazon.com.au", endpoint: "fe" },
  { id: "ATVPDKIKX0DER", name: "Amazon.com", endpoint: "na" },
  { id: "A1PA6795UKMFR9", name: "Amazon.de", endpoint: "eu" },
];

export const NOT_CONNECTED: ConnectorView = {
  permission: { granted: true },
  scheduled: "off",
  shops: [],
  marketplaces: MARKETPLACES,
};

const NAMES = [
  ["pendingOrders", "保留中の注文"],
  ["allOrders", "全注文"],
  ["listings", "出品一覧"],
  ["fbaStock", "FBA在庫"],
] as const;

/** A connection of which nothing was asked yet. */
export function newCard(id: string, shop = ""): ConnectionCard {
  return {
    id,
    shop,
    marketplaceId: "A1VC38T7YXB528",
    marketplace: "Amazon.co.jp",
    orders: false,
    problem: "",
    nextTry: null,
    streams: NAMES.map(([stream, name]) => ({
      id: stream,
      name,
      making: 0,
      askedAt: null,
      collectedAt: null,
      asOf: null,
      empty: false,
      problem: "",
      nextTry: null,
    })),
  };
}

/** One shop that collects well, and one that has its troubles. */
export const CONNECTED: ConnectorView = {
  ...NOT_CONNECTED,
  scheduled: "mine",
  shops: [
    {
      ...newCard("one", "おもちゃの森"),
      streams: newCard("one").streams.map((stream, index) => ({
        ...stream,
        making: index === 1 ? 1 : 0,
        askedAt: NOW - HOUR,
        collectedAt: NOW - 5 * MINUTE,
        asOf: NOW - 50 * MINUTE,
        empty: index === 2,
      })),
    },
    {
      ...newCard("two", "電車とパズルの専門店みどり（支店）"),
      problem:
        "リフレッシュトークンが使えません。アプリの認可が取り消されたか、期限が切れています。アプリをもう一度認可して、新しいリフレッシュトークンを入れてください。",
      nextTry: NOW + 9 * HOUR,
      streams: newCard("two").streams.map((stream, index) => ({
        ...stream,
        problem: index === 3 ? "Amazon に断られました。アプリのロールを確かめてください。" : "",
        nextTry: index === 3 ? NOW + 11 * HOUR : null,
      })),
    },
  ],
};

export const NOTHING_COLLECTED: CollectedNow = {
  did: [],
  failed: [],
  news: false,
  unfinished: false,
  asked: 0,
  view: NOT_CONNECTED,
};
