/**
 * Everything the add-on knows at one moment: the book, its verdicts, the inquiries. Reading it writes nothing but the
 * tally of the archive, where that has to be made again.
 */
import { judge } from "../detection/judge.ts";
import { learnBaseline } from "../detection/learn-baseline.ts";
import { namesIn, type SalesTally } from "../detection/sales-tally.ts";
import type { DetectionSettings } from "../detection/settings.ts";
import type { Verdict } from "../detection/verdict.ts";
import type { CivilTime } from "../inquiries/dates.ts";
import { type Inquiry, type InquiryLine, type InquirySituation, withLines } from "../inquiries/inquiry.ts";
import { holdsByLine, type LineLookup, lineLookup, type ShopLine } from "../inquiries/line-lookup.ts";
import { type Proposals, proposeInquiries } from "../inquiries/propose.ts";
import { situationOf } from "../inquiries/situation.ts";
import { withEntries } from "../inquiries/templates.ts";
import type { Hold } from "../orders/hold.ts";
import { holdsOf } from "../orders/holds.ts";
import { ProductIndex, type ProductNames } from "../orders/products.ts";
import type { StoredTally } from "./archive-tally.ts";
import { archivedSales } from "./archived-sales.ts";
import { civilTimeOf } from "./civil-time.ts";
import type { ImportDesk } from "./import-steps.ts";
import { InquiriesSheet } from "./inquiries-sheet.ts";
import { followAll, type InquiryLives } from "./inquiry-lives.ts";
import { OrdersSheet, type StandingVerdict } from "./orders-sheet.ts";
import { restoreLost } from "./restore-inquiries.ts";
import { listsIfMade, type SellerLists } from "./seller-lists.ts";
import type { Settings } from "./settings-sheet.ts";
import { StockSheet } from "./stock-sheet.ts";
import { TemplatesSheet } from "./templates-sheet.ts";
import type { Workbook } from "./workbook.ts";

/** Enters something into the seller's cells for him, knowing how the inquiries stand. */
export type InquiryEdit = (inquiriesSheet: InquiriesSheet, lives: InquiryLives) => void;

export interface Picture {
  /** The moment it shows, epoch ms. */
  readonly at: number;
  readonly workbook: Workbook;
  readonly desk: ImportDesk;
  readonly settings: Settings;
  readonly inquiriesSheet: InquiriesSheet;
  /** The inquiries of the log, their lines named as the book knows them now, their states as the reports have them. */
  readonly known: readonly Inquiry[];
  readonly lives: InquiryLives;
  readonly civil: CivilTime;
  readonly products: ProductIndex;
  /** All holds, open and ended. */
  readonly holds: readonly Hold[];
  /** What the seller wants watched or exempted. */
  readonly lists: SellerLists;
  /** null where the tab was never made. */
  readonly templatesSheet: TemplatesSheet | null;
  /** null where no stock report has come in. */
  readonly stock: StockSheet | null;
  readonly verdicts: readonly Verdict[];
  /** Index in the book of each line that is held now, in the order of the verdicts. */
  readonly indexOf: readonly number[];
  readonly standing: readonly StandingVerdict[];
  /** Up to then some orders are archived and not among the holds, epoch ms; NaN: none are. */
  readonly archivedUntil: number;
  /** What they taught; null: none are. */
  readonly archivedSales: SalesTally | null;
  /** What archived orders called their products. */
  readonly archivedNames: readonly ProductNames[];
  readonly holdOf: LineLookup<Hold>;
  readonly verdictOf: LineLookup<Verdict>;
  readonly proposals: Proposals;
}

export interface PictureOptions {
  /** What archived lines taught; left out: made anew, and written, where it does not fit. */
  readonly archivedIn?: (desk: ImportDesk, detection: DetectionSettings, at: number) => StoredTally | null;
  /** Enters something into the inquiry log for the seller, before anything is concluded from it. */
  readonly edit?: InquiryEdit | undefined;
  /** Lists that need not be opened again. */
  readonly lists?: Partial<SellerLists> | undefined;
}

/**
 * Judges all that is held at `at`.
 *
 * @param newId makes the opaque id of a new inquiry
 */
