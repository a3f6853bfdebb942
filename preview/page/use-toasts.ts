import { useCallback, useRef, useState } from "preact/hooks";
import type { Toast } from "./toasts.tsx";

const USUAL_SECONDS = 6;

export interface ToastStack {
  readonly toasts: readonly Toast[];
  /** Zero seconds or less: until it is closed. */
  readonly say: (message: string, title?: string, seconds?: number) => void;
  readonly dismiss: (id: number) => void;
}

/** The messages that are shown now. */
export function useToasts(): ToastStack {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const count = useRef(0);
  const say = useCallback((message: string, title = "", seconds = USUAL_SECONDS) => {
    count.current += 1;
    const toast = { id: count.current, title, message, seconds };
    setToasts((shown) => [...shown, toast]);
  }, []);
  const dismiss = useCallback(
    (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)),
    [],
  );
  return { toasts, say, dismiss };
}
