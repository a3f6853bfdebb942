/** As a `ref`: what had the focus is gone, so it goes to what came in its place. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
