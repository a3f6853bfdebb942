/** A code that went to an address and comes back shows that the address is its user's. Pure: time and code are given. */
const MINUTE = 60_000;

export const CODE_MINUTES = 30;
const MOST_TRIES = 5;

/** An address that was entered and not confirmed yet. */
export interface PendingAddress {
  readonly address: string;
  /** Six digits; goes nowhere but to that address. */
  readonly code: string;
  /** Epoch ms. */
  readonly expiresAt: number;
  /** How often a wrong code was typed. */
  readonly wrong: number;
}

export type CodeCheck =
  | { readonly kind: "confirmed"; readonly address: string }
  | { readonly kind: "wrong"; readonly pending: PendingAddress; readonly left: number }
  | { readonly kind: "expired" | "used-up" };

export function pendingAddress(address: string, code: string, at: number): PendingAddress {
  return { address, code, expiresAt: at + CODE_MINUTES * MINUTE, wrong: 0 };
}

/** @param typed six digits, as `codeOf` reads them */
export function checkCode(pending: PendingAddress, typed: string, at: number): CodeCheck {
  if (at >= pending.expiresAt) return { kind: "expired" };
  if (typed === pending.code) return { kind: "confirmed", address: pending.address };
  const left = triesLeft(pending) - 1;
  if (left <= 0) return { kind: "used-up" };
  return { kind: "wrong", pending: { ...pending, wrong: pending.wrong + 1 }, left };
}

export function triesLeft({ wrong }: PendingAddress): number {
  return MOST_TRIES - wrong;
}

/** Six digits out of a random UUID, whose first eight hexadecimal digits are all random. */
export function codeFrom(uuid: string): string {
  return String(Number.parseInt(uuid.slice(0, 8), 16) % 1_000_000).padStart(6, "0");
}

/** The code that was typed, however wide and however grouped; `""` where it is none. */
export function codeOf(typed: string): string {
  const digits = typed.normalize("NFKC").replace(/[\s-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : "";
}

/** The one address that was typed, however wide; `""` where it is none, or more than one. */
export function addressOf(typed: string): string {
  const address = typed.normalize("NFKC").trim();
  const isOne =
    /^[^\s@,;:<>()[\]"\\\p{Cc}\p{Cf}]+@[^\s@,;:<>()[\]"\\\p{Cc}\p{Cf}]+\.[^\s@,;:<>()[\]"\\\p{Cc}\p{Cf}.]+$/u;
  return address.length <= 254 && isOne.test(address) ? address : "";
}
