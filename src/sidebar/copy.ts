/** Copies text; false where the browser refuses, so that the user can be told to do it by hand. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The way of before the clipboard API, which Google's sandboxed frame still lets through. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "off-screen";
  document.body.append(field);
  field.select();
  let copied = false;
  try {
    copied = document.execCommand("copy");
  } catch {
    // Refused: the caller says so.
  }
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
