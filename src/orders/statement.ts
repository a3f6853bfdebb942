/**
 * A statement is what an observation says, without the time. Reports repeat themselves: of a statement that was
 * made before only its mark is noted, which is enough to find it again.
 */

/** Characters of a mark. */
export const MARK_LENGTH = 9;

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/**
 * The mark of a statement: 54 bits of a hash (cyrb53's two halves). Among a million statements the chance that any
 * two share one is about 1 in 36,000.
 *
 * @param content `observationToText`
 */
export function markOf(shop: string, orderId: string, itemId: string, content: string): string {
  // Looked up once: in a sandbox a global takes longer to find than the sum takes to make.
  const { imul } = Math;
  const text = `${shop}\n${orderId}\n${itemId}\n${content}`;
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = imul(one ^ code, 2654435761);
    other = imul(other ^ code, 1597334677);
  }
  one = imul(one ^ (one >>> 16), 2246822507) ^ imul(other ^ (other >>> 13), 3266489909);
  other = imul(other ^ (other >>> 16), 2246822507) ^ imul(one ^ (one >>> 13), 3266489909);
  return digits(one >>> 0, 5) + digits(other >>> 0, 4);
}

/** The marks that were written one after the other. */
export function marksIn(text: string): readonly string[] {
  const marks: string[] = [];
  for (let start = 0; start + MARK_LENGTH <= text.length; start += MARK_LENGTH) {
    marks.push(text.slice(start, start + MARK_LENGTH));
  }
  return marks;
}

/** Whether the mark stands among those that were written one after the other. */
export function holdsMark(text: string, mark: string): boolean {
  for (let start = 0; start < text.length; start += MARK_LENGTH) {
    if (text.startsWith(mark, start)) return true;
  }
  return false;
}

/** The lowest bits of a number, six a character. */
function digits(value: number, length: number): string {
  let text = "";
  let rest = value;
  for (let count = 0; count < length; count += 1) {
    text += DIGITS.charAt(rest % 64);
    rest = Math.floor(rest / 64);
  }
  return text;
}
