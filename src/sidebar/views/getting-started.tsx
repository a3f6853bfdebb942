import { usePage } from "../page-context.ts";

/** What to do first, before the first import. */
export function GettingStarted() {
  const { texts, reportTexts } = usePage();
  const { empty } = texts;
  const reports = [reportTexts.kinds["all-orders"], reportTexts.kinds["pending-orders"]];
  return (
    <section class="section">
      <h2>{empty.heading}</h2>
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
    </section>
  );
}
