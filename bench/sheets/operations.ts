/** What is measured, and the least program for it. */
import type { Json } from "../../preview/host/types.ts";
import type { MinimalExecution } from "./hand-minimal.ts";
import type { LargeBook } from "./large-book.ts";

export interface Operation {
  readonly name: string;
  /** How much of the book changed, in words. */
  readonly change: string;
  /** What the seller does before it. */
  readonly prepare?: (book: LargeBook) => void;
  readonly work: (book: LargeBook) => void;
  /** Left out: what the least program would be was not worked out. */
  readonly minimal?: readonly MinimalExecution[];
}

const RECORD = "記録（自動）";
const VERDICT = ["判定", "疑い度", "理由", "データの古さ", "問い合わせID"];

/** What has to be known to judge: settings, history, stock, lists, inquiries, the book and what stands beside it. */
const JUDGING = {
  settings: "whole",
  imports: "whole",
  stock: "whole",
  "watch-list": "whole",
  inquiries: "whole",
  orders: [[RECORD], VERDICT],
} as const;

const REFRESH: MinimalExecution = {
  reads: JUDGING,
  writes: ["settings", "inquiries", "stock", "orders"],
  colours: ["settings", "inquiries", "orders"],
  answersWithState: true,
};

const BEGIN: MinimalExecution = { reads: { settings: "whole", imports: "whole" }, writes: [] };
const END: MinimalExecution = { ...BEGIN, writes: ["imports"] };
const CHUNK: MinimalExecution = {
  reads: { settings: "whole", imports: "whole", orders: [[RECORD]], observations: [] },
  writes: ["observations", "orders", "imports"],
  isStep: true,
};

function refresh(change: string): Operation {
  return { name: "refresh", change, work: (book) => book.call("refreshNow"), minimal: [REFRESH] };
}

function importOf(change: string, news: (book: LargeBook) => Parameters<LargeBook["news"]>[0]): Operation {
  return {
    name: "import",
    change,
    work: (book) => {
      book.pass(3_600_000);
      book.importRows(book.news(news(book)));
    },
    minimal: [BEGIN, CHUNK, END],
  };
}

/**
 * In their order: what one leaves behind is there for the next.
 *
 * @param lines of the book
 * @param count of the lines that change at a time
 */
export function operations(lines: number, count = 200): readonly Operation[] {
  /** The tab sorted by SKU, pending lines stand all over it. */
  const scattered = (book: LargeBook): readonly number[] => book.newest(count, count + lines / 200);
  const percent = lines / 100;
  return [
    refresh("nothing"),
    importOf(`${count} changed`, (book) => ({ added: 0, changed: book.newest(count) })),
    refresh(`${count} changed`),
    importOf("1 %: half new, half changed", (book) => ({
      added: percent / 2,
      changed: book.newest(percent / 2, count),
    })),
    refresh("1 %: half new, half changed"),
    {
      ...importOf(`${count} changed, scattered`, (book) => ({ added: 0, changed: scattered(book) })),
      prepare: (book) => book.sortBy("SKU"),
    },
    refresh(`${count} changed, scattered`),
    importOf(`none: the same ${count} again`, (book) => ({ added: 0, changed: scattered(book) })),
    {
      name: "settings preview",
      change: "one threshold",
      work: (book) => book.call("previewSettings", { "level.caution": 40 }),
      minimal: [{ reads: JUDGING, writes: [] }],
    },
    {
      name: "sidebar opened",
      change: "nothing",
      work: (book) => book.call("sidebarState"),
      minimal: [{ reads: JUDGING, writes: [], answersWithState: true }],
    },
    { name: "settings applied", change: "one threshold", work: applied },
    { name: "contact noted", change: "one inquiry", work: contacted },
    {
      name: "added to the watch list",
      change: "one entry",
      work: (book) => book.call("addToWatchList", { by: "sku", text: "TOY-1", reason: "", until: null }),
    },
    { name: "order added by hand", change: "one order", work: addedByHand },
  ];
}

function applied(book: LargeBook): void {
  book.call("applySettings", { "level.caution": 40 });
}

function contacted(book: LargeBook): void {
  const [id] = book.inquiryIds;
  if (id === undefined) throw new Error("no inquiry in the log");
  book.call("markContacted", [id]);
}

function addedByHand(book: LargeBook): void {
  const order: Json = {
    shop: "",
    orderId: "250-1234567-1234567",
    sku: "TOY-1",
    asin: "",
    title: "",
    units: 5,
    total: null,
    purchasedAt: book.at - 3_600_000,
    payment: "unknown",
    seenAt: book.at,
  };
  book.call("addOrder", order);
}
