/**
 * The spreadsheet as the rooms below see it: our tabs as typed tables, found by developer metadata, then by name,
 * and made where they are missing. Tabs and columns that the seller made are never touched.
 */
import { codeTexts } from "../locales/code-texts.ts";
import type { Language } from "../locales/language.ts";
import { textOf } from "./cell.ts";
import { DATA_VERSION, noteDataVersion } from "./data-version.ts";
import { DocumentNotes } from "./document-notes.ts";
import { layOutNewColumn, layOutTab } from "./layout.ts";
import { SheetProblem } from "./sheet-problem.ts";
import { columnIds, TAB_IDS, type TabDefinition, type TabId, type TabNames, type TabTexts } from "./tab.ts";
import { Table } from "./table.ts";

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TAB_KEY = "holdguard.tab";
const MADE_KEY = "holdguard.made";
/** A tab of which rows or columns were moved while it was written, until that is told. */
const MOVED_KEY = "holdguard.moved";

/** A tab found by its name alone is ours only if at least this share of our headers stands in its first row. */
const OURS_BY_HEADERS = 0.5;

/** A tab as it was found: its headers, and all of its cells below where it is read whole. */
interface Sight {
  readonly headers: readonly string[];
  readonly lastRow: number;
  readonly cells?: readonly (readonly unknown[])[];
}

/** What one execution has looked up in the spreadsheet already. */
interface LookedUp {
  /** The marks of our tabs, by tab; the first that lies on a tab counts. */
  marks?: ReadonlyMap<string, readonly Metadata[]>;
  readonly marked: Map<string, Sheet>;
  lostMarks: boolean;
  timeZone?: string;
  readonly tables: Map<TabId, unknown>;
}

export class Workbook {
  readonly spreadsheet: Spreadsheet;
  /** What is written into cells. */
  readonly language: Language;
  /** What the user should know of what was repaired, in words. */
  readonly notices: string[] = [];
  /** Short texts that the document keeps beside its cells. */
  readonly notes: DocumentNotes;
  private readonly lookedUp: LookedUp;
  private readonly languageOfUser: () => Language;

  constructor(
    spreadsheet: Spreadsheet,
    language: Language,
    lookedUp: LookedUp = { marked: new Map(), lostMarks: false, tables: new Map() },
    notes = new DocumentNotes(),
    languageOfUser = () => language,
  ) {
    this.spreadsheet = spreadsheet;
    this.language = language;
    this.languageOfUser = languageOfUser;
    this.lookedUp = lookedUp;
    this.notes = notes;
  }

  /**
   * The same spreadsheet in other languages; what was looked up already is kept.
   *
   * @param languageOfUser asked only where the user is told something
   */
  inLanguage(language: Language, languageOfUser = () => language): Workbook {
    return new Workbook(this.spreadsheet, language, this.lookedUp, this.notes, languageOfUser);
  }

  /** What the user is told in, and nothing is written in. */
  get spoken(): Language {
    return this.languageOfUser();
  }

  get timeZone(): string {
    this.lookedUp.timeZone ??= this.spreadsheet.getSpreadsheetTimeZone();
    return this.lookedUp.timeZone;
  }

  /**
   * The tab as a table; makes the tab or a missing column where needed. A tab is marked as ours last of all, so
   * one whose making was cut off is made to the end.
   */
  open<Id extends string>(definition: TabDefinition<Id>, texts: TabTexts<Id>): Table<Id> {
    const marked = this.marked(definition);
    if (marked !== undefined) return this.opened(definition) ?? this.tableOn(marked, definition, texts);
    const named = this.named(definition, texts);
    if (named !== null && named.getLastRow() > 1) {
      named.addDeveloperMetadata(TAB_KEY, definition.id satisfies TabId);
      this.lookedUp.marked.set(definition.id, named);
      return this.tableOn(named, definition, texts);
    }
    // The first of our tabs: no older add-on may take the spreadsheet for one of its own, not even cut off here.
    if (this.marks().size === 0 && this.lookedUp.marked.size === 0) {
      noteDataVersion(this.spreadsheet, DATA_VERSION);
    }
    const sheet = named ?? this.insert(definition, texts[this.language]);
    layOutTab(sheet, definition, texts[this.language], this.language);
    this.noteMade(definition.id, named === null ? sheet.getName() : null);
    sheet.addDeveloperMetadata(TAB_KEY, definition.id satisfies TabId);
    this.notes.forgetTab(definition.id);
    this.lookedUp.marked.set(definition.id, sheet);
    return this.keep(definition, new Table(sheet, definition, positionsInOrder(definition), 1));
  }

