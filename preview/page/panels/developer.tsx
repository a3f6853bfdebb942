import type { DemoCredentials, PreviewStatus } from "../../protocol.ts";
import type { Texts } from "../texts.ts";

interface DeveloperProps {
  readonly texts: Texts;
  readonly status: PreviewStatus;
  readonly onPermission: (scope: string, granted: boolean) => void;
  readonly onSpreadsheetInTriggers: (found: boolean) => void;
  readonly onCopied: () => void;
}

const SCOPE = "https://www.googleapis.com/auth/";

/** What a user decides on Google's side, and what opens the stand-in for Amazon. */
export function Developer({
  texts,
  status: { permissions, spreadsheetInTriggers, credentials },
  onPermission,
  onSpreadsheetInTriggers,
  onCopied,
}: DeveloperProps) {
  return (
    <>
      <fieldset>
        <legend>{texts.permissions}</legend>
        <p className="panel-note">{texts.permissionsHint}</p>
        {permissions.map(({ scope, granted }) => {
          const name = scope.startsWith(SCOPE) ? scope.slice(SCOPE.length) : scope;
          const purpose = texts.scopes[name];
          return (
            <label key={scope}>
              <input
                type="checkbox"
                checked={granted}
                onChange={({ currentTarget }) => onPermission(scope, currentTarget.checked)}
              />
              <span>
                {purpose} <code>{name}</code>
              </span>
            </label>
          );
        })}
      </fieldset>
      <fieldset>
        <legend>{texts.triggerRuns}</legend>
        <label>
          <input
            type="checkbox"
            checked={spreadsheetInTriggers}
            onChange={({ currentTarget }) => onSpreadsheetInTriggers(currentTarget.checked)}
          />
          <span>{texts.spreadsheetInTriggers}</span>
        </label>
      </fieldset>
      {credentials.map((account) => (
        <Credentials key={account.refreshToken} texts={texts} account={account} onCopied={onCopied} />
      ))}
    </>
  );
}

interface CredentialsProps {
  readonly texts: Texts;
  readonly account: DemoCredentials;
  readonly onCopied: () => void;
}

function Credentials({ texts, account, onCopied }: CredentialsProps) {
  const parts = [
    ["LWA Client ID", account.clientId],
    ["LWA Client Secret", account.clientSecret],
    ["Refresh Token", account.refreshToken],
  ] as const;
  return (
    <fieldset>
      <legend>{texts.credentials}</legend>
      <p className="panel-note">{texts.credentialsHint}</p>
      <dl className="credentials">
        {parts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
              <button
                type="button"
                aria-label={texts.copyOf(name)}
                onClick={() => void navigator.clipboard.writeText(value).then(onCopied)}
              >
                {texts.copy}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </fieldset>
  );
}
