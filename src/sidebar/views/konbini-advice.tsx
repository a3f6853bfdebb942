import type { KonbiniEntry } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import { SkuList } from "./sku-list.tsx";

/** Whether to switch convenience-store payment off, for each shop that ships something itself. */
export function KonbiniAdvice({
  records,
  showShop,
}: {
  records: readonly KonbiniEntry[];
  showShop: boolean;
}) {
  const words = usePage().texts.prevention;
  return (
    <section class="section">
      <h3>{words.konbini}</h3>
      <p class="hint">{words.konbiniHint}</p>
      {records.length === 0 && <p class="panel panel-calm">{words.konbiniNone}</p>}
      {records.map((record, index) => (
        <div key={record.shop} class="card">
          {showShop && record.shop !== "" && <h4>{record.shop}</h4>}
          <Konbini record={record} id={`konbini-${index}`} />
        </div>
      ))}
    </section>
  );
}

function Konbini({ record, id }: { record: KonbiniEntry; id: string }) {
  const words = usePage().texts.prevention;
  const { advice, wanted, skus } = record;
  return (
    <>
      <p class="advice">
        {advice === "unknown" ? words.konbiniAdvice.unknown(wanted) : words.konbiniAdvice[advice]}
      </p>
      <dl class="facts">
        <div>
          <dt>{words.konbiniPaid}</dt>
          <dd>{words.ordersAndUnits(record.paidOrders, record.paidUnits)}</dd>
        </div>
        <div>
          <dt>{words.konbiniUnpaid}</dt>
          <dd>{words.ordersAndUnits(record.unpaidOrders, record.unpaidUnits)}</dd>
        </div>
      </dl>
      {record.untoldOrders > 0 && <p class="hint apart">{words.untold(record.untoldOrders)}</p>}
      {advice === "off" && (
        <>
          <p class="apart">{words.konbiniCost(record.paidOrders)}</p>
          {skus.length > 0 && (
            <SkuList skus={skus} label={words.konbiniSkus} copyName={words.copySkus} id={id} />
          )}
          <details>
            <summary>{words.steps}</summary>
            <ol class="path">
              {words.konbiniSteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </details>
        </>
      )}
    </>
  );
}
