/** A number rounded to whole, with thousands commas: 98000 → `98,000`. Alike in every locale and engine. */
export function groupedNumber(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}
