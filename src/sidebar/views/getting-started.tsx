import { usePage } from "../page-context.ts";

/**
 * Who opens it first is welcomed: what to do, in three steps, before the first import.
 *
 * @param onTry puts sample orders into the sheet; null where that is not offered
 */
export function GettingStarted({ trying, onTry }: { trying: boolean; onTry: (() => void) | null }) {
  const { texts, reportTexts } = usePage();
  const { empty } = texts;
  const reports = [reportTexts.kinds["all-orders"], reportTexts.kinds["pending-orders"]];
  return (
    <section class="section">
      <h2>{empty.heading}</h2>
      <p>{empty.welcome}</p>
      <ol class="steps">
        {empty.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <details>
        <summary>{empty.whereToGet}</summary>
        <dl class="places">
          {reports.map(({ name, whereToGet }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{whereToGet}</dd>
            </div>
          ))}
        </dl>
      </details>
      {onTry !== null && (
        <div class="section">
          <h3>{texts.sample.heading}</h3>
          <p>{texts.sample.offer}</p>
          <button type="button" disabled={trying} onClick={onTry}>
            {trying ? texts.sample.trying : texts.sample.tryIt}
          </button>
        </div>
      )}
    </section>
  );
}
