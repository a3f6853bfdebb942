import { useEffect, useState } from "preact/hooks";
import type { ExplainedHold, ExplainedOrder } from "../../addon/calls.ts";
import { daysBetween } from "../days-between.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Reply } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { Findings } from "./findings.tsx";
import { LevelMark } from "./level-mark.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** One order and why each of its lines is judged as it is. `fromSheet`: the order is the one selected in the sheet. */
export function OrderView({
  load,
  fromSheet,
  showShop,
  now,
  onBack,
}: {
  load: () => Promise<Reply<ExplainedOrder>>;
  fromSheet: boolean;
  showShop: boolean;
  now: number;
  onBack: () => void;
}) {
  const { texts, announce } = usePage();
  const words = texts.order;
  const [order, setOrder] = useState<ExplainedOrder | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [loading, setLoading] = useState(false);

  const read = async () => {
    setFailure(null);
    setLoading(true);
    const reply = await load();
    setLoading(false);
    setOrder(reply.ok ? reply.value : null);
    if (reply.ok) announce(words.read(reply.value.orderId));
    else setFailure(reply);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the view opens, and again by its button
  useEffect(() => void read(), []);

  return (
    <>
      <ViewHeading heading={words.heading} onBack={onBack} />
      {fromSheet && (
        <>
          <p class="hint">{words.fromSheet}</p>
          <div class="actions">
            <button type="button" disabled={loading} onClick={read}>
              {words.again}
            </button>
          </div>
        </>
      )}
      {loading && <p class="busy">{words.loading}</p>}
      {failure !== null && <FailurePanel failure={failure} {...(fromSheet ? {} : { onRetry: read })} />}
      {order !== null && (
        <>
          <p class="order-id order-name">{order.orderId}</p>
          {order.holds.length > 0 && <p class="hint">{texts.suspicionOnly}</p>}
          {showShop && order.shop !== "" && <p class="hint">{order.shop}</p>}
          {order.holds.map((hold, index) => (
            <HoldExplained key={hold.line} hold={hold} heading={`hold-${index}`} now={now} />
          ))}
          {order.others.map(({ line, product, situation }) => (
            <article key={line} class="card">
              <h3>{product}</h3>
              <p>{situation}</p>
            </article>
          ))}
        </>
      )}
    </>
  );
}

function HoldExplained({ hold, heading, now }: { hold: ExplainedHold; heading: string; now: number }) {
  const { texts, format } = usePage();
  const { inquiries } = texts;
  return (
    <article class={`card edge-${hold.level}`} aria-labelledby={heading}>
      <p class="card-top">
        <LevelMark level={hold.level} label={hold.levelLabel} />
        <span class="suspicion">
          {hold.suspicion === null ? inquiries.suspicionUnknown : inquiries.suspicion(hold.suspicion)}
        </span>
      </p>
      <h3 id={heading}>{hold.product}</h3>
      {hold.unjudged !== "" && <p>{hold.unjudged}</p>}
      {hold.exemption !== "" && <p>{hold.exemption}</p>}
      <Impact hold={hold} now={now} />
      <Findings sum={hold.sum} total={hold.suspicion} open />
      {hold.staleDays !== null && (
        <div class="panel panel-warning">
          <p class="panel-title">{inquiries.stale(hold.staleDays)}</p>
          <p>{texts.order.seen(format.dateTime(hold.lastSeenAt))}</p>
        </div>
      )}
    </article>
  );
}

/** What the hold takes, which has nothing to do with how suspicious it is. */
function Impact({ hold, now }: { hold: ExplainedHold; now: number }) {
  const { texts, format } = usePage();
  const { inquiries, order: words } = texts;
  const { stockPercent, daysToRelease, attention } = hold.impact;
  const value = hold.value === null ? inquiries.unknownValue : format.money(hold.value, hold.currency);
  const rows: readonly (readonly [string, string])[] = [
    [words.units, hold.units === null ? inquiries.unknownUnits : inquiries.units(hold.units)],
    [words.value, hold.valueEstimated ? words.with(value, words.estimated) : value],
    [inquiries.stockShare, stockPercent === null ? words.unknownStock : inquiries.percent(stockPercent)],
    [
      inquiries.heldSince,
      words.with(format.dateTime(hold.heldSince), inquiries.days(daysBetween(hold.heldSince, now))),
    ],
    [
      inquiries.expectedRelease,
      words.with(format.date(hold.expectedRelease), inquiries.daysLeft(daysToRelease)),
    ],
    ...(attention === null ? [] : ([[inquiries.attention, inquiries.attentionOf(attention)]] as const)),
  ];
  return (
    <section class="impact">
      <h4>{words.impact}</h4>
      <p class="hint">{words.impactHint}</p>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
