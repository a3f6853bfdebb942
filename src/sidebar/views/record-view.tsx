import { useEffect, useState } from "preact/hooks";
import type { FlagReport, SidebarState } from "../../addon/calls.ts";
import { focusOnce } from "../focus-once.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { LearningPart } from "./learning-part.tsx";
import { RecordCounts } from "./record-counts.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** How good the flags have been here, and what can be learned from it. */
export function RecordView({
  server,
  learned,
  onChanged,
  onBack,
}: {
  server: Server;
  learned: boolean;
  onChanged: (state: SidebarState) => void;
  onBack: () => void;
}) {
  const { texts, announce } = usePage();
  const words = texts.record;
  const [report, setReport] = useState<FlagReport | null>(null);
  const [failed, setFailed] = useState<{ readonly failure: Failure; retry(): void } | null>(null);
  const [changing, setChanging] = useState(false);
  const [outcome, setOutcome] = useState("");

  const load = async () => {
    setFailed(null);
    announce(words.loading);
    const reply = await server.flagRecord();
    if (reply.ok) {
      setReport(reply.value);
      announce(words.loaded);
    } else setFailed({ failure: reply, retry: load });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(() => void load(), []);

  const begin = () => {
    setFailed(null);
    setOutcome("");
    setChanging(true);
    announce(words.learning.changing);
  };
  const end = (said: string, state: SidebarState) => {
    setOutcome(said);
    announce(said);
    onChanged(state);
  };
  const use = async () => {
    begin();
    const reply = await server.followLearned();
    setChanging(false);
    if (!reply.ok) return setFailed({ failure: reply, retry: use });
    setReport(reply.value.report);
    end(words.learning.used, reply.value.state);
  };
  const forget = async () => {
    begin();
    const reply = await server.forgetLearned();
    setChanging(false);
    if (!reply.ok) return setFailed({ failure: reply, retry: forget });
    end(words.learning.forgotten, reply.value);
  };

  return (
    <>
      <ViewHeading heading={words.heading} onBack={onBack} />
      <p class="hint">{words.intro}</p>
      {outcome !== "" && (
        <p class="panel panel-calm" tabIndex={-1} ref={focusOnce}>
          {outcome}
        </p>
      )}
      {failed !== null && <FailurePanel failure={failed.failure} onRetry={failed.retry} />}
      {report === null && failed === null && <p class="busy">{words.loading}</p>}
      {report !== null && (
        <>
          <Figures report={report} />
          <LearningPart
            learning={report.learning}
            learned={learned}
            changing={changing}
            onUse={use}
            onForget={forget}
          />
        </>
      )}
    </>
  );
}

function Figures({ report }: { report: FlagReport }) {
  const { texts, format } = usePage();
  const words = texts.record;
  const { period, overall, rules, holds, ended, unpaid } = report;
  if (ended === 0) {
    return (
      <div class="panel panel-notice">
        <p class="panel-title">{words.empty}</p>
        <p>{words.emptyHint}</p>
        {holds > 0 && <p>{words.open(holds)}</p>}
      </div>
    );
  }
  const hit = rules.filter(({ flagged }) => flagged > 0);
  const silent = rules.filter(({ flagged }) => flagged === 0);
  return (
    <>
      <section class="card" aria-labelledby="record-overall">
        <h3 id="record-overall">{overall.name}</h3>
        <RecordCounts entry={overall} />
      </section>
      <dl class="facts section">
        {period !== null && (
          <div>
            <dt>{words.period}</dt>
            <dd>
              {words.from(format.date(period.from), format.date(period.to))}
              <br />
              <span class="hint">{words.looks(period.looks)}</span>
            </dd>
          </div>
        )}
        <div>
          <dt>{words.counted}</dt>
          <dd>
            {words.endings(ended, unpaid)}
            {holds > ended && (
              <>
                <br />
                <span class="hint">{words.notCounted(holds - ended)}</span>
              </>
            )}
          </dd>
        </div>
      </dl>
      <details>
        <summary>{words.how}</summary>
        <ul class="hint">
          {words.howItems.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </details>
      <section class="section" aria-labelledby="record-rules">
        <h3 id="record-rules">{words.rules}</h3>
        {hit.map((entry) => (
          <details key={entry.rule} class="card">
            <summary>{words.rule(entry.name, entry.flagged)}</summary>
            <RecordCounts entry={entry} />
          </details>
        ))}
        {silent.length > 0 && <p class="hint apart">{words.silent(silent.map(({ name }) => name))}</p>}
      </section>
    </>
  );
}
