import type { Cost } from "./cost.ts";
import type { LargeBook } from "./large-book.ts";

export interface FormulaCost {
  readonly formula: string;
  readonly cost: Cost;
}

/** What formulas over so many rows ask; each is one execution that evaluates the whole bundle. */
export function formulaCosts(book: LargeBook, rows: number): readonly FormulaCost[] {
  const { spreadsheet } = book.host;
  const own = spreadsheet.insertSheet("own");
  own.insertRowsAfter(own.getMaxRows(), rows);
  const lines = Array.from({ length: rows }, (_, number) => book.line(number));
  own
    .getRange(1, 1, rows + 1, 5)
    .setValues([
      ["注文番号", "SKU", "数量", "注文日時", "状態"],
      ...lines.map((one) => [one.orderId, one.sku, one.quantity, new Date(one.purchasedAt), "保留中"]),
    ]);
  const answers = spreadsheet.insertSheet("answers");
  const last = rows + 1;
  return [
    `=SUSPICION(own!A1:E${last}, 最終更新)`,
    `=SUSPICION(own!A1:A${last}, 最終更新)`,
    "=SUSPICION(最終更新)",
  ].map((formula) => {
    const { cost } = book.measure(() => book.host.type(answers.getSheetId(), 1, 1, formula));
    book.host.type(answers.getSheetId(), 1, 1, "");
    return { formula, cost };
  });
}