export function takePicture(
  workbook: Workbook,
  desk: ImportDesk,
  settings: Settings,
  at: number,
  newId: () => string,
  { archivedIn = archivedSales, edit, lists = {} }: PictureOptions = {},
): Picture {
  const archived = archivedIn(desk, settings.detection, at);
  const { book } = desk.orders;
  const archivedNames = archived === null ? [] : namesIn(archived.tally);
  const products = new ProductIndex(book.lines, archivedNames);
  const holds = holdsOf(book.lines, products);
  const stock = StockSheet.openIfUsed(desk);
  const civil = civilTimeOf(workbook.timeZone);
  const standing = desk.orders.readVerdicts();
  const inquiriesSheet = new InquiriesSheet(workbook, at);
  restoreLost(inquiriesSheet, desk, standing, workbook);
  const linesLeftOut = linesLeftOutOf(inquiriesSheet, desk.orders, standing);
  const holdOf = holdsByLine(holds);
  const followNow = (): InquiryLives =>
    followAll(
      inquiriesSheet.inquiries.map((inquiry) =>
        withPresentLines(inquiry, desk.orders, standing, linesLeftOut.get(inquiry.id) ?? []),
      ),
      { holds, holdOf, settings, stock, civil, at },
    );
  const templatesSheet = TemplatesSheet.openIfMade(workbook);
  const before = followNow();
  edit?.(inquiriesSheet, before);
  const lives = edit === undefined ? before : followNow();
  const read = {
    at,
    workbook,
    desk,
    inquiriesSheet,
    known: lives.inquiries,
    lives,
    civil,
    products,
    holds,
    lists: listsIfMade(workbook, desk.shops, civil, lists),
    templatesSheet,
    stock,
    standing,
    archivedUntil: archived?.until ?? Number.NaN,
    archivedSales: archived?.tally ?? null,
    archivedNames,
    holdOf,
  };
  const withTemplates = settingsWith(settings, templatesSheet);
  return { ...read, settings: withTemplates, ...judged(read, withTemplates, newId) };
}

/** The settings with the seller's templates in them. */
function settingsWith(settings: Settings, sheet: TemplatesSheet | null): Settings {
  if (sheet === null) return settings;
  const { inquiries } = settings;
  return {
    ...settings,
    inquiries: { ...inquiries, templates: withEntries(inquiries.templates, sheet.entries) },
  };
}

/**
 * The same moment judged under other settings.
 *
 * @param known the inquiries of the log that are taken to stand; the others' lines may be proposed anew
 */
export function underSettings(
  picture: Picture,
  settings: Settings,
  known: readonly Inquiry[],
  newId: () => string,
): Picture {
  return { ...picture, settings, ...judged(picture, settings, newId, known) };
}

/** What does not depend on the settings. */
type Read = Omit<Picture, "settings" | keyof Judged>;
type Judged = Pick<Picture, "verdicts" | "indexOf" | "verdictOf" | "proposals">;

function judged(
  read: Read,
  { detection, inquiries }: Settings,
  newId: () => string,
  known = read.known,
): Judged {
  const { at, desk, products, holds, lists, stock, standing } = read;
  const { lines } = desk.orders.book;
  const { paymentTermDays } = detection;
  const verdicts = judge(holds, {
    at,
    settings: detection,
    baseline: learnBaseline(lines, products, at, paymentTermDays, read.archivedSales ?? undefined),
    watchList: lists.watchList?.entries ?? [],
    exemptions: lists.exemptions?.entries ?? [],
    ...(stock === null ? {} : { availableUnits: stock.book.availableUnits() }),
  });
  const index = new Map(lines.map((line, position) => [line, position]));
  return {
    verdicts,
    indexOf: verdicts.map(({ hold }) => index.get(hold.line) ?? -1),
    verdictOf: lineLookup(verdicts, ({ hold }) => hold.line),
    proposals: proposeInquiries({
      verdicts,
      known,
      dismissedLines: dismissedLines(desk.orders, standing, read.known),
      minima: inquiries.minima,
      paymentTermDays,
      at,
      newId,
    }),
  };
}

/**
 * An inquiry keeps its lines as they were known when it was proposed; a report may have told the item id or SKU since.
 * A line of which neither was known is the one of its order that stands under this inquiry in the orders tab.
 */
