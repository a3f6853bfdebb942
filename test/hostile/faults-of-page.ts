import type { Page } from "playwright-core";

/**
 * What is wrong with a sidebar whose texts mean harm: a script ran, an element was made of a text, something is wider
 * than the sidebar, or a text that turns what follows stands in one box with other words.
 */
export function faultsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const inline = (one: Node | null): one is Node =>
      one !== null && (!(one instanceof Element) || getComputedStyle(one).display.startsWith("inline"));
    /** What stands in one line with a text inside its box: blocks beside it have lines of their own. */
    const lineOf = (text: Node, box: Element | null): string => {
      let part = text;
      while (part.parentNode !== null && part.parentNode !== box) part = part.parentNode;
      let line = part.textContent ?? "";
      for (let one = part.previousSibling; inline(one); one = one.previousSibling)
        line = one.textContent + line;
      for (let one = part.nextSibling; inline(one); one = one.nextSibling) line += one.textContent;
      return line;
    };
    const { ran } = globalThis as unknown as { ran?: string };
    if (ran !== undefined) faults.push(`ran: ${ran}`);
    const made =
      "#page img, #page script, #page style, #page iframe, #page object, #page embed, [onerror], [onload]";
    for (const one of document.querySelectorAll(made)) faults.push(`made: ${one.outerHTML.slice(0, 60)}`);
    const { scrollWidth } = document.documentElement;
    if (scrollWidth !== 300) {
      faults.push(`${scrollWidth} px wide`);
      for (const one of document.querySelectorAll("main:not([hidden]) *")) {
        if (one.getBoundingClientRect().right > 300) faults.push(`wide: ${one.tagName}.${one.className}`);
      }
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.textContent ?? "";
      if (!text.includes("\u202E") || node.parentElement?.closest("script, textarea, option, [hidden]"))
        continue;
      let box = node.parentElement;
      while (box !== null) {
        // Nothing less than a box of its own holds it back: a U+2069 in the text ends an isolate.
        if (!/^(inline|contents)$/.test(getComputedStyle(box).display)) break;
        box = box.parentElement;
      }
      const around = lineOf(node, box).replace(text, "");
      // The text begins with what begins it in the answer: no words of ours before it.
      const whole = /^(<img|\u202E)/.test(text);
      if (around.trim() !== "" || !whole)
        faults.push(
          `turned: ${box?.tagName} ${box?.className} ${text.slice(0, 30)} … ${around.slice(0, 40)}`,
        );
    }
    return [...new Set(faults)].slice(0, 12);
  });
}
