const ORDER_ID = /^(?:\d{3}|S\d{2})-\d{7}-\d{7}$/;

/** Amazon's order id: 3-7-7 digits; `S01-…` for multi-channel fulfilment. */
export function isOrderId(text: string): boolean {
  return ORDER_ID.test(text);
}

/** Amazon's order item id. A spreadsheet program turns it into `5.23365E+13`: that names no item any more. */
export function isItemId(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}

/** Amazon's product id. */
export function isAsin(text: string): boolean {
  return /^[A-Z0-9]{10}$/.test(text);
}

/** ISO 4217. */
export function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

/** What is no well-formed id tells nothing: `""`. */
export function itemIdOrBlank(text: string): string {
  return isItemId(text) ? text : "";
}

export function asinOrBlank(text: string): string {
  const asin = text.toUpperCase();
  return isAsin(asin) ? asin : "";
}

export function currencyOrBlank(text: string): string {
  const currency = text.toUpperCase();
  return isCurrency(currency) ? currency : "";
}
