import { useEffect, useState } from "preact/hooks";
import type { SettingsView as Settings, SettingsPreview, SidebarState } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import {
  blockingFaults,
  changesIn,
  type Draft,
  draftOf,
  editedInTab,
  faultsIn,
  presetOf,
  typedValue,
  withPreset,
} from "../settings-draft.ts";
import { EditTemplates } from "./edit-templates.tsx";
import { FailurePanel } from "./failure-panel.tsx";
import { PresetChoice } from "./preset-choice.tsx";
import { SettingGroups } from "./setting-groups.tsx";
import { SettingsFile, type TriedFile } from "./settings-file.tsx";
import { SettingsPreviewView } from "./settings-preview-view.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** The settings, and what a change of them would do before it applies. */
export function SettingsView({
  server,
  showShop,
  onApplied,
  onBack,
}: {
  server: Server;
  showShop: boolean;
  onApplied: (state: SidebarState) => void;
  onBack: () => void;
}) {
  const { texts, announce } = usePage();
  const words = texts.settings;
  const [view, setView] = useState<Settings | null>(null);
  const [draft, setDraft] = useState<Draft>({});
  const [preview, setPreview] = useState<SettingsPreview | null>(null);
  const [file, setFile] = useState<TriedFile | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const [failed, setFailed] = useState<{ readonly failure: Failure; retry(): void } | null>(null);

  const load = async () => {
    setFailed(null);
    const reply = await server.settingsView();
    if (!reply.ok) {
      setFailed({ failure: reply, retry: load });
      return;
    }
    setView(reply.value);
    setDraft(draftOf(reply.value));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the view opens
  useEffect(() => void load(), []);

  const tryOut = async (settings: Settings) => {
    setFailed(null);
    setPreviewing(true);
    announce(words.previewing);
    const reply = await server.previewSettings(changesIn(settings, draft));
    setPreviewing(false);
    if (reply.ok) {
      setPreview(reply.value);
      scrollTo(0, 0);
    } else setFailed({ failure: reply, retry: () => tryOut(settings) });
  };

  if (file !== null) {
    const { settings, texts: changed, watchEntries, exemptions } = file.preview;
    return (
      <SettingsPreviewView
        preview={settings}
        others={[
          ...changed.map(texts.settingsFile.text),
          ...(watchEntries > 0 ? [texts.settingsFile.watchEntries(watchEntries)] : []),
          ...(exemptions > 0 ? [texts.settingsFile.exemptions(exemptions)] : []),
        ]}
        showShop={showShop}
        onApply={() => server.applySettingsFile(file.text)}
        onApplied={onApplied}
        onBack={() => setFile(null)}
      />
    );
  }
  if (view !== null && preview !== null) {
    return (
      <SettingsPreviewView
        preview={preview}
        showShop={showShop}
        onApply={() => server.applySettings(changesIn(view, draft))}
        onApplied={onApplied}
        onBack={() => setPreview(null)}
      />
    );
  }
  return (
    <>
      <ViewHeading heading={words.heading} onBack={onBack} />
      <p class="hint">{words.intro}</p>
      {view === null && failed === null && <p class="busy">{words.loading}</p>}
      {view === null && failed !== null && <FailurePanel failure={failed.failure} onRetry={failed.retry} />}
      {view !== null && (
        <SettingsForm
          server={server}
          view={view}
          draft={draft}
          previewing={previewing}
          failure={failed?.failure ?? null}
          onDraft={(next) => {
            setFailed(null);
            setDraft(next);
          }}
          onPreview={() => tryOut(view)}
        />
      )}
      {view !== null && <SettingsFile server={server} onTried={setFile} />}
    </>
  );
}

function SettingsForm({
  server,
  view,
  draft,
  previewing,
  failure,
  onDraft,
  onPreview,
}: {
  server: Server;
  view: Settings;
  draft: Draft;
  previewing: boolean;
  /** Why the preview brought nothing. */
  failure: Failure | null;
  onDraft: (draft: Draft) => void;
  onPreview: () => void;
}) {
  const { settings: words } = usePage().texts;
  const faults = faultsIn(view, draft);
  const blocking = blockingFaults(view, draft).length;
  const changed = Object.keys(changesIn(view, draft));
  const edited = editedInTab(view).length;
  const touched = changed.length > 0 || blocking > 0;
  return (
    <>
      {edited > 0 && (
        <section class="panel panel-notice" aria-label={words.editedInTab(edited)}>
          <p class="panel-title">{words.editedInTab(edited)}</p>
          <p>{words.editedInTabHint}</p>
          {!touched && (
            <div class="actions">
              <button type="button" class="primary" disabled={previewing} onClick={onPreview}>
                {previewing ? words.previewing : words.previewEdited}
              </button>
            </div>
          )}
          {!touched && failure !== null && <FailurePanel failure={failure} />}
        </section>
      )}
      <PresetChoice
        view={view}
        chosen={presetOf(view, (field) => typedValue(field, draft[field.id] ?? ""))?.id ?? null}
        inForce={presetOf(view, (field) => field.inForce)?.id ?? null}
        onChoose={(preset) => onDraft(withPreset(draft, preset))}
      />
      <SettingGroups
        view={view}
        draft={draft}
        faults={faults}
        changed={changed}
        onType={(id, text) => onDraft({ ...draft, [id]: text })}
      />
      <p class="hint section">{words.rest}</p>
      <EditTemplates server={server} />
      {touched && (
        <section class="selection-bar" aria-label={words.heading}>
          {failure !== null && <FailurePanel failure={failure} />}
          <span class={blocking > 0 ? "fault" : ""}>
            {blocking > 0 ? words.fix(blocking) : words.changed(changed.length)}
          </span>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              onDraft(draftOf(view));
              // The bar goes, and the focus with it.
              document.querySelector<HTMLElement>("main h2")?.focus();
            }}
          >
            {words.reset}
          </button>
          <button type="button" class="primary" disabled={previewing || blocking > 0} onClick={onPreview}>
            {previewing ? words.previewing : words.preview}
          </button>
        </section>
      )}
    </>
  );
}
