/**
 * Who said it: a report; a report that lists every pending order of the seller's own shipping; or the seller, who saw
 * the order on the web page and may err. Where a report speaks, its word counts.
 */
export const TELLERS = ["report", "listing", "seller"] as const;
export type Teller = (typeof TELLERS)[number];
