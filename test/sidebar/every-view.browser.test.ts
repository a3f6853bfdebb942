import { sidebar as inEnglish } from "../../src/locales/en/sidebar.ts";
import { sidebar as inJapanese } from "../../src/locales/ja/sidebar.ts";
import { unfoldAll, VIEWS } from "./every-view.ts";
import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { sidebarsForTests } from "./sidebars-for-tests.ts";
import { expectTabWalk } from "./tab-walk.ts";

const open = sidebarsForTests();

describe("every view of the sidebar", () => {
  for (const { name, state, addon = () => {}, visit } of VIEWS) {
    it(`is sound in Japanese and in the dark in English, and Tab leads through it: ${name}`, async () => {
      for (const [language, texts] of [
        ["ja", inJapanese],
        ["en", inEnglish],
      ] as const) {
        const spoken = new FakeAddon({ ...state, language });
        addon(spoken);
        const page = await open(spoken, {
          locale: language === "ja" ? "ja-JP" : "en-GB",
          colorScheme: language === "ja" ? "light" : "dark",
        });
        await page.locator(".schedule-line").waitFor();
        await visit?.(page, texts);
        if (await page.locator(".view-heading").isVisible()) {
          await page.waitForFunction(() => document.activeElement !== document.body);
        }
        await unfoldAll(page);
        await expectSound(page);
        if (language === "ja") await expectTabWalk(page);
      }
    });
  }
});
