import { usePage } from "../page-context.ts";

/** Why sending mail has to be allowed, and the way to Google's page. */
export function MailPermission({
  url,
  working,
  onCheck,
}: {
  /** `""`: Google gives none. */
  url: string;
  working: boolean;
  onCheck: () => void;
}) {
  const words = usePage().texts.morningMail.permission;
  return (
    <div class="panel panel-warning">
      <p class="panel-title">{words.title}</p>
      <p>{words.why}</p>
      {url !== "" && (
        <p>
          <a href={url} target="_blank" rel="noreferrer">
            {words.open}
          </a>
        </p>
      )}
      <div class="actions">
        <button type="button" disabled={working} onClick={onCheck}>
          {words.again}
        </button>
      </div>
    </div>
  );
}
