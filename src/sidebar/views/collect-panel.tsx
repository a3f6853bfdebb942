import { useState } from "preact/hooks";
import type { CollectedNow, ConnectorView, SidebarState } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";

/** Collects at once, has judged what came, and says what it brought. */
export function CollectPanel({
  server,
  primary,
  onCollected,
  onRefreshed,
}: {
  server: Server;
  primary: boolean;
  onCollected: (view: ConnectorView) => void;
  onRefreshed: (state: SidebarState) => void;
}) {
  const { texts, announce } = usePage();
  const words = texts.connecting.collect;
  const [phase, setPhase] = useState<"idle" | "collecting" | "judging">("idle");
  const [collected, setCollected] = useState<CollectedNow | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const collect = async () => {
    setPhase("collecting");
    setFailure(null);
    setCollected(null);
    const reply = await server.collectNow();
    if (!reply.ok) {
      setFailure(reply);
      setPhase("idle");
      return;
    }
    onCollected(reply.value.view);
    if (reply.value.news) {
      setPhase("judging");
      const refreshed = await server.refreshNow();
      if (refreshed.ok) onRefreshed(refreshed.value);
      else setFailure(refreshed);
    }
    setCollected(reply.value);
    announce(saidOf(reply.value, words).join(" "));
    setPhase("idle");
  };

  return (
    <>
      <div class="actions">
        <button type="button" class={primary ? "primary" : ""} disabled={phase !== "idle"} onClick={collect}>
          {phase === "idle" ? words.start : phase === "judging" ? words.judging : words.running}
        </button>
      </div>
      {failure !== null && <FailurePanel failure={failure} />}
      {collected !== null && (
        <div class={collected.failed.length > 0 ? "panel panel-warning" : "panel panel-calm"}>
          {saidOf(collected, words).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </>
  );
}

type Words = ReturnType<typeof usePage>["texts"]["connecting"]["collect"];

function saidOf({ did, failed, asked, unfinished, view }: CollectedNow, words: Words): readonly string[] {
  const making = view.shops.some((shop) => shop.streams.some((stream) => stream.making > 0));
  const said = [
    ...did,
    ...failed,
    ...(asked > 0 ? [words.asked(asked)] : []),
    ...(unfinished ? [words.unfinished] : []),
  ];
  if (said.length > 0) return said;
  return [making ? words.waiting : words.fresh];
}
