/**
 * A 64-bit hash of bytes given piece by piece (the mixing of cyrb53, public domain, by bryc; all 64 bits kept).
 * It tells files apart, it protects nothing: `crypto.subtle` may be missing in the sandbox.
 */
export class Fingerprint {
  private high = 0xdeadbeef;
  private low = 0x41c6ce57;
  private length = 0;

  add(bytes: Uint8Array): void {
    let { high, low } = this;
    for (let index = 0; index < bytes.length; index++) {
      const byte = bytes[index] ?? 0;
      high = Math.imul(high ^ byte, 2654435761);
      low = Math.imul(low ^ byte, 1597334677);
    }
    this.high = high;
    this.low = low;
    this.length += bytes.length;
  }

  /** 16 hexadecimal digits and the number of bytes. */
  digest(): string {
    const { high, low } = this;
    const first = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    const second = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
    return `${hexadecimal(second)}${hexadecimal(first)}-${this.length}`;
  }
}

/** What an import goes on under, together with its shop: the same content and as-of time (epoch ms) give the same. */
export function importFingerprint(content: string, asOf: number): string {
  return `${content}-${asOf}`;
}

/** Tells the files of one import apart. */
export function importKey({
  fingerprint,
  shop,
}: {
  readonly fingerprint: string;
  readonly shop: string;
}): string {
  return `${fingerprint} ${shop}`;
}

function hexadecimal(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
