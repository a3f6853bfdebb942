import type { ShownState } from "../../preview/page/shown-state.ts";
import type { Stage } from "./preview-stage.ts";

declare global {
  // What the page offers.
  var preview: ShownState | undefined;
}

/** A picture of the preview. */
export interface Shot {
  /** The file's name without its ending. */
  readonly name: string;
  /** The folder it goes to, from `docs/` on. */
  readonly folder: string;
  /**
   * From where the shot before left the preview to what shall be seen; ends only when that is drawn. The first one
   * begins on the first morning, with an empty sheet.
   */
  readonly steps: (stage: Stage) => Promise<void>;
}

const MARKETPLACE = "marketplace/images";

/** Every picture, in the order of one story: five days in a synthetic shop. */
export const SHOTS: readonly Shot[] = [
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
