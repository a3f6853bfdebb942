/** What a formula shows when it fails: `#ERROR!`, `#NAME?`… and the message seen on hover. */
export class CellError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}

  toString(): string {
    return this.code;
  }
}
