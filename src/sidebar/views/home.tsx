import { useRef, useState } from "preact/hooks";
import type { InquiryCard, SidebarState } from "../../addon/calls.ts";
import type { ListEdits } from "../list-edits.ts";
import { usePage } from "../page-context.ts";
import type { Server } from "../server.ts";
import { DailyRefresh } from "./daily-refresh.tsx";
import { DropZone } from "./drop-zone.tsx";
import { ExemptList } from "./exempt-list.tsx";
import { GettingStarted } from "./getting-started.tsx";
import { HomeMenu, type MenuGroup } from "./home-menu.tsx";
import { InquiryCardView, type Selection } from "./inquiry-card.tsx";
import type { InquiryDesk } from "./inquiry-life.tsx";
import { ListEditPanel } from "./list-edit-panel.tsx";
import { RecoveredSoFar } from "./recovered-so-far.tsx";
import { RoomPanel } from "./room-panel.tsx";
import { StatusHeader } from "./status-header.tsx";
import { WaitingList } from "./waiting-list.tsx";

/** Cards that show at once: those that need looking at first. */
const CARDS = 20;

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
  onOverview,
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
  onOverview: () => void;
  onPrevention: () => void;
  onRecord: () => void;
  onRoomMade: (state: SidebarState, said: string) => void;
  onSettings: () => void;
}) {
  const { texts, explain } = usePage();
  const { inquiries, refreshedAt } = state;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [shown, setShown] = useState(CARDS);
  const cases = useRef<HTMLElement>(null);
  const showMore = () => {
    setShown(shown + CARDS);
    // The new cards are drawn first, then the first of them is gone to.
    setTimeout(() => cases.current?.querySelectorAll("article")[shown]?.querySelector("summary")?.focus());
  };
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

  const imported = refreshedAt !== null;
  const menu: readonly MenuGroup[] = [
    {
      heading: texts.menu.orders,
      items: [
        ...(imported
          ? [{ label: texts.order.openSelected, open: () => explain({ name: "selected-order" }) }]
          : []),
        { label: texts.addOrder.open, open: onAddOrder },
        ...(imported || state.newestReportAt !== null
          ? [{ label: texts.history.heading, open: onHistory }]
          : []),
      ],
    },
    {
      heading: texts.menu.judging,
      items: [
        ...(imported ? [{ label: texts.overview.heading, open: onOverview }] : []),
        ...(imported ? [{ label: texts.record.heading, open: onRecord }] : []),
        { label: texts.rules.heading, open: () => explain({ name: "rules", rule: null }) },
        { label: texts.settings.heading, open: onSettings },
      ],
    },
    {
      heading: texts.menu.repeated,
      items: [
        ...(state.dossiers > 0 ? [{ label: texts.dossier.open(state.dossiers), open: onDossiers }] : []),
        ...(imported ? [{ label: texts.prevention.open, open: onPrevention }] : []),
      ],
    },
  ];

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
      <HomeMenu groups={menu} />
      {refreshedAt === null ? (
        <GettingStarted />
      ) : (
        <section class="section" aria-labelledby="inquiries-title" ref={cases}>
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
          {inquiries.slice(0, shown).map((card) => (
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
          {inquiries.length > shown && (
            <div class="actions">
              <button type="button" onClick={showMore}>
                {texts.holds.showMore(Math.min(CARDS, inquiries.length - shown), inquiries.length - shown)}
              </button>
            </div>
          )}
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
