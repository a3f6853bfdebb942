import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { reportFiles } from "../locales/ja/report-files.ts";
import type { SidebarTexts } from "../locales/ja/sidebar.ts";
import type { Language } from "../locales/language.ts";
import type { Format } from "./format.ts";
import type { LayerView } from "./layers.ts";
import type { RuleHelp } from "./rule-help.ts";

/** What every view needs: its words, how to write numbers and times, and a voice for screen readers. */
export interface Page {
  readonly language: Language;
  readonly texts: SidebarTexts;
  /** What is said of reports, here and elsewhere. */
  readonly reportTexts: typeof reportFiles;
  readonly format: Format;
  /** The help of all rules. */
  readonly rules: readonly RuleHelp[];
  announce(message: string): void;
  /** The add-on's clock, epoch ms. */
  now(): number;
  /** Opens a view that explains, over this one. */
  explain(view: LayerView): void;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error("A view stands outside the page");
  return page;
}
