import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { InquiryCard, InquiryChange, SidebarState } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Reply, Server } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { InquiryHistoryView } from "./inquiry-history.tsx";
import { StateForm } from "./state-form.tsx";

/** What a card needs to change its inquiry. */
export interface InquiryDesk {
  readonly server: Server;
  /** Days after a contact by which the buyer is asked to answer. */
  readonly replyDays: number;
  readonly onChanged: (state: SidebarState) => void;
}

/**
 * Where an inquiry stands: what differs, the next step (that of a case under way are the children), its state to
 * change, its history.
 */
export function InquiryLife({
  card,
  desk,
  children,
}: {
  card: InquiryCard;
  desk: InquiryDesk;
  children: ComponentChildren;
}) {
  const { texts, announce } = usePage();
  const words = texts.life;
  const { server, onChanged } = desk;
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState(false);

  const take = async (asked: Promise<Reply<SidebarState>>): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    const reply = await asked;
    setBusy(false);
    if (reply.ok) {
      onChanged(reply.value);
      announce(words.saved);
    } else setFailure(reply);
    return reply.ok;
  };
  const change = (wanted: InquiryChange) => take(server.updateInquiry(card.inquiryId, wanted));
  const { conflict, entries } = card;
  const settle = (choice: "reports" | "own", evidence: string) =>
    change({ settle: { choice, evidence }, seen: { state: entries.state } });

  return (
    <>
      {conflict !== null && (
        <div class="panel panel-warning">
          <p>{words.conflict(conflict.entered, conflict.reported)}</p>
          <div class="actions">
            <button type="button" disabled={busy} onClick={() => settle("reports", conflict.evidence)}>
              {words.takeReports(conflict.reported)}
            </button>
            <button type="button" disabled={busy} onClick={() => settle("own", conflict.evidence)}>
              {words.keepOwn}
            </button>
          </div>
        </div>
      )}
      {children}
      {card.closed && (
        <div class="actions">
          {card.expectedReturn !== null && (
            <button
              type="button"
              disabled={busy}
              onClick={() => change({ state: "stock-back", seen: { state: entries.state } })}
            >
              {words.stockBack}
            </button>
          )}
          <button
            type="button"
            class="quiet"
            disabled={busy}
            onClick={() => take(server.reopenInquiry(card.inquiryId))}
          >
            {words.reopen}
          </button>
        </div>
      )}
      {failure !== null && <FailurePanel failure={failure} />}
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary aria-label={words.changeOf(card.product)}>{words.change}</summary>
        {open && (
          <StateForm
            card={card}
            replyDays={desk.replyDays}
            busy={busy}
            onChange={async (wanted) => {
              if (await change(wanted)) setOpen(false);
            }}
          />
        )}
      </details>
      <InquiryHistoryView server={server} card={card} />
    </>
  );
}
