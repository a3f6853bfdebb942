import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { usePage } from "../page-context.ts";

/** Cards shown at once. */
const PAGE = 20;

/** The first of many cards, and the way to the next ones: the focus goes on where the last one was. */
export function Paged<T>({
  items,
  children,
}: {
  items: readonly T[];
  children: (shown: readonly T[]) => ComponentChildren;
}) {
  const { texts } = usePage();
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLDivElement>(null);
  const left = items.length - shown;
  const showMore = () => {
    setShown(shown + PAGE);
    // The new cards are drawn first, then the first of them is gone to.
    setTimeout(() =>
      list.current?.querySelectorAll("article")[shown]?.querySelector<HTMLElement>("h3, h4")?.focus(),
    );
  };
  return (
    <div ref={list}>
      {children(items.slice(0, shown))}
      {left > 0 && (
        <div class="actions">
          <button type="button" onClick={showMore}>
            {texts.holds.showMore(Math.min(PAGE, left), left)}
          </button>
        </div>
      )}
    </div>
  );
}
