/** What the seller has to do: every inquiry that wants something of him, once, in the order in which it wants it. */
import type { Due, DueKind } from "./due.ts";

/** In the order of urgency: days that have come first, then every day of a hold counts, questions can wait. */
export const AGENDA_GROUPS = ["follow-up", "contact", "stock", "decide", "under-way"] as const;
/**
 * - `follow-up`: the day of an answer or of a reminder has come · `contact`: Amazon has to be asked
 * - `stock`: released, the stock should be back · `decide`: only the seller knows what became of it
 * - `under-way`: nothing to be done today
 */
export type AgendaGroup = (typeof AGENDA_GROUPS)[number];

export interface AgendaItem {
  readonly due: Due;
  /** Suspicion × impact of its most suspicious hold, 0–100; 0 where none is judged. */
  readonly attention: number;
  /** The seller exempted all that could be judged of it: nothing to be asked today. */
  readonly setAside: boolean;
}

const GROUP_OF: Readonly<Record<DueKind, AgendaGroup>> = {
  "reply-by": "follow-up",
  "snooze-over": "follow-up",
  contact: "contact",
  "ask-again": "contact",
  stock: "stock",
  conflict: "decide",
  close: "decide",
  "stock-later": "under-way",
  wait: "under-way",
  snoozed: "under-way",
};

export function groupOf({ due, setAside }: AgendaItem): AgendaGroup {
  const group = GROUP_OF[due.kind];
  return setAside && group === "contact" ? "under-way" : group;
}

/**
 * The items group by group, those that want most attention first; of what is under way the next day first. Equal
 * ones stay in the order in which they are given.
 */
export function agendaOf<T extends AgendaItem>(items: readonly T[]): readonly T[] {
  return AGENDA_GROUPS.flatMap((group) => {
    const compare = group === "under-way" ? byDay : byAttention;
    return items.filter((item) => groupOf(item) === group).sort(compare);
  });
}

function byAttention(one: AgendaItem, other: AgendaItem): number {
  return other.attention - one.attention || compareDays(one, other);
}

function byDay(one: AgendaItem, other: AgendaItem): number {
  return compareDays(one, other) || other.attention - one.attention;
}

/** The earlier day first, those without one last. */
function compareDays(one: AgendaItem, other: AgendaItem): number {
  const days = [one.due.day, other.due.day].map((day) => (Number.isNaN(day) ? Number.MAX_VALUE : day));
  return (days[0] ?? 0) - (days[1] ?? 0);
}
