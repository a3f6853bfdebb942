import type { Environment } from "../host-state.ts";
import { NotImitated, ScriptException } from "../script-exception.ts";
import { Service } from "../service.ts";
import type { SentMail } from "../types.ts";
import { signatureMismatch } from "./signature.ts";

/** "Quotas for Google services": e-mail recipients a day of a consumer account. */
const RECIPIENTS_A_DAY = 100;
/** The same page: recipients and bytes of a message. */
const RECIPIENTS_A_MESSAGE = 50;
const LARGEST_BODY = 200 * 1024;
/** Characters. */
const LONGEST_SUBJECT = 250;
/** What a message may say; "Class MailApp" knows more. */
const IMITATED = new Set(["to", "cc", "bcc", "subject", "body", "htmlBody", "name"]);
const DAY = 86_400_000;

interface Message {
  readonly to?: unknown;
  readonly cc?: unknown;
  readonly bcc?: unknown;
  readonly subject?: unknown;
  readonly body?: unknown;
  readonly htmlBody?: unknown;
  readonly name?: unknown;
}

const recipientsIn = (addresses: unknown): readonly string[] =>
  typeof addresses === "string" ? addresses.split(",").filter((address) => address.trim() !== "") : [];

/** "Class MailApp"; what is sent lands in the host's outbox. */
export class MailApp extends Service implements Partial<GoogleAppsScript.Mail.MailApp> {
  readonly serviceName = "MailApp";
  readonly #environment: Environment;

  constructor(environment: Environment) {
    super();
    this.#environment = environment;
  }

  getRemainingDailyQuota(): number {
    const { outbox, options } = this.#environment.state;
    const since = options.now() - DAY;
    const sent = outbox
      .filter((mail) => mail.at > since)
      .reduce((sum, mail) => sum + recipientsIn(mail.to).length, 0);
    return Math.max(0, RECIPIENTS_A_DAY - sent);
  }

  sendEmail(...given: readonly unknown[]): void {
    const [first, subject, text, options] = given;
    const message: Message =
      given.length === 1
        ? (Object(first) as Message)
        : { to: first, subject, body: text, ...Object(options ?? {}) };
    const unknown = Object.keys(message).find((part) => !IMITATED.has(part));
    if (unknown !== undefined) throw new NotImitated(`MailApp.sendEmail with ${unknown}`);
    const to = [message.to, message.cc, message.bcc].flatMap(recipientsIn).map((address) => address.trim());
    if (
      typeof message.subject !== "string" ||
      (message.body === undefined && message.htmlBody === undefined)
    ) {
      throw signatureMismatch("MailApp.sendEmail", given);
    }
    if (to.length === 0) throw new ScriptException("Failed to send email: no recipient");
    const invalid = to.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address.replace(/^.*<(.*)>$/, "$1")));
    if (invalid !== undefined) throw new ScriptException(`Invalid email: ${invalid}`);
    const body = String(message.body ?? "");
    const htmlBody = message.htmlBody === undefined ? undefined : String(message.htmlBody);
    if (message.subject.length > LONGEST_SUBJECT) throw new ScriptException("Argument too large: subject");
    if (Math.max(Buffer.byteLength(body), Buffer.byteLength(htmlBody ?? "")) > LARGEST_BODY) {
      throw new ScriptException("Limit Exceeded: Email Body Size.");
    }
    if (to.length > RECIPIENTS_A_MESSAGE) {
      throw new ScriptException("Limit Exceeded: Email Recipients Per Message.");
    }
    if (to.length > this.getRemainingDailyQuota()) {
      throw new ScriptException("Service invoked too many times for one day: email.");
    }
    const { outbox, options: host } = this.#environment.state;
    const mail: SentMail = {
      at: host.now(),
      to: to.join(","),
      subject: message.subject,
      body,
      ...(htmlBody !== undefined && { htmlBody }),
      ...(message.name !== undefined && { name: String(message.name) }),
    };
    outbox.push(mail);
  }
}
