import { useState } from "preact/hooks";
import type { CatchUp } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";

/** Says that a scheduled run did not take place, and offers to make up for it. */
export function MissedRun({
  server,
  missed,
  onCaughtUp,
}: {
  server: Server;
  /** When it was due, epoch ms. */
  missed: number;
  onCaughtUp: (caughtUp: CatchUp) => void;
}) {
  const { texts, format, announce } = usePage();
  const { schedule: words } = texts;
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const catchUp = async () => {
    setFailure(null);
    setWorking(true);
    announce(words.catchingUp);
    const reply = await server.catchUp();
    setWorking(false);
    if (reply.ok) onCaughtUp(reply.value);
    else setFailure(reply);
  };

  return (
    <section class="panel panel-warning" aria-labelledby="missed-title">
      <h2 id="missed-title" class="panel-title">
        {words.missed(format.dateTime(missed))}
      </h2>
      <p>{words.missedHint}</p>
      <div class="actions">
        <button type="button" class="primary" disabled={working} onClick={catchUp}>
          {working ? words.catchingUp : words.catchUp}
        </button>
      </div>
      {failure !== null && <FailurePanel failure={failure} />}
    </section>
  );
}
