import type { inquiryStates as japanese, contactWays as japaneseWays } from "../ja/inquiry-states.ts";

export const inquiryStates: typeof japanese = {
  "to-contact": "To contact",
  contacted: "Contacted",
  "waiting-for-buyer": "Waiting for the buyer",
  "cancelled-by-amazon": "Cancelled by Amazon",
  paid: "Paid",
  expired: "Released at expiry",
  withdrawn: "Withdrawn",
  "stock-back": "Stock back, confirmed",
  "not-suspicious": "Not suspicious",
  "cancelled-by-buyer": "Cancelled by the buyer",
};

export const contactWays: typeof japaneseWays = { phone: "Phone", form: "Form" };
