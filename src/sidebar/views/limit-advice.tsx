import type { LimitEntry, Prevention } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import { SkuList } from "./sku-list.tsx";

/** Maximum order quantities, each with what it would have cost; what is not decided yet; and how to set one. */
export function LimitAdvice({ advice, showShop }: { advice: Prevention; showShop: boolean }) {
  const words = usePage().texts.prevention;
  const { limits, moreLimits, undecided, moreUndecided } = advice;
  return (
    <section class="section">
      <h3>{words.limits}</h3>
      <p class="hint">{words.limitsHint}</p>
      {limits.length === 0 && <p class="panel panel-calm">{words.limitsNone}</p>}
      <ul class="files">
        {limits.map((entry, index) => (
          <li key={`${entry.shop} ${entry.product} ${entry.skus.join()}`} class="card">
            <Limit entry={entry} id={`limit-${index}`} showShop={showShop} />
          </li>
        ))}
      </ul>
      {moreLimits > 0 && <p class="hint apart">{words.more(moreLimits)}</p>}
      {limits.length > 0 && (
        <details>
          <summary>{words.steps}</summary>
          <ol class="path">
            {words.limitSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      )}
      {undecided.length > 0 && (
        <details>
          <summary>{words.undecided(undecided.length + moreUndecided)}</summary>
          <p class="hint">{words.undecidedHint}</p>
          <ul class="waiting">
            {undecided.map((entry) => (
              <li key={`${entry.shop} ${entry.product} ${entry.wanted}`}>
                <p class="waiting-product">{entry.product}</p>
                {showShop && entry.shop !== "" && <p class="hint">{entry.shop}</p>}
                <p>{words.wanted(entry.paidOrders, entry.wanted)}</p>
              </li>
            ))}
          </ul>
          {moreUndecided > 0 && <p class="hint">{words.more(moreUndecided)}</p>}
        </details>
      )}
    </section>
  );
}

function Limit({ entry, id, showShop }: { entry: LimitEntry; id: string; showShop: boolean }) {
  const words = usePage().texts.prevention;
  return (
    <>
      <h4>{entry.product}</h4>
      {showShop && entry.shop !== "" && <p class="hint">{entry.shop}</p>}
      <p class="advice">{words.limit(entry.limit)}</p>
      <p>{words.limitCost(entry.paidOrders, entry.paidBlocked)}</p>
      <p>{words.limitGain(entry.unpaidOrders, entry.unpaidBlocked, entry.unpaidUnits)}</p>
      <SkuList skus={entry.skus} label={words.skus} copyName={words.copySkusOf(entry.product)} id={id} />
    </>
  );
}
