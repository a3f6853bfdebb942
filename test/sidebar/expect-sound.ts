import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";

const AXE = createRequire(join(process.cwd(), "package.json")).resolve("axe-core/axe.min.js");

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Google's width of a sidebar, and what is left of it when it is enlarged to 200 %; px. */
const WIDTHS = [150, 300] as const;

/** Axe finds nothing, nothing is cut off at either width, and nothing moves for who wants no motion. */
export async function expectSound(page: Page): Promise<void> {
  await page.addScriptTag({ path: AXE });
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(whatMoves)).toEqual([]);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect({ width, cutOff: await page.evaluate(whatIsCutOff) }).toEqual({ width, cutOff: [] });
  }
}

/** What axe, already in the page, finds. */
async function axeFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: readonly AxeViolation[] }> };
      }
    ).axe;
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  });
}

/** Runs in the page: the innermost elements whose content does not fit, and those that stick out of the page. */
function whatIsCutOff(): readonly string[] {
  const page = document.documentElement;
  const fits = (element: Element) => {
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
    // A field scrolls what is typed into it, a list shows its whole lines when it unfolds, and a bar of the
    // page reaches into its margin.
    if (element.matches("input, textarea, select, #page, main")) return true;
    // Inline text has no box of its own.
    if (getComputedStyle(element).display === "inline" || clientWidth === 0) return true;
    const high = element.matches("button, summary, a") && scrollHeight > clientHeight + 1;
    // The empty half of a full-width mark may hang over the end of its line.
    const hanging = /[、。）」]/.test(element.textContent)
      ? parseFloat(getComputedStyle(element).fontSize) / 2
      : 0;
    return scrollWidth <= clientWidth + 1 + hanging && !high;
  };
  const within = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    return left >= -1 && right <= page.clientWidth + 1;
  };
  const cutOff = [...document.body.querySelectorAll("*")].filter(
    (element) =>
      element.checkVisibility() &&
      element.closest(".off-screen, svg") === null &&
      !(fits(element) && within(element)),
  );
  return cutOff
    .filter((element) => !cutOff.some((other) => other !== element && element.contains(other)))
    .map(
      (element) => `${element.scrollWidth} px in ${element.clientWidth}: ${element.outerHTML.slice(0, 200)}`,
    );
}

/** Runs in the page, which is asked to reduce motion: the elements that move for more than 0.01 s all the same. */
function whatMoves(): readonly string[] {
  const longest = (durations: string) => Math.max(...durations.split(",").map(Number.parseFloat));
  return [...document.body.querySelectorAll("*")]
    .filter((element) =>
      [null, "::before", "::after"].some((part) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element, part);
        return (
          (animationName !== "none" && longest(animationDuration) > 0.01) ||
          longest(transitionDuration) > 0.01
        );
      }),
    )
    .map((element) => element.outerHTML.slice(0, 200));
}
