/** The sidebar's calls about the morning mail: whose address it is, and whether it comes. */
import { testDigestOf } from "../../inquiries/digest.ts";
import { digestHtml } from "../../inquiries/digest-html.ts";
import { digestText } from "../../inquiries/digest-text.ts";
import type { Messages } from "../../locales/messages.ts";
import { checked, mailAddressSchema, mailCodeSchema, switchSchema } from "../arguments.ts";
import type { Answer, MorningMail } from "../calls.ts";
import { answerAlone, type Desk } from "../desk.ts";
import { Failure } from "../failure.ts";
import { hasOrders } from "../has-orders.ts";
import { needPermission, permissionFor } from "../permissions.ts";
import { presentPicture } from "../present-picture.ts";
import {
  addressOf,
  CODE_MINUTES,
  checkCode,
  codeFrom,
  codeOf,
  pendingAddress,
  triesLeft,
} from "./address-confirmation.ts";
import { digestGround } from "./digest-ground.ts";
import { forgetMailbox, keepMailbox, keepMailNote, type Mailbox, mailbox, mailNote } from "./mail-memory.ts";
import { mailHindrance, type OutgoingMail, post } from "./post.ts";
import { CODE_LIMIT, minutesToWait, type SendLimit, TEST_LIMIT, withSend } from "./send-limit.ts";

export function morningMail(): Answer<MorningMail> {
  return answerAlone(viewOf);
}

/** Sends a code to an address, which then waits to be confirmed; one that was confirmed before counts until then. */
export function sendMailCode(typed: unknown): Answer<MorningMail> {
  return answerAlone((desk) => {
    const { messages } = desk;
    const address = addressOf(checked(mailAddressSchema, typed, { messages }));
    if (address === "") throw new Failure("invalid", messages.mail.failures.badAddress);
    const known = mailbox();
    const at = Date.now();
    const code = codeFrom(Utilities.getUuid());
    const { subject, body } = messages.mail.code;
    const mail = { to: address, subject: subject(code), body: body(code, CODE_MINUTES) };
    const waiting = {
      ...known,
      pending: pendingAddress(address, code, at),
      codes: withSend(known.codes, at),
    };
    sendByHand(mail, known.codes, CODE_LIMIT, waiting, messages);
    return viewOf(desk);
  });
}

/** Confirms the address that waits, and switches the mail of this spreadsheet on. */
export function confirmMailAddress(typed: unknown): Answer<MorningMail> {
  return answerAlone((desk) => {
    const { failures } = desk.messages.mail;
    const code = codeOf(checked(mailCodeSchema, typed, desk));
    // A slip of the finger is no try.
    if (code === "") throw new Failure("invalid", failures.badCode);
    const known = mailbox();
    if (known.pending === null) throw new Failure("invalid", failures.noCode);
    const check = checkCode(known.pending, code, Date.now());
    switch (check.kind) {
      case "confirmed":
        keepMailbox({ ...known, address: check.address, pending: null });
        switchTo(true, desk);
        return viewOf(desk);
      case "wrong":
        keepMailbox({ ...known, pending: check.pending });
        throw new Failure("invalid", failures.wrongCode(check.left));
      default:
        keepMailbox({ ...known, pending: null });
        throw new Failure("invalid", check.kind === "expired" ? failures.expired : failures.usedUp);
    }
  });
}

export function switchMorningMail(on: unknown): Answer<MorningMail> {
  return answerAlone((desk) => {
    const wanted = checked(switchSchema, on, desk);
    if (wanted && mailbox().address === "")
      throw new Failure("invalid", desk.messages.mail.failures.noAddress);
    switchTo(wanted, desk);
    return viewOf(desk);
  });
}

/** Deletes the address, wherever it counts; switches the mail off with it. */
export function forgetMailAddress(): Answer<MorningMail> {
  return answerAlone((desk) => {
    forgetMailbox();
    return viewOf(desk);
  });
}

/** Sends what stands now to the confirmed address; the mail of the morning comes all the same. */
export function sendTestMail(): Answer<MorningMail> {
  return answerAlone((desk) => {
    const { messages } = desk;
    const known = mailbox();
    if (known.address === "") throw new Failure("invalid", messages.mail.failures.noAddress);
    if (!hasOrders(desk)) throw new Failure("invalid", messages.mail.failures.noOrders);
    const at = Date.now();
    const digest = testDigestOf(digestGround(desk, presentPicture(desk), [], at));
    const mail = {
      to: known.address,
      subject: digest.subject,
      body: digestText(digest),
      htmlBody: digestHtml(digest),
    };
    sendByHand(mail, known.tests, TEST_LIMIT, { ...known, tests: withSend(known.tests, at) }, messages);
    return viewOf(desk);
  });
}

/** Sends it, unless too much was sent lately; what is kept stands before it goes, lest a cut lets it go uncounted. */
function sendByHand(
  mail: Omit<OutgoingMail, "name">,
  sent: readonly number[],
  limit: SendLimit,
  kept: Mailbox,
  messages: Messages,
): void {
  const { failures } = messages.mail;
  const minutes = minutesToWait(sent, Date.now(), limit);
  if (minutes > 0) throw new Failure("invalid", failures.wait(minutes));
  needPermission("mail", messages);
  if (mailHindrance() === "quota") throw new Failure("failed", failures.quota);
  keepMailbox(kept);
  if (!post({ ...mail, name: messages.addon.title })) throw new Failure("failed", failures.notSent);
}

function switchTo(on: boolean, { workbook }: Desk): void {
  const id = workbook.spreadsheet.getId();
  keepMailNote(id, { ...mailNote(id), on, problem: "" });
}

function viewOf({ workbook }: Desk): MorningMail {
  const { address, pending } = mailbox();
  const { on, begunAt, sentAt, problem } = mailNote(workbook.spreadsheet.getId());
  const waiting = pending !== null && pending.expiresAt > Date.now() ? pending : null;
  return {
    permission: permissionFor("mail"),
    address,
    pending:
      waiting === null
        ? null
        : { address: waiting.address, expiresAt: waiting.expiresAt, triesLeft: triesLeft(waiting) },
    on: on && address !== "",
    sentAt,
    // A run that was cut off while it sent: nobody knows, and there is no second mail for that day.
    unsureAt: begunAt !== null && begunAt !== sentAt && problem === "" ? begunAt : null,
    problem,
  };
}
