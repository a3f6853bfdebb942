import type { Page } from "playwright-core";

/** Runs in the page: what Tab is to reach, in the order of reading. */
function listControls(): number {
  const places = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const controls = [...document.querySelectorAll<HTMLElement>(places)].filter(
    (element) => element.checkVisibility() && !element.matches(":disabled, [type=radio]:not(:checked)"),
  );
  Object.assign(globalThis, { controls });
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  return controls.length;
}

/** Runs in the page: which of the controls has the focus, and what is wrong with how that shows. */
function lookAtFocus(): { readonly at: number; readonly fault: string } {
  const focused = document.activeElement as HTMLElement;
  const { controls } = globalThis as unknown as { controls: readonly HTMLElement[] };
  const at = controls.indexOf(focused);
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const { left, top, right, bottom } = focused.getBoundingClientRect();
  const bar = document.querySelector(".selection-bar");
  const covered =
    bar !== null && !bar.contains(focused) && top >= bar.getBoundingClientRect().top && bottom > innerHeight;
  const faults = [
    ...(at === -1 && focused !== document.body ? ["is no control"] : []),
    ...(outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2 ? ["has no outline"] : []),
    ...(left < 0 || right > innerWidth || bottom < 0 || top > innerHeight || covered
      ? ["is out of sight"]
      : []),
  ];
  return { at, fault: faults.length === 0 ? "" : `${faults.join(", ")}: ${focused.outerHTML.slice(0, 200)}` };
}

/** The Tab key leads through every control of the page, in the order of reading, each with an outline and in sight. */
export async function expectTabWalk(page: Page): Promise<void> {
  const controls = await page.evaluate(listControls);
  const walked: number[] = [];
  const faults: string[] = [];
  // A field for a day and a time has stops of its own.
  for (let presses = 0; presses < 8 * controls + 8; presses += 1) {
    await page.keyboard.press("Tab");
    const { at, fault } = await page.evaluate(lookAtFocus);
    if (at === -1 && fault.startsWith("has no outline")) break;
    if (at === 0 && walked.length > 1) break;
    if (fault !== "") faults.push(fault);
    if (at !== walked.at(-1)) walked.push(at);
  }
  expect(faults).toEqual([]);
  expect(walked).toEqual(Array.from({ length: controls }, (_, index) => index));
}
