/**
 * A batch as plain JSON, for the way between the sidebar and the add-on. What comes back out of it is checked value by
 * value: it crosses from a browser that its user controls.
 */
import { isAsin, isCurrency, isItemId, isOrderId } from "./identifiers.ts";
import { isAmount, isTime, isUnits, LONGEST_TEXT } from "./limits.ts";
import { CHANNELS, type ObservationBatch, ORDER_STATUSES, PAYMENTS } from "./observation.ts";

/** Texts that come up again and again stand once in `texts`, words as their place in the word's list, NaN as null. */
export interface PackedBatch {
  readonly version: 1;
  readonly length: number;
  readonly texts: readonly string[];
  readonly orderId: readonly string[];
  readonly itemId: readonly string[];
  readonly sku: readonly number[];
  readonly ordinal: readonly number[];
  readonly asin: readonly number[];
  readonly title: readonly number[];
  readonly status: readonly number[];
  readonly quantity: readonly (number | null)[];
  readonly total: readonly (number | null)[];
  readonly currency: readonly number[];
  readonly channel: readonly number[];
  readonly salesChannel: readonly number[];
  readonly payment: readonly number[];
  readonly business: readonly (number | null)[];
  readonly purchasedAt: readonly (number | null)[];
  readonly updatedAt: readonly (number | null)[];
}

export const UNPACKING_ERRORS = [
  "not-a-batch",
  "unknown-version",
  "too-long",
  "unequal-lengths",
  "malformed-value",
] as const;
export type UnpackingError = (typeof UNPACKING_ERRORS)[number];

export type UnpackedBatch =
  | { readonly ok: true; readonly batch: ObservationBatch }
  | { readonly ok: false; readonly error: UnpackingError; readonly column: string };

/** More rows than one call ever carries. */
const MOST_ROWS = 50_000;

export function packBatch(batch: ObservationBatch): PackedBatch {
  const texts: string[] = [];
  const places = new Map<string, number>();
  const placed = (column: readonly string[]) =>
    column.map((text) => {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, texts.length);
      return texts.push(text) - 1;
    });
  return {
    version: 1,
    length: batch.length,
    texts,
    orderId: batch.orderId,
    itemId: batch.itemId,
    sku: placed(batch.sku),
    ordinal: batch.ordinal,
    asin: placed(batch.asin),
    title: placed(batch.title),
    status: batch.status.map((word) => ORDER_STATUSES.indexOf(word)),
    quantity: nullable(batch.quantity),
    total: nullable(batch.total),
    currency: placed(batch.currency),
    channel: batch.channel.map((word) => CHANNELS.indexOf(word)),
    salesChannel: placed(batch.salesChannel),
    payment: batch.payment.map((word) => PAYMENTS.indexOf(word)),
    business: nullable(batch.business),
    purchasedAt: nullable(batch.purchasedAt),
    updatedAt: nullable(batch.updatedAt),
  };
}

function nullable(column: readonly number[]): (number | null)[] {
  return column.map((value) => (Number.isNaN(value) ? null : value));
}

/** Reads a packed batch back. Whatever `value` is, this answers: with a batch all of whose values hold, or with why not. */
export function unpackBatch(value: unknown): UnpackedBatch {
  if (typeof value !== "object" || value === null) return failure("not-a-batch", "");
  const packed = value as Readonly<Record<string, unknown>>;
  if (packed.version !== 1) return failure("unknown-version", "version");
  const { length } = packed;
  if (!isWhole(length)) return failure("not-a-batch", "length");
  if (length > MOST_ROWS) return failure("too-long", "length");
  const unpacking = new Unpacking(packed, length);
  const texts = unpacking.texts();
  const batch: ObservationBatch = {
    length,
    orderId: unpacking.strings("orderId", isOrderId),
    itemId: unpacking.strings("itemId", orBlank(isItemId)),
    sku: unpacking.places("sku", texts),
    ordinal: unpacking.numbers("ordinal", (value) => isWhole(value) && value >= 1),
    asin: unpacking.places("asin", texts, orBlank(isAsin)),
    title: unpacking.places("title", texts),
    status: unpacking.places("status", ORDER_STATUSES),
    quantity: unpacking.numbersOrNull("quantity", isUnits),
    total: unpacking.numbersOrNull("total", isAmount),
    currency: unpacking.places("currency", texts, orBlank(isCurrency)),
    channel: unpacking.places("channel", CHANNELS),
    salesChannel: unpacking.places("salesChannel", texts),
    payment: unpacking.places("payment", PAYMENTS),
    business: unpacking.numbersOrNull("business", (value) => value === 0 || value === 1),
    purchasedAt: unpacking.numbersOrNull("purchasedAt", isTime),
    updatedAt: unpacking.numbersOrNull("updatedAt", isTime),
  };
  return unpacking.fault ?? { ok: true, batch };
}

/** Takes columns out one by one and keeps the first fault. */
class Unpacking {
  fault: ReturnType<typeof failure> | null = null;

  constructor(
    private readonly packed: Readonly<Record<string, unknown>>,
    private readonly length: number,
  ) {}

  texts(): readonly string[] {
    const texts = this.packed.texts;
    if (Array.isArray(texts) && texts.every(isText)) return texts as string[];
    this.fail("malformed-value", "texts");
    return [];
  }

  strings(name: string, holds: (text: string) => boolean): string[] {
    return this.column(name, (value) => (isText(value) && holds(value) ? value : undefined));
  }

  places<T extends string>(name: string, list: readonly T[], holds: (text: T) => boolean = () => true): T[] {
    return this.column(name, (value) => {
      const text = isWhole(value) ? list[value] : undefined;
      return text !== undefined && holds(text) ? text : undefined;
    });
  }

  numbers(name: string, holds: (value: number) => boolean): number[] {
    return this.column(name, (value) => (typeof value === "number" && holds(value) ? value : undefined));
  }

  numbersOrNull(name: string, holds: (value: number) => boolean): number[] {
    return this.column(name, (value) => {
      if (value === null) return Number.NaN;
      return typeof value === "number" && holds(value) ? value : undefined;
    });
  }

  private column<T>(name: string, read: (value: unknown) => T | undefined): T[] {
    const column = this.packed[name];
    if (!Array.isArray(column) || column.length !== this.length) {
      this.fail("unequal-lengths", name);
      return [];
    }
    const values: T[] = [];
    for (const value of column as unknown[]) {
      const known = read(value);
      if (known === undefined) {
        this.fail("malformed-value", name);
        return [];
      }
      values.push(known);
    }
    return values;
  }

  private fail(error: UnpackingError, column: string): void {
    this.fault = this.fault ?? failure(error, column);
  }
}

function failure(error: UnpackingError, column: string) {
  return { ok: false, error, column } as const;
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST_TEXT;
}

function orBlank(holds: (text: string) => boolean): (text: string) => boolean {
  return (text) => text === "" || holds(text);
}
