import { useState } from "preact/hooks";
import { type ColumnMapping, missingFields } from "../../reports/column-mapping.ts";
import { DATE_ORDERS, type DateOrder } from "../../reports/instant.ts";
import { FIELDS, type Field } from "../../reports/report-kind.ts";
import type { LayoutProposal } from "../../reports/report-reader.ts";
import { usePage } from "../page-context.ts";
import { FormField } from "./form-field.tsx";

/** What is looked for first; the others are folded away. */
const FOREMOST: readonly Field[] = [
  "orderId",
  "purchasedAt",
  "status",
  "sku",
  "asin",
  "title",
  "quantity",
  "total",
];
/** A smaller share of the sample that can be read is worth a word. */
const CONFIDENT = 0.9;

/**
 * Which column holds what, where no header tells: proposed, to be confirmed.
 *
 * @param id of the form, on which those of its fields build
 * @param mapping what was said before; null: the proposal stands
 */
export function MappingForm({
  id,
  layout,
  mapping,
  onConfirm,
}: {
  id: string;
  layout: LayoutProposal;
  mapping: ColumnMapping | null;
  onConfirm: (mapping: ColumnMapping) => void;
}) {
  const { texts, reportTexts } = usePage();
  const words = texts.mapping;
  const [columns, setColumns] = useState((mapping ?? layout.mapping).columns);
  const [dateOrder, setDateOrder] = useState<DateOrder | null>(
    mapping?.dateOrder ?? (layout.dateOrderTold ? layout.mapping.dateOrder : null),
  );
  const missing = missingFields({ columns });
  const headers = [...new Set(layout.headers)].filter((header) => header !== "");

  const choose = (field: Field, header: string) => {
    const { [field]: _, ...others } = columns;
    setColumns(header === "" ? others : { ...others, [field]: header });
  };
  const faultOf = (field: Field) => {
    if (!missing.includes(field)) return "";
    return field === "sku" ? words.skuOrAsinNeeded : words.needed;
  };
  const column = (field: Field) => (
    <FormField key={field} id={`${id}-${field}`} label={reportTexts.fields[field]} fault={faultOf(field)}>
      {(described) => (
        <select
          {...described}
          value={columns[field] ?? ""}
          onChange={({ currentTarget }) => choose(field, currentTarget.value)}
        >
          <option value="">{words.none}</option>
          {headers.map((header) => (
            <option key={header} value={header}>
              {header}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );

  return (
    <form
      noValidate
      aria-label={words.heading}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length === 0 && dateOrder !== null) onConfirm({ columns, dateOrder });
      }}
    >
      {mapping === null && layout.confidence < CONFIDENT && <p class="hint">{words.doubtful}</p>}
      {FOREMOST.map(column)}
      <FormField
        id={`${id}-date-order`}
        label={words.dateOrder}
        fault={dateOrder === null ? words.dateOrderNeeded : ""}
      >
        {(described) => (
          <select
            {...described}
            value={dateOrder ?? ""}
            onChange={({ currentTarget: { value } }) =>
              setDateOrder(DATE_ORDERS.find((order) => order === value) ?? null)
            }
          >
            <option value="">{words.choose}</option>
            {DATE_ORDERS.map((order) => (
              <option key={order} value={order}>
                {reportTexts.dateOrders[order]}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <details>
        <summary>{words.others}</summary>
        <div>{FIELDS.filter((field) => !FOREMOST.includes(field)).map(column)}</div>
      </details>
      <div class="actions">
        <button
          type="submit"
          class={mapping === null ? "primary" : ""}
          disabled={missing.length > 0 || dateOrder === null}
        >
          {words.confirm}
        </button>
      </div>
    </form>
  );
}
