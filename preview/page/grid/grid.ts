import {
  CanceledError,
  CommandType,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  type ICellData,
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
  IUndoRedoService,
  IUniverInstanceService,
  type IWorkbookData,
  LocaleType,
  type Nullable,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import {
  IEditorBridgeService,
  type IEditorBridgeServiceVisibleParam,
  InsertSheetMutation,
  type ISetRangeValuesMutationParams,
  KeyCode,
  RemoveSheetMutation,
  SetCellEditVisibleOperation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import type { Snapshot, SnapshotCell, SnapshotSheet } from "../../host/types.ts";
import type { EditRequest, PageChange, Rearrangement, Selection, TypedCell } from "../../protocol.ts";
import { ChartLayer, type GridPlaces } from "../charts/chart-layer.ts";
import type { Language } from "../texts.ts";
import { createUniver } from "./create-univer.ts";
import { gridPlaces } from "./grid-places.ts";
import { type Mutation, target, UNIT } from "./mutation.ts";
import { rearrangement } from "./rearrangement.ts";
import { rowHeightsOf } from "./row-heights.ts";
import {
  cellMutations,
  dropdownMutations,
  filterMutations,
  layoutMutations,
  noteMutations,
  rowHeightMutations,
} from "./sheet-mutations.ts";
import { ShownSheet } from "./shown-sheet.ts";
import { typedText } from "./typed-text.ts";
import { worksheetData } from "./worksheet-data.ts";

/** Marks our own mutations among the user's. */
const FROM_HOST: IExecutionOptions = { fromHost: true };

export interface GridListener {
  /** The user has changed cells. */
  edited(request: EditRequest): void;
  /** The user wants something else than other cell values. It happens once the host has done it. */
  rearranged(wish: Rearrangement): void;
  /** The user wants what the preview cannot do. */
  refused(): void;
}

/** The spreadsheet in the page: it shows what the host holds and reports what the user types. */
export class Grid {
  readonly #univer: Univer;
  readonly #commands: ICommandService;
  readonly #listener: GridListener;
  readonly #sheets = new Map<number, ShownSheet>();
  readonly #rowHeights = new Map<number, Readonly<Record<number, number>>>();
  readonly #charts: ChartLayer;
  readonly #chartPlaces: () => GridPlaces | undefined;
  #placing = false;
  #workbook: Workbook;
  #typing: { sheetId: number; row: number; column: number; text: string } | undefined;

  /** @param chartLayer lies over the container: charts float in it */
  constructor(
    container: HTMLElement,
    chartLayer: HTMLElement,
    language: Language,
    snapshot: Snapshot,
    listener: GridListener,
  ) {
    this.#univer = createUniver(container, language);
    this.#commands = this.#univer.__getInjector().get(ICommandService);
    this.#listener = listener;
    this.#workbook = this.#create(snapshot);
    this.#charts = new ChartLayer(chartLayer);
    this.#chartPlaces = gridPlaces(this.#univer, container);
    this.#watch();
    new ResizeObserver(() => this.#placeCharts()).observe(container);
  }

  /** Brings the grid to this snapshot, touching only what differs. The user stays where he is. */
  show(snapshot: Snapshot): void {
    const activeSheetId = this.#shownSheetIdAfter(snapshot);
    for (const [index, sheet] of snapshot.sheets.entries()) {
      if (this.#sheets.has(sheet.sheetId)) this.#showSheet(sheet);
      else this.#insert(sheet, index);
    }
    this.activate(activeSheetId);
    for (const sheetId of [...this.#sheets.keys()]) {
      if (!snapshot.sheets.some((sheet) => sheet.sheetId === sheetId)) this.#remove(sheetId);
    }
    this.#reorder(snapshot.sheets.map(({ sheetId }) => String(sheetId)));
  }

  apply(changes: readonly PageChange[]): void {
    for (const change of changes) {
      switch (change.kind) {
        case "cells":
          this.#showCells(change.sheetId, change.cells);
          break;
        case "sheet":
          if (this.#sheets.has(change.sheet.sheetId)) this.#showSheet(change.sheet);
          break;
        case "snapshot":
          this.show(change.snapshot);
          break;
        case "activate":
          this.activate(change.sheetId);
      }
    }
  }

  /** What the host did outside the user's edits makes his undo steps meaningless. */
  forgetUndo(): void {
    this.#univer.__getInjector().get(IUndoRedoService).clearUndoRedo(UNIT);
  }

  /** Draws cells again as the host has them, where the host's answer to an edit left them as they were. */
  redraw(sheetId: number, places: readonly { readonly row: number; readonly column: number }[]): void {
    const shown = this.#sheets.get(sheetId);
    if (shown === undefined) return;
    this.#execute(
      cellMutations(
        sheetId,
        places.map((place) => shown.cell(place)),
      ),
    );
  }

  activate(sheetId: number): void {
    if (this.activeSheetId() === sheetId || !this.#sheets.has(sheetId)) return;
    this.#commands.syncExecuteCommand(SetWorksheetActiveOperation.id, target(sheetId), FROM_HOST);
  }

  activeSheetId(): number {
    return Number(this.#workbook.getActiveSheet().getSheetId());
  }

  /** The cells that the user selected last; undefined where whole rows or columns are. */
  selected(): Selection | undefined {
    const range = this.#univer.__getInjector().get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    if (range === undefined) return undefined;
    const { startRow, startColumn, endRow, endColumn } = range;
    const rows = endRow - startRow + 1;
    const columns = endColumn - startColumn + 1;
    if (Number.isNaN(rows) || Number.isNaN(columns)) return undefined;
    return { sheetId: this.activeSheetId(), row: startRow + 1, column: startColumn + 1, rows, columns };
  }

  /** The charts over the tab that is shown, as they are drawn. */
  charts(): ReturnType<ChartLayer["shown"]> {
    return this.#charts.shown();
  }

  /** Once for all that happens before the next frame: tabs change, cells change and scroll by commands. */
  #placeCharts(): void {
    if (this.#placing) return;
    this.#placing = true;
    requestAnimationFrame(() => {
      this.#placing = false;
      const places = this.#chartPlaces();
      if (places === undefined) return;
      const charts = this.#sheets.get(this.activeSheetId())?.layout.charts ?? [];
      this.#charts.show(
        charts,
        (sheetId, row, column) => this.#sheets.get(sheetId)?.cell({ row, column }),
        places,
      );
    });
  }

  get workbook(): Workbook {
    return this.#workbook;
  }

  #create(snapshot: Snapshot): Workbook {
    const data: Partial<IWorkbookData> = {
      id: UNIT,
      name: snapshot.spreadsheetName,
      locale: LocaleType.JA_JP,
      sheetOrder: snapshot.sheets.map(({ sheetId }) => String(sheetId)),
      sheets: Object.fromEntries(
        snapshot.sheets.map((sheet) => [String(sheet.sheetId), worksheetData(this.#fitted(sheet))]),
      ),
    };
    const workbook = this.#univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    this.#workbook = workbook;
    for (const sheet of snapshot.sheets) this.#register(sheet);
    this.activate(snapshot.activeSheetId);
    return workbook;
  }

  #insert(sheet: SnapshotSheet, index: number): void {
    this.#execute([
      {
        id: InsertSheetMutation.id,
        params: { unitId: UNIT, index, sheet: worksheetData(this.#fitted(sheet)) },
      },
    ]);
    this.#register(sheet);
  }

  /** A new tab's cells are drawn with it; what Univer's plugins hold is added. */
  #register(sheet: SnapshotSheet): void {
    const nothing = () => undefined;
    this.#sheets.set(sheet.sheetId, new ShownSheet(sheet));
    this.#execute([
      ...dropdownMutations(sheet.sheetId, [], sheet.cells),
      ...noteMutations(sheet.sheetId, nothing, sheet.cells),
      ...filterMutations(undefined, sheet),
    ]);
  }

  /** A new tab with the heights that its text needs. */
  #fitted(sheet: SnapshotSheet): SnapshotSheet {
    const rowHeights = rowHeightsOf(sheet, sheet.cells);
    this.#rowHeights.set(sheet.sheetId, rowHeights);
    return { ...sheet, rowHeights };
  }

  #fitRows(sheetId: number, shown: ShownSheet): void {
    const before = this.#rowHeights.get(sheetId) ?? {};
    const next = rowHeightsOf(shown.layout, shown.cells);
    this.#rowHeights.set(sheetId, next);
    this.#execute(rowHeightMutations(shown.layout, before, next));
  }

  #remove(sheetId: number): void {
    const name = this.#sheets.get(sheetId)?.layout.name;
    this.#execute([{ id: RemoveSheetMutation.id, params: { ...target(sheetId), subUnitName: name } }]);
    this.#sheets.delete(sheetId);
    this.#rowHeights.delete(sheetId);
  }

  #reorder(order: readonly string[]): void {
    const current = [...this.#workbook.getConfig().sheetOrder];
    for (const [toOrder, id] of order.entries()) {
      const fromOrder = current.indexOf(id);
      if (fromOrder === toOrder || fromOrder === -1) continue;
      current.splice(toOrder, 0, ...current.splice(fromOrder, 1));
      this.#execute([
        { id: SetWorksheetOrderMutation.id, params: { unitId: UNIT, subUnitId: id, fromOrder, toOrder } },
      ]);
    }
  }

  #showSheet(sheet: SnapshotSheet): void {
    const shown = this.#sheets.get(sheet.sheetId);
    if (shown === undefined) return;
    const changed = shown.changedCells(sheet.cells);
    this.#execute([
      ...layoutMutations(shown.layout, sheet, cellMutations(sheet.sheetId, changed)),
      ...this.#extraMutations(sheet.sheetId, shown, changed),
    ]);
    shown.setLayout(sheet);
    this.#placeCharts();
    this.#fitRows(sheet.sheetId, shown);
  }

  #showCells(sheetId: number, cells: readonly SnapshotCell[]): void {
    const shown = this.#sheets.get(sheetId);
    if (shown === undefined) return;
    this.#execute([...cellMutations(sheetId, cells), ...this.#extraMutations(sheetId, shown, cells)]);
    this.#fitRows(sheetId, shown);
  }

  /** Notes and dropdowns of changed cells; from here on the cells count as shown. */
  #extraMutations(sheetId: number, shown: ShownSheet, cells: readonly SnapshotCell[]): Mutation[] {
    const notes = noteMutations(sheetId, (cell) => shown.cell(cell), cells);
    const before = [...shown.cells];
    shown.setCells(cells);
    return [...notes, ...dropdownMutations(sheetId, before, shown.cells)];
  }

  #execute(mutations: readonly Mutation[]): void {
    for (const { id, params } of mutations) this.#commands.syncExecuteCommand(id, params, FROM_HOST);
  }

  /** The tab that the user looks at, or the host's active one where that is gone or hidden. */
  #shownSheetIdAfter(snapshot: Snapshot): number {
    const current = this.activeSheetId();
    const stays = snapshot.sheets.some((sheet) => sheet.sheetId === current && !sheet.hidden);
    return stays ? current : snapshot.activeSheetId;
  }

  /**
   * Of the user's doings only new cell values happen in Univer at once. All others are called off and told to the
   * host: what comes back from there is what he sees.
   */
  #watch(): void {
    this.#commands.beforeCommandExecuted((command, options) => {
      if (command.id === SetCellEditVisibleOperation.id) this.#editorToggled(command);
      if (command.type !== CommandType.MUTATION || !fromUser(options)) return;
      if (!changesTheFile(command) || setsValues(command)) return;
      const wish = rearrangement(command);
      if (wish === undefined) this.#listener.refused();
      else this.#listener.rearranged(wish);
      throw new CanceledError();
    });
    this.#commands.onCommandExecuted((command, options) => {
      this.#placeCharts();
      if (setsValues(command) && fromUser(options)) this.#valuesSet(command);
    });
  }

  /** The editor's own text, before Univer makes a value of it. */
  #editorToggled(command: Readonly<ICommandInfo>): void {
    const { visible, keycode } = command.params as IEditorBridgeServiceVisibleParam;
    const injector = this.#univer.__getInjector();
    const place = injector.get(IEditorBridgeService).getEditLocation();
    const editor = injector
      .get(IUniverInstanceService)
      .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    const text = editor?.getPlainText();
    if (visible || keycode === KeyCode.ESC || !place || text === undefined) this.#typing = undefined;
    else this.#typing = { sheetId: Number(place.sheetId), row: place.row, column: place.column, text };
  }

  #valuesSet(command: Readonly<ICommandInfo>): void {
    const { subUnitId, cellValue = {} } = command.params as ISetRangeValuesMutationParams;
    const sheetId = Number(subUnitId);
    const cells = Object.entries(cellValue).flatMap(([row, columns]) =>
      Object.keys(columns ?? {}).map(
        (column): TypedCell => ({
          row: Number(row) + 1,
          column: Number(column) + 1,
          text: this.#text(sheetId, Number(row), Number(column)),
        }),
      ),
    );
    this.#listener.edited({ sheetId, cells });
  }

  /** What the user typed himself, letter by letter, where he did; else what Univer made of it. */
  #text(sheetId: number, row: number, column: number): string {
    const typing = this.#typing;
    if (typing?.sheetId === sheetId && typing.row === row && typing.column === column) {
      this.#typing = undefined;
      return typing.text;
    }
    const worksheet = this.#workbook.getSheetBySheetId(String(sheetId));
    const cell = worksheet?.getCellRaw(row, column);
    return typedText(cell, this.#workbook.getStyles().getStyleByCell(cell)?.n?.pattern);
  }
}

/** Univer keeps its own books by mutations as well, and marks them as local. */
const fromUser = (options: IExecutionOptions | undefined) => !options?.fromHost && !options?.onlyLocal;

const FILE_MUTATIONS = /^(?:sheet|data-validation)\.mutation\./;
/** What only concerns the view, or accompanies a cell's new value. */
const VIEW_MUTATIONS = /filter|auto-height|numfmt|note-popup|note-position|permission|protection/;

function changesTheFile({ id, params }: Readonly<ICommandInfo>): boolean {
  const { unitId } = (params ?? {}) as { readonly unitId?: string };
  return unitId === UNIT && FILE_MUTATIONS.test(id) && !VIEW_MUTATIONS.test(id);
}

/** Whether it sets cells' values, and not only their looks. */
function setsValues({ id, params }: Readonly<ICommandInfo>): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  const { unitId, cellValue = {} } = params as ISetRangeValuesMutationParams;
  const cells = Object.values(cellValue).flatMap((row): Nullable<ICellData>[] => Object.values(row ?? {}));
  return unitId === UNIT && cells.some((cell) => !cell || "v" in cell || "f" in cell || "p" in cell);
}
