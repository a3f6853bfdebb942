import { isolated } from "../isolated.ts";
import type { sheets as japanese } from "../ja/sheets.ts";
import { code } from "./code.ts";

export const sheets: typeof japanese = {
  tabs: {
    orders: code.tabs.orders,
    inquiries: {
      name: "Inquiry log",
      columns: {
        state: {
          header: "Progress",
          help: "Yours to choose. It follows the reports only while it is as HoldGuard wrote it.",
        },
        level: { header: "Level", help: "" },
        title: { header: "Product name", help: "" },
        orderIds: { header: "Order number", help: "" },
        units: { header: "Units held", help: "Units that are still pending." },
        value: { header: "Value held", help: "" },
        situation: { header: "What reports show", help: "What the imported reports say now." },
        heldSince: { header: "Held since", help: "" },
        expectedRelease: { header: "Expected release", help: "" },
        contactedAt: { header: "Contacted on", help: "The day you contacted Amazon. Your column." },
        reportedState: {
          header: "State by reports",
          help: "What the imported reports show by themselves. Blank while they show nothing for certain.",
        },
        termBasis: {
          header: "Payment term used",
          help: "Days used for the expected release. From 10 cancels on, the shop's own take the setting's place.",
        },
        expectedReturn: { header: "Stock expected back", help: "The day after the cancel: time to check." },
        by: { header: "Contacted by", help: "Phone or form. Your column." },
        caseNumber: { header: "Case number", help: "Amazon's number of the case. Your column." },
        agent: { header: "Agent", help: "Whom you spoke to. Your column." },
        reason: { header: "Your reason", help: "Why it is not suspicious, for example. Your column." },
        snoozeUntil: {
          header: "Remind me on",
          help: "Until this day it stands last in the sidebar. Your column.",
        },
        history: { header: "History", help: "Who changed what, and when; the newest first." },
        daysRecovered: {
          header: "Days recovered",
          help: "Days by which it ended before the expected release after you contacted Amazon (mean of its lines).",
        },
        unitDaysBack: { header: "Unit-days recovered", help: "Units × days." },
        yenDaysBack: { header: "Yen-days recovered", help: "Value × days." },
        unitDaysHeld: {
          header: "Unit-days held",
          help: "Units × days held. Orders that were paid do not count.",
        },
        yenDaysHeld: { header: "Yen-days held", help: "Value × days held." },
        priceChange: {
          header: "Price change (yen)",
          help: "From a unit's price in the order to its price in a stock report after the end. Blank if unknown.",
        },
        replyBy: {
          header: "Reply by",
          help: "Enter the day Amazon told you. Left blank it is counted from the day of contact.",
        },
        suspicion: { header: "Suspicion", help: "" },
        reasons: { header: "Reasons", help: "" },
        question: { header: "Inquiry text", help: "Made from the template on the settings tab." },
        path: { header: "How to contact", help: "" },
        notes: { header: "Notes", help: "Your column." },
        sku: { header: "SKU", help: "" },
        asin: { header: "ASIN", help: "" },
        shop: { header: "Shop", help: "" },
        proposedAt: { header: "Proposed at", help: "" },
        id: { header: "Inquiry ID", help: "" },
        memory: { header: "Record (automatic)", help: "HoldGuard's own record. Please do not edit it." },
      },
    },
    watchList: {
      name: "Watch list",
      columns: {
        target: {
          header: "Target",
          help: "How to find the product. SKU and ASIN must be the same as a whole, a word may stand anywhere in the title.",
        },
        value: { header: "Text", help: "A SKU, an ASIN or a word, one a row. Width and case do not matter." },
        reason: { header: "Reason", help: "Why to look closely; shown with the verdict. May stay blank." },
        until: { header: "Until", help: "In force to the end of that day. Blank: no end." },
        check: {
          header: "Check",
          help: "Written by HoldGuard at every refresh: whether the row can be read and is in force. A row that cannot be read is not used.",
        },
      },
    },
    templates: {
      name: "Templates",
      columns: {
        name: { header: "Template", help: "What the text is for." },
        language: { header: "Language", help: "Used when the display has the same language." },
        text: {
          header: "Text",
          help: "Your own text; blank: the default. Names in braces, such as {order numbers}, are filled in.",
        },
        check: { header: "Check", help: "Looked at again whenever you change the text." },
        preview: {
          header: "Preview",
          help: "The text as Amazon would get it, filled with the newest inquiry, or with invented orders until there is one.",
        },
        default: { header: "Default text", help: "Used while your text is blank." },
        placeholders: {
          header: "Known names",
          help: "English and Japanese names are both fine in either text.",
        },
        id: { header: "Template ID", help: "How HoldGuard tells templates apart. Please do not edit." },
        sample: {
          header: "Sample (automatic)",
          help: "What the preview is filled with. Please do not edit.",
        },
      },
    },
    exemptions: {
      name: "Exemptions",
      columns: {
        target: {
          header: "Target",
          help: "A SKU, an ASIN or an order number; “Business orders” means all of them.",
        },
        value: {
          header: "Text",
          help: "The SKU, ASIN or order number, one a row. Blank for “Business orders”.",
        },
        shop: { header: "Shop", help: "Blank: every shop." },
        covers: {
          header: "Treat as",
          help: "Usually bought in bulk: quantity, amount and stock held are not looked at.\nSale or release day: a burst of orders and stock held are not looked at.\nDo not judge: not judged at all.",
        },
        reason: { header: "Reason", help: "Shown with the order and in the sidebar. May stay blank." },
        until: { header: "Until", help: "In force to the end of that day. Blank: no end." },
        check: {
          header: "Check",
          help: "Written by HoldGuard at every refresh: whether the row can be read and is in force. A row that cannot be read is not used.",
        },
      },
    },
    settings: code.tabs.settings,
    dossier: {
      name: "Report of abuse",
      columns: {
        product: { header: "Product name", help: "" },
        asin: { header: "ASIN", help: "" },
        sku: { header: "SKU", help: "" },
        shop: { header: "Shop", help: "" },
        orderId: { header: "Order number", help: "" },
        units: { header: "Quantity", help: "As seen while pending." },
        total: { header: "Amount", help: "Of this product, tax included." },
        currency: { header: "Currency", help: "" },
        heldSince: {
          header: "Ordered at",
          help: "Where no report tells it: when the order was first seen pending.",
        },
        seenUntil: { header: "Seen pending", help: "The time of the last report that showed it pending." },
        endedBy: {
          header: "Cancelled",
          help: "By then it was cancelled without a payment. Reports do not tell who cancelled.",
        },
        contactedAt: { header: "Contacted on", help: "The day of contact in the inquiry log." },
        notes: { header: "Notes", help: "The case number of the report, say. Your column." },
        key: { header: "Record (automatic)", help: "HoldGuard's own record. Please do not edit it." },
      },
    },
    "self-check": {
      name: "Self-check",
      columns: {
        id: { header: "Check", help: "" },
        expected: { header: "Expected", help: "" },
        observed: { header: "Observed", help: "" },
        same: { header: "Outcome", help: "" },
        source: { header: "Source", help: "The page of Google's documentation." },
      },
    },
    dashboard: {
      name: "Dashboard",
      columns: {
        section: { header: "Section", help: "" },
        item: { header: "Of what", help: "" },
        flagged: {
          header: "Flagged",
          help: "Holds that were flagged at any time before they ended: overall at caution or above, of a rule where it hit.",
        },
        ended: {
          header: "Of known ending",
          help: "Flagged holds that are known to have been paid or to have ended unpaid.",
        },
        unpaid: { header: "Of these unpaid", help: "Those of them that ended unpaid." },
        precision: {
          header: "Flags that came true",
          help: "Of these unpaid ÷ of known ending. Unknown where they are fewer than five.",
        },
        precisionLow: {
          header: "Came true, from",
          help: "Lower end of the 95 % interval: the fewer cases, the wider.",
        },
        precisionHigh: { header: "Came true, to", help: "Upper end of the 95 % interval." },
        recall: {
          header: "Found",
          help: "Of the holds that ended unpaid, the share that was flagged before.",
        },
        recallLow: { header: "Found, from", help: "Lower end of the 95 % interval." },
        recallHigh: { header: "Found, to", help: "Upper end of the 95 % interval." },
        firstPrecision: {
          header: "Came true at first sight",
          help: "The same as Flags that came true, of the verdict when the hold was seen first.",
        },
        firstPrecisionLow: {
          header: "Came true at first sight, from",
          help: "Lower end of the 95 % interval.",
        },
        firstPrecisionHigh: {
          header: "Came true at first sight, to",
          help: "Upper end of the 95 % interval.",
        },
        firstRecall: {
          header: "Found at first sight",
          help: "Of the holds that ended unpaid, the share that was flagged when it was seen first.",
        },
        firstRecallLow: { header: "Found at first sight, from", help: "Lower end of the 95 % interval." },
        firstRecallHigh: { header: "Found at first sight, to", help: "Upper end of the 95 % interval." },
        leadDays: {
          header: "Days before release",
          help: "From the first flag of a hold that ended unpaid to the end of its payment term (median).",
        },
        basis: { header: "Period and way of counting", help: "" },
        at: { header: "Counted at", help: "" },
        id: { header: "Row ID", help: "HoldGuard tells its rows apart by it. Please do not edit it." },
      },
    },
    stock: {
      name: "Stock",
      columns: {
        title: { header: "Product", help: "" },
        sku: { header: "SKU", help: "" },
        asin: { header: "ASIN", help: "" },
        available: {
          header: "Available",
          help: "Units in the newest stock report. What pending orders hold is already off.",
        },
        held: { header: "Held", help: "" },
        share: { header: "Share held", help: "Held ÷ (available + held)." },
        asOf: { header: "Stock as of", help: "" },
        note: { header: "Remarks", help: "" },
        channel: { header: "Shipped by", help: "" },
        shop: { header: "Shop", help: "" },
        memory: { header: "Record (automatic)", help: "HoldGuard's own record. Please do not edit it." },
      },
    },
    imports: {
      name: "Import history",
      columns: {
        at: { header: "Time", help: "" },
        what: { header: "What", help: "" },
        name: { header: "File name", help: "" },
        outcome: { header: "Outcome", help: "" },
        asOf: { header: "Report as of", help: "" },
        rows: { header: "Rows", help: "" },
        new: { header: "New", help: "" },
        changed: { header: "Changed", help: "" },
        unchanged: { header: "Unchanged", help: "" },
        duplicates: { header: "Duplicates", help: "" },
        rejected: { header: "Unreadable rows", help: "" },
        encoding: { header: "Encoding", help: "" },
        shop: { header: "Shop", help: "" },
        kind: { header: "Kind ID", help: "" },
        id: { header: "Import ID", help: "" },
        fingerprint: { header: "Fingerprint", help: "" },
        chunks: { header: "Received", help: "" },
        complete: { header: "As written", help: "" },
        folded: { header: "Folded", help: "" },
      },
    },
    rejected: {
      name: "Rejected rows",
      columns: {
        name: { header: "File name", help: "" },
        line: { header: "Line", help: "Line of the file." },
        column: { header: "Column", help: "" },
        reason: { header: "Reason", help: "" },
        cell: { header: "Content", help: "" },
        importId: { header: "Import ID", help: "" },
      },
    },
    archive: code.tabs.archive,
    "archive-tally": {
      name: "Archive totals",
      columns: {
        part: { header: "Part", help: "" },
        content: {
          header: "Content",
          help: "What is usual in the shop, as far as the archived orders tell. If deleted it is made again from the archive.",
        },
        check: { header: "Check", help: "" },
      },
    },
    "chart-data": {
      name: "Chart data",
      columns: {
        day: { header: "Day", help: "" },
        held: {
          header: "Held",
          help: "Order items held at the end of the day (today: at the last refresh).",
        },
        flagged: {
          header: "Suspicious",
          help: "Those of them that became part of an inquiry, or are at caution or above now.",
        },
        product: { header: "Product", help: "" },
        units: { header: "Units held", help: "" },
        yen: { header: "Yen held", help: "" },
        cycle: { header: "Hold", help: "" },
        before: { header: "Until it began", help: "" },
        cycleUnpaid: { header: "Ended unpaid", help: "" },
        cyclePaid: { header: "Paid", help: "" },
        cycleOpen: { header: "Still held", help: "" },
        cycleUnknown: { header: "End unknown", help: "" },
        ending: { header: "End", help: "" },
        endings: { header: "Holds", help: "" },
        month: { header: "Month of contact", help: "" },
        recovered: { header: "Days recovered", help: "" },
      },
    },
    observations: {
      name: "Observation log",
      columns: {
        importId: { header: "Import ID", help: "" },
        asOf: { header: "Observed at", help: "" },
        shop: { header: "Shop", help: "" },
        orderId: { header: "Order number", help: "" },
        itemId: { header: "Order item number", help: "" },
        content: { header: "Observation", help: "" },
      },
    },
  },
  templates: {
    languages: { ja: "Japanese", en: "English" },
    defaultUsed: "The default text is used",
    ownUsed: "This text is used",
    unknownId: "The template ID was changed. A refresh brings it back.",
  },
  lists: {
    watchTargets: { sku: "SKU", asin: "ASIN", title: "Word in the title" },
    exemptionTargets: { sku: "SKU", asin: "ASIN", order: "Order number", business: "Business orders" },
    covers: { bulk: "Usually bought in bulk", sale: "Sale or release day", everything: "Do not judge" },
    inForce: "In force",
    inForceUntil: (day) => `In force until ${day}`,
    expired: (day) => `Expired (${day})`,
    wrong: (why) => `Please check: ${why} The row is not used.`,
    problems: {
      "target-missing": "Choose a target.",
      "target-unknown": "The target is not on the list.",
      "value-missing": "The text is blank.",
      "value-no-text": "The text was taken for a date. Set the format to plain text and enter it again.",
      "value-unwanted": "“Business orders” means all of them: leave the text blank.",
      "asin-malformed": "An ASIN has 10 letters or digits.",
      "order-malformed": "An order number has digits as 3-7-7.",
      "shop-unknown": "There is no shop of this name yet.",
      "covers-missing": "Choose how to treat it.",
      "covers-unknown": "How to treat it is not on the list.",
      "day-unreadable": "The last day cannot be read as a date.",
    },
    unseen: {
      sku: "No order has this SKU yet.",
      asin: "No order has this ASIN yet.",
      title: "No order has this word in its title yet.",
      order: "This order number is not on the orders tab.",
    },
    exempted: (covers, details) =>
      `Exempt: ${covers}${details.length === 0 ? "" : ` (${details.map(isolated).join(", ")})`}`,
    until: (day) => `until ${day}`,
  },
  refreshedAtName: "最終更新",
  settings: {
    refreshedAt: {
      label: "Last refresh",
      help: "When reports were last imported or judged. Formulas use its name: =SUSPICION(range, 最終更新). Please do not change it.",
    },
    language: {
      label: "Language",
      help: "Of verdicts and explanations, and of tabs made from now on. Tabs that stand keep their names and headers.",
    },
    firstShopName: {
      label: "Name of the first shop",
      help: "What to call the shop whose reports were imported without a name. With one shop it may stay blank.",
    },
    foldAfterDays: {
      label: "Days until the observation log is folded",
      help: "What was observed of an order that ended this long ago becomes one row a line. Every change of units, amount and status stays, but these imports can no longer be undone.",
    },
    archiveAfterDays: {
      label: "Days until ended orders are archived",
      help: "Orders that ended this long ago can be moved to the archive tab with “Archive ended orders” in the menu. HoldGuard goes on learning from them, but these imports can no longer be undone.",
    },
    notDays: (label, min, max) => `“${label}” must be a whole number from ${min} to ${max}.`,
    days: "days",
    on: "On",
    off: "Off",
    range: (min, max) => `${min}–${max}`,
    onOrOff: "On / Off",
    notAChoice: (label, choices) => `“${label}” must be one of ${choices}.`,
    notAName: (label) => `“${label}” takes a text.`,
    defaultUsed: " The default is used.",
  },
  dashboard: {
    record: "How good the flags were",
    overall: "All rules together (caution or above)",
    unknown: "unknown",
    day: (year: number, month: number, day: number) =>
      `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
    period: (from: string, to: string, looks: number) => `${looks} looks at reports of ${from} to ${to}. `,
    holds: (holds: number, ended: number, unpaid: number) =>
      `Of ${holds} holds, ${ended} of known ending are counted (${unpaid} unpaid). `,
    how: "Judged again by the present settings and lists, at each look from what was known then; stock, learned strengths and exemptions of single orders are left out. How holds ended is known from the reports and from the progress in the inquiry log.",
    nothingYet: "There is no hold yet that could be counted.",
  },
  charts: {
    held: { title: "Holds over time (60 days)", across: "Day", up: "Order items" },
    units: { title: "Units held by product", across: "Units", up: "" },
    yen: { title: "Yen held by product", across: "Yen", up: "" },
    timeline: {
      title: "Holds of the product flagged most often",
      across: "Days since the first hold",
      up: "",
    },
    endings: { title: "How flagged holds ended", across: "", up: "Holds" },
    recovered: { title: "Days recovered by inquiries", across: "Month of contact", up: "Days" },
    fates: { unpaid: "unpaid", paid: "paid", open: "still held", unknown: "unknown" },
    rest: (products) => `${products} more products`,
    cycle: (month, day, units, fate) => `${month}/${day} ${Number.isNaN(units) ? "" : `×${units} `}${fate}`,
    month: (year, month, andEarlier) =>
      `${andEarlier ? "until " : ""}${year}-${String(month).padStart(2, "0")}`,
  },
  statuses: {
    pending: "Pending",
    unshipped: "Unshipped",
    "partially-shipped": "Partially shipped",
    shipped: "Shipped",
    cancelled: "Cancelled",
    unknown: "Unknown",
  },
  payments: {
    "convenience-store": "Convenience store",
    "cash-on-delivery": "Cash on delivery",
    card: "Card",
    other: "Other",
    unknown: "Unknown",
  },
  channels: { amazon: "Amazon", merchant: "Seller", unknown: "Unknown" },
  cancellers: { buyer: "Buyer", merchant: "Seller", amazon: "Amazon", unknown: "" },
  business: "Business",
  firstShop: "Shop 1",
  outcomes: {
    running: "Importing",
    done: "Done",
    undoing: "Being undone",
    undone: "Undone",
    failed: "Failed",
  },
  endUnknown: "No longer pending (outcome unknown)",
  stockDrop: (units, unexplained) =>
    `${units} units fewer than in the stock report before. For ${unexplained} of them no order stands in the imported reports (returns, corrected counts and orders not yet listed are possible, too).`,
  moreOrders: (count) => `and ${count} more (filter the orders tab by the inquiry ID)`,
  moreReasons: (count) => ` (and ${count} more)`,
  dataAge: (days) => (days === 1 ? "data 1 day old" : `data ${days} days old`),
  byHand: "Added by hand",
  scheduledRun: "Scheduled refresh",
  notices: {
    ...code.notices,
    nameTaken: (name) =>
      `The named range “${name}” points to another cell. Point it to “Last refresh” on the settings tab, so that formulas follow each refresh.`,
    unreadableDay: (tab, header, text) =>
      `“${isolated(text)}” in “${header}” of the tab “${tab}” cannot be read as a day. Enter it as 2026-11-24. It is left as it is.`,
    inquiryRebuilt: (tab, count) =>
      `Inquiries whose record was lost in the tab “${tab}” and was made again from the order numbers: ${count}. Their earlier history is gone.`,
    changedMeanwhile: (tab, header) =>
      `“${header}” in the tab “${tab}” was changed in the meantime and is left as it is.`,
    unknownState: (text) =>
      `The progress “${isolated(text)}” in the inquiry log is not on the list. It counts as under way and is left as it is.`,
    nearlyFull: (share) =>
      `The cells of this spreadsheet have reached ${share}% of the limit (10 million). “Fold old observations” and “Archive ended orders” in the menu make room.`,
    archiveLost: (tab) =>
      `The tab “${tab}” is missing. Archived orders, and what they taught, count no longer. If you did not mean to delete it, undo that or go back in the version history.`,
    archiveRecordsLost: (tab) =>
      `The record column of the tab “${tab}” is gone. Archived orders cannot come back when a report speaks of them. If you did not mean to delete it, undo that or go back in the version history.`,
    wrongRows: (tab, rows) =>
      `${rows === 1 ? "1 row" : `${rows} rows`} of “${tab}” cannot be read and ${rows === 1 ? "is" : "are"} not used. See the column “Check”.`,
    wrongTemplates: (tab, count) =>
      `${count === 1 ? "1 text" : `${count} texts`} of “${tab}” cannot be used; the default is used. See the column “Check”.`,
    stockLost: (tab) =>
      `What the stock reports said is lost from the tab “${tab}”. Import a stock report again and it is made anew.`,
    recordUnreadable: (tab, rows) =>
      `The records of ${rows} rows on the tab “${tab}” could not be read and were rebuilt from the observation log.`,
  },
};
