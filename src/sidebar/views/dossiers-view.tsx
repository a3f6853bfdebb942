import { useState } from "preact/hooks";
import type { DossierEntry } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { Server } from "../server.ts";
import { DossierView } from "./dossier-view.tsx";
import { FailurePanel } from "./failure-panel.tsx";
import { useLoaded } from "./use-loaded.ts";
import { ViewHeading } from "./view-heading.tsx";

/** The products on which there is something to report; the one that was chosen in full. */
export function DossiersView({
  server,
  showShop,
  onBack,
}: {
  server: Server;
  showShop: boolean;
  onBack: () => void;
}) {
  const { texts } = usePage();
  const words = texts.dossier;
  const { value: entries, failure, load } = useLoaded(() => server.dossiers());
  const [chosen, setChosen] = useState<DossierEntry | null>(null);

  if (chosen !== null)
    return <DossierView server={server} entry={chosen} showShop={showShop} onBack={() => setChosen(null)} />;
  return (
    <>
      <ViewHeading heading={words.heading} onBack={onBack} />
      <p class="hint">{words.intro}</p>
      {failure !== null && <FailurePanel failure={failure} onRetry={load} primary />}
      {entries === null && failure === null && <p class="busy">{words.loading}</p>}
      {entries?.length === 0 && <p class="panel panel-calm">{words.none}</p>}
      <ul class="files">
        {(entries ?? []).map((entry) => (
          <li key={`${entry.shop} ${entry.key}`} class="card">
            <Entry entry={entry} showShop={showShop} onShow={() => setChosen(entry)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Entry({ entry, showShop, onShow }: { entry: DossierEntry; showShop: boolean; onShow: () => void }) {
  const { texts, format } = usePage();
  const { dossier: words, inquiries, shop } = texts;
  const units = entry.units === null ? inquiries.unknownUnits : inquiries.units(entry.units);
  return (
    <>
      <h3>{entry.product}</h3>
      <dl class="facts">
        <div>
          <dt>{words.cases}</dt>
          <dd>{words.count(entry.cases, units)}</dd>
        </div>
        <div>
          <dt>{words.period}</dt>
          <dd>{words.fromTo(format.date(entry.from), format.date(entry.until))}</dd>
        </div>
        {showShop && entry.shopName !== "" && (
          <div>
            <dt>{shop.label}</dt>
            <dd>{entry.shopName}</dd>
          </div>
        )}
      </dl>
      <div class="actions">
        <button type="button" aria-label={words.showOf(entry.product)} onClick={onShow}>
          {words.show}
        </button>
      </div>
    </>
  );
}
