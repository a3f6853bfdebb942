import { useState } from "preact/hooks";
import type { InquiryCard, InquiryChange, SidebarState } from "../addon/calls.ts";
import { usePage } from "./page-context.ts";
import type { Failure, Reply, Server } from "./server.ts";

/** What a card needs to change its inquiry. */
export interface InquiryDesk {
  readonly server: Server;
  /** Days after a contact by which the buyer is asked to answer. */
  readonly replyDays: number;
  readonly onChanged: (state: SidebarState, card: InquiryCard) => void;
}

/** Changes of one inquiry, one at a time. */
export interface InquiryChanges {
  readonly busy: boolean;
  readonly failure: Failure | null;
  change(wanted: InquiryChange): Promise<boolean>;
  /** A state that the card's is to become, unless the seller's cell was changed meanwhile. */
  enter(state: NonNullable<InquiryChange["state"]>): Promise<boolean>;
  reopen(): Promise<boolean>;
}

export function useInquiryChanges(card: InquiryCard, { server, onChanged }: InquiryDesk): InquiryChanges {
  const { texts, announce } = usePage();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const take = async (asked: Promise<Reply<SidebarState>>): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    const reply = await asked;
    setBusy(false);
    if (reply.ok) {
      announce(texts.life.saved);
      onChanged(reply.value, card);
    } else setFailure(reply);
    return reply.ok;
  };
  const change = (wanted: InquiryChange) => take(server.updateInquiry(card.inquiryId, wanted));
  return {
    busy,
    failure,
    change,
    enter: (state) => change({ state, seen: { state: card.entries.state } }),
    reopen: () => take(server.reopenInquiry(card.inquiryId)),
  };
}
