import type { Locator } from "playwright-core";

/** Unfolds the details of a card, and waits until they are there. */
export async function unfold(card: Locator): Promise<void> {
  await card.getByText("詳しく見る").click();
  await card.locator(".facts").waitFor();
}
