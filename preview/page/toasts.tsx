import { useEffect } from "preact/hooks";
import type { Texts } from "./texts.ts";

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  /** 0 or less: until it is closed. */
  readonly seconds: number;
}

interface ToastsProps {
  readonly texts: Texts;
  readonly toasts: readonly Toast[];
  readonly onClose: (id: number) => void;
}

/** Messages in the lower right corner, read out as they appear. */
export function Toasts({ texts, toasts, onClose }: ToastsProps) {
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastView key={toast.id} texts={texts} toast={toast} onClose={() => onClose(toast.id)} />
      ))}
    </div>
  );
}

interface ToastViewProps {
  readonly texts: Texts;
  readonly toast: Toast;
  readonly onClose: () => void;
}

function ToastView({ texts, toast, onClose }: ToastViewProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time runs from when the toast appears.
  useEffect(() => {
    if (toast.seconds <= 0) return;
    const timer = setTimeout(onClose, toast.seconds * 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="toast">
      <div>
        {toast.title !== "" && <strong>{toast.title}</strong>}
        <p>{toast.message}</p>
      </div>
      <button type="button" className="round-button" aria-label={texts.close} onClick={onClose}>
        ×
      </button>
    </div>
  );
}
