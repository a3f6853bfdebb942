/** What formulas tell of the orders in the orders tab, found by order id, SKU or ASIN. Read only. */
import type { DetectionSettings } from "../detection/settings.ts";
import { LEVELS, type Level } from "../detection/verdict.ts";
import type { CivilTime } from "../inquiries/dates.ts";
import { archivedOrderIds } from "./archive-sheet.ts";
import { numberOf, textOf, timeOf } from "./cell.ts";
import { levelText } from "./level-colors.ts";
import type { StoredJudgement } from "./stored-judgement.ts";
import { ORDERS_TAB, ORDERS_TEXTS, type OrdersColumn } from "./tabs/orders-columns.ts";
import { NEVER_HELD, type ToldLine, toldOf } from "./told-line.ts";
import type { Workbook } from "./workbook.ts";

interface NamedLine {
  readonly shop: string;
  readonly orderId: string;
  readonly sku: string;
  readonly asin: string;
  readonly told: ToldLine;
}

const COLUMNS = [
  "level",
  "suspicion",
  "reasons",
  "quantity",
  "heldSince",
  "expectedRelease",
  "holdEndedAt",
  "orderId",
  "sku",
  "asin",
  "shop",
] as const satisfies readonly OrdersColumn[];

export class ToldOrders {
  private readonly byOrder = new Map<string, ToldLine[]>();
  private readonly bySku = new Map<string, ToldLine[]>();
  private readonly byAsin = new Map<string, ToldLine[]>();

  /** Order ids of the archive, read only for an order that is not in the tab. */
  private readonly archived: () => ReadonlySet<string>;

  private constructor(lines: readonly NamedLine[], workbook: Workbook) {
    let archived: ReadonlySet<string> | undefined;
    this.archived = () => {
      archived ??= archivedOrderIds(workbook);
      return archived;
    };

    // The report of pending orders names no ASIN: other lines of the SKU tell it.
    const asinOfSku = new Map<string, string>();
    for (const { shop, sku, asin } of lines)
      if (sku !== "" && asin !== "") asinOfSku.set(`${shop}\n${sku}`, asin);
    for (const { shop, orderId, sku, asin, told } of lines) {
      enter(this.byOrder, orderId, told);
      enter(this.bySku, codeKey(sku), told);
      enter(this.byAsin, codeKey(asin || (asinOfSku.get(`${shop}\n${sku}`) ?? "")), told);
    }
  }

  /** As the last refresh left it in the tab; null where the tab or one of its columns is missing. */
  static inTab(workbook: Workbook): ToldOrders | null {
    const table = workbook.peek(ORDERS_TAB, ORDERS_TEXTS, COLUMNS);
    if (table === null) return null;
    return new ToldOrders(
      table.read(COLUMNS).map((cells) => {
        const heldSince = timeOf(cells.heldSince);
        const endedAt = timeOf(cells.holdEndedAt);
        return {
          shop: textOf(cells.shop),
          orderId: textOf(cells.orderId),
          sku: textOf(cells.sku),
          asin: textOf(cells.asin),
          told: {
            level: levelOfText(textOf(cells.level)),
            suspicion: typeof cells.suspicion === "number" ? cells.suspicion : null,
            reasons: textOf(cells.reasons),
            held: !Number.isNaN(heldSince) && Number.isNaN(endedAt),
            units: numberOf(cells.quantity),
            heldSince,
            endedAt,
            expectedRelease: timeOf(cells.expectedRelease),
          },
        };
      }),
      workbook,
    );
  }

  /** As the rules judge it with other settings than those of the last refresh. */
  static judged(
    { lines, holds, verdicts }: StoredJudgement,
    { settings, civil }: { readonly settings: DetectionSettings; readonly civil: CivilTime },
    workbook: Workbook,
  ): ToldOrders {
    const verdictOf = new Map(verdicts.map((verdict) => [verdict.hold, verdict]));
    const toldByLine = new Map(
      holds.map((hold) => [
        hold.line,
        toldOf(hold, verdictOf.get(hold), settings.paymentTermDays, workbook.language, civil),
      ]),
    );
    return new ToldOrders(
      lines.map((line) => ({ ...line, told: toldByLine.get(line) ?? NEVER_HELD })),
      workbook,
    );
  }

  /** The lines of an order, none for an archived one; null for one that nobody knows. */
  readonly ofOrder = (orderId: string): readonly ToldLine[] | null =>
    this.byOrder.get(orderId) ?? (this.archived().has(orderId) ? [] : null);

  /** The lines with a SKU, in all shops. */
  readonly ofSku = (sku: string): readonly ToldLine[] | null => this.bySku.get(codeKey(sku)) ?? null;

  readonly ofAsin = (asin: string): readonly ToldLine[] | null => this.byAsin.get(codeKey(asin)) ?? null;
}

function codeKey(code: string): string {
  return code.toUpperCase();
}

function enter(index: Map<string, ToldLine[]>, key: string, told: ToldLine): void {
  if (key === "") return;
  const known = index.get(key);
  if (known === undefined) index.set(key, [told]);
  else known.push(told);
}

/** The level that a cell of the level column names, in either language; null for none. */
function levelOfText(text: string): Level | null {
  return LEVELS.find((level) => levelText(level, "ja") === text || levelText(level, "en") === text) ?? null;
}
