import { sidebar as english } from "../../src/locales/en/sidebar.ts";
import { sidebar as japanese } from "../../src/locales/ja/sidebar.ts";

/** What each view of the sidebar says where it has nothing to show. */
function emptyStates(texts: typeof japanese): readonly string[] {
  const { overview, prevention } = texts;
  return [
    texts.history.none,
    texts.holds.none,
    texts.dossier.none,
    texts.life.historyNone,
    texts.record.emptyHint,
    texts.record.learning.nothing,
    texts.settingsPreview.nothing,
    texts.settingsPreview.noHistory,
    texts.today.importNow,
    overview.empty,
    overview.nothingHeld,
    overview.nothingFlagged,
    overview.nothingRecovered,
    prevention.limitsNone,
    prevention.konbiniNone,
    prevention.rateNoOwn,
    prevention.rateUnknown,
  ];
}

/** What the seller can do, or that he need not do anything. */
const WAY_ON = {
  ja: /取り込|変える|押し|わかると|しなくて|することはありません/,
  en: /import|drop|go on|go back|change|mark|once|nothing to do|as soon as|when/i,
};

describe("a view with nothing to show", () => {
  it.each(emptyStates(japanese))("says in Japanese what to do: %s", (text) => {
    expect(text).toMatch(WAY_ON.ja);
  });
  it.each(emptyStates(english))("says in English what to do: %s", (text) => {
    expect(text).toMatch(WAY_ON.en);
  });
});
