/** The shop to suggest: the only one, or the one chosen last; `""` where it has to be asked. */
export function suggestedShop(shops: readonly string[], last: string): string {
  if (shops.length < 2) return shops[0] ?? "";
  return shops.find((shop) => shop === last) ?? "";
}
