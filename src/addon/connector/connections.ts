/**
 * The shops that this user has connected in this spreadsheet. Credentials stand in his own properties and nowhere else:
 * no cell, no log, no message and no answer ever holds one. A copy of the file is another spreadsheet and has none.
 */
import * as v from "valibot";
import { newShopState, type ShopState, shopStateSchema } from "../../connectors/shop-state.ts";
import { understood } from "../../sheets/understood.ts";
import { store, stored } from "../stored.ts";

const CONNECTION = "holdguard.connection";
const STATE = "holdguard.collecting";

const connectionSchema = v.object({
  id: v.string(),
  /** Its name in the spreadsheet; `""` for the only one. */
  shop: v.string(),
  marketplaceId: v.string(),
  clientId: v.string(),
  clientSecret: v.string(),
  refreshToken: v.string(),
  /** Whether the Orders API is asked, too. */
  orders: v.optional(v.boolean(), false),
  /** When it was connected, epoch ms. */
  since: v.number(),
});

export type Connection = v.InferOutput<typeof connectionSchema>;

/** In the order in which they were connected. */
export function connections(): readonly Connection[] {
  const prefix = keyOf(CONNECTION, "");
  return Object.entries(PropertiesService.getUserProperties().getProperties())
    .flatMap(([key, text]) => (key.startsWith(prefix) ? (understood(text, connectionSchema) ?? []) : []))
    .sort((one, other) => one.since - other.since);
}

export function hasConnections(): boolean {
  const prefix = keyOf(CONNECTION, "");
  return PropertiesService.getUserProperties()
    .getKeys()
    .some((key) => key.startsWith(prefix));
}

export function keepConnection(connection: Connection): void {
  store(PropertiesService.getUserProperties(), keyOf(CONNECTION, connection.id), connection);
}

/** Forgets the connection, its credentials and what was asked of Amazon. */
export function dropConnection(id: string): void {
  const properties = PropertiesService.getUserProperties();
  properties.deleteProperty(keyOf(CONNECTION, id));
  properties.deleteProperty(keyOf(STATE, id));
}

/** The same of all connections of this spreadsheet, those too that another version of the add-on kept. */
export function dropAllConnections(): void {
  const properties = PropertiesService.getUserProperties();
  const prefixes = [keyOf(CONNECTION, ""), keyOf(STATE, "")];
  for (const key of properties.getKeys()) {
    if (prefixes.some((prefix) => key.startsWith(prefix))) properties.deleteProperty(key);
  }
}

/** What was asked of Amazon for this shop; one that cannot be read begins anew. */
export function shopStateOf(id: string): ShopState {
  return stored(PropertiesService.getUserProperties(), keyOf(STATE, id), shopStateSchema) ?? newShopState();
}

export function keepShopState(id: string, state: ShopState): void {
  store(PropertiesService.getUserProperties(), keyOf(STATE, id), state);
}

/** A user's properties are his in all spreadsheets. */
function keyOf(what: string, id: string): string {
  return `${what}.${SpreadsheetApp.getActiveSpreadsheet().getId()}.${id}`;
}
