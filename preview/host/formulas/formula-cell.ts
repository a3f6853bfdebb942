import type { Rectangle } from "../model/rectangle.ts";
import type { Tab } from "../model/tab.ts";
import { type Expression, parseFormula, walk } from "./parser.ts";
import type { Reference } from "./reference.ts";

/** A cell that holds a formula. Its place is kept up to date by its tab. */
export class FormulaCell {
  /** With its `=`, as typed. */
  text: string;
  /** Undefined when the text is no formula: the cell shows `#ERROR!`. */
  expression: Expression | undefined;
  /** The cells and the named ranges that it reads. */
  references: readonly Reference[] = [];
  names: readonly string[] = [];
  /** How far its result reaches, itself included. */
  spill = { rows: 1, columns: 1 };
  /** The cells that the result needs but could not take. */
  blocked: Rectangle | undefined;

  constructor(
    text: string,
    readonly tab: Tab,
    public row: number,
    public column: number,
  ) {
    this.text = text;
    this.rewrite(text);
  }

  /** Replaces the text, e.g. by one whose references followed inserted rows. */
  rewrite(text: string): void {
    this.text = text;
    this.expression = parseFormula(text);
    const inside = this.expression ? [...walk(this.expression)] : [];
    this.references = inside.flatMap((part) => (part.kind === "reference" ? [part.reference] : []));
    this.names = inside.flatMap((part) => (part.kind === "name" ? [part.name] : []));
  }

  /** The cells that its result covers. */
  area(): Rectangle {
    return { row: this.row, column: this.column, ...this.spill };
  }
}
