/** A header as it is compared: without BOM and outer spaces, in lower case, words joined by hyphens. */
export function normaliseHeader(header: string): string {
  return header
    .normalize("NFKC")
    .replace(/^\ufeff/, "")
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}
