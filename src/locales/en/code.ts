import type { code as japanese } from "../ja/code.ts";

export const code: typeof japanese = {
  title: "HoldGuard",
  menu: {
    openSidebar: "Open sidebar",
    refresh: "Judge again now",
    sort: "Put what needs you first",
    fold: "Fold old observations",
    archive: "Archive ended orders",
    watchList: "Open the watch list",
    exemptions: "Open the exemptions",
    scheduleOn: "Switch scheduled refresh on",
    scheduleOff: "Switch scheduled refresh off",
    selfCheck: "Self-check (how Google behaves)",
  },
  formula: {
    headers: {
      suspicion: "Suspicion",
      level: "Level",
      reasons: "Reasons",
      holdDays: "Days held",
      holdRelease: "Expected release",
      heldUnits: "Units held",
    },
    list: {
      asOf: "As of",
      count: (held) => `${held} held, what needs you first`,
      none: "No order is held.",
      columns: { orderId: "Order number", product: "Product", units: "Units", shop: "Shop" },
    },
    unknownOrder: "not on the orders tab",
    noOrderId: "no order number",
    unknownUnits: "units unknown",
    noOrders:
      "There is no orders tab yet, or columns of it are missing. Import a report in the sidebar or choose “Judge again now”.",
    noRange: (name) => `Please give a range, for example =${name}(A1:F60, 最終更新).`,
    noTime: "The second value must be a cell with a date and time, such as 最終更新 on the settings tab.",
    noRefresh:
      "There is no time to judge at. Give a cell with a date and time as the second value, or import a report in the sidebar.",
    noColumns: (found) =>
      `The header row needs “Quantity” or “Status” (or give a range of order numbers). Headers found: ${found.length === 0 ? "none" : found.join(", ")}`,
    settings: {
      noColumns:
        "The third value must be a copy of the settings tab (with the headers “Setting ID” or “Setting”, and “Value”) or two columns: setting and value.",
      nameless: (value) => `A row of the third value names no setting (its value: ${value}).`,
      unknown: (name) =>
        `There is no setting “${name}” (third value). Write it as “Setting” or “Setting ID” on the settings tab.`,
      outOfBounds: (label, min, max, unit) =>
        `“${label}” (third value) must be a number from ${min} to ${max} (${unit}).`,
      notASwitch: (label) => `“${label}” (third value) must be on (TRUE) or off (FALSE).`,
      levelsOutOfOrder: "In the third value, the thresholds must fall in this order: danger, caution, watch.",
    },
  },
  /** What may go wrong anywhere. */
  failures: {
    permission: {
      sheet:
        "HoldGuard has no permission to use this spreadsheet. Extensions → HoldGuard → Open sidebar lets Google ask again.",
      timer:
        "The scheduled refresh needs your permission to run when you are not present. “Scheduled refresh” in the sidebar leads to it.",
      mail: "The morning mail needs your permission to send mail as you.",
      connector: "Fetching reports from Amazon needs your permission to connect to an external service.",
    },
    protected: (tab) =>
      `The tab “${tab}” holds protected cells, so nothing could be written. Under Data → Protect sheets and ranges, allow editing of HoldGuard's columns.`,
    newer:
      "A newer version of HoldGuard has been used on this spreadsheet. So that nothing breaks, this version has neither read nor written anything. Update the add-on (the script), then reopen the spreadsheet.",
    noSpreadsheet: "The spreadsheet could not be opened. Please reopen it and try again.",
    parts: {
      missing: (file) =>
        `The script's file "${file}" could not be loaded. In the Apps Script editor, see whether there is a file of that name, and add it if there is none.`,
      foreign: (file) =>
        `The script's file "${file}" is of another version than the other files, or is cut off. Please paste all files of the release again.`,
    },
    moved:
      "Nothing was written, as rows or columns of the sheet keep moving. Please try again once sorting and the like has ended.",
    unavailable: "Google's service did not answer for a moment. Please wait a little and try again.",
    failed: "That did not work. Please try again; if it keeps happening, reopen the spreadsheet.",
  },
  levels: {
    danger: "Danger",
    caution: "Caution",
    watch: "Watch",
    normal: "Normal",
    "not-judged": "Not judged",
  },
  levelMarks: {
    danger: "▲▲",
    caution: "▲",
    watch: "△",
    normal: "",
    "not-judged": "?",
  },
  /** The tabs that formulas look things up in. */
  tabs: {
    orders: {
      name: "Orders",
      columns: {
        level: {
          header: "Level",
          help: "How far the suspicion goes. It is not proof: see the reasons and what else it may be.",
        },
        suspicion: {
          header: "Suspicion",
          help: "How likely the hold ends unpaid (0–100). Blank where it cannot be judged.",
        },
        reasons: { header: "Reasons", help: "Which rule saw what." },
        dataAge: {
          header: "Age of data",
          help: "Days since a report last showed the order. A new report clears it.",
        },
        inquiry: { header: "Inquiry ID", help: "The inquiry that this order is part of." },
        title: { header: "Product name", help: "" },
        sku: { header: "SKU", help: "" },
        asin: { header: "ASIN", help: "" },
        quantity: {
          header: "Quantity",
          help: "As seen while pending, even where the report says 0 after a cancel.",
        },
        total: { header: "Amount", help: "Total of the line, tax included." },
        currency: { header: "Currency", help: "" },
        status: { header: "Status", help: "As last seen in an imported report." },
        heldSince: { header: "Held since", help: "" },
        expectedRelease: {
          header: "Expected release",
          help: "When Amazon should cancel by itself because the payment term has passed.",
        },
        lastSeenAt: { header: "Last seen", help: "The time of the last report that showed this order." },
        holdEndedAt: { header: "Hold ended", help: "When a payment or cancel was seen." },
        orderId: { header: "Order number", help: "" },
        itemId: { header: "Order item number", help: "" },
        purchasedAt: { header: "Ordered at", help: "" },
        payment: { header: "Payment", help: "Normally not disclosed." },
        channel: { header: "Shipped by", help: "" },
        business: { header: "Business", help: "" },
        cancelledBy: {
          header: "Cancelled by (automatic)",
          help: "Buyer, seller or Amazon. Only orders imported by the Orders API tell.",
        },
        shop: { header: "Shop", help: "" },
        memory: { header: "Record (automatic)", help: "HoldGuard's own record. Please do not edit it." },
      },
    },
    settings: {
      name: "Settings",
      columns: {
        label: { header: "Setting", help: "" },
        value: { header: "Value", help: "Change it here. Left blank, the default is used." },
        unit: { header: "Unit", help: "" },
        learned: {
          header: "Learned",
          help: "What this shop's own outcomes taught. Followed only while “Use the learned strengths” is on. Clear a cell to go back for that rule.",
        },
        default: { header: "Default", help: "" },
        range: { header: "Range", help: "" },
        problem: { header: "Check", help: "Says so when a value cannot be read; the default is then used." },
        help: { header: "Meaning", help: "" },
        id: { header: "Setting ID", help: "" },
      },
    },
    archive: {
      name: "Archive",
      columns: {
        title: { header: "Title", help: "" },
        quantity: { header: "Units", help: "" },
        total: { header: "Amount", help: "Line total with tax." },
        outcome: { header: "Outcome", help: "How the order had ended when it was archived." },
        purchasedAt: { header: "Purchased", help: "" },
        endedAt: { header: "End seen", help: "As of when a report showed that the order had ended." },
        orderId: {
          header: "Order number",
          help: "When a report speaks of this order again, it goes back to the orders tab by itself.",
        },
        sku: { header: "SKU", help: "" },
        shop: { header: "Shop", help: "" },
        memory: {
          header: "Record (automatic)",
          help: "What HoldGuard remembers. Please do not edit: nothing else remembers this order.",
        },
      },
    },
  },
  tabNameTaken: (name) => `${name} (HoldGuard)`,
  /** Of tabs that are made or mended. */
  notices: {
    columnRebuilt: (tab, header) =>
      `The column “${header}” of the tab “${tab}” was missing and has been added again at the right edge.`,
    columnsAdded: (tab, headers) => `New columns at the right of the tab “${tab}”: ${headers.join(", ")}`,
    headersMissing: (tab) =>
      `The first row of the tab “${tab}” lacks HoldGuard's headers. If you inserted a row above it, please delete that row; if the headers were removed, undo that. Nothing was written.`,
    tabRebuilt: (tab) => `The tab “${tab}” was missing and has been made again.`,
    rowsMoved: (tab) =>
      `Rows or columns of the tab “${tab}” were moved while it was written; the values were put into their right rows.`,
  },
};
