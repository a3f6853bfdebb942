let frame: HTMLIFrameElement | undefined;

/**
 * Opens the browser's print dialog for a whole HTML document, through a frame that nobody sees and that runs no
 * script. False where the browser refuses; one that only ignores it cannot be told apart.
 */
export function printDocument(html: string): Promise<boolean> {
  // The one before may still be in its dialog until now: some browsers do not wait for it.
  frame?.remove();
  const fresh = document.createElement("iframe");
  frame = fresh;
  fresh.className = "off-screen";
  fresh.tabIndex = -1;
  fresh.setAttribute("aria-hidden", "true");
  fresh.setAttribute("sandbox", "allow-same-origin allow-modals");
  fresh.srcdoc = html;
  return new Promise((resolve) => {
    fresh.addEventListener("load", () => {
      try {
        fresh.contentWindow?.print();
        resolve(fresh.contentWindow !== null);
      } catch {
        resolve(false);
      }
    });
    document.body.append(fresh);
  });
}
