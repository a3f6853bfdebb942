import type { CardDue, CardImpact, InquiryCard } from "../../addon/calls.ts";
import { daysBetween, daysLeft } from "../days-between.ts";
import type { ListEdits } from "../list-edits.ts";
import { usePage } from "../page-context.ts";
import { ExemptionNote } from "./exemption-note.tsx";
import { Findings } from "./findings.tsx";
import { type InquiryDesk, InquiryLife } from "./inquiry-life.tsx";
import { LevelMark } from "./level-mark.tsx";
import { ListActions } from "./list-actions.tsx";
import { OrderIds } from "./order-ids.tsx";

/** How a card takes part in asking about several inquiries at once. */
export interface Selection {
  readonly selected: boolean;
  /** Another shop's inquiry is selected: one contact is made for one seller account. */
  readonly otherShop: boolean;
  onToggle(): void;
}

/** One suspicious product with its holds, and the next step. `now`: epoch ms up to which the days are counted. */
export function InquiryCardView({
  card,
  now,
  primary,
  showShop,
  lists,
  selection,
  desk,
  onContact,
  onImport,
}: {
  card: InquiryCard;
  now: number;
  primary: boolean;
  showShop: boolean;
  lists: ListEdits;
  selection: Selection | null;
  desk: InquiryDesk;
  onContact: () => void;
  onImport: () => void;
}) {
  const { texts, format } = usePage();
  const { inquiries, life } = texts;
  const heading = `product-${card.inquiryId}`;
  const stale = card.staleDays !== null;
  return (
    <article class={`card edge-${card.level}`} aria-labelledby={heading}>
      <p class="card-top">
        {!card.closed && (
          <>
            <LevelMark level={card.level} label={card.levelLabel} />
            <span class="suspicion">
              {card.suspicion === null ? inquiries.suspicionUnknown : inquiries.suspicion(card.suspicion)}
            </span>
          </>
        )}
        <span class="state">{card.stateLabel}</span>
      </p>
      <h3 id={heading}>{card.product}</h3>
      <DueLine due={card.due} />
      <Held card={card} />
      {card.situation !== "" && <p class="hint">{card.situation}</p>}
      <dl class="facts">
        {card.heldSince !== null && (
          <div>
            <dt>{inquiries.heldSince}</dt>
            <dd>
              {format.dateTime(card.heldSince)}
              <span class="days">{inquiries.days(daysBetween(card.heldSince, now))}</span>
            </dd>
          </div>
        )}
        {card.expectedRelease !== null && (
          <div>
            <dt>{inquiries.expectedRelease}</dt>
            <dd>
              {format.date(card.expectedRelease)}
              {card.strongest !== null && (
                <span class="days">{inquiries.daysLeft(daysLeft(card.expectedRelease, now))}</span>
              )}
              {card.termBasis !== "" && <div class="hint">{card.termBasis}</div>}
            </dd>
          </div>
        )}
        {card.replyBy !== null && (
          <div>
            <dt>{inquiries.replyBy}</dt>
            <dd>{format.date(card.replyBy)}</dd>
          </div>
        )}
        {card.expectedReturn !== null && (
          <div>
            <dt>{life.expectedReturn}</dt>
            <dd>{format.date(card.expectedReturn)}</dd>
          </div>
        )}
        {card.recovered.days !== null && (
          <div>
            <dt>{life.recovered}</dt>
            <dd>{life.recoveredDays(format.number(Math.round(card.recovered.days * 10) / 10))}</dd>
          </div>
        )}
        {card.recovered.priceChange !== null && (
          <div>
            <dt>{life.priceChange}</dt>
            <dd>{format.money(card.recovered.priceChange, "JPY")}</dd>
          </div>
        )}
        {card.strongest !== null && <Weight impact={card.strongest.impact} />}
        {showShop && card.shop !== "" && (
          <div>
            <dt>{inquiries.shop}</dt>
            <dd>{card.shop}</dd>
          </div>
        )}
        <div>
          <dt>{inquiries.orders}</dt>
          <dd>
            <OrderIds orderIds={card.orderIds} />
          </dd>
        </div>
      </dl>
      {card.staleDays !== null && (
        <div class="panel panel-warning">
          <p class="panel-title">{inquiries.stale(card.staleDays)}</p>
          <p>{inquiries.staleHint}</p>
        </div>
      )}
      <ExemptionNote exemptions={card.exemptions} />
      {card.strongest !== null && (
        <Findings
          sum={card.strongest.sum}
          total={card.suspicion}
          of={card.orderIds.length > 1 ? card.strongest.orderId : null}
        />
      )}
      <InquiryLife card={card} desk={desk}>
        {!card.closed && (
          <div class="actions">
            {stale && (
              <button type="button" class={primary ? "primary" : ""} onClick={onImport}>
                {inquiries.importFirst}
              </button>
            )}
            <button
              type="button"
              class={primary && !stale ? "primary" : ""}
              aria-describedby={heading}
              onClick={onContact}
            >
              {inquiries.contact}
            </button>
          </div>
        )}
      </InquiryLife>
      <ListActions id={`lists-${card.inquiryId}`} about={card} lists={lists} />
      {!card.closed && selection !== null && (
        <label class="check">
          <input
            type="checkbox"
            checked={selection.selected}
            disabled={selection.otherShop}
            aria-label={inquiries.selectProduct(card.product)}
            onChange={selection.onToggle}
          />
          {selection.otherShop ? inquiries.selectedOtherShop : inquiries.select}
        </label>
      )}
    </article>
  );
}

/** What the inquiry wants now. */
function DueLine({ due }: { due: CardDue }) {
  const { texts, format } = usePage();
  // The conflict's own panel says it.
  if (due.kind === "conflict") return null;
  const day = due.day === null ? "" : format.date(due.day);
  return <p class={`due due-${due.kind}`}>{texts.life.due[due.kind](day)}</p>;
}

/** What is held, as far as known; the situation tells the rest. */
function Held({ card }: { card: InquiryCard }) {
  const { texts, format } = usePage();
  if (card.units === null && card.value === null) return null;
  return (
    <p class="held">
      <span>{texts.inquiries.held}</span>
      {card.units === null ? (
        <span>{texts.inquiries.unknownUnits}</span>
      ) : (
        <strong>{texts.inquiries.units(card.units)}</strong>
      )}
      {card.value === null ? (
        <span>{texts.inquiries.unknownValue}</span>
      ) : (
        <strong>{format.money(card.value, card.currency)}</strong>
      )}
    </p>
  );
}

/** How much it matters, apart from how suspicious it is. */
function Weight({ impact }: { impact: CardImpact }) {
  const { inquiries } = usePage().texts;
  return (
    <>
      {impact.stockPercent !== null && (
        <div>
          <dt>{inquiries.stockShare}</dt>
          <dd>{inquiries.percent(impact.stockPercent)}</dd>
        </div>
      )}
      {impact.attention !== null && (
        <div>
          <dt>{inquiries.attention}</dt>
          <dd>{inquiries.attentionOf(impact.attention)}</dd>
        </div>
      )}
    </>
  );
}
