/** The formulas where the rules have to judge: a table of the seller's own, settings of his own, the list of what is held. */
import { messagesFor } from "../../locales/messages.ts";
import { readCells } from "../../reports/cells.ts";
import { judgeStored } from "../../sheets/stored-judgement.ts";
import { toldInTab } from "../../sheets/told-in-tab.ts";
import { toldJudged } from "../../sheets/told-judged.ts";
import type { ToldOrders } from "../../sheets/told-orders.ts";
import { type AnswerCell, type AnswerCells, answerWith, type FormulaDesk, sentence } from "./answer.ts";
import { type GivenRange, givenRange, hasSettings } from "./given-range.ts";
import { heldList } from "./held-list.ts";
import { judgedRows } from "./judged-table.ts";
import { lookedUpCells, spread } from "./looked-up.ts";
import { type Occasion, occasionOf } from "./occasion.ts";
import type { FormulaArguments, RowFormula } from "./row-formula.ts";
import { type FormulaName, ROW_FORMULAS } from "./row-formulas.ts";
import { timeOfList } from "./takes-judging.ts";

/** As many rows as the range has, blank where it is blank; the list; or one sentence that says what is wrong. */
export function judged(name: FormulaName, given: FormulaArguments): AnswerCells {
  const formula = ROW_FORMULAS[name];
  const list = timeOfList(formula, given);
  return answerWith((desk) =>
    list === null ? judgedRange(formula, given, desk) : heldList(list.asOf, given.settings, desk),
  );
}

function judgedRange(formula: RowFormula, given: FormulaArguments, desk: FormulaDesk): AnswerCells {
  const { workbook, texts } = desk;
  const range = givenRange(given.range);
  if (range === null) return sentence(texts.formula.noRange(formula.name));
  const occasion = occasionOf(desk, given.asOf, given.settings);
  if (typeof occasion === "string") return sentence(occasion);
  const orders = (): ToldOrders | null => {
    if (!hasSettings(given.settings)) return toldInTab(workbook);
    const judgement = judgeStored(workbook, occasion);
    return judgement === null ? null : toldJudged(judgement, occasion, workbook);
  };
  return spread(
    tableCells(formula, range, occasion) ?? lookedUpCells(formula, range, occasion.at, texts, orders),
    range,
  );
}

/** null where the range is no table. */
function tableCells(formula: RowFormula, { filled }: GivenRange, occasion: Occasion): AnswerCell[] | null {
  const table = readCells(filled, occasion.zone);
  if (!table.recognised) return null;
  const { texts, workbook } = occasion.desk;
  const cells = filled.map((): AnswerCell => null);
  cells[0] = formula.header(texts.formula);
  judgedRows(table, occasion).forEach((line, position) => {
    cells[table.rowOf[position] as number] = formula.cellOf([line], occasion.at, texts);
  });
  const { rejectReasons } = messagesFor(workbook.language).reports;
  for (const { line, reason, column, cell } of table.rejected) {
    cells[line - 1] = rejectReasons[reason](column, cell);
  }
  return cells;
}
