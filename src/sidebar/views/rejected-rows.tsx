import type { RejectedRow } from "../../reports/rejected-row.ts";
import { usePage } from "../page-context.ts";

const SHOWN = 50;

/** The rows that could not be read, with where and why. */
export function RejectedRows({ rejected }: { rejected: readonly RejectedRow[] }) {
  const { texts, reportTexts } = usePage();
  const { summary } = texts;
  return (
    <details>
      <summary>{summary.rejectedRows(rejected.length)}</summary>
      <ul class="rejected">
        {rejected.slice(0, SHOWN).map((row) => (
          <li key={`${row.line} ${row.column}`}>
            <strong>{summary.line(row.line)}</strong>
            <p>{reportTexts.rejectReasons[row.reason](row.column, row.cell)}</p>
          </li>
        ))}
      </ul>
      {rejected.length > SHOWN && <p class="hint">{summary.more(rejected.length - SHOWN)}</p>}
    </details>
  );
}
