import type { MorningMail } from "../../src/addon/calls.ts";
import { NOW } from "./sidebar-states.ts";

/** Nothing was entered yet. */
export const NO_MAIL: MorningMail = {
  permission: { granted: true },
  address: "",
  pending: null,
  on: false,
  sentAt: null,
  unsureAt: null,
  problem: "",
};

export const MAIL_ON: MorningMail = {
  ...NO_MAIL,
  address: "seller-of-many-toys@shop.example.com",
  on: true,
  sentAt: NOW - 3_600_000,
};
