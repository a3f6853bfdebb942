import type { DossierView as Dossier, DossierEntry } from "../../addon/calls.ts";
import { isolated } from "../../locales/isolated.ts";
import { dossierFacts } from "../dossier-facts.ts";
import { usePage } from "../page-context.ts";
import type { Server } from "../server.ts";
import { CopyButton } from "./copy-button.tsx";
import { FailurePanel } from "./failure-panel.tsx";
import { KeepDossier } from "./keep-dossier.tsx";
import { useLoaded } from "./use-loaded.ts";
import { ViewHeading } from "./view-heading.tsx";

/** A longer timeline is folded away until asked for. */
const SHORT = 8;

/** The report of abuse on one product: what was seen, the text, where it goes, and how to keep it. */
export function DossierView({
  server,
  entry,
  showShop,
  onBack,
}: {
  server: Server;
  entry: DossierEntry;
  showShop: boolean;
  onBack: () => void;
}) {
  const { texts } = usePage();
  const words = texts.dossier;
  const { shop, key } = entry;
  const { value: dossier, failure, load } = useLoaded(() => server.dossier({ shop, key }));
  return (
    <>
      <ViewHeading heading={words.heading} onBack={onBack} />
      <p class="about">
        <span class="off-screen">{words.about}</span> {isolated(entry.product)}
      </p>
      {showShop && entry.shopName !== "" && <p class="hint">{entry.shopName}</p>}
      {failure !== null && <FailurePanel failure={failure} onRetry={load} primary />}
      {dossier === null && failure === null && <p class="busy">{words.loading}</p>}
      {dossier !== null && (
        <>
          <Facts dossier={dossier} />
          <div class="panel panel-warning">
            <p class="panel-title">{words.check}</p>
            <p>{words.checkExplained}</p>
          </div>
          <Timeline dossier={dossier} />
          <ReportText dossier={dossier} />
          <section class="section">
            <h3>{words.path}</h3>
            <ol class="path">
              {dossier.path.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
          <KeepDossier server={server} dossier={dossier} />
        </>
      )}
    </>
  );
}

function Facts({ dossier }: { dossier: Dossier }) {
  const { texts, format } = usePage();
  return (
    <dl class="facts facts-apart">
      {dossierFacts(dossier, texts, format.date).map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Timeline({ dossier }: { dossier: Dossier }) {
  const words = usePage().texts.dossier;
  return (
    <details class="section" open={dossier.timeline.length <= SHORT}>
      <summary>
        <h3>{words.timeline}</h3>
      </summary>
      <ol class="timeline">
        {dossier.timeline.map(({ when, what }) => (
          <li key={`${when} ${what}`}>
            <span class="hint">{when}</span>
            <p>{what}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

function ReportText({ dossier }: { dossier: Dossier }) {
  const words = usePage().texts.dossier;
  return (
    <section class="section">
      <h3>{words.text}</h3>
      <h4>{words.subject}</h4>
      <div class="quote" id="dossier-subject">
        {dossier.subject}
      </div>
      <div class="actions">
        <CopyButton text={dossier.subject} label={words.copySubject} source="dossier-subject" />
      </div>
      <h4 class="apart">{words.body}</h4>
      <div class="quote" id="dossier-body">
        {dossier.body}
      </div>
      <div class="actions">
        <CopyButton text={dossier.body} label={words.copyBody} source="dossier-body" primary />
      </div>
    </section>
  );
}
