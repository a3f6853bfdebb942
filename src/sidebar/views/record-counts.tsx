import type { RecordCounts as Counts, RecordEntry, RecordShare } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";

/** The figures of one rule, or of all together, in whole sentences: no share without its counts and its interval. */
export function RecordCounts({ entry }: { entry: RecordEntry }) {
  const words = usePage().texts.record;
  const { ever, firstSight, leadDays } = entry;
  return (
    <>
      <p>{words.flagged(entry.flagged, ever.ended, ever.cameTrue)}</p>
      <Shares title={words.beforeEnd} counts={ever} />
      {leadDays !== null && <p class="apart">{words.lead(Math.round(leadDays * 10) / 10)}</p>}
      <Shares title={words.atFirstSight} counts={firstSight} />
    </>
  );
}

function Shares({ title, counts }: { title: string; counts: Counts }) {
  const words = usePage().texts.record;
  const { ended, cameTrue, precision, unpaid, recall } = counts;
  const shareIn = (share: RecordShare) =>
    share === null ? words.unknown : words.share(share.share, share.low, share.high);
  return (
    <>
      <h4 class="shares-title">{title}</h4>
      <dl class="facts shares">
        <div>
          <dt>{words.precision}</dt>
          <dd>
            <strong>{shareIn(precision)}</strong>
            <p class="hint">{words.cameTrue(cameTrue, ended)}</p>
          </dd>
        </div>
        <div>
          <dt>{words.recall}</dt>
          <dd>
            <strong>{shareIn(recall)}</strong>
            <p class="hint">{words.found(cameTrue, unpaid)}</p>
          </dd>
        </div>
      </dl>
    </>
  );
}
