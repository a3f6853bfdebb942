import type { MailTexts } from "../ja/mail.ts";
import { dueDays } from "./due-days.ts";

const n = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
const count = (value: number, one: string, many: string): string => `${n(value)} ${value === 1 ? one : many}`;

export const mail: MailTexts = {
  digest: {
    subject: (todo, danger, failures) => {
      if (todo === 0)
        return failures === 0
          ? "[HoldGuard] Nothing to do today"
          : `[HoldGuard] The automatic refresh needs a look (${n(failures)})`;
      const dangerous = danger === 0 ? "" : ` (danger: ${n(danger)})`;
      return `[HoldGuard] ${n(todo)} to do${dangerous}${failures === 0 ? "" : ", the refresh needs a look"}`;
    },
    testSubject: (subject) => `[Test] ${subject}`,
    test: "This is a test. It shows how things stand now.",
    nothing: "There is nothing to do today. On such a day no morning mail comes.",
    title: (todo) => (todo === 0 ? "Good morning" : `To do today (${n(todo)})`),
    asOf: (now, report) =>
      report === ""
        ? `This is how it stood on ${now}.`
        : `This is how it stood on ${now}, by reports up to ${report}.`,
    counts: {
      "follow-up": "Their day has come",
      contact: "To ask Amazon about",
      stock: "Stock to check",
      decide: "To decide",
    },
    cases: (value) => n(value),
    held: "Pending orders",
    heldCount: (held, danger, caution) => `${n(held)} (danger: ${n(danger)}, caution: ${n(caution)})`,
    urgent: "Most urgent",
    level: (mark, level, suspicion) =>
      `${`${mark} ${level}`.trim()}${suspicion === null ? "" : ` (suspicion ${n(suspicion)})`}`,
    due: {
      ...dueDays,
      contact: () => "Worth a question to Amazon.",
    },
    conflict: (entered, reported) =>
      `You entered “${entered}”, the reports show “${reported}”. Choose which one counts.`,
    orders: (value) => count(value, "order", "orders"),
    units: (value) => `${count(value, "unit", "units")} held`,
    release: (day) => `expected release ${day}`,
    separator: ", ",
    open: "See it in the inquiry log",
    others: "Also to check",
    entry: (name, wants) => `${name}: ${wants}`,
    more: (value) => `${n(value)} more under “Today” in the sidebar.`,
    failures: "What did not go well",
    innocent:
      "These orders deserve a question; a flag is a suspicion, not proof. An order may well be pending for an innocent reason: a payment at the convenience store still to come, a card being verified, other items or a release date being waited for.",
    openSheet: "Open the spreadsheet",
    stop: "You get this mail because you switched “Morning mail” on. To stop it, open the sidebar of the spreadsheet, choose “Menu” → “Morning mail” and press “Switch off”.",
  },

  code: {
    subject: (code) => `[HoldGuard] Confirmation code ${code}`,
    body: (code, minutes) =>
      `This address was entered as the one that HoldGuard's morning mail should go to.

Confirmation code: ${code}

Type it into “Morning mail” in the sidebar within ${n(minutes)} minutes.
If this was not you, ignore this mail: unless the code is typed in, no morning mail comes.`,
  },

  run: {
    sent: "Morning mail sent",
    failed: {
      permission:
        "The morning mail was not sent: sending mail is not allowed (“Morning mail” in the sidebar leads to where you can allow it).",
      quota: "The morning mail was not sent: Google's limit of mails a day is used up.",
      "not-sent":
        "The morning mail could not be sent. It may have arrived all the same, so it is not sent again that day.",
    },
  },

  failures: {
    badAddress: "Check the address. Enter a single one, such as name@example.com.",
    badCode: "The confirmation code is the number of 6 digits in the mail.",
    noCode: "There is no valid confirmation code. Begin again with “Send the code”.",
    wrongCode: (left) => `That is not the code. You can try ${count(left, "more time", "more times")}.`,
    usedUp: "The code was typed wrongly too often and no longer counts. Send a new one.",
    expired: "The code has expired. Send a new one.",
    wait: (minutes) =>
      minutes < 60
        ? `Not so soon after the last one. Wait about ${count(minutes, "minute", "minutes")}, then try again.`
        : `That was the last one for today. Wait about ${count(Math.ceil(minutes / 60), "hour", "hours")}, then try again.`,
    quota: "It was not sent: Google's limit of mails a day is used up. It will be possible again tomorrow.",
    notSent: "The mail could not be sent. Check the address, wait a moment, and try again.",
    noAddress: "No address has been confirmed yet. Confirm one first.",
    noOrders: "There are no orders yet. Import a report, then try again.",
  },
};
