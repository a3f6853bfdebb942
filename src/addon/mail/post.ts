/** Hands a mail to Google. */
import { permissionFor } from "../permissions.ts";
import type { MailProblem } from "./mail-memory.ts";

export interface OutgoingMail {
  readonly to: string;
  /** Whom it says it is from, beside the user's own address. */
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
}

/** Why no mail can go now; `""` where one can. */
export function mailHindrance(): Exclude<MailProblem, "not-sent"> {
  if (!permissionFor("mail").granted) return "permission";
  return MailApp.getRemainingDailyQuota() < 1 ? "quota" : "";
}

/**
 * Sends it; false where Google refused it, or did not answer, so that nobody knows. Its exceptions name the address:
 * they go nowhere.
 */
export function post(mail: OutgoingMail): boolean {
  try {
    MailApp.sendEmail({ ...mail });
    return true;
  } catch {
    console.error("A mail could not be sent.");
    return false;
  }
}