function withPresentLines(
  inquiry: Inquiry,
  orders: OrdersSheet,
  standing: readonly StandingVerdict[],
  leftOut: readonly InquiryLine[],
): Inquiry {
  const { book } = orders;
  const { shop } = inquiry.product;
  const named = inquiry.lines.map((line) => {
    const ofInquiry = book
      .linesOf(shop, line.orderId)
      .filter((index) => OrdersSheet.inquiryOf(standing[index]) === inquiry.id);
    const vague = line.itemId === "" && line.sku === "";
    const index = (vague ? ofInquiry[0] : undefined) ?? book.find(shop, { ...line, asin: "" });
    const present = index === undefined ? undefined : book.lines[index];
    if (present === undefined) return line;
    const { orderId, itemId, sku, ordinal } = present;
    return { orderId, itemId, sku, ordinal };
  });
  const lines = withoutTwins([...named, ...leftOut]);
  const products = lines.map(({ sku }) => sku);
  const sku = inquiry.product.sku === "" ? (products.find((one) => one !== "") ?? "") : inquiry.product.sku;
  return { ...inquiry, lines, product: { ...inquiry.product, sku } };
}

/** A line that is named twice, as in its record and by the orders tab, is one. */
function withoutTwins(lines: readonly InquiryLine[]): readonly InquiryLine[] {
  const byName = new Map(
    lines.map((line) => [`${line.orderId}\n${line.itemId}\n${line.sku}\n${line.ordinal}`, line]),
  );
  return [...byName.values()];
}

/** The lines that the orders tab counts to an inquiry whose record has no room for all of its own. */
function linesLeftOutOf(
  inquiriesSheet: InquiriesSheet,
  { book }: OrdersSheet,
  standing: readonly StandingVerdict[],
): ReadonlyMap<string, readonly InquiryLine[]> {
  const wanted = new Map<string, InquiryLine[]>();
  for (const { id } of inquiriesSheet.inquiries) if (inquiriesSheet.leavesLinesOut(id)) wanted.set(id, []);
  if (wanted.size === 0) return wanted;
  book.lines.forEach(({ orderId, itemId, sku, ordinal }, index) => {
    wanted.get(OrdersSheet.inquiryOf(standing[index]))?.push({ orderId, itemId, sku, ordinal });
  });
  return wanted;
}

/** Lines that were part of an inquiry which no longer stands in the log: the seller deleted it. */
function dismissedLines(
  orders: OrdersSheet,
  standing: readonly StandingVerdict[],
  known: readonly Inquiry[],
): readonly ShopLine[] {
  const ids = new Set(known.map(({ id }) => id));
  return orders.book.lines.filter((_line, index) => {
    const inquiry = OrdersSheet.inquiryOf(standing[index]);
    return inquiry !== "" && !ids.has(inquiry);
  });
}

export function situationIn(picture: Picture, inquiry: Inquiry): InquirySituation {
  return situationOf(inquiry, picture.holdOf, picture.verdictOf, picture.lives.termOf);
}

/** All inquiries with what is proposed now: lines that join, and new ones last. */
export function inquiriesIn({ known: standing, proposals, at }: Picture): readonly Inquiry[] {
  const joined = new Map(proposals.joined.map((one) => [one.id, one.lines]));
  const known = standing.map((inquiry) => {
    const lines = joined.get(inquiry.id);
    return lines === undefined ? inquiry : withLines(inquiry, lines, at);
  });
  return [...known, ...proposals.opened];
}

/** The verdicts on an inquiry's lines that are still held, each once. */
export function verdictsOn({ product, lines }: Inquiry, { verdictOf }: Picture): readonly Verdict[] {
  return [...new Set(lines.flatMap((line) => verdictOf(product.shop, line) ?? []))];
}

/** The most suspicious verdict among an inquiry's lines that are still held; null where none is. */
export function strongestVerdict(picture: Picture, inquiry: Inquiry): Verdict | null {
  return verdictsOn(inquiry, picture).reduce<Verdict | null>(
    (strongest, verdict) =>
      strongest === null || (verdict.suspicion ?? -1) > (strongest.suspicion ?? -1) ? verdict : strongest,
    null,
  );
}
