/**
 * Text that Sheets must not take for anything else. A cell that begins with `=`, `+`, `-`, `@`, TAB or CR would
 * become a formula or a number when written: a leading apostrophe makes it text, as a user would type it. Whether
 * a cell in plain-text format swallows that apostrophe is not documented, so reading takes it off either way.
 */
const DANGEROUS = /^[=+\-@\t\r]/;
const NEUTRALISED = /^'[=+\-@\t\r']/;

/** A cell takes 50,000 characters; what is longer is cut with a mark rather than failing the whole write. */
const CELL_LIMIT = 50_000;

export function toCellText(text: string): string {
  const short = fitToCell(text);
  return DANGEROUS.test(short) || short.startsWith("'") ? `'${short}` : short;
}

/** The text as far as a cell takes it. */
export function fitToCell(text: string): string {
  return text.length < CELL_LIMIT ? text : `${text.slice(0, CELL_LIMIT - 2)}…`;
}

export function fromCellText(text: string): string {
  return NEUTRALISED.test(text) ? text.slice(1) : text;
}
