/**
 * The formulas of the templates tab. They depend on nothing but their arguments: Sheets calculates them again with
 * each edit of the text beside them.
 */
import { previewOfTemplate } from "../../inquiries/template-sample.ts";
import { isBlankTemplate, templateFaults, templateKeyOf, templateLabel } from "../../inquiries/templates.ts";
import type { Language } from "../../locales/language.ts";
import { messagesFor } from "../../locales/messages.ts";
import { textOf } from "../../sheets/cell.ts";
import { onlyCell } from "./given-range.ts";

/** The sample filled into a template of an inquiry. */
export function templatePreview(text: unknown, id: unknown, sample: unknown, language: unknown): string {
  const said = saidIn(language);
  return (
    previewOfTemplate(entryOf(text), textOf(onlyCell(id)), entryOf(sample), said) ??
    messagesFor(said).sheets.templates.unknownId
  );
}

/** Whether a template of an inquiry can be used, in words. */
export function templateCheck(text: unknown, id: unknown, language: unknown): string {
  const said = saidIn(language);
  const { sheets, inquiries } = messagesFor(said);
  const key = templateKeyOf(textOf(onlyCell(id)));
  if (key === null) return sheets.templates.unknownId;
  const entry = entryOf(text);
  if (isBlankTemplate(entry)) return sheets.templates.defaultUsed;
  const faults = templateFaults(entry, templateLabel(key.name)).map((fault) => fault[said]);
  return faults.length === 0 ? sheets.templates.ownUsed : [...faults, inquiries.usedInstead.text].join("\n");
}

function entryOf(argument: unknown): unknown {
  const cell = onlyCell(argument);
  return typeof cell === "string" ? textOf(cell) : cell;
}

function saidIn(language: unknown): Language {
  return onlyCell(language) === "en" ? "en" : "ja";
}