  /** The same at first use, for a tab that not every execution needs; one that was never made is made at once. */
  openLater<Id extends string>(definition: TabDefinition<Id>, texts: TabTexts<Id>): () => Table<Id> {
    let table = this.marks().has(definition.id) ? undefined : this.open(definition, texts);
    return () => {
      table ??= this.open(definition, texts);
      return table;
    };
  }

  /** The tab as a table where it was made; null where it never was, which costs no call. */
  openIfMade<Id extends string>(definition: TabDefinition<Id>, texts: TabTexts<Id>): Table<Id> | null {
    if (this.marked(definition) !== undefined) return this.open(definition, texts);
    const adopted = this.marksLost && this.named(definition, texts) !== null;
    return adopted ? this.open(definition, texts) : null;
  }

  /** Whether the orders tab bore no mark of ours at first: a new file, or one that lost them in another format. */
  get marksLost(): boolean {
    this.marks();
    return this.lookedUp.lostMarks;
  }

  /**
   * The tab as a table, or null where it or one of the wanted columns is missing. Never writes, so custom
   * functions may use it; whether they may search metadata is not documented, so the name has to do without it.
   */
  peek<Id extends string>(
    definition: TabDefinition<Id>,
    texts: TabTexts<Id>,
    wanted: readonly Id[],
  ): Table<Id> | null {
    const sheet = this.markedIfReadable(definition) ?? this.named(definition, texts);
    if (sheet === null) return null;
    const table = this.opened(definition) ?? this.peekOn(sheet, definition, texts);
    return wanted.every((id) => table.has(id)) ? table : null;
  }

  private peekOn<Id extends string>(
    sheet: Sheet,
    definition: TabDefinition<Id>,
    texts: TabTexts<Id>,
  ): Table<Id> {
    const { headers, lastRow, cells } = sightOf(sheet, definition);
    const { columnOf, missing } = locate(headers, definition, texts);
    const table = new Table(sheet, definition, columnOf as Record<Id, number>, lastRow, [], cells, headers);
    return missing.length === 0 ? this.keep(definition, table) : table;
  }

  /** The same of a tab that may never have been made: it is looked for by its name only where marks cannot be read. */
  peekIfMade<Id extends string>(
    definition: TabDefinition<Id>,
    texts: TabTexts<Id>,
    wanted: readonly Id[],
  ): Table<Id> | null {
    let made: boolean;
    try {
      made = this.marked(definition) !== undefined;
    } catch {
      made = true;
    }
    return made ? this.peek(definition, texts, wanted) : null;
  }

  /** Whether there is such a tab, whole or damaged; by its name it is only looked for where the marks were lost. */
  has<Id extends string>(definition: TabDefinition<Id>, texts: TabTexts<Id>): boolean {
    const sheet = this.marked(definition) ?? (this.marksLost ? this.named(definition, texts) : null);
    return sheet !== null && (this.opened(definition) !== undefined || sheet.getLastRow() > 0);
  }

  /** Whether any tab bears our mark. */
  get hasMarkedTabs(): boolean {
    return this.marks().size > 0;
  }

  /** Whether a tab bears the mark of this one of ours. */
  isMarked(id: TabId): boolean {
    return this.marked({ id }) !== undefined;
  }

