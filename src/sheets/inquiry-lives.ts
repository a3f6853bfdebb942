/** How the inquiries stand by the reports: their states, what differs from the seller's entries, what they brought. */
import { askingsOf } from "../inquiries/asked.ts";
import type { CivilTime } from "../inquiries/dates.ts";
import { type Followed, follow } from "../inquiries/follow.ts";
import type { Inquiry } from "../inquiries/inquiry.ts";
import { type LineLookup, lineLookup } from "../inquiries/line-lookup.ts";
import { learnTerms, type TermOf } from "../inquiries/payment-term.ts";
import { type Recovered, recoveredBy } from "../inquiries/recovered.ts";
import { reportedState } from "../inquiries/reported-state.ts";
import type { Hold } from "../orders/hold.ts";
import type { Settings } from "./settings-sheet.ts";
import type { StockSheet } from "./stock-sheet.ts";

export interface InquiryLives {
  /** As they are once the reports were followed. */
  readonly inquiries: readonly Inquiry[];
  readonly termOf: TermOf;
  /** `undefined` for an inquiry that is proposed only now. */
  followed(id: string): Followed | undefined;
  recoveredBy(inquiry: Inquiry): Recovered;
}

export interface LivesGround {
  readonly holds: readonly Hold[];
  readonly holdOf: LineLookup<Hold>;
  readonly settings: Settings;
  readonly stock: StockSheet | null;
  readonly civil: CivilTime;
  /** Epoch ms. */
  readonly at: number;
}

export function followAll(inquiries: readonly Inquiry[], ground: LivesGround): InquiryLives {
  const { holds, holdOf, settings, stock, civil, at } = ground;
  const { paymentTermDays } = settings.detection;
  const termOf = learnTerms(holds, paymentTermDays, askedAbout(inquiries, civil));
  const priceSince = stock?.book.pricesSince();
  const reports = { holdOf, termOf, civil };
  const followed = new Map<string, Followed>();
  for (const inquiry of inquiries) {
    const held = inquiry.lines.some((line) => holdOf(inquiry.product.shop, line)?.end === null);
    const { replyDays } = settings.inquiries;
    followed.set(
      inquiry.id,
      follow(inquiry, reportedState(inquiry, reports), { held, replyDays, civil, at }),
    );
  }
  return {
    inquiries: [...followed.values()].map(({ inquiry }) => inquiry),
    termOf,
    followed: (id) => followed.get(id),
    recoveredBy: (inquiry) =>
      recoveredBy(inquiry, {
        ...reports,
        priceSince: ({ product }, from) => priceSince?.(product, from) ?? Number.NaN,
      }),
  };
}

/** Whether the seller asked Amazon about a hold. */
function askedAbout(inquiries: readonly Inquiry[], civil: CivilTime): (hold: Hold) => boolean {
  const asked = inquiries.filter((inquiry) => askingsOf(inquiry, civil)?.length !== 0);
  const inquiryOf = lineLookup(
    asked.flatMap((inquiry) =>
      inquiry.lines.map((line) => ({ line: { ...line, shop: inquiry.product.shop }, inquiry })),
    ),
    ({ line }) => line,
  );
  return ({ line }) => inquiryOf(line.shop, line) !== undefined;
}
