import { keep, recall } from "./browser-memory.ts";

const NAME = "shop";

/** The shop to suggest: the only one, or the one chosen last; `""` where it has to be asked. */
export function suggestedShop(shops: readonly string[]): string {
  if (shops.length < 2) return shops[0] ?? "";
  const last = recall(NAME);
  return shops.find((shop) => shop === last) ?? "";
}

export function keepShop(shop: string): void {
  keep(NAME, shop);
}