  /** Deletes a tab of ours, and that it was ever made. */
  deleteTab(id: TabId): void {
    const sheet = this.marked({ id });
    if (sheet === undefined) return;
    // Sheets refuses to delete the last one.
    if (this.spreadsheet.getNumSheets() === 1) this.spreadsheet.insertSheet();
    this.spreadsheet.deleteSheet(sheet);
    for (const note of this.spreadsheet
      .createDeveloperMetadataFinder()
      .withKey(MADE_KEY)
      .withValue(id)
      .find())
      note.remove();
    this.notes.forgetTab(id);
    this.lookedUp.marked.delete(id);
    this.lookedUp.tables.delete(id);
    this.lookedUp.marks = marksIn(this.spreadsheet);
  }

  /** Remembers of all tabs that stand here that they were made. */
  noteTabsMade(): void {
    const noted = this.spreadsheet.createDeveloperMetadataFinder().withKey(MADE_KEY).find();
    const made = new Set(noted.map((note) => note.getValue()));
    for (const id of this.marks().keys()) {
      if (!made.has(id)) this.spreadsheet.addDeveloperMetadata(MADE_KEY, id);
    }
  }

  /** The sheet that bears the mark of a tab. */
  private marked({ id }: { readonly id: TabId }): Sheet | undefined {
    const { marked } = this.lookedUp;
    const known = marked.get(id);
    if (known !== undefined) return known;
    for (const mark of this.marks().get(id) ?? []) {
      const sheet = mark.getLocation().getSheet();
      if (sheet === null) continue;
      marked.set(id, sheet);
      return sheet;
    }
    return undefined;
  }

  private marks(): ReadonlyMap<string, readonly Metadata[]> {
    const { lookedUp } = this;
    if (lookedUp.marks === undefined) {
      lookedUp.marks = marksIn(this.spreadsheet);
      lookedUp.lostMarks = !lookedUp.marks.has("orders" satisfies TabId);
    }
    return lookedUp.marks;
  }

  private markedIfReadable<Id extends string>(definition: TabDefinition<Id>): Sheet | undefined {
    try {
      return this.marked(definition);
    } catch {
      return undefined;
    }
  }

  /** A table that stands whole and was opened before, and of which all is known. */
  private opened<Id extends string>({ id }: TabDefinition<Id>): Table<Id> | undefined {
    const table = this.lookedUp.tables.get(id) as Table<Id> | undefined;
    if (table === undefined || table.isUnsure) return undefined;
    table.rebuilt = [];
    return table;
  }

  /**
   * After the last write: puts right what landed elsewhere, as the seller moved rows or columns meanwhile, and says so;
   * also to whoever looks next, as not every call has a way to say it.
   */
  settle(): void {
    const { rowsMoved } = codeTexts[this.spoken].notices;
    for (const table of this.lookedUp.tables.values() as IterableIterator<Table<string>>) {
      if (!table.settle()) continue;
      this.notices.push(rowsMoved(table.sheet.getName()));
      this.notes.set(MOVED_KEY, table.sheet.getName());
    }
  }

  /** Says what an earlier call has put right. */
  tellOfMoves(): void {
    const tab = this.notes.get(MOVED_KEY);
    if (tab === null) return;
    this.notices.push(codeTexts[this.spoken].notices.rowsMoved(tab));
    this.notes.delete(MOVED_KEY);
  }

  private keep<Id extends string>({ id }: TabDefinition<Id>, table: Table<Id>): Table<Id> {
    this.lookedUp.tables.set(id, table);
    return table;
  }

  /**
   * Remembers in the file that the tab was made; that it was made before means that somebody deleted it.
   *
   * @param name of a new tab; null for one that stood there, as after a making that was cut off
   */
  private noteMade(id: TabId, name: string | null): void {
    const before = this.spreadsheet.createDeveloperMetadataFinder().withKey(MADE_KEY).withValue(id).find();
    if (before.length === 0) this.spreadsheet.addDeveloperMetadata(MADE_KEY, id);
    else if (name !== null) this.notices.push(codeTexts[this.spoken].notices.tabRebuilt(name));
  }

