import { useEffect } from "preact/hooks";

/** Takes what is pasted anywhere on the page but in a field: rows as text, or files. */
export function usePagePaste(
  onText: (text: string) => void,
  onFiles: (files: readonly File[]) => void,
): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest("input, textarea, select") !== null) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      // Cells copied from a spreadsheet come as text and as a picture.
      if (text.trim() !== "") onText(text);
      else if (files.length > 0) onFiles(files);
      else return;
      event.preventDefault();
    };
    addEventListener("paste", paste);
    return () => removeEventListener("paste", paste);
  }, [onText, onFiles]);
}
