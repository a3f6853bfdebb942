import type { CardFinding, SuspicionSum } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import { SuspicionTable } from "./suspicion-table.tsx";

/**
 * Why a hold is flagged, how its suspicion adds up, what can be done, and what else it may be.
 *
 * @param total the suspicion shown; null where nothing could be judged
 * @param of the order that is explained, where others stand beside it; else null
 */
export function Findings({
  sum,
  total,
  of = null,
  open = false,
}: {
  sum: SuspicionSum;
  total: number | null;
  of?: string | null;
  open?: boolean;
}) {
  const { texts, rules } = usePage();
  const { inquiries } = texts;
  const { findings } = sum;
  const hits = findings.filter((finding) => finding.outcome === "hit");
  const misses = findings.filter((finding) => finding.outcome === "miss");
  const notJudged = findings.filter((finding) => finding.outcome === "not-judged");
  const helps = rules.filter(({ id }) => hits.some(({ rule }) => rule === id));
  const innocentCauses = [...new Set(helps.flatMap((help) => help.innocentCauses))];
  const todos = [...new Set(helps.map((help) => help.todo))];
  return (
    <>
      {total !== null && (
        <details open={open}>
          <summary>{hits.length > 0 ? inquiries.why(hits.length) : texts.sum.caption}</summary>
          {of !== null && (
            <p class="hint">
              {texts.sum.of} <span class="order-id">{of}</span>
            </p>
          )}
          <SuspicionTable sum={sum} total={total} />
          {hits.length > 0 && (
            <>
              <ul class="findings">
                {hits.map((finding) => (
                  <Hit key={finding.rule} finding={finding} />
                ))}
              </ul>
              <h4>{inquiries.todo}</h4>
              <ul>
                {todos.map((todo) => (
                  <li key={todo}>{todo}</li>
                ))}
              </ul>
            </>
          )}
        </details>
      )}
      {innocentCauses.length > 0 && (
        <details open={open}>
          <summary>{inquiries.innocent}</summary>
          <ul>
            {innocentCauses.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        </details>
      )}
      {misses.length + notJudged.length > 0 && (
        <details>
          <summary>{inquiries.otherRules(misses.length + notJudged.length)}</summary>
          <Others heading={inquiries.misses} findings={misses} />
          <Others heading={inquiries.notJudged} findings={notJudged} />
        </details>
      )}
    </>
  );
}

/** What was seen, what it alone would mean, and the way to the rule. */
function Hit({ finding }: { finding: CardFinding }) {
  const { texts, rules } = usePage();
  const words = texts.sum;
  const { rule, text, behind, probability } = finding;
  return (
    <li>
      <RuleLink finding={finding} />
      <p>{text}</p>
      <p class="hint">{rules.find(({ id }) => id === rule)?.why}</p>
      <p class="hint">{behind === "" ? words.alone(probability) : words.behind(behind)}</p>
    </li>
  );
}

function Others({ heading, findings }: { heading: string; findings: readonly CardFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul class="findings">
        {findings.map((finding) => (
          <li key={finding.rule}>
            <RuleLink finding={finding} />
            <p class="hint">{finding.text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The rule's name, leading to its help. */
function RuleLink({ finding }: { finding: CardFinding }) {
  const { texts, explain } = usePage();
  return (
    <button type="button" class="link" onClick={() => explain({ name: "rules", rule: finding.rule })}>
      {finding.name}
      <span class="off-screen">{texts.rules.ofRule}</span>
    </button>
  );
}
