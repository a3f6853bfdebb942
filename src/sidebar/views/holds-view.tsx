import { useEffect, useRef, useState } from "preact/hooks";
import type { HeldOrder } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { HeldRow } from "./held-row.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** Holds that are asked for at once. */
const PAGE = 100;

/** All that is held now, what wants most attention first; each leads to its reasons. */
export function HoldsView({
  server,
  showShop,
  now,
  onBack,
}: {
  server: Server;
  showShop: boolean;
  now: number;
  onBack: () => void;
}) {
  const { texts, announce } = usePage();
  const words = texts.holds;
  const [holds, setHolds] = useState<readonly HeldOrder[] | null>(null);
  const [total, setTotal] = useState(0);
  /** How many were asked for so far. */
  const [read, setRead] = useState(0);
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const list = useRef<HTMLUListElement>(null);

  const loadMore = async () => {
    const known = holds ?? [];
    setFailure(null);
    setLoading(true);
    const reply = await server.heldOrders(read, PAGE);
    setLoading(false);
    if (!reply.ok) {
      setFailure(reply);
      return;
    }
    setTotal(reply.value.total);
    setRead(read + PAGE);
    // While time passes between two calls, holds may change their places.
    const shown = new Set(known.map(({ line }) => line));
    const added = reply.value.holds.filter(({ line }) => !shown.has(line));
    setHolds([...known, ...added]);
    if (known.length === 0) return;
    announce(words.more(added.length));
    // The new rows are drawn first, then the first of them is gone to.
    setTimeout(() => list.current?.children[known.length]?.querySelector("button")?.focus());
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(() => void loadMore(), []);

  return (
    <>
      <ViewHeading heading={words.heading} onBack={onBack} />
      {holds !== null && total > 0 && <p class="hint">{words.intro(total)}</p>}
      {holds !== null && total === 0 && <p class="panel panel-calm">{words.none}</p>}
      <ul class="waiting" ref={list}>
        {(holds ?? []).map((hold) => (
          <li key={hold.line}>
            <HeldRow hold={hold} showShop={showShop} now={now} />
          </li>
        ))}
      </ul>
      {loading && <p class="busy">{words.loading}</p>}
      {failure !== null && <FailurePanel failure={failure} onRetry={loadMore} />}
      {!loading && failure === null && holds !== null && read < total && (
        <div class="actions">
          <button type="button" onClick={loadMore}>
            {words.showMore(Math.min(PAGE, total - read), total - read)}
          </button>
        </div>
      )}
    </>
  );
}
