import { useEffect, useState } from "preact/hooks";
import type { ScheduleView as Schedule, ScheduleChoice, SidebarState } from "../../addon/calls.ts";
import { focusOnce } from "../focus-once.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Reply, Server } from "../server.ts";
import { caughtUpWords } from "./caught-up.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { MissedRun } from "./missed-run.tsx";
import { PermissionPanel } from "./permission-panel.tsx";
import { ScheduleFacts } from "./schedule-facts.tsx";
import { ScheduleForm } from "./schedule-form.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** The scheduled refresh: when it runs, how the last run went, and what is missing. */
export function ScheduleView({
  server,
  onScheduled,
  onState,
  onBack,
}: {
  server: Server;
  onScheduled: (schedule: Schedule) => void;
  onState: (state: SidebarState) => void;
  onBack: () => void;
}) {
  const { texts, announce } = usePage();
  const words = texts.schedule;
  const [view, setView] = useState<Schedule | null>(null);
  const [failed, setFailed] = useState<{ readonly failure: Failure; retry(): void } | null>(null);
  const [saving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState("");

  const take = (reply: Reply<Schedule>, retry: () => void) => {
    if (reply.ok) {
      setView(reply.value);
      onScheduled(reply.value);
    } else setFailed({ failure: reply, retry });
    return reply.ok;
  };
  const load = async () => {
    setFailed(null);
    take(await server.scheduleView(), load);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(() => void load(), []);

  const say = (said: string) => {
    setOutcome(said);
    announce(said);
  };
  const set = async (choice: ScheduleChoice) => {
    setFailed(null);
    setOutcome("");
    setSaving(true);
    const done = take(await server.setSchedule(choice), () => set(choice));
    setSaving(false);
    if (done) say(choice.on ? words.saved : words.savedOff);
  };

  const permission = view?.permission ?? { granted: true };
  const missed = view?.missed ?? null;
  return (
    <>
      <ViewHeading heading={words.heading} onBack={onBack} />
      <p class="hint">{words.intro}</p>
      {outcome !== "" && (
        <p class="panel panel-calm told" tabIndex={-1} ref={focusOnce} key={outcome}>
          {outcome}
        </p>
      )}
      {failed !== null && <FailurePanel failure={failed.failure} onRetry={failed.retry} />}
      {view === null && failed === null && <p class="busy">{words.loading}</p>}
      {missed !== null && (
        <MissedRun
          server={server}
          missed={missed}
          onCaughtUp={(caughtUp) => {
            say(caughtUpWords(caughtUp, texts));
            onState(caughtUp.state);
            void load();
          }}
        />
      )}
      {view !== null && <ScheduleFacts view={view} />}
      {!permission.granted && <PermissionPanel feature="timer" permission={permission} onCheck={load} />}
      {view?.on && !permission.granted && (
        <div class="actions">
          <button type="button" disabled={saving} onClick={() => set({ on: false })}>
            {words.switchOff}
          </button>
        </div>
      )}
      {view !== null && permission.granted && (
        <ScheduleForm
          key={`${view.on} ${view.hour} ${view.days}`}
          view={view}
          primary={missed === null}
          saving={saving}
          onSet={set}
        />
      )}
    </>
  );
}
