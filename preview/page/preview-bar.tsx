import type { Ref } from "preact";
import type { PreviewStatus } from "../protocol.ts";
import type { Language, Texts } from "./texts.ts";

export const PANELS = ["mails", "runs", "developer"] as const;
export type PanelName = (typeof PANELS)[number];

interface PreviewBarProps {
  readonly texts: Texts;
  readonly language: Language;
  readonly status: PreviewStatus;
  readonly busy: boolean;
  readonly panel: PanelName | undefined;
  /** Mails that the user has not seen. */
  readonly newMails: number;
  readonly panelButtons: Ref<HTMLDivElement>;
  readonly onImport: () => void;
  readonly onNextHour: () => void;
  readonly onNextDay: () => void;
  readonly onStartOver: () => void;
  readonly onPanel: (panel: PanelName) => void;
}

/** What belongs to the preview and not to Google Sheets, set apart so that nobody takes it for the add-on. */
export function PreviewBar({
  texts,
  language,
  status,
  busy,
  panel,
  newMails,
  panelButtons,
  onImport,
  onNextHour,
  onNextDay,
  onStartOver,
  onPanel,
}: PreviewBarProps) {
  const time = new Intl.DateTimeFormat(language, {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: status.timeZone,
  }).format(status.now);
  return (
    <section className="preview-bar" aria-label={texts.preview}>
      <strong className="preview-badge">{texts.preview}</strong>
      <span className="preview-clock" data-testid="clock">
        {texts.clock(status.day, time)}
      </span>
      <button
        type="button"
        className="primary"
        title={texts.importReportsHint}
        disabled={busy}
        onClick={onImport}
      >
        {texts.importReports}
      </button>
      <button
        type="button"
        title={status.hasNextHour ? texts.nextHourHint : texts.noNextDay}
        disabled={busy || !status.hasNextHour}
        onClick={onNextHour}
      >
        {texts.nextHour}
      </button>
      <button
        type="button"
        title={status.hasNextDay ? texts.nextDayHint : texts.noNextDay}
        disabled={busy || !status.hasNextDay}
        onClick={onNextDay}
      >
        {texts.nextDay}
      </button>
      <button type="button" disabled={busy} onClick={onStartOver}>
        {texts.startOver}
      </button>
      <div className="panel-buttons" ref={panelButtons}>
        {PANELS.map((name) => (
          <button
            key={name}
            type="button"
            data-panel={name}
            aria-haspopup="dialog"
            aria-expanded={panel === name}
            onClick={() => onPanel(name)}
          >
            {texts.panels[name]}
            {name === "mails" && newMails > 0 && (
              <span className="count" title={texts.newMails(newMails)}>
                {newMails}
              </span>
            )}
          </button>
        ))}
      </div>
      <span className="preview-note">{texts.syntheticData}</span>
    </section>
  );
}
