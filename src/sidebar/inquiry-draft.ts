/** What the seller fills in to change an inquiry, and what of it is sent. */
import type { InquiryCard, InquiryChange } from "../addon/calls.ts";

type Entries = InquiryCard["entries"];
type State = NonNullable<InquiryChange["state"]>;
type Field = Exclude<keyof Entries, "state">;

export interface InquiryDraft extends Omit<Entries, "state" | "by"> {
  readonly state: State;
  readonly by: NonNullable<InquiryChange["by"]>;
}

export interface DraftGround {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The usual day for an answer to a contact made today. */
  readonly replyBy: string;
}

const CONTACT_FIELDS = ["by", "contactedAt", "replyBy", "caseNumber", "agent"] as const;

/** Which entries belong to a state: the others are neither asked for nor sent. */
export function fieldsOf(state: State): readonly Field[] {
  if (state === "contacted" || state === "waiting-for-buyer") return [...CONTACT_FIELDS, "snoozeUntil"];
  if (state === "to-contact") return ["snoozeUntil"];
  return state === "not-suspicious" || state === "withdrawn" ? ["reason"] : [];
}

export function draftOf(card: InquiryCard): InquiryDraft {
  const { entries } = card;
  return {
    ...entries,
    state: card.state as State,
    by: entries.by === "phone" || entries.by === "form" ? entries.by : "",
  };
}

/** The draft with another state: a contact was made today, by phone, unless something else is entered. */
export function withState(draft: InquiryDraft, state: State, ground: DraftGround): InquiryDraft {
  if (state !== "contacted" && state !== "waiting-for-buyer") return { ...draft, state };
  return {
    ...draft,
    state,
    by: draft.by || "phone",
    contactedAt: draft.contactedAt || ground.today,
    replyBy: draft.replyBy || ground.replyBy,
  };
}

/** Only what differs from the card, and what the card showed of it; null where nothing does. */
export function changeOf(card: InquiryCard, draft: InquiryDraft): InquiryChange | null {
  const { entries } = card;
  const change: Record<string, string> = {};
  const seen: Record<string, string> = {};
  for (const field of fieldsOf(draft.state)) {
    if (draft[field] === entries[field]) continue;
    change[field] = draft[field];
    seen[field] = entries[field];
  }
  if (draft.state !== card.state) {
    change.state = draft.state;
    seen.state = entries.state;
  }
  return Object.keys(change).length === 0 ? null : ({ ...change, seen } as InquiryChange);
}
