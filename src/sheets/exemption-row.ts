/** A row of the list of exemptions: what it means, and how an entry is written. */
import type { Exemption, ExemptionTarget } from "../detection/exemption.ts";
import { plainText } from "../detection/plain-text.ts";
import type { CivilTime } from "../inquiries/dates.ts";
import type { Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";
import { type RowValues, textOf } from "./cell.ts";
import {
  codeOf,
  expiryOf,
  isBlankRow,
  type ListRow,
  type RowProblem,
  reasonOf,
  untilCell,
  wordOf,
  wrong,
} from "./list-row.ts";
import type { ShopNames } from "./shop-names.ts";
import { EXEMPTION_COLUMNS, type ExemptionColumn } from "./tabs/exemptions-columns.ts";

export type ExemptionCells = Readonly<Record<(typeof EXEMPTION_COLUMNS)[number], unknown>>;

/** @param shops the shops that a row may name */
export function readExemptionRow(
  cells: ExemptionCells,
  shops: ShopNames,
  civil: CivilTime,
): ListRow<Exemption> {
  if (isBlankRow(cells, EXEMPTION_COLUMNS)) return { kind: "blank" };
  const target = targetOf(cells);
  if ("problem" in target) return wrong(target.problem);
  const shop = textOf(cells.shop).trim() === "" ? null : shops.find(textOf(cells.shop));
  if (shop === undefined) return wrong("shop-unknown");
  const covers = wordOf(cells.covers, (lists) => lists.covers);
  if (covers === "" || covers === null) return wrong(covers === "" ? "covers-missing" : "covers-unknown");
  const expiresAt = expiryOf(cells.until, civil);
  if (expiresAt === null) return wrong("day-unreadable");
  const reason = reasonOf(cells.reason);
  return { kind: "entry", entry: { target, shop, covers, reason, expiresAt } };
}

function targetOf({ target, value }: ExemptionCells): ExemptionTarget | { readonly problem: RowProblem } {
  const kind = wordOf(target, ({ exemptionTargets }) => exemptionTargets);
  if (kind === "" || kind === null) return { problem: kind === "" ? "target-missing" : "target-unknown" };
  if (kind === "business") {
    const blank = typeof value === "string" && value.trim() === "";
    return blank ? { kind } : { problem: "value-unwanted" };
  }
  const id = codeOf(value, kind);
  return "problem" in id ? id : { kind, id: id.code };
}

export function exemptionCells(
  { target, shop, covers, reason, expiresAt }: Exemption,
  shops: ShopNames,
  civil: CivilTime,
  language: Language,
): RowValues<ExemptionColumn> {
  const words = messagesFor(language).sheets.lists;
  return {
    target: words.exemptionTargets[target.kind],
    value: target.kind === "business" ? "" : target.id,
    shop: shop === null ? "" : shops.nameOf(shop),
    covers: words.covers[covers],
    reason,
    until: untilCell(expiresAt, civil),
  };
}

/** Equal for entries that are made for the same, in the same shop, in the same way. */
export function exemptionName({ target, shop, covers }: Exemption): string {
  const id = target.kind === "business" ? "" : plainText(target.id);
  return JSON.stringify([target.kind, id, shop, covers]);
}
