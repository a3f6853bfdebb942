/**
 * A text with lines added at the end of a block: before the closing line that is indented as the opening one.
 *
 * @param text of a formatted source file
 * @param opening how the block's first line begins
 * @param added the lines to add, indented as they shall stand
 * @throws when the text has no such block: then the source is laid out anew, and the scaffold has to follow
 */
export function atEndOfBlock(text: string, opening: string, added: string): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.startsWith(opening));
  const indent = /^ */.exec(opening)?.[0] ?? "";
  const last = lines.findIndex((line, index) => index > first && /^\S/.test(line.slice(indent.length)));
  if (first < 0 || last < 0) throw new Error(`No block begins with: ${opening.trim()}`);
  return [...lines.slice(0, last), added, ...lines.slice(last)].join("\n");
}
