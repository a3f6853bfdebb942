/** A text as the seller's words are compared: width, case and space around it make no difference. */
export function plainText(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
