import { Calculation, type CustomFunctions } from "../formulas/calculation.ts";
import { ScriptException } from "../script-exception.ts";
import { ChangeLog } from "./change-log.ts";
import { ZoneClock } from "./date-serial.ts";
import type { DeveloperMetadataEntry } from "./developer-metadata.ts";
import type { Rectangle } from "./rectangle.ts";
import { StyleTable } from "./style.ts";
import { NEW_TAB_COLUMNS, NEW_TAB_ROWS, Tab } from "./tab.ts";
import { ValidationTable } from "./validation.ts";

/** "Files you can store in Google Drive": a spreadsheet holds up to 10 million cells, blank ones included. */
const MOST_CELLS = 10_000_000;

export interface NamedArea {
  readonly tab: Tab;
  readonly area: Rectangle;
}

export interface WorkbookOptions {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Epoch ms. */
  readonly now: () => number;
  readonly customFunctions: CustomFunctions;
}

/** The spreadsheet: its tabs and what spans them. */
export class Workbook {
  readonly id: string;
  name: string;
  readonly locale: string;
  readonly clock: ZoneClock;
  readonly now: () => number;
  readonly tabs: Tab[] = [];
  readonly styles = new StyleTable();
  readonly validations = new ValidationTable();
  readonly namedAreas = new Map<string, NamedArea>();
  metadata: DeveloperMetadataEntry[] = [];
  readonly changes = new ChangeLog();
  readonly calculation: Calculation;
  /** The number that the next tab or metadata entry gets. */
  nextId = 1;
  #activeTab: Tab | undefined;

  constructor(options: WorkbookOptions) {
    this.id = options.id;
    this.name = options.name;
    this.locale = options.locale;
    this.clock = new ZoneClock(options.timeZone);
    this.now = options.now;
    this.calculation = new Calculation(this, options.customFunctions);
  }

  get url(): string {
    return `https://docs.google.com/spreadsheets/d/${this.id}/edit`;
  }

  get activeTab(): Tab {
    const tab = this.#activeTab ?? this.tabs[0];
    if (!tab) throw new Error("the spreadsheet has no tab");
    return tab;
  }

  activate(tab: Tab): void {
    if (tab.hidden) this.setHidden(tab, false);
    this.#activeTab = tab;
    this.changes.activate(tab);
  }

  setHidden(tab: Tab, hidden: boolean): void {
    if (tab.hidden === hidden) return;
    if (hidden && this.tabs.every((other) => other === tab || other.hidden)) {
      throw new ScriptException("You can't hide all the sheets in a document.");
    }
    tab.hidden = hidden;
    this.changes.tabs();
    if (hidden && this.#activeTab === tab) {
      this.#activeTab = this.tabs.find((other) => !other.hidden);
    }
  }

  tabNamed(name: string): Tab | undefined {
    return this.tabs.find((tab) => tab.name === name);
  }

  cellCount(): number {
    return this.tabs.reduce((sum, tab) => sum + tab.maxRows * tab.maxColumns, 0);
  }

  /** Refuses what would make the file too large, as Sheets does. */
  assertRoomFor(moreCells: number): void {
    if (this.cellCount() + moreCells > MOST_CELLS) {
      throw new ScriptException(
        `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
      );
    }
  }

  /** Adds a tab of 1000 × 26 before the tab at this index (from 0). */
  insertTab(name: string, index: number): Tab {
    this.assertFreeName(name);
    this.assertRoomFor(NEW_TAB_ROWS * NEW_TAB_COLUMNS);
    const tab = new Tab(this.tabs.length === 0 && this.nextId === 1 ? 0 : this.nextId++, name);
    this.tabs.splice(index, 0, tab);
    this.changes.tabs();
    this.calculation.tabsChanged();
    return tab;
  }

  assertFreeName(name: string, except?: Tab): void {
    if (name === "") throw new ScriptException("A sheet name cannot be empty.");
    // Sheets compares names without regard to case.
    if (this.tabs.some((tab) => tab !== except && tab.name.toLowerCase() === name.toLowerCase())) {
      throw new ScriptException(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
  }

  deleteTab(tab: Tab): void {
    if (this.tabs.length === 1) throw new ScriptException("You can't remove all the sheets in a document.");
    const index = this.tabs.indexOf(tab);
    this.tabs.splice(index, 1);
    for (const [name, area] of this.namedAreas) if (area.tab === tab) this.namedAreas.delete(name);
    this.metadata = this.metadata.filter(({ place }) => place.kind === "spreadsheet" || place.tab !== tab);
    this.#withoutSourcesOn(tab);
    if (this.#activeTab === tab) this.#activeTab = this.tabs[Math.max(0, index - 1)];
    this.changes.tabs();
    this.calculation.tabsChanged();
    this.calculation.namedAreasChanged();
  }

  /** Charts lose what they draw with the tab that held it. */
  #withoutSourcesOn(tab: Tab): void {
    for (const other of this.tabs) {
      other.charts = other.charts.map(({ id, spec }) => ({
        id,
        spec: { ...spec, sources: spec.sources.filter((source) => source.tab !== tab) },
      }));
    }
  }

  moveTab(tab: Tab, index: number): void {
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    this.tabs.splice(index, 0, tab);
    this.changes.tabs();
  }

  /** To be called before cells are written over: takes back the results that reach into them. */
  beforeWrite(tab: Tab, area: Rectangle): void {
    this.calculation.retractResults(tab, area);
  }

  /** To be called when cells were written: the view is told, what depends on them is calculated again. */
  written(tab: Tab, area: Rectangle): void {
    this.changes.cells(tab, area);
    this.calculation.noteWrite(tab, area);
  }
}
