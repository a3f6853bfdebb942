/** The two lazily loaded parts of the script, by the names of their files. */
export type PartName = "desk" | "formulas";

/** A part of the script that cannot be used: how the files were installed is at fault. */
export class PartProblem extends Error {
  readonly part: PartName;
  readonly kind: "missing" | "foreign";

  /** @param kind missing: there is no such file; foreign: it is of another build, or not whole */
  constructor(part: PartName, kind: "missing" | "foreign", cause: string) {
    super(`${part}.html: ${cause}`);
    this.part = part;
    this.kind = kind;
  }
}
