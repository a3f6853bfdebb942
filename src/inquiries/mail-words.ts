import { plainName } from "./plain-name.ts";

/** Code points of a product's name that a mail shows. */
const NAME_LENGTH = 90;
const WORDS_LENGTH = 400;

/** A product's or shop's name as it goes into a mail: short, and harmless there. */
export function nameInMail(name: string): string {
  return shortened(wordsInMail(name), NAME_LENGTH);
}

/**
 * Words that hold names from reports or of the seller's, on one line. Mail programs make links of whatever looks like an
 * address, so nothing in it may: neither of the web nor of mail.
 */
export function wordsInMail(words: string): string {
  const plain = plainName(words)
    .replace(/[\uD800-\uDFFF]/gu, "\uFFFD")
    .replace(/@/g, "＠")
    .replace(/:\/\//g, "：／／")
    .replace(/\bwww\./gi, "www．");
  return shortened(plain, WORDS_LENGTH);
}

function shortened(text: string, length: number): string {
  const points = [...text];
  return points.length <= length ? text : `${points.slice(0, length - 1).join("")}…`;
}
