import type { CancelRateEntry, Prevention } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";

/** The cancel rate before shipment of each shop, against Amazon's limit, as far as the reports tell. */
export function CancelRates({ advice, showShop }: { advice: Prevention; showShop: boolean }) {
  const words = usePage().texts.prevention;
  return (
    <section class="section">
      <h3>{words.rate}</h3>
      {advice.cancelRates.length === 0 && <p>{words.rateNoOwn}</p>}
      {advice.cancelRates.map((entry) => (
        <div key={entry.shop} class="rate">
          {showShop && entry.shop !== "" && <h4>{entry.shop}</h4>}
          <Rate entry={entry} limit={advice.cancelRateLimit} days={advice.cancelRateDays} />
        </div>
      ))}
      {advice.cancelRates.length > 0 && <p class="hint">{words.rateHint}</p>}
    </section>
  );
}

function Rate({ entry, limit, days }: { entry: CancelRateEntry; limit: number; days: number }) {
  const { texts, format } = usePage();
  const words = texts.prevention;
  if (entry.until === null) return <p>{words.rateUnknown}</p>;
  const until = <p class="hint">{words.rateUntil(format.dateTime(entry.until))}</p>;
  if (entry.orders === 0)
    return (
      <>
        <p>{words.rateNoOrders(days)}</p>
        {until}
      </>
    );
  // Rounded down, so that what is below the limit never looks as if it had reached it.
  const share = Math.floor((entry.cancelled * 1000) / entry.orders) / 1000;
  const verdict = share < limit ? words.rateUnder : words.rateOver;
  return (
    <>
      <p class={share < limit ? "rate-verdict" : "rate-verdict rate-over"}>
        {verdict(format.percent(share), format.percent(limit))}
      </p>
      <p>{words.rateFacts(days, entry.orders, entry.cancelled)}</p>
      {until}
    </>
  );
}