  /** A tab that has our name and is empty or has our headers. */
  private named<Id extends string>(definition: TabDefinition<Id>, texts: TabTexts<Id>): Sheet | null {
    for (const name of [texts.ja.name, texts.en.name].flatMap(withTakenVariants)) {
      const sheet = this.spreadsheet.getSheetByName(name);
      if (sheet !== null && (sheet.getLastRow() === 0 || hasOurHeaders(sheet, definition, texts)))
        return sheet;
    }
    return null;
  }

  private tableOn<Id extends string>(
    sheet: Sheet,
    definition: TabDefinition<Id>,
    texts: TabTexts<Id>,
  ): Table<Id> {
    const { headers, lastRow, cells } = sightOf(sheet, definition);
    const { columnOf, missing } = locate(headers, definition, texts);
    if (tooManyMissing(missing, definition) && lastRow > 1) {
      const { headersMissing } = codeTexts[this.spoken].notices;
      throw new SheetProblem(headersMissing(sheet.getName()));
    }
    let last = headers.length;
    for (const id of missing) {
      last += 1;
      if (last > sheet.getMaxColumns()) sheet.insertColumnAfter(last - 1);
      const { language } = this;
      layOutNewColumn(sheet, last, definition.columns[id], texts[language].columns[id], language);
      columnOf[id] = last;
    }
    if (missing.length > 0) this.noteColumns(sheet.getName(), missing, definition, texts[this.language]);
    // What was read lacks the columns that were made.
    const read = missing.length === 0 ? cells : undefined;
    const places = columnOf as Record<Id, number>;
    return this.keep(
      definition,
      new Table(sheet, definition, places, Math.max(1, lastRow), missing, read, headers),
    );
  }

  /** Says which columns were made again, and which are new to a tab that none of the late ones stood in. */
  private noteColumns<Id extends string>(
    tab: string,
    made: readonly Id[],
    definition: TabDefinition<Id>,
    names: TabNames<Id>,
  ): void {
    const { notices } = codeTexts[this.spoken];
    const late = columnIds(definition).filter((id) => definition.columns[id].late);
    const added = late.every((id) => made.includes(id)) ? late : [];
    const header = (id: Id): string => names.columns[id].header;
    for (const id of made) {
      if (!added.includes(id)) this.notices.push(notices.columnRebuilt(tab, header(id)));
    }
    if (added.length > 0) this.notices.push(notices.columnsAdded(tab, added.map(header)));
  }

  /** A new tab in its place among ours, right of everything else; what the user looks at stays in front. */
  private insert<Id extends string>(definition: TabDefinition<Id>, names: TabNames<Id>): Sheet {
    const { tabNameTaken } = codeTexts[this.language];
    let name = names.name;
    while (this.spreadsheet.getSheetByName(name) !== null) name = tabNameTaken(name);
    const active = this.spreadsheet.getActiveSheet();
    const right = TAB_IDS.slice(TAB_IDS.indexOf(definition.id) + 1).reduce<Sheet | undefined>(
      (found, id) => found ?? this.marked({ id }),
      undefined,
    );
    const index = right === undefined ? this.spreadsheet.getNumSheets() : right.getIndex() - 1;
    const sheet = this.spreadsheet.insertSheet(name, index);
    this.spreadsheet.setActiveSheet(active);
    return sheet;
  }
}

/** The name, and what it becomes where the user has a tab of that name. */
function withTakenVariants(name: string): readonly string[] {
  return [name, ...(["ja", "en"] as const).map((language) => codeTexts[language].tabNameTaken(name))];
}

function marksIn(spreadsheet: Spreadsheet): ReadonlyMap<string, readonly Metadata[]> {
  const marks = new Map<string, Metadata[]>();
  for (const mark of spreadsheet.createDeveloperMetadataFinder().withKey(TAB_KEY).find()) {
    const id = mark.getValue() ?? "";
    marks.set(id, [...(marks.get(id) ?? []), mark]);
  }
  return marks;
}

function sightOf(sheet: Sheet, { readWhole }: { readonly readWhole?: true }): Sight {
  if (!readWhole) return { headers: headersOf(sheet), lastRow: sheet.getLastRow() };
  const [first = [], ...cells]: unknown[][] = sheet.getDataRange().getValues();
  const headers = first.map((cell) => textOf(cell).trim());
  const isEmpty = cells.length === 0 && headers.every((header) => header === "");
  return { headers: isEmpty ? [] : headers, lastRow: isEmpty ? 0 : cells.length + 1, cells };
}

