/** A formula that answers a range row by row: a table is judged by itself, order ids are looked up. */
import type { Messages } from "../../locales/messages.ts";
import { type CellRows, readCells, textOf } from "../../reports/cells.ts";
import { type NamedInCells, namedInCells, orderIdsIn } from "../../reports/named-in-cells.ts";
import { shortenedCell } from "../../reports/rejected-row.ts";
import { judgeStored } from "../../sheets/stored-judgement.ts";
import { toldInTab } from "../../sheets/told-in-tab.ts";
import { toldJudged } from "../../sheets/told-judged.ts";
import type { Fact, Told, ToldOrders } from "../../sheets/told-orders.ts";
import type { Desk } from "../desk.ts";
import { type AnswerCell, type AnswerCells, sentence } from "./answer.ts";
import { type GivenRange, givenRange } from "./given-range.ts";
import { hasSettings } from "./given-settings.ts";
import { judgedRows } from "./judged-table.ts";
import { type Occasion, occasionOf } from "./occasion.ts";

export interface RowFormula<Asked extends Fact> {
  readonly name: string;
  readonly header: (texts: Messages["addon"]["formula"]) => string;
  /** What it asks of a line. */
  readonly asks: readonly Asked[];
  /** @param lines what is known of the row: the line of a table's row, or the lines of the order that it names */
  readonly cellOf: (lines: readonly Told<Asked>[], at: number, messages: Messages) => AnswerCell;
  /** What the range's cells are to be looked up by; order ids where left out. */
  readonly namedIn?: (rows: CellRows, orders: ToldOrders, messages: Messages) => NamedLines | null;
}

/** What the rows of a range name, and the lines that a name stands for. */
export interface NamedLines extends NamedInCells {
  /** Positions of its lines; null for a name that the orders tab does not know. */
  readonly linesOf: (name: string) => readonly number[] | null;
  /** What to say of a cell that holds no such name. */
  readonly stranger: string;
}

export interface Arguments {
  readonly range: unknown;
  readonly asOf: unknown;
  readonly settings?: unknown;
}

/** As many rows as the range has, blank where it is blank; or one sentence that says what is wrong. */
export function answerRows<Asked extends Fact>(
  formula: RowFormula<Asked>,
  given: Arguments,
  desk: Desk,
): AnswerCells {
  const texts = desk.messages.addon.formula;
  const range = givenRange(given.range);
  if (range === null) return sentence(texts.noRange(formula.name));
  const occasion = occasionOf(desk, given.asOf, given.settings);
  if (typeof occasion === "string") return sentence(occasion);
  const cells = judgedCells(formula, range, occasion) ?? lookedUpCells(formula, range, given, occasion);
  if (typeof cells === "string") return sentence(cells);
  const answers: AnswerCells = Array.from({ length: range.height }, () => [null]);
  cells.forEach((cell, row) => {
    answers[range.above + row] = [cell];
  });
  return answers;
}

/** null where the range is no table. */
function judgedCells<Asked extends Fact>(
  formula: RowFormula<Asked>,
  { filled }: GivenRange,
  occasion: Occasion,
): AnswerCell[] | null {
  const table = readCells(filled, occasion.zone);
  if (!table.recognised) return null;
  const { messages } = occasion.desk;
  const cells = filled.map((): AnswerCell => null);
  cells[0] = formula.header(messages.addon.formula);
  judgedRows(table, occasion).forEach((line, position) => {
    cells[table.rowOf[position] as number] = formula.cellOf([line], occasion.at, messages);
  });
  for (const { line, reason, column, cell } of table.rejected) {
    cells[line - 1] = messages.reports.rejectReasons[reason](column, cell);
  }
  return cells;
}

/** The sentence where the range names nothing that could be looked up. */
function lookedUpCells<Asked extends Fact>(
  formula: RowFormula<Asked>,
  range: GivenRange,
  given: Arguments,
  occasion: Occasion,
): AnswerCell[] | string {
  const { filled } = range;
  if (filled.length === 0) return [];
  const { messages } = occasion.desk;
  const texts = messages.addon.formula;
  const byOrder = namedInCells(filled, { fields: ["orderId"], namesIn: orderIdsIn });
  if (byOrder === null && formula.namedIn === undefined) return texts.noColumns(foundIn(filled));
  const orders = ordersFor(given, occasion);
  if (orders === null) return texts.noOrders;
  const named =
    formula.namedIn === undefined
      ? byOrder && { ...byOrder, linesOf: orders.ofOrder, stranger: texts.noOrderId }
      : formula.namedIn(filled, orders, messages);
  if (named === null) return texts.noColumns(foundIn(filled));
  const found = new Map<string, readonly number[] | null>();
  for (const names of named.names) {
    if (names === null || names.length === 0 || found.has(keyOf(names))) continue;
    const known = names.map(named.linesOf).filter((lines) => lines !== null);
    found.set(keyOf(names), known.length === 0 ? null : known.flat());
  }
  const lineAt = orders.tell(
    [...found.values()].flatMap((lines) => lines ?? []),
    formula.asks,
  );
  const answers = new Map(
    [...found].map(([key, lines]) => [
      key,
      lines === null ? texts.unknownOrder : formula.cellOf(lines.map(lineAt), occasion.at, messages),
    ]),
  );
  return named.names.map((names, row) => {
    if (row === 0 && named.hasHeader) return formula.header(texts);
    if (names === null) return named.stranger;
    return answers.get(keyOf(names)) ?? null;
  });
}

function keyOf(names: readonly string[]): string {
  return names.join("\n");
}

/** As the last refresh left them; judged anew only where the formula is given settings of its own. */
function ordersFor(given: Arguments, occasion: Occasion): ToldOrders | null {
  const { workbook } = occasion.desk;
  if (!hasSettings(given.settings)) return toldInTab(workbook);
  const judgement = judgeStored(workbook, occasion);
  return judgement === null ? null : toldJudged(judgement, occasion, workbook);
}

/** What the first row holds, for the sentence that says which headers are missing. */
function foundIn(rows: CellRows): readonly string[] {
  const headers = (rows[0] ?? []).map(textOf).filter((header) => header !== "");
  return headers.slice(0, MOST_SHOWN).map(shortenedCell);
}

const MOST_SHOWN = 8;
