import { useEffect, useState } from "preact/hooks";
import type { RecentImport, SidebarState } from "../../addon/calls.ts";
import { focusOnce } from "../focus-once.ts";
import { onEscape } from "../on-escape.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** The imports that came in last, each of which may be taken back. */
export function HistoryView({
  server,
  showShop,
  onUndone,
  onBack,
}: {
  server: Server;
  showShop: boolean;
  onUndone: (state: SidebarState) => void;
  onBack: () => void;
}) {
  const { texts, announce } = usePage();
  const words = texts.history;
  const [imports, setImports] = useState<readonly RecentImport[] | null>(null);
  const [failed, setFailed] = useState<{ readonly failure: Failure; retry(): void } | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [undoing, setUndoing] = useState(false);
  const [outcome, setOutcome] = useState("");

  const load = async () => {
    setFailed(null);
    const reply = await server.recentImports();
    if (reply.ok) setImports(reply.value);
    else setFailed({ failure: reply, retry: load });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(() => void load(), []);

  const undo = async (entry: RecentImport) => {
    const { importId, name } = entry;
    setFailed(null);
    setOutcome("");
    setUndoing(true);
    announce(words.undoing);
    const reply = await server.undoImport(importId);
    setUndoing(false);
    setAsked(null);
    if (!reply.ok) {
      setFailed({ failure: reply, retry: () => undo(entry) });
      return;
    }
    setOutcome(words.undone(name));
    announce(words.undone(name));
    onUndone(reply.value);
    await load();
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
      {undoing && asked === null && <p class="busy">{words.undoing}</p>}
      {imports === null && failed === null && <p class="busy">{words.loading}</p>}
      {imports?.length === 0 && <p class="panel panel-calm">{words.none}</p>}
      <ul class="files">
        {(imports ?? []).map((one) => (
          <li key={one.importId} class="card">
            <ImportEntry entry={one} showShop={showShop} />
            <UndoPart
              entry={one}
              asked={asked === one.importId}
              undoing={undoing}
              onAsk={() => setAsked(one.importId)}
              onUndo={() => undo(one)}
              onKeep={() => setAsked(null)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function ImportEntry({ entry, showShop }: { entry: RecentImport; showShop: boolean }) {
  const { texts, format } = usePage();
  const { history: words, review, shop } = texts;
  return (
    <>
      <div class="card-top">
        <span>{entry.what}</span>
        <span class="state">{entry.stateLabel}</span>
      </div>
      <h3>{entry.name}</h3>
      <dl class="facts">
        <div>
          <dt>{words.at}</dt>
          <dd>{entry.at === null ? "" : format.dateTime(entry.at)}</dd>
        </div>
        <div>
          <dt>{words.asOf}</dt>
          <dd>{entry.asOf === null ? "" : format.dateTime(entry.asOf)}</dd>
        </div>
        <div>
          <dt>{review.rows}</dt>
          <dd>{review.rowCount(entry.rows)}</dd>
        </div>
        {showShop && entry.shop !== "" && (
          <div>
            <dt>{shop.label}</dt>
            <dd>{entry.shop}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** Asks before anything is taken back; says why where that cannot be done. */
function UndoPart({
  entry,
  asked,
  undoing,
  onAsk,
  onUndo,
  onKeep,
}: {
  entry: RecentImport;
  asked: boolean;
  undoing: boolean;
  onAsk: () => void;
  onUndo: () => void;
  onKeep: () => void;
}) {
  const words = usePage().texts.history;
  const [kept, setKept] = useState(false);
  if (!entry.undoable) return <p class="hint">{words.cannot[entry.state]}</p>;
  if (!asked) {
    return (
      <div class="actions">
        <button
          type="button"
          disabled={undoing}
          aria-label={words.undoOf(entry.name)}
          onClick={onAsk}
          ref={kept ? focusOnce : null}
        >
          {words.undo}
        </button>
      </div>
    );
  }
  const keep = () => {
    setKept(true);
    onKeep();
  };
  return (
    <fieldset
      class="panel panel-warning"
      onKeyDown={onEscape(() => {
        if (!undoing) keep();
      })}
    >
      <legend class="off-screen">{words.undoOf(entry.name)}</legend>
      <p class="panel-title">{words.question}</p>
      <p>{words.explained}</p>
      <div class="actions">
        <button type="button" disabled={undoing} onClick={keep} ref={focusOnce}>
          {words.keep}
        </button>
        <button type="button" class="primary" disabled={undoing} onClick={onUndo}>
          {undoing ? words.undoing : words.undoNow}
        </button>
      </div>
    </fieldset>
  );
}
