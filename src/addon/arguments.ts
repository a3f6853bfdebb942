/** Checks on what the sidebar sends: any user can call these functions with anything. */
import * as v from "valibot";
import { MARKETPLACES } from "../connectors/marketplaces.ts";
import { CONTACT_WAYS, INQUIRY_STATES } from "../inquiries/inquiry.ts";
import { SELLER_FIELDS } from "../inquiries/seller-entries.ts";
import { dayOfRecord } from "../inquiries/written-day.ts";
import type { Messages } from "../locales/messages.ts";
import { DATE_ORDERS } from "../reports/instant.ts";
import { LONGEST_TEXT } from "../reports/limits.ts";
import { PAYMENTS } from "../reports/observation.ts";
import { REJECT_REASONS } from "../reports/rejected-row.ts";
import { FIELDS } from "../reports/report-kind.ts";
import { codeOf, dayOfText } from "../sheets/list-row.ts";
import { LANGUAGE_CHOICES } from "./calls.ts";
import { Failure } from "./failure.ts";

/** Who has the words for a failure; asked only where one is told. */
interface Speaker {
  readonly messages: Messages;
}

const MAX_TEXT = 500;
/** Headers of a file, one after the other. */
const MAX_LAYOUT = 3000;
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
/** From the first Amazon order ever to the end of this century. */
const instant = v.pipe(v.number(), v.minValue(788_918_400_000), v.maxValue(4_102_444_800_000));

export const importFileSchema = v.object({
  name: v.pipe(text, v.minLength(1)),
  kind: id,
  encoding: text,
  rows: count,
  asOf: instant,
  shop: text,
  fingerprint: id,
  complete: v.boolean(),
});

export const chunkSchema = v.object({
  importId: id,
  chunk: count,
  rejected: v.pipe(
    v.array(v.object({ line: count, column: text, reason: v.picklist(REJECT_REASONS), cell: text })),
    v.maxLength(10_000),
  ),
});

/** Credentials hold no blanks; `""`: as it is. */
const secret = v.pipe(v.string(), v.trim(), v.maxLength(3000), v.regex(/^\S*$/));

export const newConnectionSchema = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(100)),
  shop: v.pipe(text, v.trim()),
  marketplaceId: v.picklist(MARKETPLACES.map((one) => one.id)),
  orders: v.boolean(),
  clientOf: v.pipe(v.string(), v.maxLength(100)),
  clientId: secret,
  clientSecret: secret,
  refreshToken: secret,
});

export const connectionIdSchema = v.pipe(v.string(), v.maxLength(100));

export const importEndSchema = v.object({ importId: id, duplicates: count });

export const importIdSchema = id;

export const inquiryIdsSchema = v.pipe(v.array(id), v.minLength(1), v.maxLength(50));

export const inquiryIdSchema = id;

const entry = v.pipe(text, v.trim());
/** A day of the calendar, `YYYY-MM-DD`; `""` for none. */
const dayEntry = v.pipe(
  v.string(),
  v.check((value) => value === "" || dayOfRecord(value) !== null),
);
export const contactWaySchema = v.picklist(CONTACT_WAYS);
const way = v.picklist([...CONTACT_WAYS, ""]);

export const contactDetailsSchema = v.optional(
  v.strictObject({ by: way, caseNumber: entry, agent: entry, replyBy: dayEntry }),
);

export const inquiryChangeSchema = v.strictObject({
  state: v.optional(v.picklist(INQUIRY_STATES)),
  by: v.optional(way),
  caseNumber: v.optional(entry),
  agent: v.optional(entry),
  reason: v.optional(entry),
  contactedAt: v.optional(dayEntry),
  replyBy: v.optional(dayEntry),
  snoozeUntil: v.optional(dayEntry),
  seen: v.optional(v.partial(v.strictObject(v.entriesFromList(SELLER_FIELDS, text)))),
  settle: v.optional(v.strictObject({ choice: v.picklist(["reports", "own"]), evidence: text })),
});

/** A product's key may be its whole title. */
const MAX_KEY = LONGEST_TEXT + 10;
export const productNameSchema = v.object({
  shop: text,
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_KEY)),
});

/** A day of the calendar, `YYYY-MM-DD`; null for none. */
const day = v.nullable(
  v.pipe(
    v.string(),
    v.check((value) => dayOfText(value) !== null),
  ),
);

const code = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));

export const watchEntrySchema = v.pipe(
  v.object({ by: v.picklist(["sku", "asin"]), text: code, reason: text, until: day }),
  v.check(({ by, text: value }) => "code" in codeOf(value, by)),
);

export const exemptionSchema = v.pipe(
  v.object({
    target: v.picklist(["sku", "asin", "order"]),
    id: code,
    shop: text,
    covers: v.picklist(["bulk", "sale", "everything"]),
    reason: text,
    until: day,
  }),
  v.check(({ target, id: value }) => "code" in codeOf(value, target)),
);

export const listNameSchema = v.picklist(["watch-list", "exemptions"]);
const header = v.pipe(text, v.minLength(1));

export const rememberedMappingSchema = v.object({
  layout: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_LAYOUT)),
  mapping: v.object({
    columns: v.record(v.picklist(FIELDS), header),
    dateOrder: v.picklist(DATE_ORDERS),
  }),
});

export const languageChoiceSchema = v.picklist(LANGUAGE_CHOICES);

export const choiceSchema = v.union([
  v.strictObject({ shop: text }),
  v.strictObject({ contactBy: contactWaySchema }),
  v.strictObject({ language: languageChoiceSchema }),
  rememberedMappingSchema,
]);

const ORDER_ID = /^\d{3}-\d{7}-\d{7}$/;

export const orderSchema = v.object({ shop: text, orderId: id });

/** Holds that go to the sidebar at once. */
const MOST_HOLDS = 200;

export const heldPageSchema = v.object({
  from: count,
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_HOLDS)),
});

export const manualOrderSchema = v.pipe(
  v.object({
    shop: text,
    orderId: v.pipe(v.string(), v.regex(ORDER_ID)),
    sku: text,
    asin: text,
    title: text,
    units: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
    total: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(1_000_000_000))),
    purchasedAt: instant,
    payment: v.picklist(PAYMENTS),
    seenAt: instant,
  }),
  v.check((order) => order.sku !== "" || order.asin !== "" || order.title !== ""),
  v.check((order) => order.purchasedAt <= order.seenAt),
);

export const mailAddressSchema = text;
export const mailCodeSchema = text;
export const switchSchema = v.boolean();

/** More settings than there are. */
const MAX_CHANGES = 300;

export const settingChangesSchema = v.pipe(
  v.record(id, v.nullable(v.union([v.pipe(v.number(), v.finite()), v.boolean()]))),
  v.check((changes) => Object.keys(changes).length <= MAX_CHANGES),
);

/** Clocks differ a little between the browser and Google. */
const CLOCK_TOLERANCE_MS = 600_000;

/** What was seen cannot have been seen later than now. */
export function refuseFuture(seenAt: number, speaker: Speaker): void {
  if (seenAt > Date.now() + CLOCK_TOLERANCE_MS)
    throw new Failure("invalid", speaker.messages.addon.failures.future);
}

/** A name that we gave; what else stands there came with what was sent. */
const FIELD = /^[\w.-]{1,80}$/;

/** The checked value, or a failure that names the first field at fault. */
export function checked<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  speaker: Speaker,
): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const path = v.getDotPath(result.issues[0]) ?? "";
  throw new Failure("invalid", speaker.messages.addon.failures.invalid(FIELD.test(path) ? path : ""));
}
