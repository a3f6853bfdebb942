import type { CardFinding } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";

/** Why a product is flagged, what can be done, and what else it may be: folded away until asked for. */
export function Findings({ findings }: { findings: readonly CardFinding[] }) {
  const { inquiries } = usePage().texts;
  const hits = findings.filter((finding) => finding.outcome === "hit");
  const notJudged = findings.filter((finding) => finding.outcome === "not-judged");
  const innocentCauses = [...new Set(hits.flatMap((finding) => finding.innocentCauses))];
  const todos = [...new Set(hits.map((finding) => finding.todo))].filter((todo) => todo !== "");
  return (
    <>
      {hits.length > 0 && (
        <details>
          <summary>{inquiries.why(hits.length)}</summary>
          <ul class="findings">
            {hits.map((finding) => (
              <li key={finding.rule}>
                <strong>{finding.name}</strong>
                <p>{finding.text}</p>
                <p class="hint">{finding.why}</p>
              </li>
            ))}
          </ul>
          {todos.length > 0 && (
            <>
              <h4>{inquiries.todo}</h4>
              <ul>
                {todos.map((todo) => (
                  <li key={todo}>{todo}</li>
                ))}
              </ul>
            </>
          )}
          {notJudged.length > 0 && (
            <>
              <h4>{inquiries.notJudged}</h4>
              <ul class="hint">
                {notJudged.map((finding) => (
                  <li key={finding.rule}>{finding.text}</li>
                ))}
              </ul>
            </>
          )}
        </details>
      )}
      {innocentCauses.length > 0 && (
        <details>
          <summary>{inquiries.innocent}</summary>
          <ul>
            {innocentCauses.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
