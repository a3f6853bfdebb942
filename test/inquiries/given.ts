/** Small builders: everything left out is ordinary. */
import type { Level, Unjudged, Verdict } from "../../src/detection/verdict.ts";
import type { CivilDay, CivilTime } from "../../src/inquiries/dates.ts";
import { DAY } from "../../src/inquiries/dates.ts";
import {
  type Inquiry,
  type InquiryLine,
  type InquirySituation,
  newInquiry,
} from "../../src/inquiries/inquiry.ts";
import type { TermOf } from "../../src/inquiries/payment-term.ts";
import type { Hold, HoldEnd, Product } from "../../src/orders/hold.ts";

const HOUR = 3_600_000;
/** 2026-11-24 09:00 in Tokyo. */
export const NOW = Date.UTC(2026, 10, 24);

export interface GivenHold {
  readonly shop?: string;
  readonly orderId?: string;
  readonly itemId?: string;
  readonly sku?: string;
  readonly ordinal?: number;
  readonly asin?: string;
  readonly title?: string;
  readonly units?: number;
  readonly total?: number;
  readonly currency?: string;
  readonly heldSince?: number;
  readonly lastSeenAt?: number;
  readonly ended?: HoldEnd["kind"];
  readonly cancelledBy?: HoldEnd["cancelledBy"];
}

export interface GivenVerdict extends GivenHold {
  readonly level?: Level;
  readonly suspicion?: number | null;
  readonly stockShare?: number;
  readonly attention?: number;
  /** Why a not-judged hold is not judged. */
  readonly unjudged?: Unjudged;
  /** The burst rule hit. */
  readonly burst?: boolean;
}

export function holdOf(given: GivenHold = {}): Hold {
  const { shop = "", sku = "TOY-1", asin = "B000000001", title = "レゴ クリエイター" } = given;
  const heldSince = given.heldSince ?? NOW - 2 * DAY;
  const lastSeenAt = given.lastSeenAt ?? NOW;
  const orderId = given.orderId ?? "249-1234567-7654321";
  const key = asin !== "" ? `asin:${asin}` : sku !== "" ? `sku:${sku}` : `title:${title}`;
  return {
    line: {
      shop,
      orderId,
      itemId: given.itemId ?? "",
      sku,
      ordinal: given.ordinal ?? 1,
      asin,
      title,
      channel: "merchant",
      salesChannel: "Amazon.co.jp",
      currency: given.currency ?? "JPY",
      payment: "unknown",
      business: 0,
      purchasedAt: heldSince,
      listed: false,
      bySeller: [],
      missingAt: Number.NaN,
      sightings: [
        {
          status: "pending",
          quantity: 1,
          total: 1,
          firstAt: heldSince,
          lastAt: lastSeenAt,
          updatedAt: heldSince,
          bySeller: false,
          cancelledBy: "unknown",
        },
      ],
    },
    product: { shop, key, asin, sku, title },
    quantity: given.units ?? 1,
    total: given.total ?? 1_000,
    heldSince,
    firstSeenAt: heldSince,
    lastSeenAt,
    end:
      given.ended === undefined
        ? null
        : {
            kind: given.ended,
            after: lastSeenAt,
            by: lastSeenAt + DAY,
            at: Number.NaN,
            cancelledBy: given.cancelledBy ?? "unknown",
          },
  };
}

export function verdictOf(given: GivenVerdict = {}): Verdict {
  const hold = holdOf(given);
  const level = given.level ?? "danger";
  const usual = { danger: 85, caution: 55, watch: 25, normal: 5, "not-judged": null }[level];
  const suspicion = given.suspicion === undefined ? usual : given.suspicion;
  return {
    hold,
    suspicion,
    level,
    unjudged: level === "not-judged" ? (given.unjudged ?? "no-evidence") : null,
    findings: [
      {
        rule: "same-product-burst",
        outcome: given.burst === true ? "hit" : "miss",
        probability: given.burst === true ? 0.5 : 0,
        evidence: {},
        text: { ja: "", en: "" },
      },
    ],
    impact: {
      units: hold.quantity,
      value: hold.total,
      stockShare: given.stockShare ?? Number.NaN,
      daysToRelease: 4,
    },
    attention: given.attention ?? suspicion ?? 0,
    everydayChance: 0.03,
    exemption: null,
    dataAge: NOW - hold.lastSeenAt,
  };
}

export function inquiryOf(holds: readonly Hold[], given: Partial<Inquiry> = {}): Inquiry {
  const lines = holds.map(
    ({ line }): InquiryLine => ({
      orderId: line.orderId,
      itemId: line.itemId,
      sku: line.sku,
      ordinal: line.ordinal,
    }),
  );
  const proposed = newInquiry("inquiry-1", productOf(holds), lines, NOW - DAY);
  return { ...proposed, ...(given.state === undefined ? {} : { entered: given.state }), ...given };
}

/** The same payment term for every hold. */
export function termOfDays(days: number): TermOf {
  return () => ({ days, learnedFrom: 0 });
}

function productOf(holds: readonly Hold[]): Product {
  const [first = holdOf()] = holds;
  return first.product;
}

/** The order number with this number at its end. */
export function orderId(number: number): string {
  return `249-1234567-${String(number).padStart(7, "0")}`;
}

/** A calendar at a fixed distance from UTC. */
export function zoneAt(hours: number): CivilTime {
  const offset = hours * 3_600_000;
  return {
    dayOf: (instant) => {
      const local = new Date(instant + offset);
      return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
    },
    startOf: ({ year, month, day }) => Date.UTC(year, month - 1, day) - offset,
  };
}

export const TOKYO = zoneAt(9);

/** The calendar of a real time zone, clock changes included. */
export function zoneNamed(name: string): CivilTime {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: name,
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  const dayOf = (instant: number): CivilDay => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    return { year: parts.get("year") ?? 0, month: parts.get("month") ?? 0, day: parts.get("day") ?? 0 };
  };
  const text = (day: CivilDay): string => JSON.stringify(day);
  return {
    dayOf,
    // Zones lie on quarter hours, and no day begins further than this from midnight UTC.
    startOf: (day) => {
      const midnight = Date.UTC(day.year, day.month - 1, day.day);
      for (let at = midnight - 15 * HOUR; at <= midnight + 15 * HOUR; at += HOUR / 4) {
        if (text(dayOf(at)) === text(day)) return at;
      }
      throw new Error(`${name} has no ${text(day)}`);
    },
  };
}

/** The situation of an inquiry with one line that is still held. */
export const HELD: InquirySituation = {
  open: 1,
  paid: 0,
  endedUnpaid: 0,
  bySeller: 0,
  unknown: 0,
  units: 1,
  value: 1,
  currency: "JPY",
  heldSince: NOW,
  expectedRelease: NOW,
  term: null,
  lastSeenAt: NOW,
  suspicion: 80,
};
