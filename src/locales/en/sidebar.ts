import type { SidebarTexts } from "../ja/sidebar.ts";

const n = (value: number) => value.toLocaleString("en-GB");
const percent = (share: number) => Math.round(100 * share);
const count = (value: number, one: string, many: string) => `${n(value)} ${value === 1 ? one : many}`;

/** Everything the sidebar says. Times arrive already written; counts are written here. */
export const sidebar: SidebarTexts = {
  name: "HoldGuard",
  loading: "Loading…",
  back: "Back",
  retry: "Try again",
  suspicionOnly: "These orders deserve a question to Amazon. A flag is a suspicion, not proof.",

  connection: {
    title: "The add-on cannot be reached",
    faults: {
      "two-accounts":
        "This happens when several Google accounts are signed in to this browser. Open the spreadsheet again like this:",
      offline: "There seems to be no internet connection. Check it, then press “Try again”.",
      "timed-out": "No answer came in time. Wait a moment, then press “Try again”.",
      unanswered: "Google reported an error. Wait a moment, then press “Try again”.",
    },
    twoAccountsSteps: [
      "Open an incognito window (or sign out of the other accounts)",
      "Sign in with only the account that uses this spreadsheet",
      "Open the spreadsheet and its sidebar again",
    ],
  },

  status: {
    heading: "Where things stand",
    refreshed: "Last refresh",
    newestReport: "Newest report",
    held: "Pending",
    orders: (value) => n(value),
    stale: (value) => `The data of ${n(value)} of them is old`,
    refresh: "Judge again now",
    refreshing: "Judging again…",
    refreshedNow: "Judged again",
    notices: "Notices",
    learned: "Verdicts follow learned strengths (see “How good the flags were”)",
  },

  /** All that home opens besides what is due. */
  menu: {
    heading: "Menu",
    orders: "Orders and reports",
    judging: "Judging",
    repeated: "Where it keeps happening",
  },

  levels: {
    danger: "Danger",
    caution: "Caution",
    watch: "Watch",
    notJudged: "Not judged",
  },

  daily: {
    on: (hour) => `Daily refresh: on (after ${n(hour)}:00)`,
    off: "Daily refresh: off",
    mine: "Switched on by: you",
    owner: (owner) => `Switched on by: ${owner}`,
    hint: "Switch it in the menu above: Extensions → HoldGuard.",
  },

  drop: {
    title: "Drop reports here",
    anywhere: "Let go to read them",
    choose: "Choose files",
    paste: "Paste rows",
    hint: "All orders, pending orders or stock reports: several at once, or zipped.",
    privacy: "Files are read in this browser only. Buyers’ names and addresses are not used.",
    busy: "Choose it again once the import has ended.",
  },

  empty: {
    heading: "Getting started",
    steps: [
      "In Seller Central, under Reports, download the all orders report or the pending orders report.",
      "Drop the file into the box above.",
      "Suspicious pending orders appear here, with the inquiry ready to send.",
    ],
    whereToGet: "Where the reports are",
    calm: "No order needs an inquiry now.",
    calmHint: "Results appear here each time you import a new report.",
  },

  review: {
    heading: "Files to import",
    reading: "Reading…",
    ready: (value) => `${count(value, "file was", "files were")} read. Check and import.`,
    kind: "Kind",
    encoding: "Encoding",
    rows: "Rows",
    rowCount: (value) => n(value),
    period: "Order dates",
    asOf: "As of",
    asOfWhy: "Why this time matters",
    asOfExplained:
      "When a hold began and ended is counted from this time. It was taken from the file’s modification time. If the file was saved again or passed on, enter the time at which Amazon made the report.",
    asOfMissing: "Enter a date and a time.",
    asOfTooEarly: (newest) => `The file holds a record of ${newest}. Enter that time or a later one.`,
    rejected: (value) => `${count(value, "row cannot", "rows cannot")} be read (the others will be imported)`,
    remove: (name) => `Leave out ${name}`,
    unread: "Cannot be imported",
    unreadDetails: "Columns found, and reports that can be read",
    unopened: "The file could not be opened. Close it in other programs and choose it again.",
    guessed: (kind) =>
      `The columns that would tell its kind are missing. It looks like “${kind}”; leave the file out if it is not.`,
    guessRight: (kind) => `Yes, this is “${kind}”`,
    silent:
      "This may not be the whole report as downloaded, so nothing is concluded from orders it does not list (no hold is taken to have ended).",
    add: "Add files",
    confirm: "Import",
    confirmSeveral: (value) => `Import ${count(value, "file", "files")}`,
  },

  paste: {
    heading: "Paste rows",
    intro: "Imports rows copied from a report or a spreadsheet in place of a file.",
    label: "Copied rows",
    hint: "Paste the row of column names too. Columns are parted by tabs or commas.",
    missing: "Paste rows, the row of column names included.",
    submit: "Check them",
    name: "Pasted rows",
  },

  mapping: {
    heading: "What the columns hold",
    title: "Check what each column holds",
    intro:
      "The column names are not those of an Amazon.co.jp report. The columns were chosen by their names: correct what is wrong. Files with the same columns will be read like this from now on.",
    doubtful: "Some values cannot be read like this. Check the columns and the order of dates.",
    none: "(none)",
    choose: "Please choose",
    needed: "Needed to judge the orders. Choose a column.",
    skuOrAsinNeeded: "Either SKU or ASIN is needed.",
    dateOrder: "Order of dates",
    dateOrderNeeded: "The dates in the file do not tell. Please choose.",
    others: "Other fields",
    confirm: "Read it like this",
    known: "Read with the columns as you confirmed them before.",
    change: "Correct the columns",
  },

  shop: {
    label: "Shop",
    missing: "Enter which shop this is of.",
    hint: "One name for each seller account: pick a known one or enter a new one.",
    several: "If you run several shops",
  },

  progress: {
    heading: "Importing",
    bar: (name) => `Progress of ${name}`,
    waiting: "Waiting",
    sent: (sent, rows) => `${n(sent)} of ${count(rows, "row", "rows")}`,
    done: "Done",
    alreadyIn: "Imported before",
    refused: "Not imported",
    started: (name, index, files) => `Sending file ${n(index)} of ${n(files)}, ${name}`,
    refreshing: "Judging the orders and updating the sheet…",
    keepOpen:
      "Keep the sidebar open. Should it close, import the same file again: it goes on where it stopped.",
    cancel: "Stop",
    cancelling: "Stopping…",
    cut: "The import was cut off",
    cutHint: "The rows sent so far are kept. “Try again” goes on where it stopped.",
    leave: "Give up and go back",
  },

  summary: {
    done: "Import finished",
    cancelled: "Import stopped",
    cancelledHint: "The rows sent so far are kept. Import the same file again to go on.",
    nothing: "No file could be imported",
    found: (value) => `Suggested inquiries: ${n(value)}`,
    foundNone: "No order needs an inquiry.",
    new: "New",
    changed: "Changed",
    unchanged: "Unchanged",
    duplicates: "Duplicates",
    rejected: "Unreadable",
    notSent: "Not imported",
    alreadyIn: "This very file was imported before. Nothing has changed.",
    rejectedRows: (value) => `Unreadable rows (${n(value)})`,
    line: (line) => `Line ${n(line)}`,
    more: (value) => `${n(value)} more are on the rejected rows tab.`,
    close: "See the result",
  },

  history: {
    heading: "Import history",
    loading: "Reading the history…",
    intro: "What was imported by mistake can be taken back here. The newest 20 are shown.",
    none: "Nothing has been imported yet.",
    at: "Imported",
    asOf: "As of",
    undo: "Take back",
    undoOf: (name) => `Take back the import of ${name}`,
    question: "Take this import back?",
    explained:
      "Orders and stock return to what they would be without it, and are judged again. Other imports and your own notes stay. The same file can be imported again later.",
    undoNow: "Take it back",
    keep: "Keep it",
    undoing: "Taking it back…",
    undone: (name) => `The import of ${name} was taken back`,
    cannot: {
      running: "It is being imported now. Open this again once it has ended.",
      done: "Old records were folded together, so it can no longer be taken back.",
      undoing: "It is being taken back; the next refresh ends it.",
      undone: "It was taken back. The same file can be imported again.",
    },
  },

  record: {
    heading: "How good the flags were",
    loading: "Counting past verdicts. With many orders this takes a minute or two…",
    loaded: "The past verdicts are counted",
    intro:
      "Past holds are judged again, each time from what was known then, and compared with how they ended.",
    empty: "Nothing can be said yet",
    emptyHint:
      "Once it is known of pending orders whether they were paid or cancelled unpaid, the record appears here. Keep importing reports, or enter the progress in the inquiry log.",
    open: (holds) => `Of ${count(holds, "hold", "holds")} seen so far the ending is not known yet.`,
    flagged: (flagged, ended, unpaid) =>
      flagged === 0
        ? "No hold was flagged."
        : ended === 0
          ? `Flagged: ${n(flagged)}, whose ending is not known yet.`
          : `Flagged: ${n(flagged)}. Of ${n(ended)} whose ending is known, ${n(unpaid)} ended unpaid.`,
    beforeEnd: "Before the end",
    atFirstSight: "At first sight",
    precision: "Came true",
    recall: "Found",
    share: (share, low, high) => `${percent(share)} % (${percent(low)}–${percent(high)} %)`,
    unknown: "unknown (fewer than 5)",
    cameTrue: (unpaid, ended) => `${n(unpaid)} unpaid of ${n(ended)} flagged`,
    found: (found, unpaid) => `${n(found)} flagged of ${n(unpaid)} unpaid`,
    lead: (days) => `From the first flag to Amazon's own cancel: ${n(days)} days (median).`,
    period: "Period",
    from: (from, to) => `${from} – ${to}`,
    looks: (looks) => `${count(looks, "look", "looks")} at reports`,
    counted: "Counted",
    endings: (ended, unpaid) => `${count(ended, "ending", "endings")}, ${n(unpaid)} unpaid`,
    notCounted: (holds) => `${n(holds)} more are not counted: their ending is not known`,
    how: "How it is counted, and what is not known",
    howItems: [
      "Judged again by the present settings, without learned strengths and without stock.",
      "In brackets stands the 95 % interval: the fewer cases, the wider, and nobody knows where in it the truth lies.",
      "Reports do not say who cancelled. An order that was cancelled without being paid counts as unpaid.",
      "The progress in the inquiry log counts as an ending, too; a payment that a report shows goes before it. A cancelled order of a case marked as paid, not suspicious or withdrawn is not counted.",
      "A hold that began and ended between two imports was never seen, so it is not in here.",
    ],
    rules: "Rule by rule",
    rule: (name, flagged) => `${name} (${n(flagged)})`,
    silent: (names) => `Rules that never hit: ${names.join(", ")}`,
    learning: {
      heading: "Strengths learned from the outcomes",
      on: "Verdicts follow the learned strengths now.",
      off: "Verdicts follow the strengths of the settings now.",
      nothing:
        "There is nothing to learn from yet. It takes holds on which a rule hit and whose ending is known.",
      change: (set, learned) => `${n(set)} % → ${n(learned)} %`,
      behind: (hits, unpaid) =>
        `It decided ${n(hits)} holds, of which ${n(unpaid)} ended unpaid (weighed by how much it hit).`,
      inForce: (strength) => ` In use now: ${n(strength)} %.`,
      calibrated: (outcomes, unpaid) =>
        `The whole suspicion is corrected as well, by ${count(outcomes, "ending", "endings")} (${n(unpaid)} unpaid).`,
      notCalibrated: (outcomes, unpaid, needed, either) =>
        `The whole suspicion is corrected from ${n(needed)} endings on, with ${n(either)} or more of either kind (now ${n(outcomes)}, ${n(unpaid)} unpaid).`,
      onlyByYou:
        "This changes only when you press a button. The values in use stand in the column Learned of the settings tab.",
      use: "Use the learned strengths",
      again: "Learn again from the outcomes",
      forget: "Go back to the earlier strengths",
      changing: "Judging again…",
      used: "Judged again by the learned strengths",
      forgotten: "Back to the earlier strengths; judged again",
    },
  },

  room: {
    heading: "Make room for more cells",
    fold: "Fold old observations",
    foldHint:
      "What was observed of orders that ended long ago becomes one row a line. Changes of units and status stay, but these imports can no longer be undone.",
    archive: "Archive ended orders",
    archiveHint:
      "Moves orders that ended long ago to the archive tab and folds their observations (these imports can no longer be undone). HoldGuard goes on learning from them.",
    working: "Making room. This can take some minutes…",
    archiving: (lines, left) => `${n(lines)} lines moved, ${n(left)} to go.`,
    folded: (rows) =>
      rows === 0 ? "There are no old observations to fold" : `The observation log has ${n(rows)} rows fewer`,
    archived: (lines, kept) =>
      (lines === 0 ? "There are no ended orders to archive" : `${n(lines)} lines moved to the archive tab`) +
      (kept === 0 ? "" : ` (${n(kept)} lines stay: you wrote beside their orders)`),
  },

  inquiries: {
    heading: (value) => `Inquiries (${n(value)})`,
    suspicion: (score) => `Suspicion ${n(score)}`,
    suspicionUnknown: "Suspicion unknown",
    orders: "Orders",
    moreOrders: (value) => `Show ${n(value)} more`,
    held: "Held",
    units: (value) => count(value, "unit", "units"),
    unknownUnits: "units unknown",
    unknownValue: "value unknown",
    heldSince: "Held since",
    days: (value) => (value === 0 ? "under a day" : count(value, "day", "days")),
    expectedRelease: "Auto-release",
    daysLeft: (value) => (value === 0 ? "any time now" : `${count(value, "day", "days")} left`),
    stockShare: "Share of stock",
    percent: (percent) => `${n(percent)}%`,
    attention: "Priority",
    attentionOf: (attention) => `${n(attention)} of 100`,
    replyBy: "Reply by",
    shop: "Shop",
    why: (value) => `Why it is flagged (${n(value)})`,
    todo: "What you can do",
    otherRules: (value) => `Other rules (${n(value)})`,
    misses: "Do not apply",
    notJudged: "Could not be judged",
    innocent: "What else it may be",
    stale: (days) => `The data is ${count(days, "day", "days")} old`,
    staleHint: "It may have been paid since. Import a new report before you contact Amazon.",
    importFirst: "Import a new report",
    contact: "See the inquiry text",
    select: "Ask together",
    selectProduct: (product) => `Ask together: ${product}`,
    selected: (value) => `${n(value)} selected`,
    selectedOtherShop: "Cases of different shops cannot be asked together.",
    contactSelected: "See them together",
    clearSelection: "Clear selection",
  },

  sum: {
    caption: "How the suspicion adds up",
    of: "Of the most suspicious order:",
    points: (points) => count(points, "point", "points"),
    underOne: "under 1 point",
    base: "What every pending order has",
    total: "Suspicion",
    alone: (percent) => `By this alone, ${n(percent)}% likely to end unpaid.`,
    behind: (rule) => `The same kind of evidence as “${rule}”, so it adds nothing (0 points).`,
  },

  holds: {
    open: "See all pending orders",
    heading: "Pending orders",
    loading: "Looking through the pending orders…",
    none: "No order is pending now.",
    intro: (total) =>
      `${n(total)}, the most pressing first (suspicion and impact). Choose a product to see the reasons.`,
    reasons: ": see the reasons",
    days: (days) => `held ${days}`,
    showMore: (value, left) => `Show ${n(value)} more (${n(left)} left)`,
    more: (value) => `${n(value)} more shown`,
  },

  order: {
    openSelected: "Explain the selected row",
    heading: "Why this order",
    fromSheet: "The order in the row selected on the orders tab. Read it again after you select another row.",
    again: "Read the selected row again",
    loading: "Looking at the order…",
    read: (orderId) => `The reasons for ${orderId} are shown`,
    impact: "Impact",
    impactHint: "No part of the suspicion. The priority is suspicion times impact.",
    units: "Units",
    value: "Value",
    estimated: "estimated from an earlier sale",
    unknownStock: "stock unknown",
    with: (what, more) => `${what} (${more})`,
    seen: (when) => `It was last seen pending ${when}.`,
  },

  rules: {
    heading: "The rules",
    intro:
      "Pending orders are judged by these rules. You can tune them on the settings tab. They give hints and say nothing certain about what a buyer intends.",
    ofRule: ": about the rule",
    off: "Off",
    offExplained: "It is switched off on the settings tab, so it is not used now.",
    kind: (family, maturity) => `Kind of evidence: ${family} (${maturity})`,
    why: "Why it matters",
    todo: "What to do",
    innocent: "What else it may be",
    blindSpots: "What it can miss",
    examples: "Examples",
    example: (outcome, title) => `${outcome}: ${title}`,
    settings: "Settings now",
    value: (value, unit) => `${value} ${unit}`,
    initially: (value, unit) => `initially ${value} ${unit}`,
    learned: "The strength was learned from the outcomes in this spreadsheet.",
  },

  waiting: {
    heading: (value) => `Awaiting payment (${n(value)})`,
    hint: "Pending orders that are no case by themselves. They vanish once paid.",
    more: (value) => `${n(value)} more in the list of all pending orders`,
  },

  lists: {
    watch: (code) => `Watch this ${code}`,
    watchOf: (product, code) => `Watch this ${code} (${product})`,
    watched: "On the watch list",
    exempt: "Exempt…",
    exemptOf: (product) => `Exempt… (${product})`,
    adding: "Adding…",
    subject: "What to exempt",
    subjects: {
      sku: (id) => `This product (SKU ${id})`,
      asin: (id) => `This product (ASIN ${id})`,
      order: (id) => `Order ${id}`,
    },
    treatAs: "Treat as",
    covers: {
      bulk: {
        label: "Usually bought in bulk",
        hint: "Quantity, amount and stock held are no reason for suspicion.",
      },
      sale: {
        label: "Sale or release day",
        hint: "A burst of orders and stock held are no reason for suspicion.",
      },
      everything: { label: "Do not judge", hint: "Nothing is said of it until then, whatever happens." },
    },
    reason: "Reason (optional)",
    until: "Until (optional)",
    untilHint: "Exempt to the end of that day. Left empty, it has no end.",
    untilPast: "Choose today or a later day.",
    untilMalformed: "Enter year, month and day.",
    submit: "Add to the exemptions",
    cancel: "Cancel",
    changed: "Change of a list",
    added: (tab, row) => `Added to row ${n(row)} of “${tab}” and judged again.`,
    standing: (tab, row) => `It stands in row ${n(row)} of “${tab}” already.`,
    undone: (tab) => `Taken off “${tab}” again, and judged again.`,
    undo: "Undo",
    open: "Open the tab",
    opened: (tab) => `The tab “${tab}” is open`,
    close: "Close",
    exemptOrders: "Some of its orders are exempt",
    inForce: (label, details, orders) =>
      `${label}${details.length === 0 ? "" : ` (${details.join(", ")})`}: ${count(orders, "order", "orders")}`,
    lastDay: (day) => `until ${day}`,
    staysOpen: "The inquiry is still open. To end it, change its progress in the inquiry log.",
    exemptHolds: (value) => `Exempt (${n(value)})`,
    exemptHoldsHint: "Pending orders that your list of exemptions sets aside.",
    openExemptions: "Open the exemptions",
  },

  contact: {
    heading: "Ask Amazon",
    loading: "Preparing the text…",
    about: "About",
    path: "1. Open the contact form",
    orders: "2. Give the order numbers",
    spoken: "On the phone, read them out like this",
    copyOrders: "Copy order numbers",
    question: "3. Ask the question",
    copyQuestion: "Copy question",
    after: "4. Note that you did",
    afterHint: "The inquiry log gets the day. Reply-by day and case number can be entered on its tab.",
    markContacted: "Mark as contacted",
    marking: "Noting it…",
    marked: "Marked as contacted",
  },

  settings: {
    heading: "Settings",
    loading: "Reading the settings…",
    intro: "Before a change applies, you can see what it would have done with your own orders.",
    rest: "Templates of the question, the language and the like are on the settings tab.",
    presets: "How early to speak up",
    preset: {
      careful: {
        name: "Reserved",
        more: "Only orders with strong signs. Fewer calls, but more is missed, small quantities above all.",
      },
      standard: { name: "Standard", more: "The defaults: a balance between misses and false alarms." },
      eager: {
        name: "Early",
        more: "Small quantities and weak signs count early. Fewer misses, but more of the flagged orders will simply be paid.",
      },
    },
    presetValues: (caution, units) =>
      `Caution from ${caution} points, inquiries from ${units} units of a product`,
    inForce: "In force",
    own: "These are settings of your own. Choosing one replaces only the levels and when to inquire.",
    rules: "Rules",
    range: (min, max, unit, fallback) => `${min} to ${max} ${unit} (default ${fallback})`,
    amount: (value, unit) => `${value} ${unit}`,
    switchDefault: (on) => `Default: ${on ? "on" : "off"}`,
    off: "Off",
    on: "On",
    changed: (count) => `${n(count)} changed`,
    toCheck: "Please check",
    fix: (count) => `${n(count)} to correct`,
    reset: "Reset",
    preview: "Preview",
    previewing: "Trying it on your own orders…",
    editedInTab: (count) =>
      `${n(count)} ${count === 1 ? "value has" : "values have"} changed on the settings tab`,
    editedInTabHint: "Until orders are next judged, the sheet shows verdicts by the values before.",
    previewEdited: "Preview the changed values",
  },

  settingsPreview: {
    heading: "Preview",
    nothing: "Nothing differs from the settings in force.",
    tried: "What changes",
    fromTo: (before, after) => `${before} → ${after}`,
    history: "With past orders",
    period: (from, to, looks, holds) =>
      `${n(holds)} orders that were pending at ${n(looks)} reports from ${from} to ${to}, judged only by what was known then.`,
    noHistory: "There are no pending orders to try it on yet. Import a report first.",
    flagged: "Caution and above",
    count: (count) => n(count),
    more: (count) => `Newly flagged (${n(count)})`,
    less: (count) => `No longer flagged (${n(count)})`,
    noMore: "No order is newly flagged.",
    noLess: "No order is left out.",
    endings: { unpaid: "ended unpaid", paid: "paid", open: "still pending", unknown: "outcome unknown" },
    separator: ", ",
    peak: "Suspicion is the highest score each order ever had.",
    now: "With orders pending now",
    held: (count) => `${n(count)} pending orders, judged by the settings in force and by the changed ones.`,
    cases: "Proposed inquiries",
    casesHint:
      "Inquiries that you have begun stay as they are. Ones no longer proposed keep their row in the inquiry log: set it to withdrawn if you do not need it.",
    moreCases: (count) => `Newly proposed inquiries (${n(count)})`,
    lessCases: (count) => `Inquiries no longer proposed (${n(count)})`,
    caseOrders: (orders) => `${n(orders)} ${orders === 1 ? "order" : "orders"}`,
    others: (count) => `${n(count)} more`,
    suspicion: (score) => n(score),
    unjudged: "not judged",
    since: (when) => `since ${when}`,
    learned: "Learned strengths know how these orders ended, so this looks better than it was.",
    caution: "Future orders need not follow the past.",
    apply: "Apply these settings",
    applying: "Writing the settings and judging again…",
    applied: "Settings applied",
    back: "Back to settings",
  },

  copy: {
    copied: "Copied",
    refused: "Copying was refused. Select the text and press Ctrl+C (⌘C on a Mac).",
  },

  dossier: {
    heading: "Report of abuse",
    open: (products) => `Report of abuse (${n(products)})`,
    intro:
      "Products of which two or more orders were cancelled without a payment. Only what reports have shown is put together.",
    loading: "Putting it together…",
    none: "There is nothing to report.",
    show: "See the report",
    showOf: (product) => `See the report on ${product}`,
    about: "Product",
    period: "Period",
    fromTo: (from, until) => `${from} to ${until}`,
    cases: "Ended unpaid",
    count: (cases, units) => `${count(cases, "order", "orders")} (${units} in all)`,
    blocked: "Kept from sale",
    unitDays: (unitDays) => `${n(unitDays)} units × days (only while seen pending)`,
    paid: "Paid",
    paidCount: (orders, minUnits, large) =>
      `${count(orders, "order", "orders")} in the same period${orders === 0 ? "" : ` (${n(large)} of ${n(minUnits)} units or more)`}`,
    paidUnknown: "Unknown (archived orders are not counted)",
    known: "Known since",
    knownSince: (day, archived) =>
      archived === ""
        ? `Reports since ${day}. Earlier orders are not included.`
        : `Reports since ${day}. Orders that ended by ${archived} and were archived are not included.`,
    check: "Check before you send it",
    checkExplained:
      "Reports do not tell who cancelled. If you or the buyer cancelled one of these orders for some other reason, set its inquiry to “Not suspicious” or put its number on the tab “Exemptions”, and it is left out.",
    timeline: "What happened",
    text: "1. Prepare the text",
    subject: "Subject",
    copySubject: "Copy subject",
    body: "Text",
    copyBody: "Copy text",
    path: "2. Open the form",
    keep: "3. Keep a record",
    print: "Print or save as PDF",
    download: "Download as HTML",
    printHint:
      "Choose “Save as PDF” in the print dialog for a PDF. If no dialog opens, download the HTML, open it and print it.",
    printRefused: "The print dialog could not be opened. Download the HTML, open it and print it.",
    write: "Write to the tab",
    writing: "Writing…",
    writeHint:
      "Puts one order a row on the tab “Report of abuse”. Its column of notes is for the case number and the like.",
    written: (tab, added, changed) =>
      added + changed === 0
        ? `The tab “${tab}” is up to date.`
        : `Written to the tab “${tab}” (${n(added)} added, ${n(changed)} changed).`,
    document: {
      madeOn: (day) => `Made on ${day}`,
      summary: "Summary",
      product: "Product",
      shop: "Shop",
      orders: "Orders",
      columns: {
        orderId: "Order number",
        sku: "SKU",
        units: "Units",
        total: "Amount",
        heldSince: "Placed",
        seenUntil: "Seen pending",
        endedBy: "Cancelled",
        contactedAt: "Asked",
      },
      text: "Text of the report",
      unknown: "unknown",
      notes: (zone) =>
        `Times are those of the spreadsheet's time zone (${zone}). “Placed”: where no report tells it, when the order was first seen pending. “Seen pending”: the last report that showed it so. “Cancelled”: by then it was cancelled without a payment. A seller cannot see who placed a pending order, so nothing here is said of any person.`,
    },
  },

  prevention: {
    heading: "Prevention",
    open: "Prevention",
    loading: "Looking at the history…",
    intro:
      "Settings that would have kept off holds like those you had, by your own history. They are made in Seller Central.",
    knownSince: (day, archived) =>
      archived === ""
        ? `Counted from reports since ${day}.`
        : `Counted from reports since ${day}. Orders that ended by ${archived} and were archived do not count.`,
    never: "Never cancel such an order yourself",
    neverExplained:
      "A seller's cancel raises the cancel rate before shipment, however suspicious the order. Pending FBA orders cannot be cancelled by the seller at all.",
    rate: "Cancel rate before shipment, roughly",
    rateFacts: (days, orders, cancelled) =>
      `${n(cancelled)} of ${count(orders, "order", "orders")} of ${n(days)} days that you ship yourself were cancelled`,
    rateUntil: (until) => `Up to the report of ${until}`,
    rateOver: (percent, limit) => `${percent}: not below Amazon's limit of ${limit}`,
    rateUnder: (percent, limit) => `${percent}: below Amazon's limit of ${limit}`,
    rateUnknown: "Unknown. Import an all-orders report.",
    rateNoOrders: (days) => `In these ${n(days)} days there is no order of your own shipping to count.`,
    rateNoOwn:
      "The imported reports show no order that you ship yourself. The cancel rate is about those alone.",
    rateHint:
      "Reports do not tell who cancelled, so cancels by buyers and by Amazon are counted too. The figure that counts is on “Account Health” in Seller Central.",
    limits: "Maximum order quantity",
    limitsHint:
      "The most units that one order may take. It does not keep anyone from ordering several times.",
    limit: (units) => `At most ${count(units, "unit", "units")} an order`,
    limitCost: (paid, blocked) =>
      blocked === 0
        ? `None of ${n(paid)} paid orders took more than that.`
        : `${n(blocked)} of ${n(paid)} paid orders would have been turned away.`,
    limitGain: (unpaid, blocked, units) =>
      `Of ${n(unpaid)} orders that ended unpaid, ${n(blocked)} (${count(units, "unit", "units")}) would not have come in.`,
    limitsNone: "Your history supports no limit so far.",
    limitSteps: [
      "In Seller Central, open “Inventory” → “Manage All Inventory” and find the product by its SKU",
      "Open “Edit listing” → “Offer”",
      "Enter the number above as “Max order quantity” and save (it takes about 15 minutes)",
    ],
    more: (more) => `${count(more, "more product", "more products")}`,
    undecided: (products) => `Not decided yet (${n(products)})`,
    undecidedHint: "Some orders ended unpaid, but too few were paid to tell what buyers usually take.",
    wanted: (paid, wanted) => `${n(paid)} paid; ${n(wanted)} more are needed.`,
    konbini: "Convenience-store payment",
    konbiniHint:
      "It can be switched off only for what you ship yourself, not for FBA, and then for all of it in that seller account.",
    konbiniAdvice: {
      off: "More units were left unpaid than paid: switching it off should help.",
      keep: "More units were paid than left unpaid: better keep it on.",
      unknown: (wanted) =>
        `Not decided yet: ${count(wanted, "more such order", "more such orders")} with a known end ${wanted === 1 ? "is" : "are"} needed. Keep importing pending orders and all orders.`,
    },
    konbiniPaid: "Paid",
    konbiniUnpaid: "Unpaid",
    konbiniCost: (paid) =>
      `Without it, at least ${count(paid, "paid order", "paid orders")} would have needed another way to pay.`,
    ordersAndUnits: (orders, units) =>
      `${count(orders, "order", "orders")} (${count(units, "unit", "units")})`,
    untold: (orders) =>
      `Of ${count(orders, "more order", "more orders")} the reports do not tell the payment. Some may have been paid quickly at a store, so more than the number above may be lost.`,
    konbiniNone: "The imported reports show no order that you ship yourself.",
    konbiniSkus: "SKUs left unpaid this way",
    konbiniSteps: [
      "In Seller Central, top right, open “Settings” → “Account Info” (出品用アカウント情報)",
      "Open the payment method settings (支払い方法の設定)",
      "Switch convenience-store payment off and save",
    ],
    movedHint: "Amazon moves and renames pages. If you cannot find one, search the help for its name.",
    steps: "How to set it",
    skus: "SKU",
    copySkus: "Copy SKUs",
    copySkusOf: (product) => `Copy SKUs of ${product}`,
  },

  addOrder: {
    open: "Add an order by hand",
    heading: "Add an order by hand",
    intro: "Judges a pending order you saw in Seller Central, without waiting for a report.",
    orderId: "Order number",
    orderIdHint: "e.g. 250-1234567-1234567",
    product: "Product (at least one)",
    sku: "SKU",
    asin: "ASIN",
    title: "Title",
    units: "Units",
    total: "Total in yen (optional)",
    purchasedAt: "Ordered at",
    seenAt: "Seen pending at",
    payment: "Payment",
    payments: {
      unknown: "Unknown",
      "convenience-store": "Convenience store",
      "cash-on-delivery": "Cash on delivery",
      card: "Card",
      other: "Other",
    },
    submit: "Add and judge",
    submitting: "Judging…",
    added: "The order was added",
    check: (value) => `${count(value, "field needs", "fields need")} correcting.`,
    faults: {
      "order-id-malformed": "Enter digits as 3-7-7 (e.g. 250-1234567-1234567).",
      "product-missing": "Enter a SKU, an ASIN or a title.",
      "asin-malformed": "An ASIN has 10 letters or digits (e.g. B0ABCDEFGH).",
      "units-malformed": "Enter a whole number of at least 1.",
      "total-malformed": "Enter a whole number of at least 1, or leave it empty.",
      "time-missing": "Enter a date and a time.",
      "seen-before-purchase": "Enter a time after the order’s.",
    },
  },
};
