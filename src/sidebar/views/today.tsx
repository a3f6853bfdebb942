import type { Ref } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { InquiryCard, SidebarState } from "../../addon/calls.ts";
import type { InquiryDesk } from "../inquiry-changes.ts";
import type { ListEdits } from "../list-edits.ts";
import { usePage } from "../page-context.ts";
import { headingOf, InquiryCardView, type Selection } from "./inquiry-card.tsx";
import { Paged } from "./paged.tsx";
import { RecoveredSoFar } from "./recovered-so-far.tsx";

const DAY = 86_400_000;
/** What there is to do today; what is under way needs nothing. */
const GROUPS = ["follow-up", "contact", "stock", "decide"] as const;

/**
 * What the seller has to do today, group by group, and below it what is under way. After a change the focus goes to
 * the card that was changed while it stays where it was, else to the next one.
 */
export function Today({
  state,
  refreshedAt,
  primary,
  title,
  desk,
  lists,
  selectionOf,
  onContact,
  onImport,
}: {
  state: SidebarState;
  refreshedAt: number;
  /** The first card may have the page's one coloured button. */
  primary: boolean;
  title: Ref<HTMLHeadingElement>;
  desk: InquiryDesk;
  lists: ListEdits;
  selectionOf: (card: InquiryCard) => Selection | null;
  onContact: (card: InquiryCard) => void;
  onImport: () => void;
}) {
  const { texts, format } = usePage();
  const words = texts.today;
  const { inquiries, agenda } = state;
  const todo = inquiries.filter(isForToday);
  const underWay = inquiries.filter((card) => !isForToday(card));
  const total = GROUPS.reduce((sum, group) => sum + agenda[group], 0);
  const [unfolded, setUnfolded] = useState(false);

  /** The cards in whose place the focus goes after a change, the first that is there. */
  const heirs = useRef<readonly InquiryCard[]>([]);
  const ground = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (heirs.current.length === 0) return;
    const [changed, ...next] = heirs.current;
    heirs.current = [];
    const stands = inquiries.find(({ inquiryId }) => inquiryId === changed?.inquiryId);
    const stays = stands !== undefined && changed !== undefined && isForToday(stands) === isForToday(changed);
    const heir = [...(stays ? [stands] : []), ...next].map((card) =>
      document.getElementById(headingOf(card)),
    );
    (heir.find((heading) => heading !== null) ?? ground.current?.querySelector("h2"))?.focus();
  }, [inquiries]);

  const draw = (card: InquiryCard) => {
    const around = isForToday(card) ? todo : underWay;
    const place = around.indexOf(card);
    return (
      <InquiryCardView
        key={card.inquiryId}
        card={card}
        now={refreshedAt}
        primary={primary && card === todo[0]}
        heading={isForToday(card) ? "h4" : "h3"}
        showShop={state.shops.length > 1}
        desk={{
          ...desk,
          onChanged: (changed) => {
            heirs.current = [card, ...around.slice(place + 1), ...around.slice(0, place).reverse()];
            desk.onChanged(changed, card);
          },
        }}
        lists={lists}
        selection={selectionOf(card)}
        onContact={() => onContact(card)}
        onImport={onImport}
      />
    );
  };

  return (
    <>
      <section class="section today" aria-labelledby="today-title" ref={ground}>
        <h2 id="today-title" tabIndex={-1} ref={title}>
          {words.heading(total)}
        </h2>
        {todo.length === 0 && <Calm state={state} underWay={underWay} />}
        {state.newestReportAt !== null && (
          <p class="hint">{words.asOf(format.dateTime(state.newestReportAt))}</p>
        )}
        {todo.length > 0 && <p class="hint">{texts.suspicionOnly}</p>}
        <Paged items={todo}>
          {(shown) =>
            GROUPS.map((group) => {
              const cards = shown.filter(({ due }) => due.group === group);
              return (
                cards.length > 0 && (
                  <section key={group} class="group-of-cards" aria-labelledby={`today-${group}`}>
                    <h3 id={`today-${group}`}>{words.groups[group](agenda[group])}</h3>
                    {cards.map(draw)}
                  </section>
                )
              );
            })
          }
        </Paged>
        <RecoveredSoFar recovered={state.recovered} />
      </section>
      {agenda["under-way"] > 0 && (
        <details
          class="section"
          open={unfolded}
          onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}
        >
          <summary>
            <h2>{words.underWay(agenda["under-way"])}</h2>
          </summary>
          {unfolded && (
            <>
              <p class="hint">{words.underWayHint}</p>
              <Paged items={underWay}>{(shown) => shown.map(draw)}</Paged>
            </>
          )}
        </details>
      )}
      {total + agenda["under-way"] > inquiries.length && (
        <p class="hint section">{words.rest(total + agenda["under-way"] - inquiries.length)}</p>
      )}
    </>
  );
}

/** Nothing is to be done: what comes next. */
function Calm({ state, underWay }: { state: SidebarState; underWay: readonly InquiryCard[] }) {
  const { texts, format } = usePage();
  const words = texts.today;
  const { now, newestReportAt } = state;
  const next = underWay.find(({ due }) => due.day !== null)?.due.day ?? null;
  const wanted = newestReportAt === null ? now : newestReportAt + DAY;
  return (
    <div class="panel panel-calm">
      <p class="panel-title">{words.calm}</p>
      <p>{wanted > now ? words.importNext(format.dateTime(wanted)) : words.importNow}</p>
      {next !== null && <p>{words.nextDay(format.date(next))}</p>}
    </div>
  );
}

/** Whether a card wants something today. */
export function isForToday({ due }: InquiryCard): boolean {
  return due.group !== "under-way";
}
