import type { PreviewStatus } from "../protocol.ts";
import type { Language, Texts } from "./texts.ts";

interface PreviewBarProps {
  readonly texts: Texts;
  readonly language: Language;
  readonly status: PreviewStatus;
  readonly busy: boolean;
  readonly onImport: () => void;
  readonly onNextDay: () => void;
  readonly onStartOver: () => void;
}

/** What belongs to the preview and not to Google Sheets, set apart so that nobody takes it for the add-on. */
export function PreviewBar({
  texts,
  language,
  status,
  busy,
  onImport,
  onNextDay,
  onStartOver,
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
        title={status.hasNextDay ? texts.nextDayHint : texts.noNextDay}
        disabled={busy || !status.hasNextDay}
        onClick={onNextDay}
      >
        {texts.nextDay}
      </button>
      <button type="button" disabled={busy} onClick={onStartOver}>
        {texts.startOver}
      </button>
      <span className="preview-note">{texts.syntheticData}</span>
    </section>
  );
}
