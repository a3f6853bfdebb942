import { useState } from "preact/hooks";
import type { SettingsFilePreview } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { Failure, Server } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";

/** A file that was chosen, and what its settings would change. */
export interface TriedFile {
  readonly text: string;
  readonly preview: SettingsFilePreview;
}

/** Bytes beyond which a file is certainly none of settings; it is not sent then. */
const LARGEST_FILE = 2_000_000;

/** Saves the settings to a file, and tries out those of one. */
export function SettingsFile({ server, onTried }: { server: Server; onTried: (file: TriedFile) => void }) {
  const { texts, announce } = usePage();
  const words = texts.settingsFile;
  const [withLists, setWithLists] = useState(false);
  const [busy, setBusy] = useState<"export" | "import" | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, setSaid] = useState("");

  const begin = (what: "export" | "import", message: string) => {
    setBusy(what);
    setFailure(null);
    setSaid("");
    announce(message);
  };
  const save = async () => {
    begin("export", words.exporting);
    const reply = await server.exportSettings(withLists);
    setBusy(null);
    if (!reply.ok) {
      setFailure(reply);
      return;
    }
    const name = `${words.fileName}.json`;
    download(name, reply.value);
    setSaid(words.exported(name));
    announce(words.exported(name));
  };
  const load = async (file: File) => {
    begin("import", words.reading);
    const text = file.size > LARGEST_FILE ? "" : await file.text().catch(() => null);
    const reply = text === null ? null : await server.previewSettingsFile(text);
    setBusy(null);
    if (text === null || reply === null) setSaid(words.unreadable);
    else if (!reply.ok) setFailure(reply);
    else {
      scrollTo(0, 0);
      onTried({ text, preview: reply.value });
    }
  };

  return (
    <section class="section" aria-labelledby="settings-file-title">
      <h3 id="settings-file-title">{words.heading}</h3>
      <p class="hint">{words.hint}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={withLists}
          onChange={(event) => setWithLists(event.currentTarget.checked)}
        />
        {words.withLists}
      </label>
      {withLists && <p class="hint">{words.listsHint}</p>}
      <div class="actions">
        <button type="button" disabled={busy !== null} onClick={save}>
          {busy === "export" ? words.exporting : words.export}
        </button>
      </div>
      <label class="field">
        <span>{busy === "import" ? words.reading : words.import}</span>
        <input
          type="file"
          accept=".json,application/json"
          disabled={busy !== null}
          onChange={(event) => {
            const input = event.currentTarget;
            const [file] = input.files ?? [];
            if (file !== undefined) void load(file);
            // The same file can be chosen again once it was mended.
            input.value = "";
          }}
        />
      </label>
      <p class="hint">{said === "" ? words.importHint : said}</p>
      {failure !== null && <FailurePanel failure={failure} />}
    </section>
  );
}

/** Hands a text to the browser as a file. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
