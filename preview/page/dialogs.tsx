import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { Texts } from "./texts.ts";

interface DialogProps {
  readonly title: string;
  readonly modal: boolean;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A dialog as Sheets shows it. The browser keeps the focus inside a modal one and closes it on Escape. */
export function Dialog({ title, modal, wide = false, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (modal) element?.showModal();
    else element?.show();
    return () => element?.close();
  }, [modal]);
  return (
    <dialog
      ref={dialog}
      className={wide ? "dialog wide" : "dialog"}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}

interface AlertProps {
  readonly texts: Texts;
  readonly title: string;
  readonly message: string;
  readonly onClose: () => void;
}

export function Alert({ texts, title, message, onClose }: AlertProps) {
  return (
    <Dialog title={title || texts.addOn} modal onClose={onClose}>
      <p>{message}</p>
      <div className="dialog-buttons">
        <button type="button" className="primary" onClick={onClose}>
          {texts.ok}
        </button>
      </div>
    </Dialog>
  );
}

interface ConfirmationProps {
  readonly texts: Texts;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function StartOverConfirmation({ texts, onConfirm, onClose }: ConfirmationProps) {
  return (
    <Dialog title={texts.startOverQuestion} modal onClose={onClose}>
      <p>{texts.startOverDetail}</p>
      <div className="dialog-buttons">
        <button type="button" onClick={onClose}>
          {texts.cancel}
        </button>
        <button type="button" className="primary" onClick={onConfirm}>
          {texts.startOver}
        </button>
      </div>
    </Dialog>
  );
}
