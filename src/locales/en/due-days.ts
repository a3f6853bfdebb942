import type { dueDays as inJapanese } from "../ja/due-days.ts";

/** What an inquiry wants of the seller, in the sidebar and in the morning mail. */
export const dueDays: typeof inJapanese = {
  "reply-by": (day) => `The reply was due by ${day}. Ask Amazon how it stands.`,
  "snooze-over": (day) => `You wanted to look at this again on ${day}.`,
  "ask-again": () => "More orders are held than Amazon was asked about. Ask about the new ones, too.",
  stock: (day) => `The stock should be back since ${day}. Check whether it is.`,
  "stock-later": (day) => `The stock should be back on ${day}.`,
  close: () => "Nothing is held any more, but the reports do not tell how it ended. Choose a state.",
  wait: (day) => (day === "" ? "Waiting for an answer." : `Waiting for an answer until ${day}.`),
  snoozed: (day) => `Put off until ${day}.`,
};
