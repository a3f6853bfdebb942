/** The sidebar's calls about connections. Credentials come in and never go out: the sidebar learns only that they are set. */
import { checkConnection } from "../../connectors/check-connection.ts";
import { askedAnew, withoutWaits } from "../../connectors/collect.ts";
import { MARKETPLACES, marketplaceOf } from "../../connectors/marketplaces.ts";
import { newShopState, type ShopState, type StreamState, type Trouble } from "../../connectors/shop-state.ts";
import { streamsOf } from "../../connectors/streams.ts";
import { checked, connectionIdSchema, newConnectionSchema } from "../arguments.ts";
import type {
  Answer,
  CollectedNow,
  CollectedStream,
  ConnectionCard,
  ConnectionCheck,
  ConnectorView,
} from "../calls.ts";
import { answerAlone, type Desk } from "../desk.ts";
import { Failure } from "../failure.ts";
import { newId } from "../new-id.ts";
import { needPermission, permissionFor } from "../permissions.ts";
import { followRhythm } from "../scheduled/rhythm.ts";
import { noteNews } from "../scheduled/run-state.ts";
import { isMine, scheduleNote } from "../scheduled/schedule-note.ts";
import { collectShops } from "./collect-shops.ts";
import {
  type Connection,
  connections,
  dropAllConnections,
  dropConnection,
  keepConnection,
  keepShopState,
  shopStateOf,
} from "./connections.ts";
import { urlFetch } from "./url-fetch.ts";

/** A user's properties hold half a megabyte, and an hour's run has time for so many. */
const MOST_SHOPS = 10;
/** Google ends a call after six minutes. */
const COLLECTING_MS = 200_000;

export function connectorView(): Answer<ConnectorView> {
  return answerAlone(viewOf);
}

/** Connects a shop, or changes a connection: what is left blank of its credentials stays as it is. */
export function saveConnection(connection: unknown): Answer<ConnectorView> {
  return answerAlone((desk) => {
    const given = checked(newConnectionSchema, connection, desk);
    const all = connections();
    const before = given.id === "" ? null : found(all, given.id, desk);
    const words = desk.messages.connector.failures;
    const others = all.filter((one) => one !== before);
    const clientOf = given.clientOf === "" ? before : found(all, given.clientOf, desk);
    const clientId = given.clientId || (clientOf?.clientId ?? "");
    const clientSecret = given.clientSecret || (clientId === clientOf?.clientId ? clientOf.clientSecret : "");
    const refreshToken = given.refreshToken || (before?.refreshToken ?? "");
    if (others.length >= MOST_SHOPS) throw new Failure("invalid", words.tooMany(MOST_SHOPS));
    if (others.some(({ shop }) => shop === given.shop)) throw new Failure("invalid", words.shopTaken);
    // Under another name the same orders would come in a second time, as another shop's.
    if (before !== null && before.shop !== given.shop && hasCollected(before.id)) {
      throw new Failure("invalid", words.shopFixed);
    }
    if (others.length > 0 && given.shop === "" && before === null)
      throw new Failure("invalid", words.shopNeeded);
    if (!/^amzn1\.application-oa2-client\.\w+$/.test(clientId)) throw new Failure("invalid", words.clientId);
    if (clientSecret === "") throw new Failure("invalid", words.secretMissing);
    if (!refreshToken.startsWith("Atzr|")) throw new Failure("invalid", words.refreshToken);
    const { shop, marketplaceId } = given;
    const id = before?.id ?? newId();
    const since = before?.since ?? Date.now();
    keepConnection({
      id,
      shop,
      marketplaceId,
      orders: given.orders,
      clientId,
      clientSecret,
      refreshToken,
      since,
    });
    // A new secret of an app is new for all shops that have authorised it.
    for (const one of others) {
      if (one.clientId === clientId && one.clientSecret !== clientSecret) {
        keepConnection({ ...one, clientSecret });
        keepShopState(one.id, withoutWaits(shopStateOf(one.id)));
      }
    }
    const sameShop = before !== null && before.marketplaceId === marketplaceId;
    const known = sameShop ? withoutWaits(shopStateOf(id)) : newShopState();
    const sameKeys = before?.clientId === clientId && before.refreshToken === refreshToken;
    keepShopState(id, sameKeys ? known : askedAnew(known));
    followRhythm(desk.workbook.spreadsheet);
    return viewOf(desk);
  });
}

