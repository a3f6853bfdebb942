/** The tab of the report of abuse: one case a row. It is made when the seller first writes a dossier into it. */
import type { Dossier, DossierCase } from "../inquiries/dossier.ts";
import { plainName } from "../inquiries/plain-name.ts";
import { holds, type RowValues, textOf } from "./cell.ts";
import type { ShopNames } from "./shop-names.ts";
import type { RowWrite, Table } from "./table.ts";
import { CASE_COLUMNS, DOSSIER_TAB, DOSSIER_TEXTS, type DossierColumn } from "./tabs/dossier-columns.ts";
import type { Workbook } from "./workbook.ts";

export class DossierSheet {
  private readonly table: Table<DossierColumn>;
  private readonly shops: ShopNames;

  constructor(workbook: Workbook, shops: ShopNames) {
    this.table = workbook.open(DOSSIER_TAB, DOSSIER_TEXTS);
    this.shops = shops;
  }

  /** As the seller may have renamed it. */
  get name(): string {
    return this.table.sheet.getName();
  }

  /** Writes the cases: known rows where they differ, new ones below. Rows of other cases and the seller's stay. */
  write(dossier: Dossier): { readonly added: number; readonly changed: number } {
    const standing = new Map<string, { readonly row: number; readonly cells: Record<string, unknown> }>();
    this.table.read(CASE_COLUMNS).forEach((cells, index) => {
      const key = textOf(cells.key);
      // A row that the seller copied is his own: the first one of a key is the case.
      if (key !== "" && !standing.has(key)) standing.set(key, { row: index + 2, cells });
    });
    const added: RowValues<DossierColumn>[] = [];
    const byRow = new Map<number, RowValues<DossierColumn>>();
    const changed: RowWrite<DossierColumn>[] = [];
    for (const one of dossier.cases) {
      const values = this.cellsOf(dossier, one);
      const known = standing.get(String(values.key));
      if (known === undefined) {
        added.push(values);
        continue;
      }
      byRow.set(known.row, values);
      const same = CASE_COLUMNS.every((id) =>
        holds(known.cells[id], values[id] ?? "", DOSSIER_TAB.columns[id].type),
      );
      if (!same) changed.push({ row: known.row, values });
    }
    this.table.write(changed, CASE_COLUMNS, (row) => byRow.get(row) ?? null);
    this.table.append(added);
    return { added: added.length, changed: changed.length };
  }

  private cellsOf({ product }: Dossier, one: DossierCase): RowValues<DossierColumn> {
    const { shop, key, asin, title } = product;
    return {
      product: plainName(title) || asin || product.sku,
      asin,
      sku: one.skus.join(", "),
      shop: this.shops.nameOf(shop),
      orderId: one.orderId,
      units: one.units,
      total: one.total,
      currency: one.currency,
      heldSince: one.heldSince,
      seenUntil: one.seenUntil,
      endedBy: one.endedBy,
      contactedAt: one.contactedAt,
      key: JSON.stringify([shop, key, one.orderId]),
    };
  }
}
