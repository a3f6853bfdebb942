/** Only JSON crosses to the sidebar: an unknown number goes as null. */
export function knownOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
