import { useState } from "preact/hooks";
import type { CardDue, InquiryCard } from "../../addon/calls.ts";
import { daysBetween, daysLeft } from "../days-between.ts";
import { type InquiryDesk, useInquiryChanges } from "../inquiry-changes.ts";
import type { ListEdits } from "../list-edits.ts";
import { usePage } from "../page-context.ts";
import { ExemptionNote } from "./exemption-note.tsx";
import { FailurePanel } from "./failure-panel.tsx";
import { InquiryDetailsView } from "./inquiry-details.tsx";
import { InquiryStep } from "./inquiry-step.tsx";
import { LevelMark } from "./level-mark.tsx";

/** How a card takes part in asking about several inquiries at once. */
export interface Selection {
  readonly selected: boolean;
  /** Another shop's inquiry is selected: one contact is made for one seller account. */
  readonly otherShop: boolean;
  onToggle(): void;
}

/**
 * One suspicious product with its holds in short, and the next step; the rest is folded away. `now`: epoch ms up to
 * which the days are counted.
 */
export function InquiryCardView({
  card,
  now,
  primary,
  heading: Heading,
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
  /** Below the heading of the list that it stands in. */
  heading: "h3" | "h4";
  showShop: boolean;
  lists: ListEdits;
  selection: Selection | null;
  desk: InquiryDesk;
  onContact: () => void;
  onImport: () => void;
}) {
  const { texts } = usePage();
  const { inquiries, life } = texts;
  const [open, setOpen] = useState(false);
  const changes = useInquiryChanges(card, desk);
  const title = headingOf(card);
  return (
    <article class={`card edge-${card.level}`} aria-labelledby={title}>
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
      <Heading id={title} tabIndex={-1}>
        {card.product}
      </Heading>
      <DueLine due={card.due} />
      <Held card={card} now={now} showShop={showShop} />
      {card.reason !== "" && <p class="hint">{card.reason}</p>}
      <MayBe rule={card.rule} />
      {card.staleDays !== null && (
        <div class="panel panel-warning">
          <p class="panel-title">{inquiries.stale(card.staleDays)}</p>
          <p>{inquiries.staleHint}</p>
        </div>
      )}
      <ExemptionNote exemptions={card.exemptions} />
      <InquiryStep
        card={card}
        primary={primary}
        replyDays={desk.replyDays}
        changes={changes}
        onContact={onContact}
        onImport={onImport}
      />
      {changes.failure !== null && <FailurePanel failure={changes.failure} />}
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary aria-label={life.detailsOf(card.product)}>{life.details}</summary>
        {open && (
          <InquiryDetailsView
            card={card}
            now={now}
            showShop={showShop}
            desk={desk}
            changes={changes}
            lists={lists}
          />
        )}
      </details>
      {selection !== null && (
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

/** Id of a card's heading, which takes the focus when the card is the next to be looked at. */
export function headingOf({ inquiryId }: InquiryCard): string {
  return `product-${inquiryId}`;
}

/** What the inquiry wants now. */
function DueLine({ due }: { due: CardDue }) {
  const { texts, format } = usePage();
  // The conflict's own panel says the one, the group's heading the other.
  if (due.kind === "conflict" || due.kind === "contact") return null;
  const day = due.day === null ? "" : format.date(due.day);
  return <p class={`due due-${due.kind}`}>{texts.life.due[due.kind](day)}</p>;
}

/** How many of the innocent causes a card names: its details have all of them. */
const CAUSES_SHOWN = 2;

/** What else it may be, by the rule that says most. */
function MayBe({ rule }: { rule: string }) {
  const { texts, rules } = usePage();
  const causes = rules.find(({ id }) => id === rule)?.innocentCauses.slice(0, CAUSES_SHOWN) ?? [];
  return causes.length === 0 ? null : <p class="hint">{texts.inquiries.mayBe(causes)}</p>;
}

/** What is held and for how long, as far as known. */
function Held({ card, now, showShop }: { card: InquiryCard; now: number; showShop: boolean }) {
  const { texts, format } = usePage();
  const { inquiries, holds, life } = texts;
  return (
    <>
      {(card.units !== null || card.value !== null) && (
        <p class="held">
          <span>{inquiries.held}</span>
          {card.units === null ? (
            <span>{inquiries.unknownUnits}</span>
          ) : (
            <strong>{inquiries.units(card.units)}</strong>
          )}
          {card.value === null ? (
            <span>{inquiries.unknownValue}</span>
          ) : (
            <strong>{format.money(card.value, card.currency)}</strong>
          )}
        </p>
      )}
      <ul class="brief">
        {!card.closed && card.heldSince !== null && (
          <li>{holds.days(inquiries.days(daysBetween(card.heldSince, now)))}</li>
        )}
        <li>{life.orders(card.orders)}</li>
        {card.expectedRelease !== null && (
          <li>{life.release(inquiries.daysLeft(daysLeft(card.expectedRelease, now)))}</li>
        )}
        {showShop && card.shop !== "" && <li>{card.shop}</li>}
      </ul>
    </>
  );
}
