import { useEffect, useState } from "preact/hooks";
import type { ContactDetails, ContactText, InquiryCard, SidebarState } from "../../addon/calls.ts";
import { dayFieldOf } from "../day-field.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { ContactFields } from "./contact-fields.tsx";
import { CopyButton } from "./copy-button.tsx";
import { FailurePanel } from "./failure-panel.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** One contact with Amazon: where to go, what to give, what to ask, and the note that it was done. */
export function ContactView({
  server,
  cards,
  replyDays,
  onMarked,
  onImport,
  onBack,
}: {
  server: Server;
  cards: readonly InquiryCard[];
  /** Days after a contact by which the buyer is asked to answer. */
  replyDays: number;
  onMarked: (state: SidebarState) => void;
  onImport: () => void;
  onBack: () => void;
}) {
  const { texts } = usePage();
  const [contact, setContact] = useState<ContactText | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const inquiryIds = cards.map((card) => card.inquiryId);
  const wanted = inquiryIds.join(" ");

  const load = async () => {
    setFailure(null);
    const reply = await server.contactText(inquiryIds);
    if (reply.ok) setContact(reply.value);
    else setFailure(reply);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew only for other inquiries
  useEffect(() => void load(), [wanted]);

  return (
    <>
      <ViewHeading heading={texts.contact.heading} onBack={onBack} />
      <ul class="about" aria-label={texts.contact.about}>
        {cards.map((card) => (
          <li key={card.inquiryId}>{card.product}</li>
        ))}
      </ul>
      {failure !== null && <FailurePanel failure={failure} onRetry={load} primary />}
      {contact === null && failure === null && <p class="busy">{texts.contact.loading}</p>}
      {contact !== null && (
        <ContactSteps
          contact={contact}
          server={server}
          inquiryIds={inquiryIds}
          replyDays={replyDays}
          onMarked={onMarked}
          onImport={onImport}
        />
      )}
    </>
  );
}

/** The steps of a contact. Where nothing is held any more there is nothing to ask: only the warning stands. */
function ContactSteps({
  contact,
  server,
  inquiryIds,
  replyDays,
  onMarked,
  onImport,
}: {
  contact: ContactText;
  server: Server;
  inquiryIds: readonly string[];
  replyDays: number;
  onMarked: (state: SidebarState) => void;
  onImport: () => void;
}) {
  const { texts } = usePage();
  const [copied, setCopied] = useState(false);
  const stale = contact.warning !== "";
  return (
    <>
      {stale && (
        <div class="panel panel-warning">
          <p>{contact.warning}</p>
          <div class="actions">
            <button type="button" class="primary" onClick={onImport}>
              {texts.inquiries.importFirst}
            </button>
          </div>
        </div>
      )}
      {contact.orderIds.length > 0 && (
        <>
          <Steps path={contact.path} />
          <Orders orderIds={contact.orderIds} spoken={contact.spokenOrderIds} />
          <section class="section">
            <h3>{texts.contact.question}</h3>
            <div class="quote" id="contact-question">
              {contact.question}
            </div>
            <div class="actions">
              <CopyButton
                text={contact.question}
                label={texts.contact.copyQuestion}
                source="contact-question"
                primary={!stale && !copied}
                onCopied={() => setCopied(true)}
              />
            </div>
          </section>
          <MarkContacted
            server={server}
            inquiryIds={inquiryIds}
            replyDays={replyDays}
            primary={copied && !stale}
            onMarked={onMarked}
          />
        </>
      )}
    </>
  );
}

function Steps({ path }: { path: readonly string[] }) {
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

function Orders({ orderIds, spoken }: { orderIds: readonly string[]; spoken: readonly string[] }) {
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
      <details>
        <summary>{texts.contact.spoken}</summary>
        <ul class="spoken">
          {spoken.map((groups) => (
            <li key={groups}>{groups}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function MarkContacted({
  server,
  inquiryIds,
  replyDays,
  primary,
  onMarked,
}: {
  server: Server;
  inquiryIds: readonly string[];
  replyDays: number;
  primary: boolean;
  onMarked: (state: SidebarState) => void;
}) {
  const { texts, format } = usePage();
  const [details, setDetails] = useState<ContactDetails>(() => ({
    by: "phone",
    caseNumber: "",
    agent: "",
    replyBy: dayFieldOf(format.now, format.timeZone, replyDays),
  }));
  const [marking, setMarking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const mark = async () => {
    setMarking(true);
    setFailure(null);
    const reply = await server.markContacted(inquiryIds, details);
    setMarking(false);
    if (reply.ok) onMarked(reply.value);
    else setFailure(reply);
  };

  return (
    <section class="section">
      <h3>{texts.contact.after}</h3>
      <p class="hint">{texts.contact.afterHint}</p>
      <ContactFields id="contact" draft={details} onChange={setDetails} />
      {failure !== null && <FailurePanel failure={failure} />}
      <div class="actions">
        <button type="button" class={primary ? "primary" : ""} disabled={marking} onClick={mark}>
          {marking ? texts.contact.marking : texts.contact.markContacted}
        </button>
      </div>
    </section>
  );
}
