import { useState } from "preact/hooks";
import type { InquiryCard, InquiryHistory } from "../../addon/calls.ts";
import { isolated } from "../../locales/isolated.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";

/** What changed of an inquiry, when, and by whom: asked for when it is opened. */
export function InquiryHistoryView({ server, card }: { server: Server; card: InquiryCard }) {
  const { texts, format } = usePage();
  const words = texts.life;
  const [history, setHistory] = useState<InquiryHistory | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const load = async () => {
    setFailure(null);
    const reply = await server.inquiryHistory(card.inquiryId);
    if (reply.ok) setHistory(reply.value);
    else setFailure(reply);
  };

  const [first, ...newer] = [...(history?.entries ?? [])].reverse();
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && void load()}>
      <summary>{words.history}</summary>
      {history === null && failure === null && <p class="busy">{words.historyLoading}</p>}
      {failure !== null && <FailurePanel failure={failure} onRetry={load} />}
      {history?.entries.length === 0 && <p class="hint">{words.historyNone}</p>}
      {first !== undefined && (
        <ol class="history">
          {[...newer].reverse().map((entry) => (
            <Entry key={`${entry.at} ${entry.text}`} entry={entry} when={format.dateTime(entry.at)} />
          ))}
          {history !== null && history.dropped > 0 && (
            <li class="hint">{words.historyDropped(history.dropped)}</li>
          )}
          <Entry entry={first} when={format.dateTime(first.at)} />
        </ol>
      )}
    </details>
  );
}

function Entry({ entry, when }: { entry: InquiryHistory["entries"][number]; when: string }) {
  const words = usePage().texts.life;
  return (
    <li>
      <span class="hint">{words.historyLine(when, entry.whoLabel)}</span>
      <br />
      {isolated(entry.text)}
    </li>
  );
}
