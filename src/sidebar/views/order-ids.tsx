import { useState } from "preact/hooks";
import { usePage } from "../page-context.ts";

const SHOWN = 3;

/** Order numbers, the first few at once. */
export function OrderIds({ orderIds }: { orderIds: readonly string[] }) {
  const { inquiries } = usePage().texts;
  const [all, setAll] = useState(orderIds.length <= SHOWN + 1);
  return (
    <ul class="order-ids" aria-label={inquiries.orders}>
      {(all ? orderIds : orderIds.slice(0, SHOWN)).map((orderId) => (
        <li key={orderId}>{orderId}</li>
      ))}
      {!all && (
        <li>
          <button type="button" class="link" onClick={() => setAll(true)}>
            {inquiries.moreOrders(orderIds.length - SHOWN)}
          </button>
        </li>
      )}
    </ul>
  );
}
