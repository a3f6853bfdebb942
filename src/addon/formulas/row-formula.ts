/** A formula that answers a range row by row. */
import type { CodeTexts } from "../../locales/code-texts.ts";
import type { CellRows } from "../../reports/cells.ts";
import type { NamedInCells } from "../../reports/named-in-cells.ts";
import type { Fact, Told, ToldOrders } from "../../sheets/told-orders.ts";
import type { AnswerCell } from "./answer.ts";

export interface RowFormula<Asked extends Fact = Fact> {
  readonly name: string;
  readonly header: (texts: CodeTexts["formula"]) => string;
  /** What it asks of a line. */
  readonly asks: readonly Asked[];
  /** @param lines what is known of the row: the line of a table's row, or the lines of the order that it names */
  readonly cellOf: (lines: readonly Told<Asked>[], at: number, texts: CodeTexts) => AnswerCell;
  /** What the range's cells are to be looked up by; order ids where left out. */
  readonly namedIn?: (rows: CellRows, orders: ToldOrders, texts: CodeTexts) => NamedLines | null;
  /** Without a range, or with a time alone, it lists what is held. */
  readonly lists?: true;
}

/** What the rows of a range name, and the lines that a name stands for. */
export interface NamedLines extends NamedInCells {
  /** Positions of its lines; null for a name that the orders tab does not know. */
  readonly linesOf: (name: string) => readonly number[] | null;
  /** What to say of a cell that holds no such name. */
  readonly stranger: string;
}

export interface FormulaArguments {
  readonly range: unknown;
  readonly asOf: unknown;
  readonly settings?: unknown;
}
