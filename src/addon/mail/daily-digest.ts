/** The mail of a day: at most one, whatever cuts a run off. A mail that is missed hurts less than one that comes twice. */
import type { CivilDay } from "../../inquiries/dates.ts";
import { type DigestGround, digestOf } from "../../inquiries/digest.ts";
import { digestHtml } from "../../inquiries/digest-html.ts";
import { digestText } from "../../inquiries/digest-text.ts";
import { dayText } from "../../inquiries/written-day.ts";
import { keepMailNote, type MailNote, type MailProblem, mailbox, mailNote } from "./mail-memory.ts";
import { mailHindrance, post } from "./post.ts";

/** Whether a mail is wanted, and none was begun today. */
export function isDigestDue(spreadsheetId: string, today: CivilDay): boolean {
  const { on, day } = mailNote(spreadsheetId);
  return on && day !== dayText(today) && mailbox().address !== "";
}

/**
 * Sends the digest of a day, if there is anything in it.
 *
 * @param name whom it says it is from
 * @returns why it could not go; `nothing`: nothing was to be said
 */
export function sendDigest(
  spreadsheetId: string,
  ground: DigestGround,
  name: string,
): "sent" | "nothing" | Exclude<MailProblem, ""> {
  const digest = digestOf(ground);
  if (digest === null) return "nothing";
  const note = mailNote(spreadsheetId);
  const hindrance = mailHindrance();
  if (hindrance !== "") {
    keepMailNote(spreadsheetId, { ...note, problem: hindrance });
    return hindrance;
  }
  const mail = {
    to: mailbox().address,
    name,
    subject: digest.subject,
    body: digestText(digest),
    htmlBody: digestHtml(digest),
  };
  const day = dayText(ground.civil.dayOf(ground.at));
  const begun: MailNote = { ...note, day, begunAt: ground.at, problem: "" };
  // Noted before it goes: a run that is cut off right after it does not know whether it went.
  keepMailNote(spreadsheetId, begun);
  const sent = post(mail);
  keepMailNote(spreadsheetId, sent ? { ...begun, sentAt: ground.at } : { ...begun, problem: "not-sent" });
  return sent ? "sent" : "not-sent";
}
