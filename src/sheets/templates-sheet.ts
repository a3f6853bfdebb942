/**
 * The templates tab: one template a row, found by its id. The text is the seller's: blank means the default. What it
 * comes to is shown beside it by formulas, so that Sheets itself calculates it again with each edit. The tab is made
 * when the seller first opens it.
 */
import type { Fillings } from "../inquiries/template.ts";
import { knownPlaceholders } from "../inquiries/template.ts";
import { sampleText } from "../inquiries/template-sample.ts";
import {
  defaultTemplate,
  isBlankTemplate,
  TEMPLATE_KEYS,
  type TemplateEntries,
  type TemplateKey,
  templateId,
  templateLabel,
} from "../inquiries/templates.ts";
import { messagesFor } from "../locales/messages.ts";
import { holds, type RowValues, textOf } from "./cell.ts";
import type { RowWrite, Table } from "./table.ts";
import {
  TEMPLATE_WORDS,
  TEMPLATES_TAB,
  TEMPLATES_TEXTS,
  type TemplatesColumn,
} from "./tabs/templates-columns.ts";
import type { Workbook } from "./workbook.ts";

type Cells = Readonly<Record<TemplatesColumn, unknown>>;

interface Row {
  /** Row of the sheet. */
  readonly row: number;
  readonly cells: Cells;
}

export class TemplatesSheet {
  private readonly workbook: Workbook;
  private readonly table: Table<TemplatesColumn>;
  /** By template id; of a row that the seller copied the first is the template. */
  private rows: ReadonlyMap<string, Row>;

  private constructor(workbook: Workbook, table: Table<TemplatesColumn>) {
    this.workbook = workbook;
    this.table = table;
    this.rows = readRows(table);
  }

  /** Opens the tab, or makes it. */
  static open(workbook: Workbook): TemplatesSheet {
    return new TemplatesSheet(workbook, workbook.open(TEMPLATES_TAB, TEMPLATES_TEXTS));
  }

  /** The tab where it was made: one read. null where it never was, without a call. */
  static openIfMade(workbook: Workbook): TemplatesSheet | null {
    const table = workbook.openIfMade(TEMPLATES_TAB, TEMPLATES_TEXTS);
    return table === null ? null : new TemplatesSheet(workbook, table);
  }

  /** As the seller may have renamed it. */
  get name(): string {
    return this.table.sheet.getName();
  }

  get entries(): TemplateEntries {
    return new Map([...this.rows].map(([id, { cells }]) => [id, entryIn(cells.text)]));
  }

  /** Brings the tab to the front. */
  show(): void {
    this.table.sheet.activate();
  }

  /** Adds the rows that are missing, and puts right what is ours in the others; writes only what differs. */
  mend(): void {
    const { language } = this.workbook;
    const wordsOf = (key: TemplateKey): RowValues<TemplatesColumn> => ({
      name: templateLabel(key.name)[language],
      language: messagesFor(language).sheets.templates.languages[key.language],
      default: defaultTemplate(key),
      placeholders: knownPlaceholders(key.language),
      id: templateId(key),
    });
    const missing = TEMPLATE_KEYS.filter((key) => !this.rows.has(templateId(key)));
    this.table.append(missing.map(wordsOf));
    if (missing.length > 0) this.rows = readRows(this.table);
    const wanted = new Map<number, RowValues<TemplatesColumn>>();
    const writes: RowWrite<TemplatesColumn>[] = [];
    for (const key of TEMPLATE_KEYS) {
      const row = this.rows.get(templateId(key));
      if (row === undefined) continue;
      const values = wordsOf(key);
      wanted.set(row.row, values);
      const same = TEMPLATE_WORDS.every((id) =>
        holds(row.cells[id], values[id] ?? "", TEMPLATES_TAB.columns[id].type),
      );
      if (!same) writes.push({ row: row.row, values });
    }
    this.table.write(writes, TEMPLATE_WORDS, (row) => wanted.get(row) ?? null);
    this.mendFormulas();
  }

  /** Writes these texts, by template id, into the seller's cells. */
  enter(texts: ReadonlyMap<string, string>): void {
    const writes: RowWrite<TemplatesColumn>[] = [];
    for (const [id, text] of texts) {
      const row = this.rows.get(id);
      if (row !== undefined) writes.push({ row: row.row, values: { text } });
    }
    this.table.write(writes, ["text"], () => null);
    this.rows = readRows(this.table);
  }

  /** Fills the seller's cell of a template where it is blank. */
  fillBlank(key: TemplateKey, text: string): void {
    const row = this.rows.get(templateId(key));
    if (row === undefined || !isBlankTemplate(entryIn(row.cells.text))) return;
    this.table.set(row.row, "text", text);
    this.rows = new Map([...this.rows, [templateId(key), { ...row, cells: { ...row.cells, text } }]]);
  }

  /** Whether the seller's cell of a template holds exactly this. */
  holds(key: TemplateKey, text: string): boolean {
    return this.entries.get(templateId(key)) === text;
  }

  /** What the previews are filled with; null: an invented sample. */
  writeSamples(sampleOf: (key: TemplateKey) => Fillings | null): void {
    const wanted = new Map<number, RowValues<TemplatesColumn>>();
    const writes: RowWrite<TemplatesColumn>[] = [];
    for (const key of TEMPLATE_KEYS) {
      const row = this.rows.get(templateId(key));
      if (row === undefined) continue;
      const values = { sample: sampleText(sampleOf(key)) };
      wanted.set(row.row, values);
      if (!holds(row.cells.sample, values.sample, "long-text")) writes.push({ row: row.row, values });
    }
    this.table.write(writes, ["sample"], (row) => wanted.get(row) ?? null);
  }

  private mendFormulas(): void {
    const { table } = this;
    const { language } = this.workbook;
    const rows = [...this.rows.values()].map(({ row }) => row);
    const formulas = (make: (cell: (id: TemplatesColumn) => string) => string): ReadonlyMap<number, string> =>
      new Map(rows.map((row) => [row, make((id) => `${table.column(id)}${row}`)]));
    table.writeFormulas(
      "check",
      formulas((cell) => `=TEMPLATE_CHECK(${cell("text")},${cell("id")},"${language}")`),
    );
    table.writeFormulas(
      "preview",
      formulas((cell) => `=TEMPLATE_PREVIEW(${cell("text")},${cell("id")},${cell("sample")},"${language}")`),
    );
  }
}

/** The seller's texts by template id, read only; none where the tab was never made. */
export function peekTemplates(workbook: Workbook): TemplateEntries {
  const table = workbook.peekIfMade(TEMPLATES_TAB, TEMPLATES_TEXTS, ["id", "text"]);
  if (table === null) return new Map();
  return new Map(table.read(["id", "text"]).map(({ id, text }) => [textOf(id), entryIn(text)]));
}

function readRows(table: Table<TemplatesColumn>): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  table.read([...TEMPLATE_WORDS, "text", "sample"]).forEach((cells, index) => {
    const id = textOf(cells.id);
    const known = TEMPLATE_KEYS.some((key) => templateId(key) === id);
    if (known && !rows.has(id)) rows.set(id, { row: index + 2, cells: { ...cells, check: "", preview: "" } });
  });
  return rows;
}

/** What Sheets took for something else than text is a wrong entry, and told as one. */
function entryIn(cell: unknown): unknown {
  return typeof cell === "string" ? textOf(cell) : cell;
}
