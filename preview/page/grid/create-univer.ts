import {
  CanceledError,
  ICommandService,
  type ILocales,
  LocaleType,
  mergeLocales,
  Univer,
} from "@univerjs/core";
import {
  CalculationMode,
  SetFormulaCalculationStartMutation,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverNetworkPlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from "@univerjs/preset-sheets-core";
import sheetsEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import sheetsJapanese from "@univerjs/preset-sheets-core/locales/ja-JP";
import {
  UniverDataValidationPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsDataValidationUIPlugin,
} from "@univerjs/preset-sheets-data-validation";
import dropdownsEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import dropdownsJapanese from "@univerjs/preset-sheets-data-validation/locales/ja-JP";
import { UniverSheetsFilterPlugin, UniverSheetsFilterUIPlugin } from "@univerjs/preset-sheets-filter";
import filtersEnglish from "@univerjs/preset-sheets-filter/locales/en-US";
import filtersJapanese from "@univerjs/preset-sheets-filter/locales/ja-JP";
import { UniverSheetsNotePlugin, UniverSheetsNoteUIPlugin } from "@univerjs/preset-sheets-note";
import notesEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import notesJapanese from "@univerjs/preset-sheets-note/locales/ja-JP";
import type { Language } from "../texts.ts";

const LOCALES: ILocales = {
  [LocaleType.JA_JP]: mergeLocales(sheetsJapanese, dropdownsJapanese, filtersJapanese, notesJapanese),
  [LocaleType.EN_US]: mergeLocales(sheetsEnglish, dropdownsEnglish, filtersEnglish, notesEnglish),
};

/** Univer with what a spreadsheet's view needs, in `container`. */
export function createUniver(container: HTMLElement, language: Language): Univer {
  const univer = new Univer({
    locale: language === "ja" ? LocaleType.JA_JP : LocaleType.EN_US,
    locales: LOCALES,
  });
  univer.registerPlugin(UniverNetworkPlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, ribbonType: "simple" });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {});
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  calculateNothing(univer);
  return univer;
}

/** The host calculates: Univer shows the formulas and values that it is given. */
function calculateNothing(univer: Univer): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id }) => {
      if (id === SetFormulaCalculationStartMutation.id) throw new CanceledError();
    });
}
