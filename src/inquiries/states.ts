import { inquiries as en } from "../locales/en/inquiries.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import type { Language } from "../locales/language.ts";
import { INQUIRY_STATES, type InquiryState } from "./inquiry.ts";

const LABELS: Readonly<Record<Language, Readonly<Record<InquiryState, string>>>> = {
  ja: ja.states,
  en: en.states,
};

export function stateLabel(state: InquiryState, language: Language): string {
  return LABELS[language][state];
}

/**
 * The state that a cell's text names: its label in either language or its id, however it is spaced, in whatever
 * width and case. Undefined where it names none.
 */
export function stateOfLabel(text: string): InquiryState | undefined {
  const wanted = plain(text);
  return INQUIRY_STATES.find((state) =>
    [state, LABELS.ja[state], LABELS.en[state]].some((label) => plain(label) === wanted),
  );
}

/** Whether the case is closed: it takes no further lines, and new holds of its product open a new inquiry. */
export function isFinal(state: InquiryState): boolean {
  return state !== "to-contact" && state !== "contacted" && state !== "waiting-for-buyer";
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
