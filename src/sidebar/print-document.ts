let paper: HTMLElement | undefined;
/** While it stands on the body, only the paper is printed. */
const PRINTED = "with-paper";

/**
 * Opens the browser's print dialog for a whole HTML document, which stands in place of the page on paper and nowhere
 * else. (A frame of its own cannot be asked to print where this page is sandboxed without an origin.) False where the
 * browser refuses; one that only ignores it cannot be told apart.
 */
export function printDocument(html: string): boolean {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  // The one before stayed: some browsers print after the call.
  paper?.remove();
  paper = document.createElement("div");
  paper.className = "paper";
  paper.lang = parsed.documentElement.lang;
  // Neither the page's style nor the document's reaches the other.
  paper.attachShadow({ mode: "open" }).append(...parsed.querySelectorAll("style"), ...parsed.body.childNodes);
  document.body.append(paper);
  document.body.classList.add(PRINTED);
  const title = document.title;
  // The name that a PDF is offered under.
  document.title = parsed.title;
  try {
    print();
    return true;
  } catch {
    return false;
  } finally {
    document.title = title;
  }
}

/** The page itself is printed again. */
export function putPaperAway(): void {
  paper?.remove();
  document.body.classList.remove(PRINTED);
}
