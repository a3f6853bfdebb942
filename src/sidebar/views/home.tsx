import { useState } from "preact/hooks";
import type { CatchUp, InquiryCard, LanguageChoice, SidebarState } from "../../addon/calls.ts";
import { focusOnce } from "../focus-once.ts";
import type { InquiryDesk } from "../inquiry-changes.ts";
import type { ListEdits } from "../list-edits.ts";
import { usePage } from "../page-context.ts";
import type { Server } from "../server.ts";
import { DropZone } from "./drop-zone.tsx";
import { ExemptList } from "./exempt-list.tsx";
import { GettingStarted } from "./getting-started.tsx";
import { HomeMenu, type MenuGroup } from "./home-menu.tsx";
import type { Selection } from "./inquiry-card.tsx";
import { LanguageChoice as LanguageField } from "./language-choice.tsx";
import { ListEditPanel } from "./list-edit-panel.tsx";
import { MissedRun } from "./missed-run.tsx";
import { RoomPanel } from "./room-panel.tsx";
import { SamplePanel } from "./sample-panel.tsx";
import { ScheduleLine } from "./schedule-line.tsx";
import { StatusHeader } from "./status-header.tsx";
import { isForToday, Today } from "./today.tsx";
import { WaitingList } from "./waiting-list.tsx";

/** What needs doing now. */
export function Home({
  state,
  server,
  hovering,
  refreshing,
  lists,
  returned,
  onRefresh,
  onChoose,
  onPaste,
  onContact,
  onAddOrder,
  onSort,
  onHistory,
  desk,
  onDossiers,
  onMorningMail,
  onOverview,
  onConnector,
  onPrevention,
  onRecord,
  onRoomMade,
  onSettings,
  onSchedule,
  onCaughtUp,
  onLanguage,
  sampling,
  onTrySample,
  onRemoveSample,
}: {
  state: SidebarState;
  server: Server;
  hovering: boolean;
  refreshing: boolean;
  lists: ListEdits;
  /** Another view was left for it, and says nothing that takes the focus. */
  returned: boolean;
  onRefresh: () => void;
  onChoose: () => void;
  onPaste: () => void;
  onContact: (cards: readonly InquiryCard[]) => void;
  onAddOrder: () => void;
  onSort: () => void;
  onHistory: () => void;
  desk: InquiryDesk;
  onDossiers: () => void;
  onMorningMail: () => void;
  onOverview: () => void;
  onConnector: () => void;
  onPrevention: () => void;
  onRecord: () => void;
  onRoomMade: (state: SidebarState, said: string) => void;
  onSettings: () => void;
  onSchedule: () => void;
  onCaughtUp: (caughtUp: CatchUp) => void;
  onLanguage: (language: LanguageChoice) => void;
  /** The sample comes or goes just now. */
  sampling: boolean;
  onTrySample: () => void;
  onRemoveSample: () => void;
}) {
  const { texts, explain } = usePage();
  const { inquiries, refreshedAt, schedule } = state;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const askable = inquiries.filter(({ due }) => due.group === "follow-up" || due.group === "contact");
  const selected = askable.filter((card) => ticked.includes(card.inquiryId));

  const selectionOf = (card: InquiryCard): Selection | null => {
    if (askable.length < 2 || !askable.includes(card)) return null;
    const isSelected = selected.includes(card);
    return {
      selected: isSelected,
      otherShop: !isSelected && selected.some((one) => one.shop !== card.shop),
      onToggle: () =>
        setTicked(isSelected ? ticked.filter((id) => id !== card.inquiryId) : [...ticked, card.inquiryId]),
    };
  };

  const imported = refreshedAt !== null;
  /** Nothing above has the page's one coloured button. */
  const free = selected.length === 0 && schedule.missed === null;
  const menu: readonly MenuGroup[] = [
    {
      heading: texts.menu.orders,
      items: [
        ...(imported
          ? [
              { label: texts.menu.sort, open: onSort },
              { label: texts.order.openSelected, open: () => explain({ name: "selected-order" }) },
            ]
          : []),
        { label: texts.addOrder.open, open: onAddOrder },
        { label: texts.connecting.open, open: onConnector },
        ...(imported || state.newestReportAt !== null
          ? [{ label: texts.history.heading, open: onHistory }]
          : []),
        { label: texts.schedule.heading, open: onSchedule },
        { label: texts.morningMail.heading, open: onMorningMail },
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
      {state.sample === "here" && <SamplePanel removing={sampling} onRemove={onRemoveSample} />}
      {lists.last !== null && <ListEditPanel last={lists.last} lists={lists} />}
      {state.notices.length > 0 && (
        <section class="panel panel-notice" aria-label={texts.status.notices}>
          {state.notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </section>
      )}
      {schedule.missed !== null && (
        <MissedRun server={server} missed={schedule.missed} onCaughtUp={onCaughtUp} />
      )}
      {!schedule.permitted && (
        <section class="panel panel-notice" aria-label={texts.schedule.withdrawn}>
          <p class="panel-title">{texts.schedule.withdrawn}</p>
          <p>{texts.schedule.withdrawnHint}</p>
        </section>
      )}
      {state.nearlyFull && <RoomPanel server={server} onMade={onRoomMade} />}
      <DropZone
        hovering={hovering}
        primary={free && !inquiries.some(isForToday)}
        short={refreshedAt !== null}
        onChoose={onChoose}
        onPaste={onPaste}
      />
      <HomeMenu groups={menu} />
      {refreshedAt === null ? (
        <GettingStarted trying={sampling} onTry={state.sample === "offered" ? onTrySample : null} />
      ) : (
        <Today
          state={state}
          refreshedAt={refreshedAt}
          primary={free}
          title={returned ? focusOnce : null}
          desk={desk}
          lists={lists}
          selectionOf={selectionOf}
          onContact={(card) => onContact([card])}
          onImport={onChoose}
        />
      )}
      {refreshedAt !== null && (
        <StatusHeader state={state} refreshedAt={refreshedAt} refreshing={refreshing} onRefresh={onRefresh} />
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
      <ScheduleLine schedule={schedule} onOpen={onSchedule} />
      <LanguageField choice={state.remembered.language} onChoose={onLanguage} />
      {selected.length > 0 && (
        <section class="selection-bar" aria-label={texts.inquiries.select}>
          <span>{texts.inquiries.selected(selected.length)}</span>
          <button type="button" class="quiet" onClick={() => setTicked([])}>
            {texts.inquiries.clearSelection}
          </button>
          <button type="button" class="primary" onClick={() => onContact(selected)}>
            {texts.inquiries.contactSelected}
          </button>
        </section>
      )}
    </>
  );
}
