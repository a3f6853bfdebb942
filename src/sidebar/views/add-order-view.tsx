import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { SidebarState } from "../../addon/calls.ts";
import { PAYMENTS } from "../../reports/observation.ts";
import { dateTimeFieldOf } from "../date-time-field.ts";
import {
  checkManualOrder,
  isPayment,
  type ManualOrderDraft,
  type ManualOrderFaults,
  type ManualOrderField,
} from "../manual-order.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { suggestedShop } from "../suggested-shop.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { FormField } from "./form-field.tsx";
import { ShopField } from "./shop-field.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** A pending order that the seller saw on the web page. `now`: epoch ms when the form was opened. */
export function AddOrderView({
  server,
  shops,
  lastShop,
  now,
  onAdded,
  onBack,
}: {
  server: Server;
  shops: readonly string[];
  /** The one chosen last; `""` for none. */
  lastShop: string;
  now: number;
  onAdded: (state: SidebarState) => void;
  onBack: () => void;
}) {
  const { texts, format, announce } = usePage();
  const words = texts.addOrder;
  const [draft, setDraft] = useState<ManualOrderDraft>({
    shop: suggestedShop(shops, lastShop) || (shops[0] ?? ""),
    orderId: "",
    sku: "",
    asin: "",
    title: "",
    units: "",
    total: "",
    purchasedAt: "",
    seenAt: dateTimeFieldOf(now, format.timeZone),
    payment: "unknown",
  });
  const [faults, setFaults] = useState<ManualOrderFaults>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [submitting, setSubmitting] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: JSX.TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const checked = checkManualOrder(draft, format.timeZone);
    if (!checked.ok) {
      setFaults(checked.faults);
      announce(words.check(Object.keys(checked.faults).length));
      // The faults are drawn first, then the first of them is gone to.
      setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    setFaults({});
    setFailure(null);
    setSubmitting(true);
    const reply = await server.addOrder(checked.order);
    setSubmitting(false);
    if (reply.ok) onAdded(reply.value);
    else setFailure(reply);
  };

  const input = (
    field: Exclude<ManualOrderField, "shop" | "payment">,
    label: string,
    attributes: JSX.InputHTMLAttributes<HTMLInputElement> = {},
    hint = "",
  ) => (
    <FormField id={`order-${field}`} label={label} hint={hint} fault={faultText(field)}>
      {(described) => (
        <input
          type="text"
          autocomplete="off"
          maxLength={500}
          {...attributes}
          {...described}
          value={draft[field]}
          onInput={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
        />
      )}
    </FormField>
  );
  const faultText = (field: ManualOrderField) => {
    const fault = faults[field];
    return fault === undefined ? "" : words.faults[fault];
  };

  return (
    <form ref={form} noValidate onSubmit={submit}>
      <ViewHeading heading={words.heading} onBack={onBack} />
      <p class="hint">{words.intro}</p>
      {input("orderId", words.orderId, { inputMode: "numeric" }, words.orderIdHint)}
      <fieldset>
        <legend>{words.product}</legend>
        {input("title", words.title)}
        <div class="field-pair">
          {input("sku", words.sku)}
          {input("asin", words.asin, { maxLength: 20 })}
        </div>
      </fieldset>
      <div class="field-pair">
        {input("units", words.units, { inputMode: "numeric" })}
        {input("total", words.total, { inputMode: "numeric" })}
      </div>
      {input("purchasedAt", words.purchasedAt, { type: "datetime-local" })}
      {input("seenAt", words.seenAt, { type: "datetime-local" })}
      <FormField id="order-payment" label={words.payment}>
        {(described) => (
          <select
            {...described}
            value={draft.payment}
            onChange={({ currentTarget }) => {
              if (isPayment(currentTarget.value)) setDraft({ ...draft, payment: currentTarget.value });
            }}
          >
            {[...PAYMENTS].reverse().map((payment) => (
              <option key={payment} value={payment}>
                {words.payments[payment]}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <ShopField
        id="order-shop"
        shop={draft.shop}
        shops={shops}
        onChange={(shop) => setDraft({ ...draft, shop })}
      />
      {failure !== null && <FailurePanel failure={failure} />}
      <div class="actions">
        <button type="submit" class="primary" disabled={submitting}>
          {submitting ? words.submitting : words.submit}
        </button>
      </div>
    </form>
  );
}
