import { useState } from "preact/hooks";
import type { TemplatesTab } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";

/** Leads to the tab of the templates. `onReload`: what was made from them is made again; none where nothing was. */
export function EditTemplates({ server, onReload }: { server: Server; onReload?: () => Promise<boolean> }) {
  const { texts, announce } = usePage();
  const words = texts.templates;
  const [opened, setOpened] = useState<TemplatesTab | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const open = async () => {
    setBusy(true);
    setFailure(null);
    const reply = await server.openTemplates();
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply);
      return;
    }
    setOpened(reply.value);
    announce(words.opened(reply.value.tab));
  };
  const reload = async () => {
    setBusy(true);
    const made = await onReload?.();
    setBusy(false);
    if (made === true) announce(words.reloaded);
  };

  return (
    <div class="list-actions">
      <button type="button" class="quiet" disabled={busy} onClick={open}>
        {words.edit}
      </button>
      {opened !== null && onReload !== undefined && (
        <button type="button" class="quiet" disabled={busy} onClick={reload}>
          {words.reload}
        </button>
      )}
      {opened !== null && (
        <p class="hint">{opened.moved ? words.moved(opened.tab) : words.opened(opened.tab)}</p>
      )}
      {failure !== null && <FailurePanel failure={failure} />}
    </div>
  );
}
