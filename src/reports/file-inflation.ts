import { Gunzip, Inflate } from "fflate";

/** Why a file inside a container could not be unpacked. */
export type InflationFault = "damaged" | "encrypted" | "too-large";

export type InflatedFile =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: InflationFault };

/** Bytes of one unpacked report; far more than the largest there are. */
const LARGEST_FILE = 200_000_000;
/** Reports shrink to a tenth or a twentieth; what grows more than this is made to fill a memory. */
const HIGHEST_RATIO = 200;
/** Below this, growing a lot harms nobody. */
const HARMLESS = 4_000_000;
/** Packed bytes given to the decompressor at once: even the most they can grow to is little. */
const SLICE = 16_384;

/** Whether a file of so many packed bytes may unpack to `size` bytes. */
export function isBearable(size: number, packed: number): boolean {
  return size <= LARGEST_FILE && (size <= HARMLESS || size <= packed * HIGHEST_RATIO);
}

/** Inflates one file piece by piece, and stops where it grows beyond all measure. */
export class FileInflation {
  private readonly pieces: Uint8Array[] = [];
  private readonly stream: Inflate | Gunzip;
  private position = 0;
  private length = 0;
  private outcome: InflatedFile | null = null;

  /** @param size bytes that it must come to, null where the container does not tell */
  constructor(
    private readonly packed: Uint8Array,
    format: "deflate" | "gzip",
    private readonly size: number | null,
  ) {
    const take = (piece: Uint8Array) => {
      this.length += piece.length;
      this.pieces.push(piece);
    };
    this.stream = format === "gzip" ? new Gunzip(take) : new Inflate(take);
  }

  /** Inflates about `maxBytes` more packed bytes; true while something is left. */
  step(maxBytes: number): boolean {
    const until = Math.min(this.position + maxBytes, this.packed.length);
    while (this.outcome === null) {
      const end = Math.min(this.position + SLICE, this.packed.length);
      this.push(this.packed.subarray(this.position, end), end === this.packed.length);
      this.position = end;
      if (end >= until) break;
    }
    return this.outcome === null;
  }

  /** The whole file; only after the last step. */
  get result(): InflatedFile {
    if (this.outcome === null) throw new Error("The file has not been inflated to its end.");
    return this.outcome;
  }

  private push(slice: Uint8Array, last: boolean): void {
    try {
      this.stream.push(slice, last);
    } catch {
      this.outcome = { ok: false, why: "damaged" };
      return;
    }
    const limit = this.size ?? Number.POSITIVE_INFINITY;
    if (this.length > limit) this.outcome = { ok: false, why: "damaged" };
    else if (!isBearable(this.length, this.packed.length)) this.outcome = { ok: false, why: "too-large" };
    else if (last) this.outcome = this.joined();
  }

  private joined(): InflatedFile {
    if (this.size !== null && this.length !== this.size) return { ok: false, why: "damaged" };
    const bytes = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    this.pieces.length = 0;
    return { ok: true, bytes };
  }
}
