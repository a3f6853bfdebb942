import { useState } from "preact/hooks";
import type { ConnectionCard as Card, CollectedStream, ConnectionCheck } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";

/** One connected shop: how each of its reports stands. Of its credentials it knows only that they are set. */
export function ConnectionCard({
  card,
  check,
  onCheck,
  onChange,
  onDisconnect,
}: {
  card: Card;
  /** What the last test of the connection said. */
  check: ConnectionCheck | null;
  onCheck: () => Promise<void>;
  onChange: () => void;
  onDisconnect: () => void;
}) {
  const { texts, format } = usePage();
  const words = texts.connecting.shops;
  const [checking, setChecking] = useState(false);
  const name = card.shop || words.unnamed;
  const named = (label: string) => `${label}: ${name}`;
  const nextTry = (at: number | null) => (at === null ? "" : ` ${words.nextTry(format.dateTime(at))}`);
  return (
    <article class="card stack" aria-label={name}>
      <h4>{name}</h4>
      <p class="hint">
        {card.marketplace} · {words.credentialsSet}
      </p>
      {card.problem !== "" && (
        <p class="panel panel-warning">
          {card.problem}
          {nextTry(card.nextTry)}
        </p>
      )}
      <table class="numbers">
        <caption class="off-screen">{words.streams}</caption>
        <thead>
          <tr>
            <th scope="col">{words.report}</th>
            <th scope="col">{words.last}</th>
          </tr>
        </thead>
        <tbody>
          {card.streams.map((stream) => (
            <tr key={stream.id}>
              <th scope="row">{stream.name}</th>
              <td>
                <StreamState stream={stream} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {card.streams
        .filter(({ problem }) => problem !== "")
        .map(({ id, name: what, problem, nextTry: at }) => (
          <p class="fault" key={id}>
            {what}: {problem}
            {nextTry(at)}
          </p>
        ))}
      {check !== null && <p class={check.ok ? "panel panel-calm" : "panel panel-error"}>{check.message}</p>}
      <div class="actions">
        <button
          type="button"
          disabled={checking}
          aria-label={named(words.check)}
          onClick={async () => {
            setChecking(true);
            await onCheck();
            setChecking(false);
          }}
        >
          {checking ? words.checking : words.check}
        </button>
        <button type="button" class="quiet" aria-label={named(words.change)} onClick={onChange}>
          {words.change}
        </button>
        <button type="button" class="quiet" aria-label={named(words.disconnect)} onClick={onDisconnect}>
          {words.disconnect}
        </button>
      </div>
    </article>
  );
}

function StreamState({ stream }: { stream: CollectedStream }) {
  const { texts, format } = usePage();
  const words = texts.connecting.shops;
  const { collectedAt, asOf, empty, making } = stream;
  const last =
    collectedAt === null
      ? words.never
      : empty
        ? words.empty(format.dateTime(collectedAt))
        : words.asOf(format.dateTime(asOf ?? collectedAt));
  return (
    <>
      {last}
      {making > 0 && <span class="hint"> · {words.making}</span>}
    </>
  );
}
