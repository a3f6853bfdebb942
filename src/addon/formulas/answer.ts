/** What a formula gives back, and how nothing but that ever comes out of one. */
import { messagesFor } from "../../locales/messages.ts";
import { peekDataVersion } from "../../sheets/data-version.ts";
import { type Desk, openWorkbook } from "../desk.ts";
import { failureOf } from "../failure.ts";
import { userLanguage } from "../user-language.ts";

/** null leaves a cell blank: it counts nowhere, and a comparison takes it for no text. */
export type AnswerCell = string | number | Date | null;

export type AnswerCells = AnswerCell[][];

/** A sentence in the formula's own cell. */
export function sentence(text: string): AnswerCells {
  return [[text]];
}

/** Answers with the spreadsheet at hand, for reading only; what goes wrong is told in the cell. */
export function answerWith(work: (desk: Desk) => AnswerCells): AnswerCells {
  try {
    return work(openWorkbook(peekDataVersion));
  } catch (error) {
    return sentence(failureOf(error, messagesFor(userLanguage(false))).message);
  }
}
