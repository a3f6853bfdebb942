/** What can go wrong between the add-on and Amazon; each has its sentence in the user's language. */
export const PROBLEM_KINDS = [
  /** The app's client id or client secret is wrong, or the secret has run out. */
  "wrong-client",
  /** The seller has withdrawn the authorisation, or the refresh token is wrong or has run out. */
  "consent-revoked",
  /** Amazon refuses: the app lacks a role, or the shop does not sell in the marketplace. */
  "forbidden",
  /** Amazon refuses the request itself. */
  "rejected",
  "throttled",
  /** Amazon's server answers that it cannot. */
  "unavailable",
  /** No answer at all. */
  "no-answer",
  /** An answer that is not what the API promises. */
  "malformed",
  /** Amazon broke off making the report. */
  "report-fatal",
  /** Amazon has not finished the report for a day. */
  "report-stuck",
  /** Amazon does not know the report, or its document, any more. */
  "report-lost",
  /** The address of the document ran out before it was fetched. */
  "url-expired",
  /** The document arrived in part, or damaged. */
  "half-download",
  /** It arrived whole, and is no report that is known. */
  "unreadable",
] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** What a request came to. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ProblemKind };

export function failed(problem: ProblemKind): { readonly ok: false; readonly problem: ProblemKind } {
  return { ok: false, problem };
}

export function succeeded<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}
