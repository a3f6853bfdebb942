/** A preview of other settings in the shape that crosses to the sidebar: lists of a bounded length, the rest as counts. */
import type { Ending } from "../detection/replay/replayed-hold.ts";
import { isFlag, type Level } from "../detection/verdict.ts";
import type { Inquiry } from "../inquiries/inquiry.ts";
import type { Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";
import type { Hold } from "../orders/hold.ts";
import { nameOfProduct } from "../orders/product-name.ts";
import type { Picture } from "../sheets/picture.ts";
import type { SettingsPreview as Comparison, PresentComparison } from "../sheets/settings-preview.ts";
import type { SettingEntries } from "../sheets/settings-sheet.ts";
import { tunableSettings, valueInUse } from "../sheets/tunable-settings.ts";
import type {
  PreviewCases,
  PreviewEnding,
  PreviewHold,
  PreviewHolds,
  PreviewLevel,
  SettingsPreview,
  TriedSetting,
} from "./calls.ts";
import { knownOrNull } from "./hold-cards.ts";

/** Holds or cases in one list. */
const LISTED = 10;

/** The settings in which two sets of entries differ. */
export function triedSettings(
  before: SettingEntries,
  after: SettingEntries,
  language: Language,
): readonly TriedSetting[] {
  return tunableSettings().flatMap(({ definition }) => {
    const { id, label } = definition;
    const one = { before: valueInUse(definition, before[id]), after: valueInUse(definition, after[id]) };
    if (one.before === one.after) return [];
    const unit = definition.kind === "number" ? messagesFor(language).detection.units[definition.unit] : "";
    return [{ id, label: label[language], unit, ...one }];
  });
}

export function previewOf({ times, history, now }: Comparison): Omit<SettingsPreview, "tried"> {
  const { workbook, desk } = now.after;
  const shown = new Shown(workbook.spoken, (shop) => desk.shops.nameOf(shop));
  const [from] = times;
  const to = times[times.length - 1];
  return {
    history:
      from === undefined || to === undefined || history.holds === 0
        ? null
        : {
            from,
            to,
            looks: times.length,
            holds: history.holds,
            learned: now.after.settings.detection.learned !== undefined,
            flaggedBefore: history.flaggedBefore,
            flaggedAfter: history.flaggedAfter,
            more: shown.holds(history.more),
            less: shown.holds(history.less),
          },
    now: presentOf(now, shown),
  };
}

function presentOf({ before, after, more, less, moreCases, lessCases }: PresentComparison, shown: Shown) {
  const flagged = ({ verdicts }: Picture): number => verdicts.filter(({ level }) => isFlag(level)).length;
  const changed = (changes: typeof more) =>
    shown.holds(changes.map((one) => ({ ...one, hold: one.after.hold, ending: null })));
  return {
    held: after.verdicts.length,
    flaggedBefore: flagged(before),
    flaggedAfter: flagged(after),
    more: changed(more),
    less: changed(less),
    casesBefore: before.proposals.opened.length,
    casesAfter: after.proposals.opened.length,
    moreCases: shown.cases(moreCases, after),
    lessCases: shown.cases(lessCases, before),
  };
}

interface Judged {
  readonly suspicion: number | null;
  readonly level: Level;
}

interface JudgedTwice {
  readonly hold: Hold;
  readonly ending: Ending;
  readonly before: Judged;
  readonly after: Judged;
}

/** Holds and cases in words. */
class Shown {
  private readonly language: Language;
  private readonly shopName: (shop: string) => string;

  constructor(language: Language, shopName: (shop: string) => string) {
    this.language = language;
    this.shopName = shopName;
  }

  holds(changes: readonly JudgedTwice[]): PreviewHolds {
    const endings: Record<PreviewEnding, number> = { unpaid: 0, paid: 0, open: 0, unknown: 0 };
    for (const change of changes) endings[endingOf(change)] += 1;
    return {
      count: changes.length,
      endings,
      listed: changes.slice(0, LISTED).map((change) => this.hold(change)),
    };
  }

  cases(cases: readonly Inquiry[], { holdOf }: Picture): PreviewCases {
    const unitsOf = ({ product, lines }: Inquiry): number =>
      lines.reduce((sum, line) => sum + (holdOf(product.shop, line)?.quantity ?? Number.NaN), 0);
    return {
      count: cases.length,
      listed: cases.slice(0, LISTED).map((one) => ({
        product: nameOfProduct(one.product),
        shop: this.shopName(one.product.shop),
        orders: new Set(one.lines.map(({ orderId }) => orderId)).size,
        units: knownOrNull(unitsOf(one)),
      })),
    };
  }

  private hold(change: JudgedTwice): PreviewHold {
    const { hold, before, after } = change;
    return {
      product: nameOfProduct(hold.product),
      orderId: hold.line.orderId,
      shop: this.shopName(hold.line.shop),
      units: knownOrNull(hold.quantity),
      heldSince: hold.heldSince,
      before: this.level(before),
      after: this.level(after),
      ending: endingOf(change),
    };
  }

  private level({ suspicion, level }: Judged): PreviewLevel {
    const { levels } = messagesFor(this.language).detection;
    return {
      level,
      levelLabel: levels[level],
      suspicion: suspicion === null ? null : Math.floor(suspicion),
    };
  }
}

function endingOf({ hold, ending }: Pick<JudgedTwice, "hold" | "ending">): PreviewEnding {
  return ending ?? (hold.end === null ? "open" : "unknown");
}
