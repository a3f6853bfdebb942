import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { MenuEntry } from "../host/types.ts";

interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
  readonly onChoose: (functionName: string) => void;
}

/** An opened menu. The keys are those of any menu: arrows, Home, End, Enter, Escape. */
export function Menu({ label, entries, onClose, onChoose }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => list.current?.querySelector("button")?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>(":scope > [data-item] > button") ?? [])];
    const at = items.findIndex((item) => item.matches(":focus"));
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const step = steps[event.key];
    if (step !== undefined) items.at(step % items.length)?.focus();
    else if (event.key === "Escape" || event.key === "ArrowLeft") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="menu" role="menu" aria-label={label} tabIndex={-1} ref={list} onKeyDown={onKeyDown}>
      {entries.map((entry) => (
        <Entry key={JSON.stringify(entry)} entry={entry} onChoose={onChoose} />
      ))}
    </div>
  );
}

interface EntryProps {
  readonly entry: MenuEntry;
  readonly onChoose: (functionName: string) => void;
}

function Entry({ entry, onChoose }: EntryProps) {
  switch (entry.kind) {
    case "separator":
      return <hr />;
    case "item":
      return (
        <div role="none" data-item>
          <button type="button" role="menuitem" tabIndex={-1} onClick={() => onChoose(entry.functionName)}>
            {entry.caption}
          </button>
        </div>
      );
    case "menu":
      return <Submenu caption={entry.caption} entries={entry.entries} onChoose={onChoose} />;
  }
}

interface SubmenuProps {
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
  readonly onChoose: (functionName: string) => void;
}

function Submenu({ caption, entries, onChoose }: SubmenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      className="submenu"
      role="none"
      data-item
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
    >
      <button
        ref={button}
        type="button"
        role="menuitem"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowRight") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {caption}
        <span className="submenu-arrow" aria-hidden="true">
          ▸
        </span>
      </button>
      {open && <Menu label={caption} entries={entries} onClose={close} onChoose={onChoose} />}
    </div>
  );
}
