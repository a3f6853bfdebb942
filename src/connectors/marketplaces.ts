/** Amazon's marketplaces and the endpoint that serves each ("Marketplace IDs", "SP-API Endpoints"). */

export const ENDPOINTS = {
  fe: "https://sellingpartnerapi-fe.amazon.com",
  na: "https://sellingpartnerapi-na.amazon.com",
  eu: "https://sellingpartnerapi-eu.amazon.com",
} as const;

export type EndpointId = keyof typeof ENDPOINTS;

export interface Marketplace {
  readonly id: string;
  readonly endpoint: EndpointId;
  /** Its shop's address, as sellers know it. */
  readonly name: string;
}

export const JAPAN_MARKETPLACE = "A1VC38T7YXB528";

export const MARKETPLACES: readonly Marketplace[] = [
  { id: JAPAN_MARKETPLACE, endpoint: "fe", name: "Amazon.co.jp" },
  { id: "A39IBJ37TRP1C6", endpoint: "fe", name: "Amazon.com.au" },
  { id: "A19VAU5U5O7RUS", endpoint: "fe", name: "Amazon.sg" },
  { id: "ATVPDKIKX0DER", endpoint: "na", name: "Amazon.com" },
  { id: "A2EUQ1WTGCTBG2", endpoint: "na", name: "Amazon.ca" },
  { id: "A1AM78C64UM0Y8", endpoint: "na", name: "Amazon.com.mx" },
  { id: "A2Q3Y263D00KWC", endpoint: "na", name: "Amazon.com.br" },
  { id: "A1F83G8C2ARO7P", endpoint: "eu", name: "Amazon.co.uk" },
  { id: "A1PA6795UKMFR9", endpoint: "eu", name: "Amazon.de" },
  { id: "A13V1IB3VIYZZH", endpoint: "eu", name: "Amazon.fr" },
  { id: "APJ6JRA9NG5V4", endpoint: "eu", name: "Amazon.it" },
  { id: "A1RKKUPIHCS9HS", endpoint: "eu", name: "Amazon.es" },
  { id: "A21TJRUUN4KGV", endpoint: "eu", name: "Amazon.in" },
];

/** The marketplace with this id; Japan's where it is none of them. */
export function marketplaceOf(id: string): Marketplace {
  const [japan] = MARKETPLACES;
  return MARKETPLACES.find((one) => one.id === id) ?? (japan as Marketplace);
}
