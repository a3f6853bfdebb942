import type { ReadFile } from "../file-reading.ts";
import { usePage } from "../page-context.ts";

/** What a file was recognised as. `period`: earliest and latest purchase (epoch ms), null where it has none. */
export function ReportFacts({
  kind,
  encoding,
  rows,
  period,
}: {
  kind: ReadFile["kind"];
  encoding: ReadFile["encoding"];
  rows: number;
  period: readonly [number, number] | null;
}) {
  const { texts, reportTexts, format } = usePage();
  const { review } = texts;
  return (
    <dl class="facts">
      <div>
        <dt>{review.kind}</dt>
        <dd>{reportTexts.kinds[kind].name}</dd>
      </div>
      <div>
        <dt>{review.encoding}</dt>
        <dd>{reportTexts.encodings[encoding]}</dd>
      </div>
      <div>
        <dt>{review.rows}</dt>
        <dd>{review.rowCount(rows)}</dd>
      </div>
      {period !== null && (
        <div>
          <dt>{review.period}</dt>
          <dd>{`${format.date(period[0])} – ${format.date(period[1])}`}</dd>
        </div>
      )}
    </dl>
  );
}