/** Asks Amazon whether the credentials of a connection work. */
export function checkShop(id: unknown): Answer<ConnectionCheck> {
  return answerAlone((desk) => {
    needPermission("connector", desk.messages);
    const connection = found(connections(), checked(connectionIdSchema, id, desk), desk);
    const { marketplaceId } = connection;
    const problem = checkConnection(urlFetch, { credentials: connection, marketplaceId });
    const { connected, problems } = desk.messages.connector;
    if (problem === null) keepShopState(connection.id, withoutWaits(shopStateOf(connection.id)));
    return { ok: problem === null, message: problem === null ? connected : problems[problem] };
  });
}

/** Forgets a connection, or all of them (`""`), with their credentials. What was imported stays. */
export function disconnect(id: unknown): Answer<ConnectorView> {
  return answerAlone((desk) => {
    const wanted = checked(connectionIdSchema, id, desk);
    if (wanted === "") dropAllConnections();
    else dropConnection(found(connections(), wanted, desk).id);
    followRhythm(desk.workbook.spreadsheet);
    return viewOf(desk);
  });
}

/** Collects what Amazon has ready and asks for what is not fresh, as the scheduled run does. */
export function collectNow(): Answer<CollectedNow> {
  return answerAlone((desk) => {
    needPermission("connector", desk.messages);
    if (connections().length === 0) {
      throw new Failure("not-found", desk.messages.connector.nothingToConnect);
    }
    const until = Date.now() + COLLECTING_MS;
    const collected = collectShops(desk, () => until - Date.now(), true, noteNews);
    return { ...collected, view: viewOf(desk) };
  });
}

function viewOf(desk: Desk): ConnectorView {
  const note = scheduleNote(desk.workbook.spreadsheet);
  return {
    permission: permissionFor("connector"),
    scheduled: note === null || !note.on ? "off" : isMine(note) ? "mine" : "someone-else",
    shops: connections().map((connection) => cardOf(connection, shopStateOf(connection.id), desk)),
    marketplaces: MARKETPLACES.map(({ id, name, endpoint }) => ({ id, name, endpoint })),
  };
}

/** What is said of a connection: nothing of its credentials. */
function cardOf(
  { id, shop, marketplaceId, orders }: Connection,
  state: ShopState,
  desk: Desk,
): ConnectionCard {
  const { streams } = desk.messages.connector;
  return {
    id,
    shop,
    marketplaceId,
    orders,
    marketplace: marketplaceOf(marketplaceId).name,
    ...troubleOf(state, desk),
    streams: [
      ...streamsOf(marketplaceId).map((stream) => {
        const { wanted, open, ...known } = state.streams[stream];
        return streamOf(stream, streams[stream], open.length + wanted.length, known, desk);
      }),
      ...(orders
        ? [streamOf("orders", streams.orders, state.orders.span === null ? 0 : 1, state.orders, desk)]
        : []),
    ],
  };
}

function streamOf(
  id: string,
  name: string,
  making: number,
  { askedAt, collected, ...trouble }: Pick<StreamState, "askedAt" | "collected" | keyof Trouble>,
  desk: Desk,
): CollectedStream {
  return {
    id,
    name,
    making,
    askedAt,
    collectedAt: collected?.at ?? null,
    asOf: collected?.asOf ?? null,
    empty: collected?.empty ?? false,
    ...troubleOf(trouble, desk),
  };
}

function troubleOf(
  { problem, waitUntil }: Trouble,
  { messages }: Desk,
): Pick<ConnectionCard, "problem" | "nextTry"> {
  if (problem === null) return { problem: "", nextTry: null };
  return {
    problem: messages.connector.problems[problem.kind],
    nextTry: waitUntil > Date.now() ? waitUntil : null,
  };
}

function hasCollected(id: string): boolean {
  const { streams, orders } = shopStateOf(id);
  return [...Object.values(streams), orders].some(({ collected }) => collected !== null);
}

function found(known: readonly Connection[], id: string, { messages }: Desk): Connection {
  const connection = known.find((one) => one.id === id);
  if (connection === undefined) throw new Failure("not-found", messages.connector.failures.notFound);
  return connection;
}
