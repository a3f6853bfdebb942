/** 動作確認: whether Google's services behave here as HoldGuard, and the stand-in that tests it, take for granted. */
import type { Messages } from "../../locales/messages.ts";
import { SelfCheckSheet } from "../../sheets/self-check-sheet.ts";
import { alone, type Desk } from "../desk.ts";
import { toast } from "../toast.ts";
import { type Outcome, runChecks } from "./run-checks.ts";

export function selfCheckFromMenu(): void {
  toast(() => alone(selfCheck));
}

function selfCheck({ messages, workbook }: Desk): string {
  const outcomes = runChecks(workbook.spreadsheet);
  const words = messages.addon.selfCheck;
  const sheet = new SelfCheckSheet(workbook);
  const verdict = ({ observed, same }: Outcome): string =>
    observed === null ? words.skipped : same ? words.same : words.different;
  sheet.write(
    outcomes.map((outcome) => ({
      id: outcome.id,
      expected: shortened(outcome.expected),
      observed: shortened(outcome.observed ?? ""),
      same: verdict(outcome),
      source: outcome.source || words.undocumented,
    })),
  );
  const skipped = outcomes.filter(({ observed }) => observed === null).length;
  const different = outcomes.filter(({ same, observed }) => !same && observed !== null);
  if (different.length > 0) offer(differencesAsText(different, workbook.spreadsheet), messages);
  return messages.addon.toasts.selfCheck(sheet.name, outcomes.length, different.length, skipped);
}

/** For whoever keeps the stand-in true: in English, without anything of the seller's. */
function differencesAsText(
  different: readonly Outcome[],
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): string {
  const where = [
    spreadsheet.getSpreadsheetLocale(),
    spreadsheet.getSpreadsheetTimeZone(),
    Session.getActiveUserLocale(),
    new Date().toISOString(),
  ];
  const one = ({ id, expected, observed, source }: Outcome): string =>
    [id, `  expected ${expected}`, `  observed ${shortened(observed ?? "")}`, `  source ${source}`].join(
      "\n",
    );
  return [where.join(" "), ...different.map(one)].join("\n");
}

function offer(text: string, { addon: { selfCheck, menu } }: Messages): void {
  const page = `<p>${selfCheck.lead}</p><textarea id="t" readonly style="width:100%;height:60vh">${escaped(text)}</textarea>
<button onclick="document.getElementById('t').select();document.execCommand('copy')">${selfCheck.copy}</button>`;
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutput(page).setWidth(560).setHeight(480),
    menu.selfCheck,
  );
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const LONGEST = 500;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
