/** A seller who has authorised an app. */
export interface Account {
  /** For tests and logs; never sent. */
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** The seller has withdrawn the authorisation. */
  readonly revoked?: boolean;
  /** Report types for which the app lacks the role. */
  readonly forbiddenReports?: readonly string[];
  /** Marketplaces in which the seller sells; Amazon.co.jp when left out. */
  readonly marketplaceIds?: readonly string[];
}

export const JAPAN_MARKETPLACE = "A1VC38T7YXB528";

/** What an access token stands for. */
export interface Grant {
  readonly account: Account;
  /** Epoch ms. */
  readonly until: number;
}
