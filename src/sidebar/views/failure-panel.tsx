import { usePage } from "../page-context.ts";
import type { Failure } from "../server.ts";

/** What went wrong and the way out. */
export function FailurePanel({
  failure,
  onRetry,
  primary = false,
}: {
  failure: Failure;
  onRetry?: () => void;
  primary?: boolean;
}) {
  const { texts } = usePage();
  return (
    <div class="panel panel-error" role="alert">
      {"message" in failure ? (
        <p>{failure.message}</p>
      ) : (
        <>
          <p class="panel-title">{texts.connection.title}</p>
          <p>{texts.connection.faults[failure.code]}</p>
          {failure.code === "two-accounts" && (
            <ol>
              {texts.connection.twoAccountsSteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
        </>
      )}
      {onRetry && (
        <div class="actions">
          <button type="button" class={primary ? "primary" : ""} onClick={onRetry}>
            {texts.retry}
          </button>
        </div>
      )}
    </div>
  );
}
