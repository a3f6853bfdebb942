/** What the connector collects: one stream for each kind of report. */
import { JAPAN_MARKETPLACE } from "./marketplaces.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const STREAM_IDS = ["pendingOrders", "allOrders", "listings", "fbaStock"] as const;
export type StreamId = (typeof STREAM_IDS)[number];

export interface Stream {
  readonly reportType: string;
  /** A report is asked for so often, ms: a little less than the hour between two runs. */
  readonly every: number;
  /** Whether it is asked for by the time of the last update. */
  readonly windowed: boolean;
  /** Where it exists; null: everywhere. */
  readonly marketplace: string | null;
}

/** "Report Type Values". */
export const STREAMS: Readonly<Record<StreamId, Stream>> = {
  pendingOrders: {
    reportType: "GET_FLAT_FILE_PENDING_ORDERS_DATA",
    every: HOUR - 600_000,
    windowed: false,
    marketplace: JAPAN_MARKETPLACE,
  },
  allOrders: {
    reportType: "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL",
    every: HOUR - 600_000,
    windowed: true,
    marketplace: null,
  },
  listings: {
    reportType: "GET_MERCHANT_LISTINGS_ALL_DATA",
    every: DAY - HOUR,
    windowed: false,
    marketplace: null,
  },
  fbaStock: {
    reportType: "GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA",
    every: DAY / 4 - 600_000,
    windowed: false,
    marketplace: null,
  },
};

export function streamsOf(marketplaceId: string): readonly StreamId[] {
  return STREAM_IDS.filter((id) => {
    const { marketplace } = STREAMS[id];
    return marketplace === null || marketplace === marketplaceId;
  });
}
