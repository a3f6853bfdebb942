import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { CardImpact, InquiryCard, InquiryDetails } from "../../addon/calls.ts";
import type { InquiryChanges, InquiryDesk } from "../inquiry-changes.ts";
import type { ListEdits } from "../list-edits.ts";
import { usePage } from "../page-context.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { Findings } from "./findings.tsx";
import { InquiryHistoryView } from "./inquiry-history.tsx";
import { ListActions } from "./list-actions.tsx";
import { OrderIds } from "./order-ids.tsx";
import { StateForm } from "./state-form.tsx";
import { useLoaded } from "./use-loaded.ts";

/** All of an inquiry that its card does not tell in short, asked for when it is shown. `now`: time of the data. */
export function InquiryDetailsView({
  card,
  now,
  showShop,
  desk,
  changes,
  lists,
}: {
  card: InquiryCard;
  now: number;
  showShop: boolean;
  desk: InquiryDesk;
  changes: InquiryChanges;
  lists: ListEdits;
}) {
  const { texts } = usePage();
  const { life } = texts;
  const { value, failure, load } = useLoaded(() => desk.server.inquiryDetails(card.inquiryId), String(now));
  if (failure !== null) return <FailurePanel failure={failure} onRetry={load} />;
  if (value === null) return <p class="busy">{life.detailsLoading}</p>;
  return (
    <>
      {value.situation !== "" && <p class="hint">{value.situation}</p>}
      <Facts card={card} details={value} showShop={showShop} />
      {value.strongest !== null && (
        <Findings
          sum={value.strongest.sum}
          total={card.suspicion}
          of={value.orderIds.length > 1 ? value.strongest.orderId : null}
        />
      )}
      <ChangeState card={card} replyDays={desk.replyDays} changes={changes} />
      <InquiryHistoryView server={desk.server} card={card} />
      {card.closed && (
        <div class="actions">
          <button type="button" disabled={changes.busy} onClick={changes.reopen}>
            {life.reopen}
          </button>
        </div>
      )}
      <ListActions
        id={`lists-${card.inquiryId}`}
        about={{ ...card, orderIds: value.orderIds }}
        lists={lists}
      />
    </>
  );
}

function Facts({
  card,
  details,
  showShop,
}: {
  card: InquiryCard;
  details: InquiryDetails;
  showShop: boolean;
}) {
  const { texts, format } = usePage();
  const { inquiries, life } = texts;
  const { recovered, strongest } = details;
  return (
    <dl class="facts">
      {card.heldSince !== null && <Fact name={inquiries.heldSince}>{format.dateTime(card.heldSince)}</Fact>}
      {card.expectedRelease !== null && (
        <Fact name={inquiries.expectedRelease}>
          {format.date(card.expectedRelease)}
          {details.termBasis !== "" && <div class="hint">{details.termBasis}</div>}
        </Fact>
      )}
      {card.replyBy !== null && <Fact name={inquiries.replyBy}>{format.date(card.replyBy)}</Fact>}
      {card.expectedReturn !== null && (
        <Fact name={life.expectedReturn}>{format.date(card.expectedReturn)}</Fact>
      )}
      {recovered.days !== null && (
        <Fact name={life.recovered}>
          {life.recoveredDays(format.number(Math.round(recovered.days * 10) / 10))}
        </Fact>
      )}
      {recovered.priceChange !== null && (
        <Fact name={life.priceChange}>{format.money(recovered.priceChange, "JPY")}</Fact>
      )}
      {strongest !== null && <Weight impact={strongest.impact} />}
      {showShop && card.shop !== "" && <Fact name={inquiries.shop}>{card.shop}</Fact>}
      <Fact name={inquiries.orders}>
        <OrderIds orderIds={details.orderIds} />
      </Fact>
    </dl>
  );
}

/** How much it matters, apart from how suspicious it is. */
function Weight({ impact }: { impact: CardImpact }) {
  const { inquiries } = usePage().texts;
  return (
    <>
      {impact.stockPercent !== null && (
        <Fact name={inquiries.stockShare}>{inquiries.percent(impact.stockPercent)}</Fact>
      )}
      {impact.attention !== null && (
        <Fact name={inquiries.attention}>{inquiries.attentionOf(impact.attention)}</Fact>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The state with its entries, to be changed to any other. */
function ChangeState({
  card,
  replyDays,
  changes,
}: {
  card: InquiryCard;
  replyDays: number;
  changes: InquiryChanges;
}) {
  const { life } = usePage().texts;
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-label={life.changeOf(card.product)}>{life.change}</summary>
      {open && (
        <StateForm
          id={`life-${card.inquiryId}`}
          card={card}
          replyDays={replyDays}
          busy={changes.busy}
          onChange={async (wanted) => {
            if (await changes.change(wanted)) setOpen(false);
          }}
        />
      )}
    </details>
  );
}
