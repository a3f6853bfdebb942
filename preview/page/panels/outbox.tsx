import { useEffect, useState } from "preact/hooks";
import type { MailHead } from "../../protocol.ts";
import { server } from "../server-calls.ts";
import type { Texts } from "../texts.ts";

interface OutboxProps {
  readonly texts: Texts;
  readonly mails: readonly MailHead[];
  /** Writes a time, epoch ms, as the shop's clock shows it. */
  readonly time: (at: number) => string;
  /** A link in a mail was clicked. */
  readonly onLink: (address: string) => void;
}

/** The mails that the add-on sent, newest first. No mail leaves the preview. */
export function Outbox({ texts, mails, time, onLink }: OutboxProps) {
  const [chosen, setChosen] = useState(mails.at(-1)?.number);
  const mail = mails.find(({ number }) => number === chosen) ?? mails.at(-1);
  if (mail === undefined) return <p className="panel-note">{texts.noMails}</p>;
  return (
    <>
      <p className="panel-note">{texts.mailsStayHere}</p>
      <ul className="mails">
        {[...mails].reverse().map(({ number, subject, to, at }) => (
          <li key={number}>
            <button
              type="button"
              aria-current={number === mail.number ? "true" : undefined}
              onClick={() => setChosen(number)}
            >
              <strong>{subject}</strong>
              <span>{texts.mailTo(to)}</span>
              <time>{time(at)}</time>
            </button>
          </li>
        ))}
      </ul>
      <Mail key={mail.number} texts={texts} mail={mail} onLink={onLink} />
    </>
  );
}

interface MailProps {
  readonly texts: Texts;
  readonly mail: MailHead;
  readonly onLink: (address: string) => void;
}

function Mail({ texts, mail: { number, subject, hasHtml }, onLink }: MailProps) {
  const [form, setForm] = useState<"html" | "text">(hasHtml ? "html" : "text");
  const forms = hasHtml ? (["html", "text"] as const) : (["text"] as const);
  return (
    <article className="mail" aria-label={subject}>
      <div className="mail-forms">
        {forms.map((one) => (
          <button key={one} type="button" aria-pressed={one === form} onClick={() => setForm(one)}>
            {texts.mailForms[one]}
          </button>
        ))}
      </div>
      {form === "html" ? (
        <MailFrame number={number} subject={subject} onLink={onLink} />
      ) : (
        <MailBody texts={texts} number={number} />
      )}
    </article>
  );
}

interface MailFrameProps {
  readonly number: number;
  readonly subject: string;
  readonly onLink: (address: string) => void;
}

/** The html as a mail program shows it: nothing in it runs, and its links lead to here. */
function MailFrame({ number, subject, onLink }: MailFrameProps) {
  return (
    <iframe
      className="mail-content"
      title={subject}
      src={`/mails/${number}.html`}
      sandbox="allow-same-origin"
      onLoad={({ currentTarget }) => {
        currentTarget.contentDocument?.addEventListener("click", (event) => {
          const link = (event.target as Element).closest("a");
          if (link === null) return;
          event.preventDefault();
          onLink(link.href);
        });
      }}
    />
  );
}

function MailBody({ texts, number }: { readonly texts: Texts; readonly number: number }) {
  const [body, setBody] = useState(texts.loading);
  useEffect(() => {
    void server.mail(number).then(
      (mail) => setBody(mail.body),
      (error: unknown) => setBody(String(error)),
    );
  }, [number]);
  return <pre className="mail-content">{body}</pre>;
}
