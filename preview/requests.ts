import * as v from "valibot";
import type { Json } from "./host/types.ts";

const functionName = v.pipe(v.string(), v.regex(/^[A-Za-z$_][\w$]*$/), v.maxLength(200));
const index = v.pipe(v.number(), v.integer(), v.minValue(1));

const sheetId = v.pipe(v.number(), v.integer());

/** A request body is parsed JSON already, so every value in it is JSON. */
const json = v.custom<Json>(() => true);

export const runRequest = v.strictObject({
  functionName,
  args: v.array(json),
  selected: v.optional(v.strictObject({ sheetId, row: index, column: index, rows: index, columns: index })),
});

export const menuRequest = v.strictObject({ functionName });

export const editRequest = v.strictObject({
  sheetId,
  cells: v.array(
    v.strictObject({ row: index, column: index, text: v.pipe(v.string(), v.maxLength(50_000)) }),
  ),
});

const many = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const colour = v.nullable(v.pipe(v.string(), v.maxLength(40)));
const run = { sheetId, start: index, count: v.pipe(many, v.minValue(1)) };

export const rearrangeRequest = v.variant("action", [
  v.strictObject({
    action: v.picklist([
      "insert-rows",
      "insert-columns",
      "delete-rows",
      "delete-columns",
      "hide-rows",
      "hide-columns",
      "show-rows",
      "show-columns",
    ]),
    ...run,
  }),
  v.strictObject({ action: v.picklist(["move-rows", "move-columns"]), ...run, destination: index }),
  v.strictObject({ action: v.picklist(["size-rows", "size-columns"]), ...run, pixels: many }),
  v.strictObject({ action: v.literal("freeze"), sheetId, rows: many, columns: many }),
  v.strictObject({
    action: v.literal("format"),
    sheetId,
    row: index,
    column: index,
    rows: index,
    columns: index,
    style: v.strictObject({
      bold: v.optional(v.boolean()),
      italic: v.optional(v.boolean()),
      fontColor: v.optional(colour),
      background: v.optional(colour),
      horizontalAlignment: v.optional(v.nullable(v.picklist(["left", "center", "right"]))),
    }),
  }),
  v.strictObject({ action: v.literal("rename-sheet"), sheetId, name: v.pipe(v.string(), v.maxLength(100)) }),
  v.strictObject({ action: v.literal("colour-tab"), sheetId, colour }),
  v.strictObject({ action: v.literal("move-sheet"), sheetId, position: index }),
  v.strictObject({ action: v.picklist(["hide-sheet", "show-sheet", "delete-sheet"]), sheetId }),
  v.strictObject({ action: v.literal("insert-sheet") }),
]);

export const emptyRequest = v.strictObject({});

export const permissionRequest = v.strictObject({
  scope: v.pipe(v.string(), v.maxLength(200)),
  granted: v.boolean(),
});

export const triggerSpreadsheetRequest = v.strictObject({ found: v.boolean() });
