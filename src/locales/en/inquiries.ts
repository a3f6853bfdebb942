import type { inquiries as japanese } from "../ja/inquiries.ts";
import { contactWays, inquiryStates } from "./inquiry-states.ts";

const n = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
const counted = (count: number, one: string, several: string): string =>
  `${n(count)} ${count === 1 ? one : several}`;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const inquiries: typeof japanese = {
  states: inquiryStates,
  by: contactWays,

  day: (month, day) => `${day} ${MONTHS[month - 1] ?? month}`,
  fullDay: (year, month, day) => `${day} ${MONTHS[month - 1] ?? month} ${year}`,
  moment: (day, time) => `${day}, ${time}`,
  unknown: "unknown",
  atLeast: (amount) => `at least ${amount}`,
  andMore: (named, more) => `${named} and ${n(more)} more`,
  listSeparator: ", ",
  units: (count) => counted(count, "unit", "units"),
  orders: (count) => counted(count, "order", "orders"),
  money: (amount, currency) => `${currency} ${amount}`,

  cancellers: { buyer: "the buyer", merchant: "the seller", amazon: "Amazon", unknown: "" },

  situation: {
    held: (lines, details) => (details === "" ? `${n(lines)} pending` : `${n(lines)} pending (${details})`),
    paid: (lines) => `${n(lines)} paid`,
    endedUnpaid: (lines) => `${n(lines)} cancelled unpaid`,
    bySeller: (lines) => `${n(lines)} cancelled by the seller`,
    unknown: (lines) => `${n(lines)} unknown`,
    end: ".",
    release: (since, release) => ` Held since ${since}; should be released by itself around ${release}.`,
    overdue: (since, release) =>
      ` Held since ${since}; still pending after ${release}, when it should have been released by itself.`,
  },

  conflict: (entered, reported) =>
    `You entered “${entered}”, the reports show “${reported}”. Choose between them in the sidebar.`,

  term: {
    setting: (days) => `setting: ${days} days`,
    learned: (days, count) => `this shop's own: ${days} days (${counted(count, "cancel", "cancels")})`,
  },

  history: {
    authors: { seller: "seller", report: "report", "add-on": "HoldGuard" },
    proposed: (lines) => `Inquiry proposed (${counted(lines, "order line", "order lines")})`,
    joined: (lines) => `${counted(lines, "order line", "order lines")} joined`,
    askedAgain: "Amazon asked once more",
    rebuilt: (lines) => `Lost record made again (${counted(lines, "order line", "order lines")})`,
    reported: (state) => `Reports show: ${state}`,
    reportedNothing: "Reports show no end: still pending",
    kept: (state) => `Kept “${state}” against the reports`,
    fields: {
      state: "Progress",
      contactedAt: "Contacted on",
      replyBy: "Reply by",
      by: "Contacted by",
      caseNumber: "Case number",
      agent: "Agent",
      reason: "Reason",
      snoozeUntil: "Remind me on",
    },
    changed: (field, value) => `${field}: ${value}`,
    cleared: (field) => `${field}: cleared`,
    line: (when, what, who) => `${when} ${what} (${who})`,
    dropped: (count) => `… ${counted(count, "change", "changes")} between left out`,
  },

  contact: {
    productWithAsin: (product, asin) => `${product} (ASIN: ${asin})`,
    block: (products, orders) => `Product: ${products}\n${orders}`,
    order: (orderId, units, since) => `- Order ${orderId} (${units}, pending since ${since})`,
    nothingHeld:
      "The reports show none of these orders as pending. Before you contact Amazon, import a new report and look again.",
    old: (days) =>
      `This data is ${counted(days, "day", "days")} old, and the orders may have been paid since. Import a new report before you contact Amazon.`,
    ended: (orderIds) =>
      `No longer pending, so left out of the inquiry: ${orderIds}. Others may have changed too: import a new report before you contact Amazon.`,
    unknown: (orderIds) =>
      `The reports do not tell how these stand now, so they are left out of the inquiry: ${orderIds}. Import a new report before you contact Amazon.`,
  },

  placeholders: {
    orderIds: "order numbers",
    product: "product",
    asin: "ASIN",
    sku: "SKU",
    units: "units",
    value: "amount",
    heldSince: "held since",
    expectedRelease: "expected release",
    replyBy: "reply by",
    shop: "shop",
    orderCount: "order count",
    details: "order details",
  },

  template: {
    unknownPlaceholder: (line, name) => `Line ${n(line)}: {${name}} is not a known name.`,
    unclosed: (line) => `Line ${n(line)}: a “{” is not closed. Close it with “}”, as in {order numbers}.`,
  },

  templates: {
    subject: { name: "Subject of the form", text: "Pending orders: {product} ({order count})" },
    text: {
      name: "Text of the form",
      text: `Hello, I would like to ask about pending orders.

{order details}

Lately it has often happened that several units of one product are ordered, left pending and then cancelled without payment. Are these orders all right?

Could you please do three things:
1. Ask the buyer whether they still mean to buy.
2. Set the buyer a day by which to answer (around {reply by} would suit us), and tell them how to cancel if they do not want the order.
3. Let us know which day that is.

If the buyer means to buy, we are glad to wait. Thank you very much.`,
    },
    phoneQuestion: {
      name: "Question on the phone",
      text: "Lately it has often happened that several units are ordered, left pending and then cancelled. Are the orders of this product all right? It is {product}, {units} in all.",
    },
    phoneClosing: {
      name: "Closing on the phone",
      text: "Could you give me the case number and your name, please? If the buyer means to buy, I am glad to wait. Thank you very much.",
    },
  },

  phone: {
    opening: {
      heading: "Say first",
      line: (count) =>
        `I am calling about ${counted(count, "pending order", "pending orders")}: I would like the buyer to be asked whether they mean to buy.`,
    },
    orders: {
      heading: "Read out the order numbers",
      line: (spoken, units) => `${spoken} (${units})`,
    },
    question: "Ask",
    asks: {
      heading: "Ask for",
      lines: (replyBy) => [
        "Could you ask the buyer whether they still mean to buy?",
        `Could you set the buyer a day by which to answer? Around ${replyBy} would suit me.`,
        "What happens if there is no answer by then?",
        "Could you tell me the outcome, by phone or mail?",
      ],
    },
    closing: "Say before you hang up",
    notes: {
      heading: "Write down",
      lines: (replyBy) => [
        "Case number:",
        "Agent:",
        `Reply by (you asked for ${replyBy}):`,
        "How you will hear (phone or mail):",
      ],
    },
    step: (number, heading) => `${n(number)}. ${heading}`,
  },
  form: (subject, text) => `Subject: ${subject}\n\n${text}`,

  sample: {
    orderIds: "249-1234567-1234567, 250-7654321-7654321",
    product: "Transforming robot",
    asin: "B000000000",
    sku: "TOY-001",
    units: "8 units",
    value: "JPY 24,000",
    heldSince: "1 Apr",
    expectedRelease: "8 Apr",
    replyBy: "5 Apr",
    shop: "Sample shop",
    orderCount: "2 orders",
    details:
      "Product: Transforming robot (ASIN: B000000000)\n- Order 249-1234567-1234567 (5 units, pending since 1 Apr)\n- Order 250-7654321-7654321 (3 units, pending since 2 Apr)",
  },

  path: `Sign in to Seller Central and scroll to the very bottom of the page
Choose “Contact technical support” (テクニカルサポートにお問い合わせ)
Choose “Orders and customers” (注文および購入者への対応)
Choose “Other questions on orders and customers” (その他注文と購入者について)
Fill in each field (copy order numbers, subject and text from here)
Choose to be contacted by phone (where you cannot, send the text by the form)`,

  abusePath: `Sign in to Seller Central and open “Performance” → “Account Health”
Near the bottom of the page, choose “Report Abuse” (規約違反を報告)
As the kind of violation, choose what fits the seller code of conduct
Enter ASIN, order numbers, times and quantities (copy the text from here)`,

  settings: {
    "inquiry.minUnits": {
      label: "Inquiry from: units held",
      help: "An inquiry is suggested where a hold is suspicious and at least this many units of its product are held in all. Orders judged normal are not counted.",
    },
    "inquiry.minYen": {
      label: "Inquiry from: amount held",
      help: "An inquiry is suggested where a hold is suspicious and at least this amount of its product is held in all. Orders judged normal or in another currency are not counted.",
    },
    "inquiry.minStockShare": {
      label: "Inquiry from: share of stock held",
      help: "An inquiry is suggested where a hold is suspicious and at least this share of its product's stock is held. Used only where the stock is known.",
    },
    "inquiry.minStockShareUnits": {
      label: "Share of stock counts from",
      help: "Below this many units held the share of stock decides nothing. Set it to 1 if you mostly sell single pieces.",
    },
    "inquiry.replyDays": {
      label: "Days for the buyer to answer",
      help: "The day suggested for the buyer's answer is this many days after the contact. If Amazon names another day, enter it in the inquiry log.",
    },
    "inquiry.question.ja": {
      label: "Template of the question (Japanese)",
      help: "This is “Text of the form” on the tab “Templates” now. Please change it there; while a text stands there, nothing written here is used.",
    },
    "inquiry.question.en": {
      label: "Template of the question (English)",
      help: "This is “Text of the form” on the tab “Templates” now. Please change it there; while a text stands there, nothing written here is used.",
    },
    "inquiry.path.ja": {
      label: "Way to the contact form (Japanese)",
      help: "One step a line. Used when the display is Japanese.",
    },
    "inquiry.path.en": {
      label: "Way to the contact form (English)",
      help: "One step a line. Change it here when Amazon moves the form.",
    },
    "inquiry.abusePath.ja": {
      label: "Way to the report of abuse (Japanese)",
      help: "One step a line. Used when the display is Japanese.",
    },
    "inquiry.abusePath.en": {
      label: "Way to the report of abuse (English)",
      help: "One step a line. Change it here when Amazon moves the form.",
    },
  },

  dossier: {
    subject: (product) => `Orders that keep ending unpaid (${product})`,
    order: (orderId, amount) => `order ${orderId} (${amount})`,
    line: (order, begin, seenUntil, endedBy, by, contacted) =>
      `- ${order}: ${begin.told ? "placed" : "first seen pending"} on ${begin.day}, seen pending until ${seenUntil}, cancelled unpaid by ${by === "" ? "" : `${by} no later than `}${endedBy}${contacted === "" ? "" : `; Amazon was asked on ${contacted}`}`,
    events: {
      placed: (order) => `Placed: ${order}`,
      seen: (order) => `First seen pending: ${order}`,
      contacted: (order) => `Amazon asked about ${order}`,
      ended: (order, by) =>
        by === ""
          ? `Cancelled unpaid by then: ${order}`
          : `Cancelled unpaid by ${by}, at the latest then: ${order}`,
    },
    body: (facts) =>
      `Hello. Orders of the following product keep ending unpaid, which I would like to report.

Product: ${facts.name}
Period: ${facts.from} to ${facts.until}
Orders that ended unpaid: ${n(facts.cases)}, ${facts.units} in all
Stock kept from sale, roughly: ${Number.isNaN(facts.unitDays) ? "unknown" : `${n(facts.unitDays)} (units × days, counting only the time for which they were seen pending)`}
${Number.isNaN(facts.paidOrders) ? "" : `Orders of this product that were paid in the same period: ${n(facts.paidOrders)}${facts.paidOrders === 0 ? "" : ` (${n(facts.largePaidOrders)} of them of ${n(facts.minUnits)} units or more)`}\n`}This covers only what reports since ${facts.knownSince} have shown.${facts.archivedUntil === "" ? "" : ` Some orders that ended by ${facts.archivedUntil} are not included.`}

${facts.timeline}

As I understand it, the seller code of conduct forbids “placing fake orders to hold a competitor's inventory”.
A seller cannot see who placed a pending order, so I cannot tell whether these orders are a case of it. Could you please look into them? Thank you very much.`,
  },

  problems: {
    number: (label, min, max, unit) => `“${label}” takes a number from ${n(min)} to ${n(max)} ${unit}.`,
    notText: (label) => `“${label}” takes a text.`,
    tooLong: (label, max) => `“${label}” may have at most ${n(max)} characters.`,
    template: (label, problem) => `Please check “${label}”. ${problem}`,
  },
  usedInstead: {
    number: (fallback, unit) => ` The default of ${n(fallback)} ${unit} is used for now.`,
    text: " The default text is used for now.",
  },
};
