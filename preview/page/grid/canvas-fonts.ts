import type { SnapshotCell } from "../../host/types.ts";

const FONTS = ["400 13px Arial", "700 13px Arial"];

/**
 * Waits until the characters of these cells can be drawn: a canvas does not wait for its font, and what it draws
 * before keeps another one's shapes.
 */
export async function loadCharacters(cells: Iterable<SnapshotCell>): Promise<void> {
  const characters = new Set<string>();
  for (const { value } of cells) {
    if (value.kind === "text") for (const character of value.value) characters.add(character);
  }
  const text = `A${[...characters].join("")}`;
  await Promise.all(FONTS.map((font) => document.fonts.load(font, text)));
}
