import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";

/** A view that explains something and is laid over what the user was at. */
export type LayerView =
  | { readonly name: "rules"; readonly rule: string | null }
  | { readonly name: "holds" }
  | { readonly name: "order"; readonly shop: string; readonly orderId: string }
  | { readonly name: "selected-order" };

interface Layer {
  readonly key: number;
  readonly view: LayerView;
  /** What had the focus, and how far the page was scrolled, when it was opened. */
  readonly openedBy: Element | null;
  readonly scrolled: number;
}

export interface Layers {
  /** The lowest first; only the last one shows. */
  readonly stack: readonly Layer[];
  open(view: LayerView): void;
  /** Takes the last one away: what lies below stands as it was left, and the focus returns. */
  close(): void;
  closeAll(): void;
}

let lastKey = 0;

export function useLayers(): Layers {
  const [stack, setStack] = useState<readonly Layer[]>([]);
  const closed = useRef<Layer | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever a layer has come or gone
  useLayoutEffect(() => {
    const layer = closed.current;
    closed.current = null;
    if (layer?.openedBy instanceof HTMLElement) layer.openedBy.focus();
    scrollTo(0, layer?.scrolled ?? 0);
  }, [stack]);
  return {
    stack,
    open: useCallback((view) => {
      const layer = { key: ++lastKey, view, openedBy: document.activeElement, scrolled: scrollY };
      setStack((layers) => [...layers, layer]);
    }, []),
    close: useCallback(() => {
      closed.current = stack.at(-1) ?? null;
      setStack(stack.slice(0, -1));
    }, [stack]),
    closeAll: useCallback(() => setStack((layers) => (layers.length === 0 ? layers : [])), []),
  };
}
