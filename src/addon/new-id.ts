/** A short opaque id: it means nothing but the one thing it was made for. */
export function newId(): string {
  return `HG-${Utilities.getUuid().replace(/-/g, "").slice(0, 10)}`;
}
