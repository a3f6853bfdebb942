import type { CardExemption } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";

/** That orders of an inquiry are exempt: how, why and until when. The inquiry itself stays open. */
export function ExemptionNote({ exemptions }: { exemptions: readonly CardExemption[] }) {
  const { texts, format } = usePage();
  const words = texts.lists;
  if (exemptions.length === 0) return null;
  return (
    <div class="panel panel-notice">
      <p class="panel-title">{words.exemptOrders}</p>
      <ul>
        {exemptions.map((one) => {
          const until = one.lastDay === null ? "" : words.lastDay(format.date(one.lastDay));
          const details = [one.reason, until].filter((part) => part !== "");
          return (
            <li key={`${one.label} ${one.reason} ${one.lastDay}`}>
              {words.inForce(one.label, details, one.orders)}
            </li>
          );
        })}
      </ul>
      <p>{words.staysOpen}</p>
    </div>
  );
}
