import { useEffect, useRef, useState } from "preact/hooks";
import type { MenuEntry } from "../host/types.ts";
import { Menu } from "./menu.tsx";
import type { Texts } from "./texts.ts";

interface MenuBarProps {
  readonly texts: Texts;
  readonly entries: readonly MenuEntry[];
  readonly onClick: (functionName: string) => void;
}

/** The menus of Google Sheets, of which the preview has one: 拡張機能 with the add-on's own menu. */
export function MenuBar({ texts, entries, onClick }: MenuBarProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const anchor = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    const closeOutside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !anchor.current?.contains(target)) setOpen(false);
    };
    addEventListener("pointerdown", closeOutside, true);
    // A click into the sidebar's frame is not seen here, but takes the focus away.
    const closeAll = () => setOpen(false);
    addEventListener("blur", closeAll);
    return () => {
      removeEventListener("pointerdown", closeOutside, true);
      removeEventListener("blur", closeAll);
    };
  }, []);
  return (
    <div className="menu-bar" role="menubar" aria-label={texts.menuBar}>
      {texts.inertMenus.before.map((caption) => (
        <InertMenu key={caption} caption={caption} hint={texts.inertMenuHint} />
      ))}
      <div className="menu-anchor" role="none" ref={anchor}>
        <button
          ref={button}
          type="button"
          role="menuitem"
          className="menu-bar-item"
          aria-haspopup="menu"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown") return;
            event.preventDefault();
            setOpen(true);
          }}
        >
          {texts.extensions}
        </button>
        {open && (
          <Menu
            label={texts.extensions}
            entries={entries}
            onClose={close}
            onChoose={(functionName) => {
              close();
              onClick(functionName);
            }}
          />
        )}
      </div>
      {texts.inertMenus.after.map((caption) => (
        <InertMenu key={caption} caption={caption} hint={texts.inertMenuHint} />
      ))}
    </div>
  );
}

function InertMenu({ caption, hint }: { readonly caption: string; readonly hint: string }) {
  return (
    <span className="menu-bar-item inert" role="menuitem" aria-disabled="true" tabIndex={-1} title={hint}>
      {caption}
    </span>
  );
}
