import type { Environment } from "../host-state.ts";
import { splitTabName } from "../model/a1-notation.ts";
import type { Tab } from "../model/tab.ts";
import { ScriptException } from "../script-exception.ts";
import { full, Service } from "../service.ts";
import { addMetadata, type MetadataArguments } from "./developer-metadata.ts";
import { DeveloperMetadataFinder } from "./developer-metadata-finder.ts";
import { NamedRange } from "./named-range.ts";
import { Range } from "./range.ts";
import { Sheet } from "./sheet.ts";
import { signatureMismatch } from "./signature.ts";

type Api = GoogleAppsScript.Spreadsheet.Spreadsheet;
type SheetApi = GoogleAppsScript.Spreadsheet.Sheet;
type RangeApi = GoogleAppsScript.Spreadsheet.Range;

const DEFAULT_TOAST_SECONDS = 5;
const RANGE_NAME = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u;

/** "Class Spreadsheet". */
export class Spreadsheet extends Service implements Partial<Api> {
  readonly serviceName = "Spreadsheet";
  readonly #environment: Environment;

  constructor(environment: Environment) {
    super();
    this.#environment = environment;
  }

  get #workbook() {
    return this.#environment.state.workbook;
  }

  #sheet(tab: Tab): SheetApi {
    return full<SheetApi>(new Sheet(this.#environment, tab));
  }

  getId(): string {
    return this.#workbook.id;
  }

  getName(): string {
    return this.#workbook.name;
  }

  rename(newName: string): void {
    this.#workbook.name = newName;
    this.#workbook.changes.tabs();
  }

  getUrl(): string {
    return this.#workbook.url;
  }

  getSpreadsheetTimeZone(): string {
    return this.#workbook.clock.timeZone;
  }

  getSpreadsheetLocale(): string {
    return this.#workbook.locale;
  }

  // Sheets

  getSheets(): SheetApi[] {
    return this.#workbook.tabs.map((tab) => this.#sheet(tab));
  }

  getNumSheets(): number {
    return this.#workbook.tabs.length;
  }

  getSheetByName(name: string): SheetApi | null {
    const tab = this.#workbook.tabNamed(name);
    return tab ? this.#sheet(tab) : null;
  }

  getSheetById(id: number): SheetApi | null {
    const tab = this.#workbook.tabs.find((candidate) => candidate.id === id);
    return tab ? this.#sheet(tab) : null;
  }

  /** "Spreadsheet.insertSheet": becomes the active sheet; a name that exists already is refused. */
  insertSheet(...given: readonly unknown[]): SheetApi {
    const { tabs } = this.#workbook;
    const [first, second] = given;
    if (given.length > 2 || given.some((value) => typeof value === "object")) {
      throw signatureMismatch("SpreadsheetApp.Spreadsheet.insertSheet", given);
    }
    const name = typeof first === "string" ? first : this.#freeName();
    const index = typeof first === "number" ? first : typeof second === "number" ? second : undefined;
    const place = index ?? tabs.indexOf(this.#workbook.activeTab) + 1;
    const tab = this.#workbook.insertTab(name, Math.min(Math.max(0, place), tabs.length));
    this.#workbook.activate(tab);
    return this.#sheet(tab);
  }

  #freeName(): string {
    const word = this.#workbook.locale.startsWith("ja") ? "シート" : "Sheet";
    for (let number = this.#workbook.tabs.length + 1; ; number++) {
      if (!this.#workbook.tabNamed(`${word}${number}`)) return `${word}${number}`;
    }
  }

  deleteSheet(sheet: SheetApi): void {
    this.#workbook.deleteTab(Sheet.tab(sheet, "SpreadsheetApp.Spreadsheet.deleteSheet"));
  }

  getActiveSheet(): SheetApi {
    return this.#sheet(this.#workbook.activeTab);
  }

  setActiveSheet(sheet: SheetApi): SheetApi {
    this.#workbook.activate(Sheet.tab(sheet, "SpreadsheetApp.Spreadsheet.setActiveSheet"));
    return sheet;
  }

  /** "Spreadsheet.moveActiveSheet": positions count from 1. */
  moveActiveSheet(pos: number): void {
    if (!(pos >= 1 && pos <= this.#workbook.tabs.length)) {
      throw new ScriptException(`Invalid sheet position: ${pos}`);
    }
    this.#workbook.moveTab(this.#workbook.activeTab, pos - 1);
  }

  // Ranges

  getRange(a1Notation: string): RangeApi {
    const named = this.#workbook.namedAreas.get(a1Notation);
    if (named) return full<RangeApi>(new Range(this.#environment, named.tab, named.area));
    const { tabName, cells } = splitTabName(a1Notation);
    const tab = tabName === undefined ? this.#workbook.activeTab : this.#workbook.tabNamed(tabName);
    if (!tab) throw new ScriptException("Range not found");
    return new Sheet(this.#environment, tab).getRange(cells);
  }

  getActiveRange(): RangeApi {
    return new Sheet(this.#environment, this.#workbook.activeTab).getActiveRange();
  }

  getActiveCell(): RangeApi {
    return new Sheet(this.#environment, this.#workbook.activeTab).getActiveCell();
  }

  getRangeByName(name: string): RangeApi | null {
    const named = this.#workbook.namedAreas.get(name);
    return named ? full<RangeApi>(new Range(this.#environment, named.tab, named.area)) : null;
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return [...this.#workbook.namedAreas.keys()].map((name) => full(new NamedRange(this.#environment, name)));
  }

  /** "Name a range of cells": letters, numbers and underscores, not like a cell reference. */
  setNamedRange(name: string, range: RangeApi): void {
    const { tab, area } = Range.cells(range, "SpreadsheetApp.Spreadsheet.setNamedRange");
    if (!RANGE_NAME.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name) || /^r\d+c\d+$/i.test(name)) {
      throw new ScriptException(`The name '${name}' is not a valid range name.`);
    }
    this.#workbook.namedAreas.set(name, { tab, area });
    this.#workbook.calculation.namedAreasChanged();
  }

  removeNamedRange(name: string): void {
    if (!this.#workbook.namedAreas.delete(name))
      throw new ScriptException(`Named range ${name} does not exist.`);
    this.#workbook.calculation.namedAreasChanged();
  }

  // Developer metadata

  addDeveloperMetadata(...given: MetadataArguments): Api {
    addMetadata(this.#workbook, { kind: "spreadsheet" }, given);
    return full<Api>(this);
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return new DeveloperMetadataFinder(this.#environment, ({ place }) => place.kind === "spreadsheet").find();
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return full(new DeveloperMetadataFinder(this.#environment, () => true));
  }

  // What the user sees

  toast(message: string, title = "", timeoutSeconds: number | null = DEFAULT_TOAST_SECONDS): void {
    this.#environment.state.uiEvents.push({
      kind: "toast",
      title: String(title),
      message: String(message),
      seconds: timeoutSeconds ?? DEFAULT_TOAST_SECONDS,
    });
  }
}
