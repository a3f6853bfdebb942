import type { ColumnMapping } from "../../reports/column-mapping.ts";
import { FIELDS } from "../../reports/report-kind.ts";
import { usePage } from "../page-context.ts";

/** Through which columns a file was read. `known`: as the user said of an earlier one. */
export function MappedColumns({
  mapping,
  known,
  onChange,
}: {
  mapping: ColumnMapping;
  known: boolean;
  onChange: () => void;
}) {
  const { texts, reportTexts } = usePage();
  const words = texts.mapping;
  return (
    <>
      {known && <p class="hint">{words.known}</p>}
      <details>
        <summary>{words.heading}</summary>
        <dl class="facts">
          {FIELDS.flatMap((field) => {
            const header = mapping.columns[field];
            if (header === undefined) return [];
            return [
              <div key={field}>
                <dt>{reportTexts.fields[field]}</dt>
                <dd>{header}</dd>
              </div>,
            ];
          })}
          <div>
            <dt>{words.dateOrder}</dt>
            <dd>{reportTexts.dateOrders[mapping.dateOrder]}</dd>
          </div>
        </dl>
      </details>
      <div class="actions">
        <button type="button" onClick={onChange}>
          {words.change}
        </button>
      </div>
    </>
  );
}
