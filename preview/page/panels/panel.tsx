import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import type { Texts } from "../texts.ts";

interface PanelProps {
  readonly texts: Texts;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What opens under the preview's bar, over the sheet; the sheet stays usable. Escape closes it. */
export function Panel({ texts, title, onClose, children }: PanelProps) {
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section
      ref={panel}
      className="panel"
      role="dialog"
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="panel-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="round-button" aria-label={texts.close} onClick={onClose}>
          ×
        </button>
      </div>
      <div className="panel-body">{children}</div>
    </section>
  );
}
