import { useEffect, useRef, useState } from "preact/hooks";
import type { SidebarState } from "../../addon/calls.ts";
import { importKey } from "../../reports/fingerprint.ts";
import { importItemOf } from "../confirmed-report.ts";
import type { FileChoices } from "../file-choices.ts";
import { ImportJob, type ImportState } from "../import-job.ts";
import { usePage } from "../page-context.ts";
import type { Server } from "../server.ts";
import { ProgressView } from "./progress-view.tsx";
import { ReviewView } from "./review-view.tsx";
import { type ConfirmedFile, SummaryView } from "./summary-view.tsx";

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** An import from the chosen files to its summary. */
export function ImportView({
  server,
  choices,
  shops,
  onAdd,
  onShop,
  onBusy,
  onRefreshed,
  onLeave,
}: {
  server: Server;
  choices: FileChoices;
  shops: readonly string[];
  onAdd: () => void;
  /** The shop that was chosen last. */
  onShop: (shop: string) => void;
  onBusy: (busy: boolean) => void;
  onRefreshed: (state: SidebarState) => void;
  onLeave: () => void;
}) {
  const { texts, format, announce } = usePage();
  const [state, setState] = useState<ImportState | null>(null);
  const [confirmed, setConfirmed] = useState<readonly ConfirmedFile[]>([]);
  const [cancelling, setCancelling] = useState(false);
  const job = useRef<ImportJob | null>(null);
  const ended = state?.phase === "done" || state?.phase === "cancelled";
  // Files chosen while a summary shows begin a new review.
  const reviewing = state === null || (ended && choices.all.length > 0);
  const isRead = choices.all.length > 0 && choices.all.every((choice) => choice.reading !== null);

  useEffect(() => {
    if (isRead && reviewing) announce(texts.review.ready(choices.all.length));
  }, [isRead, reviewing, announce, texts, choices.all.length]);

  const run = async () => {
    await job.current?.run();
    const end = job.current?.state;
    if (end === undefined) return;
    if (end.refreshed !== null) onRefreshed(end.refreshed);
    if (end.phase !== "cut") onBusy(false);
    announce(saidAtTheEnd(end));
  };
  const saidAtTheEnd = ({ phase }: ImportState) => {
    if (phase === "cut") return texts.progress.cut;
    return phase === "cancelled" ? texts.summary.cancelled : texts.summary.done;
  };

  const follow = (next: ImportState) => {
    setState(next);
    const sending = next.files.findIndex((file) => file.phase === "sending" && file.step === 0);
    const file = next.files[sending];
    if (next.phase === "refreshing") announce(texts.progress.refreshing);
    else if (file) announce(texts.progress.started(file.file.name, sending + 1, next.files.length));
  };

  const confirm = () => {
    const files = choices.all.map((choice) => ({
      choice,
      item: importItemOf(choice, format.timeZone, shops.length > 1),
    }));
    const items = new Map(files.flatMap(({ item }) => (item ? [[importKey(item.file), item]] : [])));
    job.current = new ImportJob(server, [...items.values()], follow, wait);
    setConfirmed(files);
    const shop = [...items.values()].at(-1)?.file.shop;
    if (shop !== undefined) onShop(shop);
    choices.clear();
    setCancelling(false);
    onBusy(true);
    void run();
  };

  const close = () => {
    choices.clear();
    job.current = null;
    setState(null);
    onBusy(false);
    onLeave();
  };

  if (state === null || reviewing) {
    return (
      <ReviewView
        choices={choices.all}
        readSoFar={choices.readSoFar}
        shops={shops}
        onChange={choices.change}
        onMap={choices.map}
        onRemove={(choice) => {
          choices.remove(choice);
          if (choices.all.length === 1) onLeave();
        }}
        onAdd={onAdd}
        onConfirm={confirm}
        onLeave={close}
      />
    );
  }
  if (ended) return <SummaryView job={state} confirmed={confirmed} onClose={close} />;
  return (
    <ProgressView
      job={state}
      cancelling={cancelling}
      onCancel={() => {
        setCancelling(true);
        job.current?.cancel();
      }}
      onRetry={run}
      onLeave={close}
    />
  );
}
