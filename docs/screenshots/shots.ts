import type { ShownState } from "../../preview/page/shown-state.ts";
import type { Language } from "../../src/locales/language.ts";
import { guideShots } from "./guide-shots.ts";
import type { Shot } from "./shot.ts";

declare global {
  // What the page offers.
  var preview: ShownState | undefined;
}

/** Pictures that follow one another in one preview. */
export interface Story {
  readonly language: Language;
  readonly shots: readonly Shot[];
}

const MARKETPLACE = "marketplace/images";

/** The pictures of the Marketplace: five days in a synthetic shop. */
const marketplaceShots: readonly Shot[] = [
  {
    name: "1-today",
    folder: MARKETPLACE,
    steps: async ({ importDays, sidebar }) => {
      await importDays(4);
      await sidebar.getByText("Amazon に問い合わせるもの").waitFor();
    },
  },
  {
    name: "2-contact",
    folder: MARKETPLACE,
    steps: async ({ sidebar }) => {
      await sidebar.getByRole("button", { name: "問い合わせ文を見る" }).first().click();
      await sidebar
        .getByRole("button", { name: /コピー/ })
        .first()
        .waitFor();
    },
  },
  {
    name: "3-why",
    folder: MARKETPLACE,
    steps: async ({ goHome, sidebar }) => {
      await goHome();
      const details = sidebar.getByText("詳しく見る").first();
      await details.click();
      await details.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "4-progress",
    folder: MARKETPLACE,
    steps: async ({ openView, goHome, sidebar, page }) => {
      await openView("これまでの様子");
      await sidebar.getByRole("button", { name: /グラフ/ }).click();
      await page.waitForFunction(() => (globalThis.preview?.charts().length ?? 0) > 3);
      // Opened anew, the sidebar stands at its beginning.
      await goHome();
      await openView("これまでの様子");
    },
  },
  {
    name: "5-settings",
    folder: MARKETPLACE,
    steps: async ({ goHome, openView, sidebar }) => {
      await goHome();
      await openView("設定");
      await sidebar.getByText("慎重").first().waitFor();
    },
  },
];

/** Every picture. */
export const STORIES: readonly Story[] = [
  { language: "ja", shots: marketplaceShots },
  { language: "ja", shots: guideShots("ja") },
  { language: "en", shots: guideShots("en") },
];
