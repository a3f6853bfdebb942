import { useRef, useState } from "preact/hooks";
import type { ConnectionCard as Card, ConnectorView as Connector, SidebarState } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { Server } from "../server.ts";
import { CollectPanel } from "./collect-panel.tsx";
import { ConnectionCard } from "./connection-card.tsx";
import { ConnectionForm } from "./connection-form.tsx";
import { ConnectorGuide } from "./connector-guide.tsx";
import { DisconnectPanel } from "./disconnect-panel.tsx";
import { FailurePanel } from "./failure-panel.tsx";
import { PermissionPanel } from "./permission-panel.tsx";
import { useLoaded } from "./use-loaded.ts";
import { ViewHeading } from "./view-heading.tsx";

/** The shops whose reports come from Amazon by themselves: how that goes, and how it is set up. */
export function ConnectorView({
  server,
  shops,
  onRefreshed,
  onSchedule,
  onBack,
}: {
  server: Server;
  shops: readonly string[];
  onRefreshed: (state: SidebarState) => void;
  onSchedule: () => void;
  onBack: () => void;
}) {
  const words = usePage().texts.connecting;
  const { value, failure, load } = useLoaded(() => server.connectorView());
  return (
    <>
      <ViewHeading heading={words.heading} onBack={onBack} />
      <p class="hint">{words.intro}</p>
      {failure !== null && <FailurePanel failure={failure} onRetry={load} primary />}
      {value === null && failure === null && <p class="busy">{words.loading}</p>}
      {value !== null && (
        <Connections
          opened={value}
          server={server}
          shops={shops}
          onRefreshed={onRefreshed}
          onSchedule={onSchedule}
        />
      )}
    </>
  );
}

/** What is open below the list: a form (of a known connection or a new one), or the question before disconnecting. */
type Opened =
  | { readonly what: "form"; readonly card: Card | null }
  | { readonly what: "disconnect"; readonly card: Card | null };

function Connections({
  opened: first,
  server,
  shops,
  onRefreshed,
  onSchedule,
}: {
  opened: Connector;
  server: Server;
  shops: readonly string[];
  onRefreshed: (state: SidebarState) => void;
  onSchedule: () => void;
}) {
  const { texts, announce } = usePage();
  const words = texts.connecting;
  const [connector, setConnector] = useState(first);
  const [opened, setOpened] = useState<Opened | null>(null);
  /** What a test of the connection said, by its id. */
  const [checks, setChecks] = useState<Readonly<Record<string, { ok: boolean; message: string }>>>({});
  const list = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  const { permission } = connector;
  const connected = connector.shops.length > 0;

  const open = (what: Opened) => {
    opener.current = document.activeElement;
    setOpened(what);
  };
  const close = (said: string) => {
    setOpened(null);
    announce(said);
    setTimeout(() => list.current?.focus());
  };
  const cancel = () => {
    setOpened(null);
    setTimeout(() => (opener.current instanceof HTMLElement ? opener.current : list.current)?.focus());
  };
  const check = async (id: string) => {
    const reply = await server.checkShop(id);
    const { message } = reply.ok ? reply.value : { message: messageOf(reply, texts.connection.faults) };
    setChecks((known) => ({ ...known, [id]: { ok: reply.ok && reply.value.ok, message } }));
    announce(message);
  };
  const form = (card: Card | null) => (
    <ConnectionForm
      key={card?.id ?? ""}
      card={card}
      connector={connector}
      shops={shops}
      server={server}
      onSaved={async (saved, id) => {
        setConnector(saved);
        close(words.form.saved);
        if (saved.permission.granted) await check(id);
      }}
      onCancel={connected ? cancel : null}
    />
  );

  return (
    <div class="stack">
      {!permission.granted && (
        <PermissionPanel
          feature="connector"
          permission={permission}
          onCheck={async () => {
            const reply = await server.connectorView();
            if (reply.ok) setConnector(reply.value);
          }}
        />
      )}
      {connected && (
        <>
          {connector.scheduled === "mine" ? (
            <p class="hint">{words.scheduled.mine}</p>
          ) : (
            <div class="panel panel-notice">
              <p>{words.scheduled[connector.scheduled]}</p>
              <button type="button" class="link" onClick={onSchedule}>
                {texts.schedule.open}
              </button>
            </div>
          )}
          <CollectPanel
            server={server}
            primary={opened === null && permission.granted}
            onCollected={setConnector}
            onRefreshed={onRefreshed}
          />
          <section class="section stack">
            <h3 ref={list} tabIndex={-1}>
              {words.shops.heading}
            </h3>
            {connector.shops.map((card) => (
              <ConnectionCard
                key={card.id}
                card={card}
                check={checks[card.id] ?? null}
                onCheck={() => check(card.id)}
                onChange={() => open({ what: "form", card })}
                onDisconnect={() => open({ what: "disconnect", card })}
              />
            ))}
            {connector.shops.length > 1 && (
              <button
                type="button"
                class="link"
                hidden={opened !== null}
                onClick={() => open({ what: "disconnect", card: null })}
              >
                {words.disconnecting.openAll}
              </button>
            )}
          </section>
        </>
      )}
      {opened?.what === "disconnect" && (
        <DisconnectPanel
          card={opened.card}
          server={server}
          onDone={(after) => {
            setConnector(after);
            close(words.disconnecting.done);
          }}
          onCancel={cancel}
        />
      )}
      <ConnectorGuide open={!connected} />
      {opened?.what === "form" && form(opened.card)}
      {!connected && form(null)}
      {connected && (
        <div class="actions">
          <button type="button" hidden={opened !== null} onClick={() => open({ what: "form", card: null })}>
            {words.form.addAnother}
          </button>
        </div>
      )}
    </div>
  );
}

function messageOf(
  failure: { readonly code: string; readonly message?: string },
  faults: Readonly<Record<string, string>>,
): string {
  return failure.message ?? faults[failure.code] ?? "";
}
