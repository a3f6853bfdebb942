import { useState } from "preact/hooks";
import type { ConnectionCard, ConnectorView } from "../../addon/calls.ts";
import { focusOnce } from "../focus-once.ts";
import { onEscape } from "../on-escape.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";

/** Asks before the credentials of a connection, or of all (null), are deleted. */
export function DisconnectPanel({
  card,
  server,
  onDone,
  onCancel,
}: {
  card: ConnectionCard | null;
  server: Server;
  onDone: (after: ConnectorView) => void;
  onCancel: () => void;
}) {
  const { texts } = usePage();
  const words = texts.connecting.disconnecting;
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const title = card === null ? words.all : words.title(card.shop || texts.connecting.shops.unnamed);
  const disconnect = async () => {
    setBusy(true);
    const reply = await server.disconnect(card?.id ?? "");
    setBusy(false);
    if (reply.ok) onDone(reply.value);
    else setFailure(reply);
  };
  return (
    <section
      class="panel panel-warning"
      aria-label={title}
      onKeyDown={onEscape(() => {
        if (!busy) onCancel();
      })}
    >
      <p class="panel-title" tabIndex={-1} ref={focusOnce}>
        {title}
      </p>
      <p>{words.text}</p>
      {failure !== null && <FailurePanel failure={failure} />}
      <div class="actions">
        <button type="button" disabled={busy} onClick={disconnect}>
          {words.confirm}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </section>
  );
}
