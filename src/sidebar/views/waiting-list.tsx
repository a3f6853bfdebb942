import type { WaitingCard } from "../../addon/calls.ts";
import type { ListEdits } from "../list-edits.ts";
import { usePage } from "../page-context.ts";
import { HoldList } from "./hold-list.tsx";
import { ListActions } from "./list-actions.tsx";

/** Holds that may well end unpaid but are too little for a case. */
export function WaitingList({
  waiting,
  showShop,
  lists,
}: {
  waiting: readonly WaitingCard[];
  showShop: boolean;
  lists: ListEdits;
}) {
  const { texts } = usePage();
  return (
    <HoldList
      heading={texts.waiting.heading(waiting.length)}
      hint={texts.waiting.hint}
      holds={waiting}
      showShop={showShop}
      actionsOf={(hold, index) => (
        <ListActions id={`waiting-${index}`} about={{ ...hold, orderIds: [hold.orderId] }} lists={lists} />
      )}
    />
  );
}
