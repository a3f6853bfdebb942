import { useEffect, useState } from "preact/hooks";
import type {
  ContactDetails,
  ContactText,
  ContactWords,
  InquiryCard,
  SidebarState,
} from "../../addon/calls.ts";
import { dayFieldOf } from "../day-field.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { ContactFields } from "./contact-fields.tsx";
import { FormTexts, OrderNumbers, PathSteps, PhoneScript } from "./contact-texts.tsx";
import { type ContactWay, ContactWays } from "./contact-ways.tsx";
import { EditTemplates } from "./edit-templates.tsx";
import { FailurePanel } from "./failure-panel.tsx";
import { TextLanguage } from "./text-language.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** One contact with Amazon: where to go, what to give, what to say or write, and the note that it was done. */
export function ContactView({
  server,
  cards,
  replyDays,
  way,
  onWay,
  onMarked,
  onImport,
  onBack,
}: {
  server: Server;
  cards: readonly InquiryCard[];
  /** Days after a contact by which the buyer is asked to answer. */
  replyDays: number;
  way: ContactWay;
  onWay: (way: ContactWay) => void;
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
    return reply.ok;
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
          way={way}
          onWay={onWay}
          onReload={load}
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
  way,
  onWay,
  onReload,
  onMarked,
  onImport,
}: {
  contact: ContactText;
  server: Server;
  inquiryIds: readonly string[];
  replyDays: number;
  way: ContactWay;
  onWay: (way: ContactWay) => void;
  onReload: () => Promise<boolean>;
  onMarked: (state: SidebarState) => void;
  onImport: () => void;
}) {
  const { texts, format, language: shown } = usePage();
  const [language, setLanguage] = useState(shown);
  const [details, setDetails] = useState<ContactDetails>(() => ({
    by: way,
    caseNumber: "",
    agent: "",
    replyBy: dayFieldOf(format.now, format.timeZone, replyDays),
  }));
  /** The way for which everything was copied. */
  const [copied, setCopied] = useState<ContactWay | null>(null);
  const said: ContactWords = language === shown ? contact : contact.translated;
  const stale = contact.warning !== "";
  const words = { primary: !stale && copied !== way, onCopied: () => setCopied(way) };
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
          <ContactWays
            way={way}
            onWay={(chosen) => {
              setDetails({ ...details, by: chosen });
              onWay(chosen);
            }}
          />
          <TextLanguage
            language={language}
            onLanguage={(chosen) => {
              setLanguage(chosen);
              setCopied(null);
            }}
          />
          <PathSteps path={contact.path} />
          <OrderNumbers orderIds={contact.orderIds} />
          <section class="section">
            {way === "phone" ? (
              <PhoneScript key={language} contact={said} language={language} {...words} />
            ) : (
              <FormTexts key={language} contact={said} language={language} {...words} />
            )}
            <EditTemplates server={server} onReload={onReload} />
          </section>
          <MarkContacted
            server={server}
            inquiryIds={inquiryIds}
            details={details}
            primary={copied === way && !stale}
            onDetails={setDetails}
            onMarked={onMarked}
          />
        </>
      )}
    </>
  );
}

function MarkContacted({
  server,
  inquiryIds,
  details,
  primary,
  onDetails,
  onMarked,
}: {
  server: Server;
  inquiryIds: readonly string[];
  details: ContactDetails;
  primary: boolean;
  onDetails: (details: ContactDetails) => void;
  onMarked: (state: SidebarState) => void;
}) {
  const { texts } = usePage();
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
      <ContactFields id="contact" draft={details} onChange={onDetails} />
      {failure !== null && <FailurePanel failure={failure} />}
      <div class="actions">
        <button type="button" class={primary ? "primary" : ""} disabled={marking} onClick={mark}>
          {marking ? texts.contact.marking : texts.contact.markContacted}
        </button>
      </div>
    </section>
  );
}
