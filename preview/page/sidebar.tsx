import type { ComponentChildren } from "preact";
import type { Texts } from "./texts.ts";

interface SidebarProps {
  readonly texts: Texts;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** The panel on the right as Sheets shows it: 300 pixels, a title and a cross. */
export function Sidebar({ texts, title, onClose, children }: SidebarProps) {
  return (
    <aside className="sidebar" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button
          type="button"
          className="round-button"
          aria-label={texts.close}
          title={texts.close}
          onClick={onClose}
        >
          ×
        </button>
      </header>
      {children}
    </aside>
  );
}
