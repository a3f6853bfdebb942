import { useState } from "preact/hooks";
import type { SidebarState } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";

/** Two ways to make room, offered while the spreadsheet is not yet full. */
export function RoomPanel({
  server,
  onMade,
}: {
  server: Server;
  onMade: (state: SidebarState, said: string) => void;
}) {
  const { texts, announce } = usePage();
  const words = texts.room;
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<{ readonly failure: Failure; retry(): void } | null>(null);

  const run = async (work: () => Promise<Failure | null>) => {
    setFailed(null);
    setWorking(true);
    announce(words.working);
    const failure = await work();
    setWorking(false);
    if (failure !== null) setFailed({ failure, retry: () => run(work) });
  };
  /** A call folds or moves what its time allows: it is asked again until nothing is left. */
  const fold = async () => {
    let rows = 0;
    for (;;) {
      const reply = await server.foldObservations();
      if (!reply.ok) return reply;
      const { left } = reply.value;
      rows += reply.value.rows;
      if (left === 0) break;
      announce(words.folding(rows, left));
    }
    const state = await server.sidebarState();
    if (!state.ok) return state;
    onMade(state.value, words.folded(rows));
    return null;
  };
  const archive = async () => {
    let lines = 0;
    for (;;) {
      const reply = await server.archiveOrders();
      if (!reply.ok) return reply;
      const { left, keptBack, state } = reply.value;
      lines += reply.value.lines;
      if (left > 0 && reply.value.lines > 0) {
        announce(words.archiving(lines, left));
        continue;
      }
      onMade(state, words.archived(lines, keptBack));
      return null;
    }
  };

  return (
    <section class="section panel panel-warning" aria-labelledby="room-title">
      <h2 id="room-title" class="panel-title">
        {words.heading}
      </h2>
      <p id="room-fold">{words.foldHint}</p>
      <div class="actions">
        <button type="button" disabled={working} aria-describedby="room-fold" onClick={() => run(fold)}>
          {words.fold}
        </button>
      </div>
      <p id="room-archive">{words.archiveHint}</p>
      <div class="actions">
        <button type="button" disabled={working} aria-describedby="room-archive" onClick={() => run(archive)}>
          {words.archive}
        </button>
      </div>
      {working && <p class="busy">{words.working}</p>}
      {failed !== null && <FailurePanel failure={failed.failure} onRetry={failed.retry} />}
    </section>
  );
}
