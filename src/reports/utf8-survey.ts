import { AsciiRuns } from "./ascii-runs.ts";
import { Utf8Tally } from "./utf8-tally.ts";

/** Looks through a file for whether it is UTF-8, a piece at a time. */
export class Utf8Survey {
  private at: number;
  private readonly tally: Utf8Tally;
  private readonly ascii: AsciiRuns;

  constructor(
    private readonly bytes: Uint8Array,
    from: number,
  ) {
    this.at = from;
    this.tally = new Utf8Tally(bytes);
    this.ascii = new AsciiRuns(bytes);
  }

  /** Looks on to about `until`; a character is never cut. */
  step(until: number): void {
    const { bytes, tally, ascii } = this;
    const end = Math.min(until, bytes.length);
    let at = this.at;
    while (at < end) {
      if ((bytes[at] as number) < 0x80) at = ascii.endOf(at);
      else if (tally.isClearlyNot) at = end;
      else at += tally.take(at);
    }
    this.at = at;
  }

  get isUtf8(): boolean {
    return this.tally.isUtf8;
  }
}
