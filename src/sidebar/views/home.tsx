import { useState } from "preact/hooks";
import type { InquiryCard, SidebarState } from "../../addon/calls.ts";
import type { ListEdits } from "../list-edits.ts";
import { usePage } from "../page-context.ts";
import type { Server } from "../server.ts";
import { DailyRefresh } from "./daily-refresh.tsx";
import { DropZone } from "./drop-zone.tsx";
import { ExemptList } from "./exempt-list.tsx";
import { GettingStarted } from "./getting-started.tsx";
import { InquiryCardView, type Selection } from "./inquiry-card.tsx";
import type { InquiryDesk } from "./inquiry-life.tsx";
import { ListEditPanel } from "./list-edit-panel.tsx";
import { RecoveredSoFar } from "./recovered-so-far.tsx";
import { RoomPanel } from "./room-panel.tsx";
import { StatusHeader } from "./status-header.tsx";
import { WaitingList } from "./waiting-list.tsx";

/** What needs doing now. */
export function Home({
  state,
  server,
  hovering,
  refreshing,
  lists,
  onRefresh,
  onChoose,
  onPaste,
  onContact,
  onAddOrder,
  onHistory,
  desk,
  onDossiers,
  onPrevention,
  onRecord,
  onRoomMade,
  onSettings,
}: {
  state: SidebarState;
  server: Server;
  hovering: boolean;
  refreshing: boolean;
  lists: ListEdits;
  onRefresh: () => void;
  onChoose: () => void;
  onPaste: () => void;
  onContact: (inquiryIds: readonly string[]) => void;
  onAddOrder: () => void;
  onHistory: () => void;
  desk: InquiryDesk;
  onDossiers: () => void;
  onPrevention: () => void;
  onRecord: () => void;
  onRoomMade: (state: SidebarState, said: string) => void;
  onSettings: () => void;
}) {
  const { texts, explain } = usePage();
  const { inquiries, refreshedAt } = state;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const selected = inquiries.filter((card) => ticked.includes(card.inquiryId));
  const next = inquiries.find(
    (card) => card.due.kind !== "snoozed" && card.state === "to-contact" && !isSetAside(card),
  );

  const selectionOf = (card: InquiryCard): Selection => {
    const isSelected = selected.includes(card);
    return {
      selected: isSelected,
      otherShop: !isSelected && selected.some((one) => one.shop !== card.shop),
      onToggle: () =>
        setTicked(isSelected ? ticked.filter((id) => id !== card.inquiryId) : [...ticked, card.inquiryId]),
    };
  };

  return (
    <>
      {lists.last !== null && <ListEditPanel last={lists.last} lists={lists} />}
      {refreshedAt !== null && (
        <StatusHeader state={state} refreshedAt={refreshedAt} refreshing={refreshing} onRefresh={onRefresh} />
      )}
      {state.notices.length > 0 && (
        <section class="panel panel-notice" aria-label={texts.status.notices}>
          {state.notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </section>
      )}
      {state.nearlyFull && <RoomPanel server={server} onMade={onRoomMade} />}
      <DropZone
        hovering={hovering}
        primary={next === undefined}
        short={refreshedAt !== null}
        onChoose={onChoose}
        onPaste={onPaste}
      />
      {refreshedAt === null ? (
        <GettingStarted />
      ) : (
        <section class="section" aria-labelledby="inquiries-title">
          <h2 id="inquiries-title">{texts.inquiries.heading(inquiries.length)}</h2>
          {inquiries.length === 0 ? (
            <div class="panel panel-calm">
              <p class="panel-title">{texts.empty.calm}</p>
              <p>{texts.empty.calmHint}</p>
            </div>
          ) : (
            <p class="hint">{texts.suspicionOnly}</p>
          )}
          <RecoveredSoFar recovered={state.recovered} />
          {inquiries.map((card) => (
            <InquiryCardView
              key={card.inquiryId}
              card={card}
              now={refreshedAt}
              primary={card === next && selected.length === 0}
              showShop={state.shops.length > 1}
              desk={desk}
              lists={lists}
              selection={inquiries.length > 1 ? selectionOf(card) : null}
              onContact={() => onContact([card.inquiryId])}
              onImport={onChoose}
            />
          ))}
        </section>
      )}
      {state.waiting.length > 0 && (
        <WaitingList
          waiting={state.waiting}
          total={state.waitingTotal}
          showShop={state.shops.length > 1}
          now={state.now}
          lists={lists}
        />
      )}
      {state.exempt.length > 0 && (
        <ExemptList
          exempt={state.exempt}
          total={state.exemptTotal}
          showShop={state.shops.length > 1}
          now={state.now}
          lists={lists}
        />
      )}
      <div class="section actions">
        {refreshedAt !== null && (
          <>
            <button type="button" onClick={() => explain({ name: "holds" })}>
              {texts.holds.open}
            </button>
            <button type="button" onClick={() => explain({ name: "selected-order" })}>
              {texts.order.openSelected}
            </button>
          </>
        )}
        <button type="button" onClick={() => explain({ name: "rules", rule: null })}>
          {texts.rules.heading}
        </button>
      </div>
      <div class="actions">
        <button type="button" onClick={onAddOrder}>
          {texts.addOrder.open}
        </button>
        {(refreshedAt !== null || state.newestReportAt !== null) && (
          <button type="button" onClick={onHistory}>
            {texts.history.heading}
          </button>
        )}
        {state.dossiers > 0 && (
          <button type="button" onClick={onDossiers}>
            {texts.dossier.open(state.dossiers)}
          </button>
        )}
        {refreshedAt !== null && (
          <button type="button" onClick={onPrevention}>
            {texts.prevention.open}
          </button>
        )}
        {refreshedAt !== null && (
          <button type="button" onClick={onRecord}>
            {texts.record.heading}
          </button>
        )}
        <button type="button" onClick={onSettings}>
          {texts.settings.heading}
        </button>
      </div>
      <DailyRefresh daily={state.daily} />
      {selected.length > 0 && (
        <section class="selection-bar" aria-label={texts.inquiries.select}>
          <span>{texts.inquiries.selected(selected.length)}</span>
          <button type="button" class="quiet" onClick={() => setTicked([])}>
            {texts.inquiries.clearSelection}
          </button>
          <button
            type="button"
            class="primary"
            onClick={() => onContact(selected.map((card) => card.inquiryId))}
          >
            {texts.inquiries.contactSelected}
          </button>
        </section>
      )}
    </>
  );
}

/** An inquiry of which nothing is judged any more, as the seller exempted it: not the next thing to do. */
function isSetAside({ level, exemptions }: InquiryCard): boolean {
  return level === "not-judged" && exemptions.length > 0;
}
