/** What other settings would change, from the shop's own orders: then, look by look, and now. Writes nothing. */
import { compareSettings, type SettingsComparison } from "../detection/replay/compare-settings.ts";
import { previewTimes } from "../detection/replay/preview-times.ts";
import { isFlag, type Verdict } from "../detection/verdict.ts";
import { enteredEndings } from "../inquiries/entered-endings.ts";
import type { Inquiry } from "../inquiries/inquiry.ts";
import { readTally } from "./archive-tally.ts";
import { readDesk } from "./import-steps.ts";
import { type Picture, takePicture, underSettings } from "./picture.ts";
import type { Settings } from "./settings-sheet.ts";
import type { Workbook } from "./workbook.ts";

export interface SettingsPreview {
  /** When the history was looked at, ascending; empty without any. */
  readonly times: readonly number[];
  readonly history: SettingsComparison;
  readonly now: PresentComparison;
}

/** What is held now, judged twice. */
export interface PresentComparison {
  readonly before: Picture;
  readonly after: Picture;
  /** Open holds that are flagged only after, and only before. */
  readonly more: readonly VerdictChange[];
  readonly less: readonly VerdictChange[];
  /** Inquiries that are worth a call, contacted ones left out: those only after, and only before. */
  readonly moreCases: readonly Inquiry[];
  readonly lessCases: readonly Inquiry[];
}

interface VerdictChange {
  readonly before: Verdict;
  readonly after: Verdict;
}

/**
 * Compares two settings.
 *
 * @param at epoch ms
 */
export function previewSettings(
  workbook: Workbook,
  before: Settings,
  after: Settings,
  at: number,
  newId: () => string,
): SettingsPreview {
  const desk = readDesk(workbook, before);
  // The stored tally as it is: making it anew would write.
  const picture = takePicture(workbook, desk, before, at, newId, { archivedIn: () => readTally(workbook) });
  const { lines } = desk.orders.book;
  const times = previewTimes(lines, picture.archivedUntil);
  return {
    times,
    history: compareSettings(lines, before.detection, after.detection, {
      times,
      keep: "news",
      endingOf: enteredEndings(picture.known),
      watchList: picture.lists.watchList?.entries ?? [],
      exemptions: picture.lists.exemptions?.entries ?? [],
      ...(picture.archivedSales === null ? {} : { archived: picture.archivedSales }),
    }),
    now: presentComparison(picture, after, newId),
  };
}

function presentComparison(picture: Picture, settings: Settings, newId: () => string): PresentComparison {
  // A proposal that was not acted on yet is weighed anew; what the seller has begun stays begun.
  const begun = picture.known.filter(({ state }) => state !== "to-contact");
  const before = underSettings(picture, picture.settings, begun, newId);
  const after = underSettings(picture, settings, begun, newId);
  const pairs = before.verdicts.flatMap((verdict, index): readonly VerdictChange[] => {
    const other = after.verdicts[index];
    return other === undefined ? [] : [{ before: verdict, after: other }];
  });
  return {
    before,
    after,
    more: pairs.filter((one) => isFlag(one.after.level) && !isFlag(one.before.level)),
    less: pairs.filter((one) => isFlag(one.before.level) && !isFlag(one.after.level)),
    moreCases: casesWithout(after.proposals.opened, before.proposals.opened),
    lessCases: casesWithout(before.proposals.opened, after.proposals.opened),
  };
}

/** The cases that share no line with any of the others. */
function casesWithout(cases: readonly Inquiry[], others: readonly Inquiry[]): readonly Inquiry[] {
  const taken = new Set(others.flatMap(lineKeys));
  return cases.filter((one) => !lineKeys(one).some((key) => taken.has(key)));
}

function lineKeys({ product, lines }: Inquiry): readonly string[] {
  return lines.map(({ orderId, itemId, sku, ordinal }) =>
    [product.shop, orderId, itemId, sku, ordinal].join("\n"),
  );
}
