/**
 * Settings as a file that a seller carries into another spreadsheet, or keeps. In it is what may hold anywhere: no
 * schedule, no credentials, no address, no name of a shop, no order number, nothing learned from this shop's orders.
 */
import * as v from "valibot";
import { MAX_TEMPLATE } from "../../inquiries/templates.ts";
import type { Messages } from "../../locales/messages.ts";
import { codeOf, dayOfText } from "../../sheets/list-row.ts";
import { Failure } from "../failure.ts";

const APP = "HoldGuard";
/** Files of a later form are refused: what they say is not known here. */
const VERSION = 1;

/** Characters of a file; the largest that `exportSettings` makes is far below. */
const LONGEST_FILE = 500_000;
/** Entries of a list. */
export const MOST_ENTRIES = 300;

const until = v.nullable(
  v.pipe(
    v.string(),
    v.check((day) => dayOfText(day) !== null),
  ),
);
const reason = v.pipe(v.string(), v.maxLength(500));
const code = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

const watchSchema = v.pipe(
  v.strictObject({ by: v.picklist(["sku", "asin", "title"]), text: code, reason, until }),
  v.check(({ by, text }) => "code" in codeOf(text, by)),
);

const exemptionSchema = v.pipe(
  v.strictObject({
    target: v.picklist(["sku", "asin", "business"]),
    /** `""` for `business`. */
    id: v.pipe(v.string(), v.trim(), v.maxLength(200)),
    covers: v.picklist(["bulk", "sale", "everything"]),
    reason,
    until,
  }),
  v.check(({ target, id }) => (target === "business" ? id === "" : "code" in codeOf(id, target))),
);

const contentSchema = v.strictObject({
  app: v.literal(APP),
  version: v.literal(VERSION),
  /** By setting id; null: the default. */
  settings: v.record(
    v.string(),
    v.nullable(v.union([v.number(), v.boolean(), v.pipe(v.string(), v.maxLength(MAX_TEMPLATE))])),
  ),
  /** By template id. */
  templates: v.record(v.string(), v.pipe(v.string(), v.maxLength(MAX_TEMPLATE))),
  watchList: v.optional(v.pipe(v.array(watchSchema), v.maxLength(MOST_ENTRIES)), []),
  exemptions: v.optional(v.pipe(v.array(exemptionSchema), v.maxLength(MOST_ENTRIES)), []),
});

/** Any file of this add-on, of whatever version. */
const markSchema = v.object({ app: v.literal(APP), version: v.number() });

type FileContent = v.InferOutput<typeof contentSchema>;
export type SettingsContent = Omit<FileContent, "app" | "version">;
export type FileWatchEntry = v.InferOutput<typeof watchSchema>;
export type FileExemption = v.InferOutput<typeof exemptionSchema>;

export function fileText(content: SettingsContent): string {
  return `${JSON.stringify({ app: APP, version: VERSION, ...content }, null, 2)}\n`;
}

/** What a file says; throws, in words, where it is none of these. */
export function contentOf(text: unknown, { addon: { settingsFile } }: Messages): SettingsContent {
  if (typeof text !== "string" || text.length > LONGEST_FILE) throw wrongFile(settingsFile.foreign);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw wrongFile(settingsFile.foreign);
  }
  const mark = v.safeParse(markSchema, value);
  if (!mark.success) throw wrongFile(settingsFile.foreign);
  if (mark.output.version > VERSION) throw wrongFile(settingsFile.newer);
  const content = v.safeParse(contentSchema, value);
  if (content.success) return content.output;
  throw wrongFile(settingsFile.damaged(v.getDotPath(content.issues[0])?.slice(0, 60) ?? ""));
}

function wrongFile(message: string): Failure {
  return new Failure("invalid", message);
}
