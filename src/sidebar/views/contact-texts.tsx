import type { ContactWords } from "../../addon/calls.ts";
import type { Language } from "../../locales/language.ts";
import { usePage } from "../page-context.ts";
import { CopyButton } from "./copy-button.tsx";

interface Copying {
  contact: ContactWords;
  /** Theirs. */
  language: Language;
  /** Copying everything is the next step. */
  primary: boolean;
  /** Everything was copied. */
  onCopied: () => void;
}

/** The way to the contact form. */
export function PathSteps({ path }: { path: readonly string[] }) {
  const { texts } = usePage();
  return (
    <section class="section">
      <h3>{texts.contact.path}</h3>
      <ol class="path">
        {path.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

/** The form asks for them, also where a call is wanted. */
export function OrderNumbers({ orderIds }: { orderIds: readonly string[] }) {
  const { texts } = usePage();
  return (
    <section class="section">
      <h3>{texts.contact.orders}</h3>
      <div class="quote" id="contact-orders">
        {orderIds.map((orderId) => (
          <div key={orderId} class="order-id">
            {orderId}
          </div>
        ))}
      </div>
      <div class="actions">
        <CopyButton text={orderIds.join("\n")} label={texts.contact.copyOrders} source="contact-orders" />
      </div>
    </section>
  );
}

/** What to say in a call, from the first sentence to what is to be written down. */
export function PhoneScript({ contact, language, primary, onCopied }: Copying) {
  const { texts } = usePage();
  return (
    <>
      <h3>{texts.contact.call}</h3>
      <div class="quote" id="contact-script" lang={language}>
        <ol class="script">
          {contact.phone.map(({ heading, lines }) => (
            <li key={heading}>
              <strong>{heading}</strong>
              <p class="script-lines">{lines.join("\n")}</p>
            </li>
          ))}
        </ol>
      </div>
      <div class="actions">
        <CopyButton
          text={contact.script}
          label={texts.contact.copyScript}
          source="contact-script"
          primary={primary}
          onCopied={onCopied}
        />
      </div>
    </>
  );
}

/** What to write in the form: subject and text, each alone or both in one go. */
export function FormTexts({ contact, language, primary, onCopied }: Copying) {
  const { contact: words } = usePage().texts;
  return (
    <>
      <h3>{words.write}</h3>
      <div id="contact-form" class="form-texts">
        <h4>{words.subject}</h4>
        <div class="quote" id="contact-subject" lang={language}>
          {contact.subject}
        </div>
        <h4>{words.text}</h4>
        <div class="quote" id="contact-question" lang={language}>
          {contact.question}
        </div>
      </div>
      <div class="actions">
        <CopyButton
          text={contact.form}
          label={words.copyForm}
          source="contact-form"
          primary={primary}
          onCopied={onCopied}
        />
        <CopyButton text={contact.subject} label={words.copySubject} source="contact-subject" />
        <CopyButton
          text={contact.question}
          label={words.copyText}
          source="contact-question"
          onCopied={onCopied}
        />
      </div>
    </>
  );
}
