/**
 * As `onKeyDown`: Escape closes what it was pressed in. While a word is being converted by an input method, Escape
 * belongs to that.
 */
export function onEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === "Escape" && !event.isComposing) close();
  };
}
