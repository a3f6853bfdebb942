import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";

const AXE = createRequire(join(process.cwd(), "package.json")).resolve("axe-core/axe.min.js");

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Axe finds nothing, and nothing is wider than the sidebar. */
export async function expectSound(page: Page): Promise<void> {
  await page.addScriptTag({ path: AXE });
  const faults = await page.evaluate(async () => {
    const axe = (
      globalThis as unknown as { axe: { run(): Promise<{ violations: readonly AxeViolation[] }> } }
    ).axe;
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  });
  expect(faults).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
}
