import { usePage } from "../page-context.ts";
import { FormField } from "./form-field.tsx";

/** The shop a report or an order is of: a known one or a new one. Folded away where there is only one; with several it has to be told. */
export function ShopField({
  id,
  shop,
  shops,
  onChange,
}: {
  id: string;
  shop: string;
  shops: readonly string[];
  onChange: (shop: string) => void;
}) {
  const { texts } = usePage();
  const fault = shops.length > 1 && shop.trim() === "" ? texts.shop.missing : "";
  const field = (
    <FormField id={id} label={texts.shop.label} hint={texts.shop.hint} fault={fault}>
      {(described) => (
        <>
          <input
            type="text"
            autocomplete="off"
            maxLength={100}
            list={`${id}-known`}
            {...described}
            value={shop}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          <datalist id={`${id}-known`}>
            {shops.map((known) => (
              <option key={known} value={known} />
            ))}
          </datalist>
        </>
      )}
    </FormField>
  );
  if (shops.length > 1) return field;
  return (
    <details>
      <summary>{texts.shop.several}</summary>
      {field}
    </details>
  );
}
