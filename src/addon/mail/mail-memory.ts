/**
 * What is remembered of the morning mail: with the user alone, in his own properties, so that no address reaches the
 * sheet or another of its users. The address is his in all his spreadsheets; whether a mail comes is said for each.
 */
import * as v from "valibot";
import { store, stored } from "../stored.ts";
import type { PendingAddress } from "./address-confirmation.ts";

const KEY = "holdguard.mail";
const SPREADSHEET_KEY = "holdguard.mail.";

const times = v.array(v.number());
const mailboxSchema = v.object({
  address: v.string(),
  pending: v.nullable(
    v.object({ address: v.string(), code: v.string(), expiresAt: v.number(), wrong: v.number() }),
  ),
  codes: times,
  tests: times,
});

const noteSchema = v.object({
  on: v.boolean(),
  day: v.string(),
  begunAt: v.nullable(v.number()),
  sentAt: v.nullable(v.number()),
  problem: v.picklist(["", "permission", "quota", "not-sent"]),
});

/** Where the user's mail goes. */
export interface Mailbox {
  /** Confirmed by its owner; `""` none. */
  readonly address: string;
  readonly pending: PendingAddress | null;
  /** When codes and tests were sent lately, epoch ms. */
  readonly codes: readonly number[];
  readonly tests: readonly number[];
}

export type MailProblem = v.InferOutput<typeof noteSchema>["problem"];

/** Whether this spreadsheet's mail comes, and what became of the last one. */
export interface MailNote {
  readonly on: boolean;
  /** The day (`YYYY-MM-DD`) for which a mail was begun last: there is no second one for it. `""` none yet. */
  readonly day: string;
  /** When it was begun, and when the last one was surely handed to Google, epoch ms; null never. */
  readonly begunAt: number | null;
  readonly sentAt: number | null;
  /** Why the last one did not go. */
  readonly problem: MailProblem;
}

const NO_MAILBOX: Mailbox = { address: "", pending: null, codes: [], tests: [] };
const NO_NOTE: MailNote = { on: false, day: "", begunAt: null, sentAt: null, problem: "" };

export function mailbox(): Mailbox {
  return stored(PropertiesService.getUserProperties(), KEY, mailboxSchema) ?? NO_MAILBOX;
}

export function keepMailbox(known: Mailbox): void {
  store(PropertiesService.getUserProperties(), KEY, known);
}

export function mailNote(spreadsheetId: string): MailNote {
  return (
    stored(PropertiesService.getUserProperties(), SPREADSHEET_KEY + spreadsheetId, noteSchema) ?? NO_NOTE
  );
}

export function keepMailNote(spreadsheetId: string, note: MailNote): void {
  store(PropertiesService.getUserProperties(), SPREADSHEET_KEY + spreadsheetId, note);
}

/** Forgets the address: no spreadsheet's mail comes any more. What was sent stays noted, so that nothing comes twice. */
export function forgetMailbox(): void {
  const spreadsheets = PropertiesService.getUserProperties()
    .getKeys()
    .filter((key) => key.startsWith(SPREADSHEET_KEY))
    .map((key) => key.slice(SPREADSHEET_KEY.length));
  for (const id of spreadsheets) keepMailNote(id, { ...mailNote(id), on: false, problem: "" });
  keepMailbox({ ...mailbox(), address: "", pending: null });
}
