import type { Prevention } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { Server } from "../server.ts";
import { CancelRates } from "./cancel-rates.tsx";
import { FailurePanel } from "./failure-panel.tsx";
import { KonbiniAdvice } from "./konbini-advice.tsx";
import { LimitAdvice } from "./limit-advice.tsx";
import { useLoaded } from "./use-loaded.ts";
import { ViewHeading } from "./view-heading.tsx";

/** What can be set in Seller Central against such holds; first of all what must not be done. */
export function PreventionView({
  server,
  showShop,
  onBack,
}: {
  server: Server;
  showShop: boolean;
  onBack: () => void;
}) {
  const { texts } = usePage();
  const words = texts.prevention;
  const { value, failure, load } = useLoaded(() => server.prevention());
  return (
    <>
      <ViewHeading heading={words.heading} onBack={onBack} />
      <p class="hint">{words.intro}</p>
      <div class="panel panel-warning">
        <p class="panel-title">{words.never}</p>
        <p>{words.neverExplained}</p>
      </div>
      {failure !== null && <FailurePanel failure={failure} onRetry={load} primary />}
      {value === null && failure === null && <p class="busy">{words.loading}</p>}
      {value !== null && <Advice advice={value} showShop={showShop} />}
    </>
  );
}

function Advice({ advice, showShop }: { advice: Prevention; showShop: boolean }) {
  const { texts, format } = usePage();
  const words = texts.prevention;
  const archived = advice.archivedUntil === null ? "" : format.date(advice.archivedUntil);
  return (
    <>
      <CancelRates advice={advice} showShop={showShop} />
      <LimitAdvice advice={advice} showShop={showShop} />
      <KonbiniAdvice records={advice.konbini} showShop={showShop} />
      <p class="hint section">
        {words.movedHint}{" "}
        {advice.knownSince !== null && words.knownSince(format.date(advice.knownSince), archived)}
      </p>
    </>
  );
}