function headersOf(sheet: Sheet): readonly string[] {
  const last = sheet.getLastColumn();
  if (last === 0) return [];
  return (sheet.getRange(1, 1, 1, last).getValues()[0] ?? []).map((cell) => textOf(cell).trim());
}

function hasOurHeaders<Id extends string>(
  sheet: Sheet,
  definition: TabDefinition<Id>,
  texts: TabTexts<Id>,
): boolean {
  return !tooManyMissing(locate(headersOf(sheet), definition, texts).missing, definition);
}

/** Late columns are no sign: an older tab of ours has none of them. */
function tooManyMissing<Id extends string>(missing: readonly Id[], definition: TabDefinition<Id>): boolean {
  const early = columnIds(definition).filter((id) => !definition.columns[id].late);
  return early.filter((id) => missing.includes(id)).length > early.length * (1 - OURS_BY_HEADERS);
}

/**
 * Where each of our columns stands; a header counts in either language. Where the seller has a column of the same
 * header, ours is the one beside its neighbours. A column of his to fill in (the state, his notes) that he renamed is
 * still found between its neighbours, past late ones that the tab has not got. A tab that has few of our late columns
 * has none: what bears the name of one is a column of his own.
 */
function locate<Id extends string>(
  headers: readonly string[],
  definition: TabDefinition<Id>,
  texts: TabTexts<Id>,
): { columnOf: Partial<Record<Id, number>>; missing: Id[] } {
  const ids = columnIds(definition);
  const named = (header: string, id: Id): boolean =>
    header === texts.ja.columns[id].header || header === texts.en.columns[id].header;
  const isLate = (id: Id): boolean =>
    definition.columns[id].late === true && definition.columns[id].owner === "add-on";
  const late = ids.filter(isLate);
  const hasLate = late.filter((id) => headers.some((header) => named(header, id))).length > late.length / 2;
  const places = ids.map((id) =>
    headers.flatMap((header, index) => (named(header, id) && (hasLate || !isLate(id)) ? [index + 1] : [])),
  );
  const columnOf: Partial<Record<Id, number>> = {};
  ids.forEach((id, order) => {
    const beside = (place: number): boolean =>
      (places[order - 1] ?? []).includes(place - 1) || (places[order + 1] ?? []).includes(place + 1);
    const place = places[order]?.find(beside) ?? places[order]?.[0];
    if (place !== undefined) columnOf[id] = place;
  });
  const missing: Id[] = [];
  const isPassedOver = (other: Id | undefined, id: Id): boolean =>
    other !== undefined &&
    columnOf[other] === undefined &&
    definition.columns[other].late === true &&
    definition.columns[id].late !== true;
  ids.forEach((id, order) => {
    if (columnOf[id] !== undefined) return;
    const neighbour = (step: 1 | -1): number | undefined => {
      let other = order + step;
      while (isPassedOver(ids[other], id)) other += step;
      return columnOf[ids[other] as Id];
    };
    const place = renamedPlace(neighbour(-1), neighbour(1), order === 0);
    const foreign = place !== null && ids.every((other) => columnOf[other] !== place);
    if (definition.columns[id].owner === "user" && foreign && (headers[place - 1] ?? "") !== "") {
      columnOf[id] = place;
    } else missing.push(id);
  });
  return { columnOf, missing };
}

/** The one column between two neighbours, or the first one before the second; null where there is not just one. */
function renamedPlace(left: number | undefined, right: number | undefined, first: boolean): number | null {
  if (first) return right === 2 ? 1 : null;
  return left !== undefined && right === left + 2 ? left + 1 : null;
}

function positionsInOrder<Id extends string>(definition: TabDefinition<Id>): Record<Id, number> {
  const columnOf = {} as Record<Id, number>;
  columnIds(definition).forEach((id, index) => {
    columnOf[id] = index + 1;
  });
  return columnOf;
}
