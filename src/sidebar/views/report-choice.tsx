import { useState } from "preact/hooks";
import type { ColumnMapping } from "../../reports/column-mapping.ts";
import { orderReportKind } from "../../reports/recognise-kind.ts";
import { asOfOf, isComplete, isUnsure } from "../confirmed-report.ts";
import type { FileChoice } from "../file-choices.ts";
import type { ReadFile } from "../file-reading.ts";
import { usePage } from "../page-context.ts";
import { FormField } from "./form-field.tsx";
import { MappedColumns } from "./mapped-columns.tsx";
import { MappingForm } from "./mapping-form.tsx";
import { RejectedRows } from "./rejected-rows.tsx";
import { ReportFacts } from "./report-facts.tsx";
import { ShopField } from "./shop-field.tsx";

/** A report that was read, and what may still be corrected of it. */
export function ReportChoice({
  choice,
  report,
  shops,
  onChange,
  onMap,
}: {
  choice: FileChoice;
  report: ReadFile;
  shops: readonly string[];
  onChange: (choice: FileChoice) => void;
  onMap: (mapping: ColumnMapping) => void;
}) {
  const { texts, reportTexts, format } = usePage();
  const { review } = texts;
  const [remapping, setRemapping] = useState(false);
  const { layout, mapping } = choice;
  const asOf = asOfOf(choice, report, format.timeZone);
  const fault = () => {
    if (asOf.ok) return "";
    return asOf.fault === "missing" || report.holds === "stock"
      ? review.asOfMissing
      : review.asOfTooEarly(format.dateTime(report.newestTime));
  };
  if (remapping && layout !== null) {
    return <MappingForm id={`columns-${choice.id}`} layout={layout} mapping={mapping} onConfirm={onMap} />;
  }
  return (
    <>
      <ReportFacts kind={report.kind} encoding={report.encoding} rows={report.rows} period={report.period} />
      {mapping !== null && layout !== null && (
        <MappedColumns mapping={mapping} known={choice.mappingKnown} onChange={() => setRemapping(true)} />
      )}
      {report.holds === "orders" && report.guessed && (
        <div class={`panel ${isUnsure(choice, report) ? "panel-warning" : "panel-notice"}`}>
          <p>{review.guessed(reportTexts.kinds[report.kind].name)}</p>
          <label class="check">
            <input
              type="checkbox"
              checked={choice.kindConfirmed}
              onChange={(event) => onChange({ ...choice, kindConfirmed: event.currentTarget.checked })}
            />
            {review.guessRight(reportTexts.kinds[report.kind].name)}
          </label>
        </div>
      )}
      {mayListAll(report) && !isComplete(report, report.asOf) && <p class="hint">{review.silent}</p>}
      <FormField id={`as-of-${choice.id}`} label={review.asOf} fault={fault()}>
        {(described) => (
          <input
            type="datetime-local"
            {...described}
            value={choice.asOf}
            onInput={(event) => onChange({ ...choice, asOf: event.currentTarget.value })}
          />
        )}
      </FormField>
      <details>
        <summary>{review.asOfWhy}</summary>
        <p>{review.asOfExplained}</p>
      </details>
      <ShopField
        id={`shop-${choice.id}`}
        shop={choice.shop}
        shops={shops}
        onChange={(shop) => onChange({ ...choice, shop })}
      />
      {report.rejected.length > 0 && (
        <>
          <p class="fault">{review.rejected(report.rejected.length)}</p>
          <RejectedRows rejected={report.rejected} />
        </>
      )}
    </>
  );
}

/** Whether a report of this kind, as Amazon wrote it, lists all lines of some state. */
function mayListAll(report: ReadFile): boolean {
  return report.holds === "orders" && orderReportKind(report.kind).lists !== null;
}
